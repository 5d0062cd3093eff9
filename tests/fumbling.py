"""Edits made at random in a file that is open in Word: each as a person makes it, wherever it happens to fall."""

from __future__ import annotations

import copy
from collections.abc import Callable

from lxml import etree

from drafter.word import styles
from edits import Opened, P, Table, W, run
from outlines import Dice

_TYPED = (
    " Indeed,",
    "x",
    " 12 Parties ",
    "(a) ",
    "«oui»",
    "各方同意，",
    " 1.5 °C",
    "واتفقت",
    " *a* [b] {c}",
    "- ",
    "\ty",
    " ",
)
_LOOKS = ("<w:i/>", "<w:b/><w:bCs/>", '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>',
          '<w:color w:val="FF0000"/>', '<w:rFonts w:ascii="Arial"/>', "<w:b/><w:i/>")  # fmt: skip
_ROLES = ("paragraph", "plain text", "item 1", "item 2", "bullet 1", "bullet 2", "heading 1", "heading 2", "heading 3",
          "heading 4", "plain heading 1", "plain heading 2", "quotation", "agenda time", "agenda session",
          "caption", "closing", "subtitle", "table note", "box text", "")  # fmt: skip
_DEEPER = ("paragraph 1", "paragraph 2", "item 2 3", "bullet 1 2", "bullet 2 3")
#: What drafter makes anew with each render.
UNREAD = ("TOC", "ContentsTitle", "ContentsColumns", "AnnexOriginal")


_ABOVE = ("", "Normal", "HMG", "Header")


def style_of(p: etree._Element) -> str:
    """The id of the style of a paragraph."""
    found = p.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def text_of(body: etree._Element) -> list[etree._Element]:
    """The paragraphs of the report: those behind the masthead, but for the contents page."""
    found = [p for p in body.iter(f"{W}p") if not _floats(p)]
    first = next((at for at, p in enumerate(found) if style_of(p) not in _ABOVE), 0)
    return [p for p in found[first:] if not _is_unread(p) and not _is_rule(p)]


def _is_unread(p: etree._Element) -> bool:
    return style_of(p).startswith(UNREAD)


def _is_rule(p: etree._Element) -> bool:
    """Whether a paragraph only draws a line."""
    return style_of(p) == "EndRule" and not P(p).words.strip()


def _floats(p: etree._Element) -> bool:
    return any(table.find(f"{W}tblPr/{W}tblpPr") is not None for table in p.iterancestors(f"{W}tbl"))


class Fumbler:
    """Edits an opened file as dice say; what it did is told in ``done``."""

    def __init__(self, word: Opened, dice: Dice) -> None:
        self.word = word
        self.dice = dice
        self.done: list[str] = []
        part = etree.tostring(word.trees["word/styles.xml"], encoding="unicode")
        self.ids = styles.read(part).ids
        self.kinds: tuple[Callable[[], str], ...] = (
            self.type, self.remove, self.swap, self.enter, self.join, self.delete, self.cut, self.copy, self.new,
            self.look, self.style, self.footnote, self.unmark, self.cell, self.row, self.note,
            self.begin,
        )  # fmt: skip

    def edit(self, times: int) -> None:
        """So many edits, but for those for which there is nothing where they fall."""
        for _ in range(times):
            if text_of(self.word.body):
                self.done.append(self.dice.pick(self.kinds)())
        self.without_orphans()

    # Words.

    def type(self) -> str:
        p = self.some()
        at = self.dice.pick(_places(p))
        words = self.dice.pick(_TYPED)
        p.put(run(words), at)
        return f"typed {words!r} at {at} of {_shown(p)}"

    def selected(self) -> tuple[P, str]:
        """Some words of a paragraph; none where the same stand before them."""
        p = self.some()
        begun, end = self.stretch(p)
        words = p.words[begun:end]
        return p, words if words and p.words.index(words) == begun else ""

    def remove(self) -> str:
        p, gone = self.selected()
        if not gone:
            return "nothing removed"
        p.remove(gone)
        return f"removed {gone!r} of {_shown(p)}"

    def swap(self) -> str:
        p, gone = self.selected()
        words = self.dice.pick(_TYPED)
        if not gone:
            return "nothing swapped"
        p.swap(gone, words)
        return f"swapped {gone!r} for {words!r}"

    def look(self) -> str:
        p, words = self.selected()
        look = self.dice.pick(_LOOKS)
        if not words:
            return "no look"
        p.look(words, look)
        return f"gave {words!r} the look {look}"

    def note(self) -> str:
        found = [p for p in self.word.notes.iter(f"{W}p") if P(p).words.strip() and style_of(p) == "FootnoteText"]
        if not found:
            return "no note"
        p = P(self.dice.pick(found))
        words = self.dice.pick(_TYPED)
        p.type(words)
        return f"typed {words!r} at the end of note {_shown(p)}"

    # Paragraphs.

    def enter(self) -> str:
        p = self.some()
        at = self.dice.pick(_places(p))
        behind = p.words[at:]
        if not behind or p.words.index(behind) != at:
            return "no new line"
        spanning = self.dice.chance(3)
        shown = _shown(p)
        p.enter(behind, spanning=spanning)
        return f"Enter{' (spanning)' * spanning} before {behind[:20]!r} of {shown}"

    def join(self) -> str:
        p = self.whole()
        behind = p.element.getnext() if p else None
        if p is None or behind is None or behind.tag != f"{W}p" or not _is_free(behind) or _is_unread(behind):
            return "nothing joined"
        keeps = self.dice.pick(("own", "other"))
        shown = f"{_shown(p)} and {_shown(P(behind))}"
        p.join(keeps=keeps if behind.find(f"{W}pPr") is not None else "own")
        return f"joined {shown}, with the style of {keeps}"

    def delete(self) -> str:
        p = self.whole()
        if p is None or _is_last_in_cell(p):
            return "nothing deleted"
        p.delete()
        return f"deleted {_shown(p)}"

    def cut(self) -> str:
        p, to = self.whole(), self.whole()
        if p is None or to is None or p.element is to.element or _is_last_in_cell(p):
            return "nothing cut"
        named = not self.dice.chance(3)
        to.paste(p.cut(named=named))
        return f"cut {_shown(p)} {'with' if named else 'without'} its name and put it behind {_shown(to)}"

    def copy(self) -> str:
        p, to = self.whole(), self.whole()
        if p is None or to is None:
            return "nothing copied"
        made = p.copied()
        for mark in made.element.iter(f"{W}footnoteReference"):
            self.copy_note(mark)
        to.paste(made)
        return f"copied {_shown(p)} behind {_shown(to)}"

    def new(self) -> str:
        to = self.whole()
        if to is None:
            return "nothing new"
        style, numbering = self.styled()
        words = self.dice.pick(_TYPED)
        to.new(style, words, numbering)
        return f"new {style} {words!r} behind {_shown(to)}"

    def style(self) -> str:
        p = self.whole()
        if p is None:
            return "no style"
        style, numbering = self.styled()
        p.style(style, numbering)
        return f"made {_shown(p)} {style} {numbering}"

    # Notes and tables.

    def begin(self) -> str:
        counted = [p for p in text_of(self.word.body) if self.word.listed(p)[0] not in ("", "0")]
        if not counted:
            return "nothing begun anew"
        p, start = P(self.dice.pick(counted)), self.dice.pick((1, 3))
        self.word.begin(p, start)
        return f"begun with {start} at {_shown(p)}"

    def footnote(self) -> str:
        p = self.some()
        at = self.dice.pick(_places(p))
        words = [self.dice.pick(_TYPED) for _ in range(1 + self.dice.chance(4))]
        mark = "*" * (self.dice.chance(4) and 1 + self.dice.up_to(1))
        p.put(self.word.footnote(*words, mark=mark), at)
        return f"put note {mark} {words} at {at} of {_shown(p)}"

    def unmark(self) -> str:
        marks = list(self.word.body.iter(f"{W}footnoteReference"))
        if not marks:
            return "no mark"
        mark = self.dice.pick(marks)
        one = next(mark.iterancestors(f"{W}r"))
        one.getparent().remove(one)  # type: ignore[union-attr]
        return f"took the mark of note {mark.get(f'{W}id')}"

    def cell(self) -> str:
        cells = [cell for table in self.tables() for cell in table.element.iter(f"{W}tc")]
        if not cells:
            return "no cell"
        p = P(self.dice.pick(list(self.dice.pick(cells).iter(f"{W}p"))))
        words = self.dice.pick(_TYPED)
        p.put(run(words), self.dice.pick(_places(p)))
        return f"typed {words!r} in cell {_shown(p)}"

    def row(self) -> str:
        tables = [table for table in self.tables() if len(table.rows) > 1]
        if not tables:
            return "no row"
        table = self.dice.pick(tables)
        at = self.dice.up_to(len(table.rows) - 1)
        if self.dice.chance(2):
            table.delete_row(at)
            return f"deleted row {at}"
        table.new_row(at, *(self.dice.pick(_TYPED) for _ in table.rows[at].findall(f"{W}tc")))
        return f"new row behind {at}"

    # What is edited.

    def some(self) -> P:
        """Some paragraph of the text."""
        return P(self.dice.pick(text_of(self.word.body)))

    def whole(self) -> P | None:
        """One that may be put elsewhere."""
        found = [p for p in text_of(self.word.body) if _is_free(p)]
        return P(found[self.dice.large(len(found) - 1)]) if found else None

    def stretch(self, p: P) -> tuple[int, int]:
        """Some words of a paragraph."""
        one, other = (self.dice.pick(_places(p)) for _ in "ab")
        return min(one, other), max(one, other)

    def styled(self) -> tuple[str, str]:
        """A style, and the number and the level of a list where one is given without it."""
        if not self.dice.chance(4):
            role = self.dice.pick(_ROLES)
            return (self.ids[role] if role else ""), ""
        role, _, level = self.dice.pick(_DEEPER).rpartition(" ")
        return self.ids[role], f"{self.list_of(self.ids[role])} {level}"

    def list_of(self, style: str) -> str:
        for one in self.word.trees["word/styles.xml"].iter(f"{W}style"):
            number = one.find(f"{W}pPr/{W}numPr/{W}numId")
            if one.get(f"{W}styleId") == style and number is not None:
                return number.get(f"{W}val", "")
        return "0"

    def tables(self) -> list[Table]:
        found = [table for table in self.word.body.iter(f"{W}tbl") if table.find(f"{W}tblPr/{W}tblpPr") is None]
        return [Table(table) for table in found if len(table.findall(f"{W}tr/{W}tc")) > 1]

    def copy_note(self, mark: etree._Element) -> None:
        """Give a mark that was copied a note of its own, as Word does."""
        for note in self.word.notes.findall(f"{W}footnote"):
            if note.get(f"{W}id") == mark.get(f"{W}id"):
                made = copy.deepcopy(note)
                for name in list(made.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
                    name.getparent().remove(name)  # type: ignore[union-attr]
                made.set(f"{W}id", str(self.word.number()))
                mark.set(f"{W}id", made.get(f"{W}id", ""))
                self.word.notes.append(made)
                return

    def without_orphans(self) -> None:
        """Word deletes a note with its mark."""
        marked = {mark.get(f"{W}id") for mark in self.word.body.iter(f"{W}footnoteReference")}
        for note in self.word.notes.findall(f"{W}footnote"):
            if note.get(f"{W}type") is None and note.get(f"{W}id") not in marked:
                self.word.notes.remove(note)


def _places(p: P) -> list[int]:
    """Between which characters of a paragraph somebody can put the cursor: not within a link, nor within a field."""
    found, at, depth = [0], 0, 0
    for child in p.element:
        sign = child.find(f"{W}fldChar")
        if sign is not None:
            depth += {"begin": 1, "end": -1}.get(sign.get(f"{W}fldCharType", ""), 0)
        ts = list(child.iter(f"{W}t"))
        size = sum(len(t.text or "") for t in ts)
        if size and not depth and child.tag == f"{W}r" and len(ts) == 1:
            found.extend(range(at + 1, at + size))
        at += size
        if size and not depth:
            found.append(at)
    return found


def _is_free(p: etree._Element) -> bool:
    """Whether no section of the file ends in it."""
    return p.find(f"{W}pPr/{W}sectPr") is None


def _is_last_in_cell(p: P) -> bool:
    above = p.element.getparent()
    return above is not None and above.tag == f"{W}tc" and len(above.findall(f"{W}p")) == 1


def _shown(p: P) -> str:
    return f"[{style_of(p.element)}] {p.words[:30]!r}"
