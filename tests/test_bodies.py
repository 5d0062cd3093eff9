from __future__ import annotations

import pytest

import rendered
from drafter.bodies import BODIES
from drafter.languages import ORIGINALS

SOURCES = rendered.ROOT / "src" / "drafter" / "bodies"


def test_the_table_has_each_body_under_its_code() -> None:
    assert {code: body.code for code, body in BODIES.items()} == {code: code for code in BODIES}
    written = {path.stem for path in SOURCES.glob("*.py") if "Body(" in path.read_text(encoding="utf-8")}
    assert set(BODIES) == written - {"body"}


@pytest.mark.parametrize("code", sorted(BODIES))
def test_a_body_has_its_names_in_all_six_languages(code: str) -> None:
    body = BODIES[code]

    assert set(body.name) == set(body.organ) == set(ORIGINALS)
    assert all([*body.name.values(), *body.organ.values()])


@pytest.mark.parametrize("code", sorted(BODIES))
def test_no_two_languages_share_a_name(code: str) -> None:
    body = BODIES[code]

    assert len({*body.name.values(), *body.organ.values()}) == 2 * len(ORIGINALS)


def test_the_working_group_is_called_as_in_its_documents() -> None:
    body = BODIES["awglca"]

    assert body.name["en"] == "Ad Hoc Working Group on Long-term Cooperative Action under the Convention"
    assert body.name["zh"] == "《公约》之下的长期合作行动问题特设工作组"
    assert body.organ["zh"] == "气候变化框架公约"


def test_the_climate_convention_puts_no_blank_before_an_item() -> None:
    assert BODIES["awglca"].item_gap == ""
