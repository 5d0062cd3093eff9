"""What somebody sent is opened, or refused in a sentence that says what it is: nothing runs, nothing is fetched."""

from __future__ import annotations

import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import hostility
from drafter import codes
from drafter.cli import main
from drafter.word import opening, unzipping
from drafter.word.opening import Opened, Refused

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: What is told by the directory of a zip alone.
UNOPENED = ("W322", "W324", "W325", "W327", "W328", "W329", "W330")


def refusal(content: bytes) -> Refused:
    with pytest.raises(Refused) as raised:
        opening.opened(content)
    return raised.value


@pytest.mark.parametrize("name", hostility.REFUSED)
def test_what_is_no_word_document_is_refused_in_a_sentence_that_says_what_it_is(name: str) -> None:
    make, code, words = hostility.REFUSED[name]
    refused = refusal(make())

    assert refused.flaw.code == code
    assert words in str(refused)
    assert str(refused).isprintable()
    assert refused.flaw.hint
    assert refused.flaw.level == "fault"


def test_each_code_is_told_of_some_file_and_explained() -> None:
    assert {code for _, code, _ in hostility.REFUSED.values()} == set(codes.REFUSALS)


@pytest.mark.parametrize("name", hostility.READ)
def test_what_only_resembles_harm_is_read(name: str) -> None:
    opened = opening.opened(hostility.READ[name]())
    root = opened.tree(opened.main)

    assert root.tag == f"{W}document"
    assert len(list(root.iter(f"{W}p"))) > 10
    assert opened.kin("styles")


def test_a_file_that_is_read_has_all_its_parts_byte_for_byte() -> None:
    assert opening.opened(hostility.good()).parts == hostility.parts()


def test_each_tree_is_a_new_one() -> None:
    opened = opening.opened(hostility.good())
    opened.tree(opened.main).clear()

    assert len(opened.tree(opened.main))


def test_the_main_part_is_found_by_what_the_file_says() -> None:
    opened = opening.opened(hostility.elsewhere())

    assert opened.main == "content/report.xml"
    assert opened.kin("footnotes", "header")[:2] == opening.opened(hostility.good()).kin("footnotes", "header")[:2]


@pytest.mark.parametrize(
    ("content", "target"),
    [
        (hostility.related("image", "http://evil.example/a.png"), "http://evil.example/a.png"),
        (hostility.related("hyperlink", "file://server/share"), "file://server/share"),
        (hostility.related("image", "a.png", ' TargetMode=" external"'), "a.png"),
    ],
)
def test_what_is_outside_of_the_file_is_named_as_such_and_is_none_of_its_parts(content: bytes, target: str) -> None:
    opened = opening.opened(content)
    (planted,) = [link for link in opened.related[opened.main] if link.id == "planted"]

    assert (planted.target, planted.outside) == (target, True)
    assert target not in opened.kin("image", "hyperlink")


def test_no_relationship_leads_up_and_out() -> None:
    opened = opening.opened(hostility.related("image", "../../../../etc/passwd", ""))
    (planted,) = [link for link in opened.related[opened.main] if link.id == "planted"]

    assert (planted.target, planted.outside) == ("etc/passwd", False)
    assert "etc/passwd" not in opened.kin("image")


def test_the_name_of_a_part_is_found_whatever_its_capitals() -> None:
    opened = opening.opened(hostility.changed(hostility.RELATIONSHIPS, '"styles.xml"', '"/WORD/Styles.xml"'))

    assert opened.kin("styles") == ("word/styles.xml",)


def test_a_part_that_is_no_xml_gives_no_tree() -> None:
    opened = opening.opened(hostility.with_parts({"word/a.htm": b"<!DOCTYPE html><p>", "word/a.png": b"\x89PNG"}))

    for part, code in (("word/a.htm", "W333"), ("word/a.png", "W334")):
        with pytest.raises(Refused) as raised:
            opened.tree(part)
        assert raised.value.flaw.code == code


def test_what_the_directory_tells_is_refused_before_anything_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = [make() for make, code, _ in hostility.REFUSED.values() if code in UNOPENED]
    contents += [hostility.lying(0xFFFFFFFE), hostility.overlapping(), hostility.REFUSED["a bomb"][0]()]

    def read(*_: object) -> bytes:
        raise AssertionError("something was unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "open", read)
    for content in contents:
        refusal(content)


@pytest.mark.parametrize(
    ("content", "most"),
    [
        (hostility.lying(10), 1_000_000),
        (hostility.lying(0xFFFFFFFE), 1_000_000),
        (hostility.overlapping(stated=1), 2_000_000),
        (hostility.odd_parts(300_000), 1_000_000),
    ],
    ids=["small", "vast", "overlapping", "parts"],
)
def test_a_bomb_is_never_unpacked_beyond_what_it_states_nor_beyond_what_there_may_be(content: bytes, most: int) -> None:
    tracemalloc.start()
    try:
        refusal(content)
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()


def test_just_what_there_may_be_is_read_and_not_a_part_more() -> None:
    room = unzipping.MOST_PARTS - len(hostility.parts())
    some = tuple((f"word/media/{n}.png", b"") for n in range(room))

    assert len(opening.opened(hostility.beside(*some)).parts) == unzipping.MOST_PARTS
    assert refusal(hostility.beside(*some, ("word/a", b""))).flaw.code == "W327"


@pytest.mark.parametrize("depth", [150, 190])
def test_what_is_deep_but_honest_is_read(depth: int) -> None:
    nested = b"<w:sdt>" * depth + b"</w:sdt>" * depth

    assert opening.opened(hostility.in_body(nested)).tree("word/document.xml") is not None


def _either(content: bytes) -> Opened | None:
    """The file, with all trees that its text is in; None where it is refused. Anything else fails."""
    try:
        opened = opening.opened(content)
        for part in (opened.main, *opened.kin("header", "footer", "footnotes", "endnotes", "comments", "styles")):
            opened.tree(part)
    except Refused as refused:
        assert refused.flaw.code in codes.REFUSALS
        return None
    return opened


HASTE = settings(
    max_examples=150,
    deadline=None,
    database=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
_HEADS = st.sampled_from([
    b"", b"PK\x03\x04", b"PK\x05\x06", b"PK\x01\x02", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b"{\\rtf",
    b"<?xml ", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"<html", b"\x89PNG",
])  # fmt: skip


@HASTE
@given(_HEADS, st.binary(max_size=600), _HEADS)
def test_any_bytes_are_refused(head: bytes, middle: bytes, end: bytes) -> None:
    assert _either(head + middle + end) is None


_PLACE = st.floats(0, 1, exclude_max=True)
_FLIPS = st.lists(st.tuples(_PLACE, st.integers(0, 255)), min_size=1, max_size=8)


def _flipped(content: bytes, flips: list[tuple[float, int]]) -> bytes:
    made = bytearray(content)
    for place, byte in flips:
        made[int(place * len(made))] = byte
    return bytes(made)


def _spliced(content: bytes, one: float, other: float) -> bytes:
    """The beginning up to one place, and the rest from another one: something cut out, or something doubled."""
    return content[: int(one * len(content))] + content[int(other * len(content)) :]


@HASTE
@given(st.sampled_from(["deflated", "stored"]), _FLIPS)
def test_a_document_with_other_bytes_is_read_or_refused(how: str, flips: list[tuple[float, int]]) -> None:
    content = hostility.good() if how == "deflated" else hostility.zipped(hostility.parts().items(), 0)
    _either(_flipped(content, flips))


@HASTE
@given(_FLIPS)
def test_a_document_with_another_directory_is_read_or_refused(flips: list[tuple[float, int]]) -> None:
    content = hostility.good()
    directory = content.index(b"PK\x01\x02")
    _either(content[:directory] + _flipped(content[directory:], flips))


@HASTE
@given(_PLACE)
def test_a_document_that_is_cut_is_refused(place: float) -> None:
    content = hostility.good()

    assert _either(content[: int(place * len(content))]) is None


@HASTE
@given(_PLACE, _PLACE)
def test_a_document_that_is_spliced_is_read_or_refused(one: float, other: float) -> None:
    _either(_spliced(hostility.good(), one, other))


@HASTE
@given(st.sampled_from([*hostility.parts()]), _FLIPS, _PLACE, _PLACE)
def test_a_document_with_a_part_that_is_spoilt_is_read_or_refused(
    part: str, flips: list[tuple[float, int]], one: float, other: float
) -> None:
    for spoilt in (_flipped(hostility.parts()[part], flips), _spliced(hostility.parts()[part], one, other)):
        _either(hostility.zipped({**hostility.parts(), part: spoilt}.items(), zipfile.ZIP_STORED))


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    monkeypatch.chdir(tmp_path)

    def check(name: str, content: bytes) -> str:
        Path(name).write_bytes(content)
        assert main(["check", name]) == 1
        found = capsys.readouterr()
        assert found.err == ""
        return found.out

    return check


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("report.docx", "a bomb"), ("report.docx", "a billion laughs"), ("report.docx", "a PDF"),
        ("report.pdf", "a PDF"), ("report.doc", "a .doc"), ("REPORT.ODT", "an .odt"),
        ("report.docm", "a .docm"), ("report.rtf", "an .rtf"),
        ("report.xlsx", "an .xlsx"), ("report.html", "a web page"), ("report.zip", "a zip in a zip"),
        ("~$port.docx", "an owner file"), ("report.docx", "an outline"), ("report.jpg", "a photograph"),
    ],
)  # fmt: skip
def test_check_says_of_a_file_what_it_is(name: str, what: str, said: Callable[..., str]) -> None:
    make, code, _ = hostility.REFUSED[what]
    flaw = refusal(make()).flaw
    where = f"{name}: {flaw.where}" if flaw.where else name

    assert said(name, make()) == (
        f"{where}: {code} {flaw.message}\n    → {flaw.hint}\n{name}: 1 fault, for which nothing of it is read.\n"
    )


def test_check_says_of_a_folder_that_it_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.docx").mkdir()

    assert main(["check", "report.docx"]) == 1
    assert capsys.readouterr().err == "drafter: report.docx: this is a folder; name a file in it\n"


@pytest.mark.parametrize("code", codes.REFUSALS)
def test_each_refusal_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code]) == 0
    out = capsys.readouterr().out
    assert " ".join(out.split()).startswith(codes.about(code))
    assert "nothing is read" in out
