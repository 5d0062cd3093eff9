"""What a person edits in LibreOffice Writer comes back as exactly the difference that it makes, and nothing else.

A case makes steps at the cursor and says what becomes of the outline's text; it gives the codes of the remarks that are
expected, where there are some. All cases of all languages are made by one LibreOffice, before the first is looked at.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import hand
import rendered
from basic import requires_writer
from drafter import pulling, source
from drafter.composing import compose
from drafter.dumping import dump
from drafter.pulling import How
from drafter.returning import returned
from drafter.returning.atoms import Sign
from drafter.returning.slots import written
from drafter.returning.walk import slots_of
from drafter.word.reading import read
from drafter.word.wml import bookmark_name
from edits import says, trees
from expected import Expected
from hand import (
    BACKSPACE,
    BEFORE,
    BEHIND,
    BOLD,
    COPY,
    CUT,
    DELETE,
    END,
    ENTER,
    INTO_NOTE,
    ITALIC,
    PASTE,
    RECORD,
    SHIFT_TAB,
    TAB,
    TO_THE_END,
    UNDO,
    WHOLE,
    Step,
    choose,
    cite,
    comment,
    find,
    footnote,
    press,
    refer,
    type_,
)
from test_edits import NEW, New, base, difference, half, same


class Writer:
    """The report in a language, open in LibreOffice Writer: what is done there, step by step."""

    def __init__(self, name: str) -> None:
        self.outline, self.docx = base(name)
        self.steps: list[Step] = []

    def do(self, *steps: Step) -> None:
        self.steps.extend(steps)

    def at(self, name: str, *steps: Step) -> None:
        """Click on the head of a block, a line of the title block or a note, and do something."""
        self.do(hand.click(bookmark_name(name)), *steps)

    def on(self, words: str, *steps: Step) -> None:
        """Select words, and do something with them."""
        self.do(find(words), *steps)

    def words(self, name: str) -> str:
        """The words of a block."""
        return "".join(atom.char if isinstance(atom, Sign) else "\ufffc" for atom in _slots(self.outline)[name])


@cache
def _slots(outline: object) -> Mapping[str, tuple[object, ...]]:
    return {slot.name: slot.atoms for slot in slots_of(written(outline))}  # type: ignore[arg-type]


Made = Callable[[Writer, Expected, New], str | None]


class Kind(NamedTuple):
    """A kind of edit, the files that it is made in, what is done with tracked changes, and whether words come back as
    they are in the file."""

    made: Made
    files: tuple[str, ...]
    how: How
    again: bool


KINDS: list[Kind] = []


def kind(*files: str, how: How = "list", again: bool = True) -> Callable[[Made], Made]:
    """A kind of edit, and what it is made in, as in ``test_edits``."""

    def add(made: Made) -> Made:
        KINDS.append(Kind(made, files, how, again and how == "list"))
        return made

    return add


# Typing.


@kind("en", "ar")
def words_typed_at_the_beginning(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", type_(new.words))
    yaml["issues.10"] = new.words + yaml["issues.10"]


@kind("zh", "fr")
def words_typed_in_the_middle(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("issues.10"))
    writer.on(behind, BEFORE, type_(new.words))
    yaml["issues.10"] = yaml["issues.10"].replace(behind, new.words + behind)


@kind("zh", "ar")
def a_sentence_typed_at_the_end(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", END, type_(new.sentence))
    yaml["issues.10"] += new.sentence


@kind("zh", "ar")
def words_typed_over_the_first_ones(writer: Writer, yaml: Expected, new: New) -> None:
    first = writer.words("issues.10").removesuffix(half(writer.words("issues.10")))
    writer.on(first, type_(new.words))
    yaml["issues.10"] = new.words + yaml["issues.10"].removeprefix(first)


@kind("zh", "en")
def everything_typed_over(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", TO_THE_END, type_(new.paragraph))
    yaml["issues.10"] = new.paragraph


@kind("en", "ar")
def words_deleted(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("issues.10"))
    writer.on(behind, DELETE)
    yaml["issues.10"] = yaml["issues.10"].replace(behind, "").strip()


@kind("zh", "ar")
def words_typed_and_undone(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", type_("x"), ENTER, UNDO, UNDO)


@kind("zh", "en", again=False)
def a_line_broken(writer: Writer, yaml: Expected, new: New) -> None:
    """What joins the words again is a blank, and in Chinese nothing."""
    writer.on(half(writer.words("issues.10")), BEFORE, press("InsertLinebreak"))


# Enter, Delete and Backspace.


@kind("zh", "ar")
def enter_in_the_middle(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("issues.10"))
    writer.on(behind, BEFORE, ENTER)
    yaml["issues.10"] = yaml["issues.10"].replace(behind, f"\n\n{behind}").replace(" \n", "\n")


@kind("zh", "ru")
def enter_in_the_middle_of_a_paragraph_that_is_referred_to(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("request"))
    writer.on(behind, BEFORE, ENTER)
    first, second = yaml["request"].removesuffix(" {#request}").replace(behind, f"\n{behind}").split("\n")
    yaml["request"] = f"{first.strip()} {{#request}}\n\n{second}"


@kind("zh", "ar")
def enter_at_the_end_and_a_paragraph_typed(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", END, ENTER, type_(new.paragraph))
    yaml.behind("issues.10", "", new.paragraph)


@kind("en", "ar")
def enter_at_the_beginning_and_a_paragraph_typed_above(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("request", ENTER, press("GoUp"), type_(new.paragraph))
    yaml["request"] = f"{new.paragraph}\n\n{yaml['request']}"


@kind("zh", "es")
def enter_at_the_end_and_nothing_typed(writer: Writer, yaml: Expected, new: New) -> str:
    """Word gives the empty paragraph a number."""
    writer.at("issues.10", END, ENTER)
    return "P113"


@kind("zh", "en")
def enter_behind_an_item_and_another_typed(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.3", END, ENTER, type_(new.paragraph))
    yaml.behind("issues.3", f"- {new.paragraph}")


@kind("zh", "ru")
def enter_behind_a_heading_and_a_paragraph_typed(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.20", END, ENTER, choose("_ Reg_Single Txt_G"), type_(new.paragraph))
    yaml.behind("issues.20", new.paragraph, "")


@kind("zh", "ar")
def delete_at_the_end(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", END, DELETE)
    joined = yaml["issues.10"] + yaml["issues.11"]
    yaml.delete("issues.11")
    yaml["issues.10"] = joined


@kind("zh", "ar")
def backspace_at_the_beginning(writer: Writer, yaml: Expected, new: New) -> None:
    """The first one takes the number away, the second the indent, the third joins."""
    writer.at("issues.11", *[BACKSPACE] * (4 if yaml.outline.language == "ar" else 3))
    joined = yaml["issues.10"] + yaml["issues.11"]
    yaml.delete("issues.11")
    yaml["issues.10"] = joined


@kind("en", "ar")
def a_paragraph_deleted_whole(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", *WHOLE, DELETE)
    yaml.delete("issues.10")


@kind("zh", "ru")
def the_words_of_a_paragraph_deleted_and_its_end_left(writer: Writer, yaml: Expected, new: New) -> str:
    """Word gives the empty paragraph a number."""
    writer.at("issues.10", TO_THE_END, DELETE)
    yaml.delete("issues.10")
    return "P113"


# The clipboard.


@kind("zh", "en")
def a_paragraph_cut_and_put_elsewhere(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", *WHOLE, CUT)
    writer.at("issues.13", PASTE)
    line = yaml["issues.10"]
    yaml.delete("issues.10")
    yaml.before("issues.13", line, "")


@kind("zh", "ar")
def a_paragraph_that_is_referred_to_cut_and_put_elsewhere(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("organization.2", *WHOLE, CUT)
    writer.at("issues.10", PASTE)
    line = yaml["organization.2"]
    yaml.delete("organization.2")
    yaml.before("issues.10", line, "")


@kind("zh", "en")
def the_words_of_a_paragraph_cut_and_put_on_a_new_line(writer: Writer, yaml: Expected, new: New) -> str:
    """Word gives the empty paragraph a number."""
    writer.at("issues.10", TO_THE_END, CUT)
    writer.at("issues.12", END, ENTER, PASTE)
    line = yaml["issues.10"]
    yaml.delete("issues.10")
    yaml.behind("issues.12", "", line)
    return "P113"


@kind("zh", "ar")
def words_cut_and_put_elsewhere(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("issues.10"))
    writer.on(behind, CUT)
    writer.at("issues.12", END, PASTE)
    yaml["issues.10"] = yaml["issues.10"].removesuffix(behind).strip()
    yaml["issues.12"] += behind


@kind("es", "ar")
def a_paragraph_copied(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", *WHOLE, COPY)
    writer.at("issues.13", PASTE)
    yaml.before("issues.13", yaml["issues.10"], "")


@kind("zh", "en")
def a_paragraph_moved_up(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.11", press("MoveUp"))
    line = yaml["issues.11"]
    yaml.delete("issues.11")
    yaml.before("issues.10", line, "")


# Looks.


@kind("zh", "en")
def words_made_italic(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("issues.10"))
    writer.on(behind, ITALIC)
    yaml["issues.10"] = yaml["issues.10"].replace(behind, f"*{behind}*")


@kind("zh", "ar")
def words_made_bold(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("issues.10"))
    writer.on(behind, BOLD)
    yaml["issues.10"] = yaml["issues.10"].replace(behind, f"**{behind}**")


@kind("2031.en", "2031.ar")
def italics_taken_away(writer: Writer, yaml: Expected, new: New) -> None:
    writer.on("The Co-Chairs", ITALIC)
    yaml["preamble.1"] = yaml["preamble.1"].replace("*", "")


# Notes.


@kind("zh", "ar")
def a_footnote(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("issues.10"))
    writer.on(behind, BEFORE, *footnote(new.paragraph))
    yaml["issues.10"] = yaml["issues.10"].replace(behind, f"^[{new.paragraph}]{behind}")


@kind("zh", "ar")
def a_footnote_deleted(writer: Writer, yaml: Expected, new: New) -> None:
    mark = writer.words("organization.3").index("\ufffc")
    writer.on(writer.words("organization.3")[:mark], BEHIND, DELETE)
    yaml["organization.3"] = yaml["organization.3"].replace("[^targets]", "")
    yaml.lines = [line for line in yaml.lines if not line.strip().startswith("[^targets]:")]


@kind("en", "ar")
def the_words_of_a_footnote_edited(writer: Writer, yaml: Expected, new: New) -> None:
    at = next(at for at, line in enumerate(yaml.lines) if line.strip().startswith("[^terms]:"))
    words = writer.words("issues.8")
    writer.on(words[: words.index("\ufffc")], BEHIND, INTO_NOTE, END, type_(new.sentence))
    yaml.lines[at] += new.sentence


@kind("2031.en", "2031.ar", again=False)
def the_first_mark_of_a_footnote_that_is_marked_again_deleted(writer: Writer, yaml: Expected, new: New) -> None:
    """LibreOffice deletes its words with that mark; they are kept, as the note is still marked elsewhere."""
    writer.on("Twenty-two submissions", END, BACKSPACE)
    yaml["organization.2"] = yaml["organization.2"].replace("[^page]", "")


# References.


@kind("zh", "en")
def a_reference_to_a_paragraph(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("issues.10"))
    writer.on(behind, BEFORE, refer(bookmark_name("request")))
    yaml["issues.10"] = yaml["issues.10"].replace(behind, f"{{ref:request}}{behind}")


@kind("zh", "ar")
def a_reference_to_a_paragraph_without_a_name(writer: Writer, yaml: Expected, new: New) -> None:
    behind = half(writer.words("issues.10"))
    writer.on(behind, BEFORE, cite(bookmark_name("issues.12")))
    yaml["issues.10"] = yaml["issues.10"].replace(behind, f"{{ref:ref-1}}{behind}")
    yaml["issues.12"] += " {#ref-1}"


# Levels and styles.


@kind("zh", "ar")
def an_item_demoted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.3", TAB)
    yaml["issues.3"] = f"  {yaml['issues.3']}"


@kind("ru", "ar")
def an_item_demoted_and_promoted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.3", TAB, SHIFT_TAB)


@kind("zh", "en")
def an_item_promoted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.5", SHIFT_TAB)
    yaml["issues.5"] = f"\n{yaml['issues.5'].removeprefix('- ')}"


@kind("zh", "ar")
def a_paragraph_demoted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", TAB)
    yaml["issues.10"] = f"- {yaml['issues.10']}"


@kind("zh", "es")
def a_paragraph_without_its_number(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", press("RemoveBullets"))
    yaml["issues.10"] += " {-}"


@kind("zh", "en")
def a_paragraph_given_another_style(writer: Writer, yaml: Expected, new: New) -> str:
    """LibreOffice leaves it its number."""
    writer.at("issues.10", choose("Quotation"))
    yaml["issues.10"] = f"> {yaml['issues.10']}"
    return "P113"


@kind("zh", "ar")
def a_paragraph_made_a_bullet_by_the_button(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.10", press("DefaultBullet"))
    yaml["issues.10"] = f"* {yaml['issues.10']}"


# Headings and the title block.


@kind("en", "ar")
def a_heading_renamed(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.20", TO_THE_END, type_(new.heading))
    yaml["issues.20"] = f"## {new.heading}"


@kind("zh", "ru")
def a_heading_promoted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.22", SHIFT_TAB)
    yaml["issues.22"] = yaml["issues.22"].removeprefix("#")


@kind("zh", "fr")
def a_heading_demoted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.22", TAB)
    yaml["issues.22"] = f"#{yaml['issues.22']}"


@kind("zh", "es")
def a_heading_joined_with_the_paragraph_before(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.19", END, DELETE)
    joined = yaml["issues.19"] + yaml["issues.20"].removeprefix("## ")
    yaml.delete("issues.20")
    yaml["issues.19"] = joined


@kind("zh", "ar")
def the_author_edited(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("head.author", type_(new.words))
    at = yaml.lines.index("author: |") + 1
    yaml.lines[at] = f"  {new.words}{yaml.lines[at].strip()}"


# Tables.


@kind("2031.zh", "2031.ar")
def a_cell_edited(writer: Writer, yaml: Expected, new: New) -> None:
    writer.on("Transmission", type_(new.heading))
    yaml.swap("| Transmission |", f"| {new.heading} |")


@kind("2031.en", "2031.ar")
def a_row_put_in(writer: Writer, yaml: Expected, new: New) -> None:
    writer.on("Maintenance", press("InsertRowsAfter"), press("GoDown"), type_(new.heading))
    at = next(at for at, line in enumerate(yaml.lines) if "| Maintenance" in line)
    yaml.lines.insert(at + 1, f"      | {new.heading} | | |")


@kind("2031.en", "2031.ar")
def a_row_deleted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.on("Transmission", press("DeleteRows"))
    yaml.lines = [line for line in yaml.lines if "| Transmission" not in line]


# Comments and tracked changes.


@kind("zh", "en")
def a_comment(writer: Writer, yaml: Expected, new: New) -> None:
    writer.on(half(writer.words("issues.10")), comment(new.paragraph))


def _tracked(writer: Writer, new: New) -> str:
    behind = half(writer.words("issues.10"))
    writer.do(RECORD)
    writer.on(behind, DELETE)
    writer.at("issues.10", type_(new.words))
    return behind


@kind("zh", "ar", how="accept")
def words_tracked_and_accepted(writer: Writer, yaml: Expected, new: New) -> None:
    behind = _tracked(writer, new)
    yaml["issues.10"] = (new.words + yaml["issues.10"].replace(behind, "")).strip()


@kind("en", "ar", how="reject")
def words_tracked_and_rejected(writer: Writer, yaml: Expected, new: New) -> None:
    _tracked(writer, new)


def _paragraphs_tracked(writer: Writer, new: New) -> None:
    writer.do(RECORD)
    writer.at("issues.10", END, ENTER, type_(new.paragraph))
    writer.at("issues.12", *WHOLE, DELETE)
    writer.on(half(writer.words("issues.16")), BEFORE, ENTER)


@kind("zh", "en", how="accept")
def paragraphs_tracked_and_accepted(writer: Writer, yaml: Expected, new: New) -> None:
    _paragraphs_tracked(writer, new)
    behind = half(writer.words("issues.16"))
    yaml.behind("issues.10", "", new.paragraph)
    yaml.delete("issues.12")
    yaml["issues.16"] = yaml["issues.16"].replace(behind, f"\n\n{behind}").replace(" \n", "\n")


@kind("zh", "ar", how="reject")
def paragraphs_tracked_and_rejected(writer: Writer, yaml: Expected, new: New) -> None:
    _paragraphs_tracked(writer, new)


@kind("zh", "ar", how="accept")
def paragraphs_joined_tracked_and_accepted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.do(RECORD)
    writer.at("issues.10", END, DELETE)
    joined = yaml["issues.10"] + yaml["issues.11"]
    yaml.delete("issues.11")
    yaml["issues.10"] = joined


@kind("fr", "ar", how="reject")
def paragraphs_joined_tracked_and_rejected(writer: Writer, yaml: Expected, new: New) -> None:
    writer.do(RECORD)
    writer.at("issues.10", END, DELETE)


@kind("zh", "en", how="accept")
def a_footnote_tracked_and_accepted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.do(RECORD)
    behind = half(writer.words("issues.10"))
    writer.on(behind, BEFORE, *footnote(new.paragraph))
    yaml["issues.10"] = yaml["issues.10"].replace(behind, f"^[{new.paragraph}]{behind}")


@kind("zh", "ar", how="reject")
def a_footnote_tracked_and_rejected(writer: Writer, yaml: Expected, new: New) -> None:
    writer.do(RECORD)
    writer.on(half(writer.words("issues.10")), BEFORE, *footnote(new.paragraph))


@kind("zh", "ar", how="accept")
def a_heading_tracked_and_accepted(writer: Writer, yaml: Expected, new: New) -> None:
    """LibreOffice gives the paragraph behind it the style of the heading; its number is still that of a paragraph."""
    writer.at("issues.20", RECORD, *WHOLE, DELETE)
    yaml["issues.20"] = ""


@kind("en", "ar", how="reject")
def a_heading_tracked_and_rejected(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.20", RECORD, *WHOLE, DELETE)


@kind("2031.en", "2031.ar", how="accept")
def a_row_tracked_and_accepted(writer: Writer, yaml: Expected, new: New) -> None:
    writer.on("Maintenance", RECORD, press("InsertRowsAfter"))
    at = next(at for at, line in enumerate(yaml.lines) if "| Maintenance" in line)
    yaml.lines.insert(at + 1, "      | | | |")


@kind("zh", "en")
def an_item_made_a_bullet_by_the_button(writer: Writer, yaml: Expected, new: New) -> None:
    writer.at("issues.3", press("DefaultBullet"))
    yaml["issues.3"] = f"*{yaml['issues.3'].removeprefix('-')}"


@kind("zh", "en", again=False)
def words_typed_behind_the_last_line(writer: Writer, yaml: Expected, new: New) -> str:
    """They stand on the line that ends the report, underlined as that is."""
    writer.do(press("GoToEndOfDoc"), type_(new.paragraph))
    last = max(at for at, line in enumerate(yaml.lines) if line.startswith("notes:"))
    while not yaml.lines[last - 1].strip():
        last -= 1
    yaml.lines.insert(last, f"  {new.paragraph}")
    return "P102"


class Case(NamedTuple):
    """A kind of edit in a file: the steps, the outline that is expected, and codes of remarks."""

    job: hand.Job
    yaml: Expected
    codes: str


@cache
def cases() -> Mapping[str, Case]:
    """All of them, by their names."""
    found = {}
    for one in KINDS:
        for name in one.files:
            writer = Writer(name)
            yaml = Expected(writer.outline)
            codes = one.made(writer, yaml, NEW[name.rpartition(".")[2]]) or ""
            found[f"{one.made.__name__}-{name}"] = Case(hand.Job(writer.docx, tuple(writer.steps)), yaml, codes)
    return found


@pytest.fixture(scope="session")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes | str]:
    """The files as they were edited; where several processes run the tests, by the first of them that comes here."""
    jobs = {name: case.job for name, case in cases().items()}
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return hand.edited(jobs)
    digest = hashlib.sha256(pickle.dumps(jobs)).hexdigest()
    made = tmp_path_factory.getbasetemp().parent / f"by-hand-{digest[:16]}"
    try:
        made.with_suffix(".begun").touch(exist_ok=False)
    except FileExistsError:
        return _awaited(made)
    files = hand.edited(jobs)
    made.with_suffix(".part").write_bytes(pickle.dumps(files))
    made.with_suffix(".part").rename(made)
    return files


def _awaited(made: Path) -> Mapping[str, bytes | str]:
    """What another process makes."""
    for _ in range(600):
        if made.exists():
            files: Mapping[str, bytes | str] = pickle.loads(made.read_bytes())
            return files
        time.sleep(0.2)
    raise RuntimeError("another process did not edit the files")


@requires_writer
@pytest.mark.parametrize(
    ("one", "name"), [pytest.param(one, name, id=f"{one.made.__name__}-{name}") for one in KINDS for name in one.files]
)
def test_an_edit_by_hand_comes_back(one: Kind, name: str, edited: Mapping[str, bytes | str]) -> None:
    case = cases()[f"{one.made.__name__}-{name}"]
    docx = edited[f"{one.made.__name__}-{name}"]
    assert isinstance(docx, bytes), f"LibreOffice could not do this: {docx}"
    copy = pulling.opened("edited.docx", docx, one.how)

    assert not difference(case.yaml.outline, copy.returned.outline)
    assert case.yaml.outline == copy.returned.outline
    assert " ".join(remark.code for remark in copy.remarks) == case.codes
    typed = dump(copy.base)
    pulled = pulling.pull(typed, [copy], None)
    assert pulled.clashes == ()
    assert source.load(pulled.text or typed) == case.yaml.outline
    assert bool(copy.changes) == (one.how != "list")
    assert len(copy.comments) == (one.made is a_comment)

    with rendered.sampled():
        again = read(trees(rendered.written(compose(copy.returned.outline), outline=dump(copy.returned.outline))))
    second = returned(copy.returned.outline, again)
    assert (second.outline, second.changes) == (copy.returned.outline, ())
    if one.again:
        came = read(trees(docx))
        assert same(says(came), says(again))


def test_there_are_as_many_kinds_of_edit_as_were_promised_and_each_in_two_languages() -> None:
    assert len(KINDS) >= 10
    assert all(len(one.files) >= 2 for one in KINDS)
    assert {name for one in KINDS for name in one.files} >= {"ar", "en", "es", "fr", "ru", "zh"}
