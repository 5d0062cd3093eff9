"""Whatever is damaged in an edited file, it is refused in a sentence, or pulled so that the outline can be read."""

from __future__ import annotations

import contextlib
import io
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, note, seed
from lxml import etree

import edits
import hostility
import rendered
from drafter import codes, dumping, pulling
from drafter.cli import main
from drafter.pieces import Said
from drafter.returning import Returned, returned
from drafter.source import load
from drafter.word import package
from drafter.word.reading import read
from edits import Opened, P, W, run
from outlines import Dice, dice
from spoiling import Spoiler, reviewed
from test_laws import in_shards, of

BASES = ("2024_coastal_data", "2031_everything", "2011_bangkok.ar")


@cache
def parts(name: str, more: bool) -> dict[str, bytes]:
    """The parts of the file of an example, with changes and comments of others or without."""
    found = package.opened(rendered.example(name))
    return reviewed(found) if more else found


def asked(*words: str) -> tuple[int, str, str]:
    """What the command says: its status, what it prints, and what it complains of."""
    said, wrong = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(wrong):
        status = main(list(words))
    return status, said.getvalue(), wrong.getvalue()


@in_shards
def test_a_damaged_file_is_refused_or_pulled(
    first: int, cases: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    word, outline = Path("a.docx"), Path("a.yaml")

    @of(cases)
    @seed(first)
    @given(dice(300))
    def try_one(given: Dice) -> None:
        name, more, how = given.pick(BASES), given.chance(3), given.pick(("accept", "list", "reject"))
        spoiler = Spoiler(parts(name, more), given)
        word.write_bytes(spoiler.spoilt())
        outline.write_bytes(text := rendered.EXAMPLES[name].encode())
        Path("a.md").unlink(missing_ok=True)
        note("\n".join((name, how, *spoiler.done)))

        status, said, wrong = asked(
            "pull", "a.docx", "a.yaml", "--changes", how, "--keep", "theirs", "--comments", "a.md"
        )
        assert status in (0, 1)
        if wrong:
            assert status == 1
            assert re.fullmatch(r"drafter: a\.docx: [^\n]+\n", wrong)
            assert outline.read_bytes() == text
        load(outline.read_text(encoding="utf-8"))

        status, said, wrong = asked("check", "a.docx")
        assert status in (0, 1)
        assert said
        assert wrong == ""
        if "for which nothing of it is read" in said:
            assert any(f" {code} " in said for code in codes.REFUSALS)

    try_one()


def back(word: Opened, text: str) -> Returned:
    """What comes back from an edited file, which is found to be an outline that can be read."""
    came: Said = read(word.trees)
    found = returned(load(text), came, word.surround)
    assert load(dumping.dump(found.outline)) == found.outline
    return found


def opened(text: str) -> Opened:
    return Opened(rendered.render(text))


def p_of(word: Opened, words: str) -> P:
    """The first paragraph with these words."""
    return next(p for p in map(P, word.body.iter(f"{W}p")) if words in p.words)


def linked(word: Opened, address: str, anchor: str = "") -> None:
    """Put a link to an address into the text, as Word writes it."""
    relations = word.trees["word/_rels/document.xml.rels"]
    kind = f"{hostility.OFFICE}/hyperlink"
    relation = etree.SubElement(relations, str(relations[0].tag), Id="linked", Type=kind, Target=address)
    relation.set("TargetMode", "External")
    inside = f' w:anchor="{anchor}"' if anchor else ""
    p_of(word, "One was held").put(f'<w:hyperlink r:id="linked"{inside}>{run("here")}</w:hyperlink>', 0)


SMALL = rendered.english("One was held.")


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("http://a.example/b c", "http://a.example/b%20c"),
        ("HTTPS://a.example", "https://a.example"),
        ("http://a.example/b)", "http://a.example/b%29"),
        ("http://a.example/\x85b", "http://a.example/%C2%85b"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_a_link_comes_back_as_a_text_can_hold_it(address: str, written: str) -> None:
    word = opened(SMALL)
    linked(word, address)

    found = back(word, SMALL)

    assert f"[here]({written})One was held." in dumping.dump(found.outline)
    assert found.remarks == ()


def test_a_link_keeps_the_place_in_what_it_leads_to() -> None:
    word = opened(SMALL)
    linked(word, "http://a.example", "part")
    p_of(word, "One was held").put(edits.field('HYPERLINK "http://b.example" \\l "more" \\o "tip"', "there "), 0)

    made = dumping.dump(back(word, SMALL).outline)

    assert "[there ](http://b.example#more)[here](http://a.example#part)One" in made


@pytest.mark.parametrize("address", ["file:///C:/a.docx", "ftp://a.example", "a.docx", "http://"])
def test_a_link_to_anything_else_is_told_and_its_words_stay(address: str) -> None:
    word = opened(SMALL)
    linked(word, address)

    found = back(word, SMALL)

    assert "hereOne was held." in dumping.dump(found.outline)
    assert [(one.code, f"a link to {address}: “here”" in one.message) for one in found.remarks] == [("P102", True)]


def test_signs_that_no_text_holds_are_told_and_ends_of_lines_part_words() -> None:
    word = opened(SMALL)
    p_of(word, "One was held").put(run("a\u2028b\x92c\x92 "), 0)

    found = back(word, SMALL)

    assert "a bc One was held." in dumping.dump(found.outline)
    assert [one.message for one in found.remarks] == ["the character U+0092, which cannot be printed; it was left out"]


def test_a_mark_without_a_note_keeps_what_was_typed_for_it() -> None:
    word = opened(SMALL)
    typed = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="77"/><w:t>[x]</w:t></w:r>'
    p_of(word, "One was held").put(typed, 0)

    found = back(word, SMALL)

    assert "[x]One was held." in dumping.dump(found.outline).replace("\\", "")
    assert [one.code for one in found.remarks] == ["P103"]


def test_an_agenda_all_lines_of_which_were_deleted_is_empty() -> None:
    text = SMALL + "agenda: |\n  # Noon\n  - Words\n"
    word = opened(text)
    for words in ("Noon", "Words"):
        p_of(word, words).delete()

    assert back(word, text).outline == load(SMALL + "agenda:\n")


def test_a_table_without_any_cell_has_no_rows() -> None:
    text = rendered.english("A.\n\n{insert:t}") + "tables:\n  t:\n    title: T\n    widths: 1 2\n    rows: |\n"
    text += "      | a | b |\n      | - | - |\n      | c | d |\n"
    word = opened(text)
    for cell in list(word.body.iter(f"{W}tc")):
        row = cell.getparent()
        if row is not None and P(cell).words in ("a", "b", "c", "d"):
            row.remove(cell)

    found = back(word, text)

    assert found.outline.tables[0].rows.body == ()


@pytest.mark.parametrize("part", ["word/footer1.xml", "docProps/core.xml"])
def test_a_namespace_that_is_none_is_refused(part: str) -> None:
    spoilt = {**parts(BASES[0], more=False)}
    spoilt[part] = spoilt[part].replace(b'="http://schemas', b'="http://]]&gt;schemas', 1)

    with pytest.raises(pulling.Refused, match="it is damaged: what stands there is no XML"):
        pulling.opened("a.docx", hostility.zipped(spoilt.items()), "list")


def test_the_usual_title_of_an_annex_is_told_where_it_was_deleted() -> None:
    text = SMALL + "agenda: |\n  # Noon\n  - Words\n"
    word = opened(text)
    p_of(word, "Agenda of the workshop").delete()

    found = back(word, text)

    assert found.outline == load(text)
    assert [(one.code, "“Agenda of the workshop” does not stand" in one.message) for one in found.remarks] == [
        ("P303", True)
    ]
