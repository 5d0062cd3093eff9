"""A file that Word on the web saved, in which parts have other names, is read like any other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import rendered
from drafter.cli import main
from drafter.word import opening, origin, package
from drafter.word.usual import usual

# Reported is a figure behind the name of the main document; these may have one as well.
OTHERS = ("styles", "numbering", "settings", "footnotes", "endnotes", "fontTable")


def of_the_web(docx: bytes, *kinds: str, edits: tuple[tuple[str, str], ...] = ()) -> bytes:
    """A file whose main document, and parts of these kinds, are called as Word on the web calls them."""
    made = dict[str, bytes]()
    for name, part in package.opened(docx).items():
        for old in ("document", *kinds):
            name = re.sub(rf"^word/(_rels/)?{old}\.xml", rf"word/\g<1>{old}2.xml", name)
            if name.endswith(".rels") or name == "[Content_Types].xml":
                part = re.sub(rb"\b%s\.xml(?=\")" % old.encode(), b"%s2.xml" % old.encode(), part)
        if name == "word/document2.xml":
            for old, new in edits:
                assert old.encode() in part
                part = part.replace(old.encode(), new.encode(), 1)
        made[name] = part
    assert "word/document.xml" not in made
    return package.saved(made)


@pytest.mark.parametrize("kinds", [(), OTHERS], ids=["the document", "others too"])
@pytest.mark.parametrize("name", ["2011_bangkok", "2031_everything"])
def test_parts_get_their_usual_names_and_are_as_they_were(name: str, kinds: tuple[str, ...]) -> None:
    docx = rendered.example(name)
    came = opening.opened(of_the_web(docx, *kinds))
    assert came.main == "word/document.xml"
    was = opening.opened(docx)
    assert set(came.parts) == set(was.parts)
    assert came.related == was.related
    assert all(came.parts[part] == was.parts[part] for part in was.parts if not part.endswith((".rels", "Types].xml")))
    assert origin.state(of_the_web(docx, *kinds)) == "ours"


@pytest.mark.parametrize("kinds", [(), OTHERS], ids=["the document", "others too"])
def test_such_a_file_is_checked_pulled_and_never_overwritten(
    kinds: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = rendered.EXAMPLES["2011_bangkok.en"]
    Path("lima.yaml").write_text(text, encoding="utf-8")
    assert main(["render", "lima.yaml", "-o", "lima.docx", "-q"]) == 0
    docx = Path("lima.docx").read_bytes()
    Path("lima.docx").write_bytes(of_the_web(docx, *kinds))
    assert main(["check", "lima.docx"]) == 0
    assert "as drafter wrote it" in capsys.readouterr().out
    assert main(["pull", "lima.docx"]) == 0
    assert "nothing to take over" in capsys.readouterr().out

    edited = of_the_web(docx, *kinds, edits=(("10 a.m. to 7 p.m.", "9 a.m. to 7 p.m."),))
    Path("lima.docx").write_bytes(edited)
    assert main(["render", "lima.yaml", "-o", "lima.docx", "-q"]) == 1
    assert Path("lima.docx").read_bytes() == edited
    assert main(["pull", "lima.docx"]) == 0
    assert Path("lima.yaml").read_text(encoding="utf-8") == text.replace("10 a.m. to 7 p.m.", "9 a.m. to 7 p.m.", 1)


def test_a_name_that_another_part_has_is_left() -> None:
    parts = dict(package.opened(rendered.example("2011_bangkok")))
    assert usual(parts) is parts
    there = {**parts, "word/styles2.xml": b"<a/>"}
    assert usual(there) == there


@pytest.mark.parametrize("rels", [b"", b"<", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b"<a/>"])
def test_nothing_is_renamed_where_nothing_says_which_part_is_which(rels: bytes) -> None:
    parts = {"word/document2.xml": b"<a/>", "_rels/.rels": rels}
    assert usual(parts) == parts
