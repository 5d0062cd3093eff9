"""What the editorial rules find in the examples and the skeletons: each finding was looked at, and is listed here."""

from __future__ import annotations

import pytest

import rendered
import test_skeletons
from drafter.checking import Places, check

#: Place, code and level of each. The first two are misprints of the published report, a gap is what it is, and the
#: skeletons have the bones of published documents and words of ours, which lead into no list.
FOUND = {
    "2011_bangkok": [
        "paragraph 16: S510 warning: “为” stands here twice",
        "paragraph 29: S408 warning: “º” is no degree sign",
    ],
    # The Chinese report explains the short name and does not use it either.
    "2011_bangkok.en": ["paragraph 2: S503 hint: “AWG-LCA” is explained here and never used"],
    "2011_bangkok.es": ["paragraph 2: S503 hint: “GTE-CLP” is explained here and never used"],
    "2011_bangkok.ru": ["paragraph 2: S503 hint: “СРГ-ДМС” is explained here and never used"],
    "2031_everything": ["paragraph 20: S105 hint: “date of the last meeting” is still to be written"],
    "01_workshop_note": [
        "paragraph 20 (c): S104 warning: items follow this line, which does not end with a colon",
    ],
    "03_decision": ["paragraph 12 (b): S104 warning: items follow this line, which does not end with a colon"],
    "04_chairs_summary_fr": ["paragraph 12: S606 hint: no no-break blank parts “:” from its word"],
    "08_informal_note": [
        "heading “Status”: S102 warning: “Status” is the only heading under “Purpose”",
        "heading “Points of agreement”: S104 hint: bullets follow this line, which does not end with a colon",
        "heading “Open points”: S102 warning: “Open points” is the only heading under “Points of agreement”",
    ],
}


def told(text: str) -> list[str]:
    checked = check(text)
    assert checked.outline is not None
    places = Places(checked)
    return [f"{places.where(one.place)}: {one.code} {one.level}: {one.message}" for one in checked.findings]


@pytest.mark.parametrize("name", [*rendered.EXAMPLES, *test_skeletons.OUTLINES])
def test_nothing_is_found_that_editors_would_not_have_to_answer(name: str) -> None:
    assert told({**rendered.EXAMPLES, **test_skeletons.OUTLINES}[name]) == FOUND.get(name, [])
