"""An edited Word file is checked: which numbers in it are stale, and which were typed by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

import rendered
from drafter.cli import main
from drafter.source import load
from drafter.word import package
from edits import Opened, P, W

Check = Callable[[str, Callable[[Opened], object]], str]
SIX = ("ar", "en", "es", "fr", "ru", "zh")
#: A reference to paragraph 1 as an author types it, behind its blank.
TYPED = {
    "ar": " وتأكد ذلك في الفقرة 1 أعلاه.",
    "en": " This was confirmed in paragraph 1 above.",
    "es": " Esto se confirmó en el párrafo 1 supra.",
    "fr": " Cela a été confirmé au paragraphe 1 ci-dessus.",
    "ru": " Это было подтверждено в пункте 1 выше.",
    "zh": "上文第1段确认了这一点。",
}


def text(name: str) -> str:
    """An example by its name, that of the reference by its language."""
    called = f"2011_bangkok.{name}" if name in SIX and name != "zh" else "2011_bangkok" if name == "zh" else name
    return rendered.EXAMPLES[called]


def style(p: P) -> str:
    found = p.element.find(f"{W}pPr/{W}pStyle")
    assert found is not None
    return found.get(f"{W}val", "")


def before(opened: Opened, name: str) -> None:
    """Put a paragraph in before another."""
    p = opened.at(name)
    p.new_before(style(p), "Parties came together.")


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """What ``drafter check`` says of a report that was edited; its findings are why it fails."""
    monkeypatch.chdir(tmp_path)

    def said(name: str, edit: Callable[[Opened], object]) -> str:
        docx = rendered.render_outline(load(text(name)))
        opened = Opened(docx)
        edit(opened)
        parts = {**package.opened(docx), **{part: etree.tostring(tree) for part, tree in opened.trees.items()}}
        Path("lima.docx").write_bytes(package.saved(parts))
        status = main(["check", "lima.docx"])
        out = capsys.readouterr().out
        assert status == (1 if " warning: " in out else 0)
        return out

    return said


def found(out: str, code: str) -> list[str]:
    """The findings of a code, without the name of the file."""
    return re.findall(rf"(?m)^lima\.docx: (.*{code} warning: .*)$", out)


@pytest.mark.parametrize("language", SIX)
def test_a_reference_that_shows_what_a_paragraph_was_is_stale(language: str, check: Check) -> None:
    (stale,) = found(check(language, lambda opened: before(opened, "request")), "P109")

    assert re.fullmatch(r"paragraph 3: P109 warning: a reference shows “1”, and should show “2” now", stale)


@pytest.mark.parametrize("language", SIX)
def test_nothing_is_stale_where_what_was_put_in_stands_behind_all_that_is_referred_to(
    language: str, check: Check
) -> None:
    out = check(language, lambda opened: opened.at("proposals.1").type("One more Party agreed."))

    assert found(out, "P") == []
    assert " 1 edit; drafter pull brings" in out


@pytest.mark.parametrize("language", SIX)
def test_a_reference_that_was_typed_by_hand_is_told(language: str, check: Check) -> None:
    (typed,) = found(check(language, lambda opened: opened.at("proposals.1").type(TYPED[language])), "S305")

    assert re.match(r"paragraph \d+: S305 warning: “.*1.*” is typed, and will not follow when numbers change", typed)


@pytest.mark.parametrize("language", SIX)
def test_a_reference_to_what_was_deleted_leads_nowhere(language: str, check: Check) -> None:
    out = check(language, lambda opened: opened.at("request").delete())

    assert found(out, "P108") == [
        "paragraph 2: P108 warning: a reference, “1”, leads to something that is not there any more; what it shows "
        "was taken over as words"
    ]
    assert found(out, "S305") == []


def test_a_contents_page_that_lacks_a_new_heading_is_told(check: Check) -> None:
    out = check("2031_everything", lambda opened: opened.saying("Regional differences").type(" in data"))

    assert any("P109 warning: the contents page does not show the headings" in one for one in found(out, "P109"))


def test_the_numbers_of_captions_behind_a_deleted_table_are_stale(check: Check) -> None:
    def delete(opened: Opened) -> None:
        caption, table = opened.at("stations"), opened.table("stations")
        while "Note" in style(below := opened.below("stations")):
            below.delete()
        caption.delete()
        P(table.element).delete()

    out = check("2031_everything", delete)

    assert any("the number of a caption shows “2”, and should show “1” now" in one for one in found(out, "P109")), out
    assert any("a reference shows “2”, and should show “1” now" in one for one in found(out, "P109")), out


def test_the_mark_of_a_note_that_is_marked_again_is_stale_behind_a_new_note(check: Check) -> None:
    def note(opened: Opened) -> None:
        p = opened.at("invitation")
        p.put(opened.footnote("See the website."), len(p.words))

    out = check("2031_everything", note)

    assert any("the mark of a note that was marked before shows" in one for one in found(out, "P109")), out


def test_edits_are_told_in_the_order_of_the_report_and_words_in_a_footer_alone(check: Check) -> None:
    def edit(opened: Opened) -> None:
        opened.at("proposals.1").type(" So it was.")
        opened.at("request").delete()
        numbered = next(root for root in opened.pages if root.tag == f"{W}ftr")
        P(next(numbered.iter(f"{W}p"))).type(" Draft two")

    out = check("en", edit)

    assert out.index("Paragraph 1 (deleted)") < out.index("So it was.")
    assert "P302 warning: “Draft two” was typed in the footer of even pages" in out


def test_of_what_was_typed_before_nothing_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = text("en").replace("One Party put forward", "As said in paragraph 1 above, one Party put forward")
    assert typed != text("en")
    docx = rendered.render_outline(load(typed))
    opened = Opened(docx)
    opened.at("proposals.1").type(" So it was.")
    parts = {**package.opened(docx), **{part: etree.tostring(tree) for part, tree in opened.trees.items()}}
    (tmp_path / "lima.docx").write_bytes(package.saved(parts))

    assert main(["check", str(tmp_path / "lima.docx")]) == 0
    assert "1 edit" in capsys.readouterr().out


def test_a_reference_in_a_table_is_told_by_the_number_that_it_shows(check: Check) -> None:
    def edit(word: Opened) -> None:
        word.saying("For the reasons, see").swap("For the reasons", "On the reasons")

    assert "31 December 2030. / [-For-][+On+] the reasons, see para. 11 (c) above.\n" in check("2031_everything", edit)


def test_a_note_in_a_table_that_was_reworded_round_a_reference_shows_its_number_once(check: Check) -> None:
    def edit(word: Opened) -> None:
        word.saying("For the reasons, see").swap("see para.", "read paragraph")

    said = check("2031_everything", edit)
    assert "For the reasons, [-see para.-][+read paragraph+] 11 (c) above." in said


def test_the_label_of_a_new_annex_is_told_of_the_annex_below_which_it_stands(check: Check) -> None:
    said = check("2031_everything", lambda word: word.at("head.closing").new_before("HChG", "Annex IV"))

    assert "annex III: P111 warning: “Annex IV” was put in once more" in said
