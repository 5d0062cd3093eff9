"""The references in an edited file: which lead to nothing any more, and which show a number that is not right now.

Word counts paragraphs, headings and notes at once, but what its fields show only when they are brought up to date
(ISO/IEC 29500-1, 17.16.18: what stands in a field is the result that was last computed).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Set

from drafter import report as read
from drafter.languages import Numeral, shown_elsewhere
from drafter.lint.printed import printed
from drafter.pieces import ENDNOTE, Again, Count, Inline, Line, Mark, Piece, Pointer, Said, plain
from drafter.returning.remarks import LIVE, Remark
from drafter.returning.steps import Step, Walked
from drafter.value import Value
from drafter.word.reading.names import block_of

#: The code of a reference that leads nowhere.
LOST = "P108"
_UPDATE = "select all in Word and press F9; or bring the edits back with drafter pull, and render the outline"
_RENDER = "bring the edits back with drafter pull, and render the outline: no field makes it anew"


class Leading(Value):
    """Where references lead: ``places`` gives for what a file calls something the name that the new report has for it.

    ``became`` are the leaves of the new report, by steps. ``words`` are references that became words, by identity.
    """

    places: Mapping[str, str]
    became: Mapping[int, str]
    words: Set[int] = frozenset()


class Placed(Value):
    """Where the paragraphs of a file stand, by their numbers: ``at`` in the new report, by its leaves.

    What became no leaf, such as a paragraph whose words are all deleted, is in ``was``, by its name in the old one.
    ``noted`` gives for those of notes, by their story and their numbers there, the marks of the notes.
    """

    at: Mapping[int, str]
    was: Mapping[int, str]
    noted: Mapping[tuple[str, int], str]


def lost(walked: Walked, came: Said, leading: Leading, report: read.Report) -> Iterator[Remark]:
    """The references that lead to nothing that has a number, each with the place at which it stands."""
    led = {inline.target for _, line in printed(report) for inline in line if isinstance(inline, read.Reference)}
    for place, line in lines_in(walked, came, leading):
        for inline in line:
            if (
                isinstance(inline, Pointer)
                and inline.wants == "number"
                and id(inline) not in leading.words
                and leading.places.get(inline.target) not in led
            ):
                gone = inline.target not in leading.places
                why = "to something that is not there any more" if gone else "to something that has no number now"
                yield Remark(LOST, place, f"a reference, “{inline.label}”, leads {why}; what it shows was taken over "
                             "as words", "write in the outline what is meant now")  # fmt: skip


def stale(
    walked: Walked, came: Said, leading: Leading, report: read.Report, told: Container[int] = ()
) -> Iterator[Remark]:
    """The references, marks of notes and numbers of captions that do not show what they would show now.

    But for those that have been ``told``, by identity.
    """
    labels, captions = _labels(report)
    noted = _named(came)

    def right(inline: object, place: str) -> tuple[str, ...]:
        """What an inline may show; nothing where it cannot be told."""
        match inline:
            case Pointer(target=target, wants="number"):
                return labels.get(leading.places.get(target, ""), ())
            case Again(target=target):
                return (noted[target],) if target in noted else ()
            case Count():
                return (captions[place],) if place in captions else ()
            case _:
                return ()

    for place, line in lines_in(walked, came, leading):
        for inline in line:
            shown, due = _shown(inline), right(inline, place) if id(inline) not in leading.words else ()
            if shown and due and id(inline) not in told and not _is_one(shown, due):
                yield Remark(
                    "P109", place, f"{_CALLED[type(inline)]} shows “{shown}”, and should show “{due[0]}” now", _UPDATE
                )
    yield from _contents(came, report)


def overtyped(
    walked: Walked, came: Said, leading: Leading, old: read.Report, new: read.Report
) -> Iterator[tuple[int, Remark]]:
    """The links that show neither what drafter wrote for a reference nor what it would write now, by identity.

    Somebody typed over them, or put them in: no field brings them up to date.
    """
    wrote, writes = _labels(old)[0], _labels(new)[0]
    for place, line in lines_in(walked, came, leading):
        for one in line:
            if not isinstance(one, Pointer) or not one.typed:
                continue
            known = (*wrote.get(one.target, ()), *writes.get(leading.places.get(one.target, ""), ()))
            if known and not _is_one(one.label, known):
                yield id(one), Remark("P104", place, f"a reference shows “{one.label}”, where drafter writes "
                                      f"“{known[-1]}”; what it shows was taken over as words", LIVE)  # fmt: skip


def mistaken(
    walked: Walked, came: Said, leading: Leading, old: read.Report, new: read.Report
) -> Iterator[tuple[int, Remark]]:
    """The fields that show a number which is neither what drafter wrote nor what it writes now, by identity.

    Where a number stayed, no field comes to show another by itself: somebody typed it. Elsewhere it may be one that was
    brought up to date half way, as all are that were updated between two edits: these are told together.
    """
    passing: list[tuple[Inline, str, str, str]] = []
    wrote, writes = _Numbers(old), _Numbers(new)
    for place, line in lines_in(walked, came, leading):
        for one in line:
            if id(one) in leading.words or (isinstance(one, Pointer) and (one.typed or one.wants != "number")):
                continue
            led = leading.places.get(one.target, "") if isinstance(one, Pointer) else ""
            was, due, shown = wrote.of(one, place), writes.of(one, place, led), _shown(one)
            if not was or not due or _is_one(shown, (*was, *due)):
                continue
            called = _CALLED[type(one)]
            if was[0] == due[0]:
                yield id(one), Remark("P114", place, f"{called} shows “{shown}”, where drafter writes “{due[0]}”; it "
                                      "was kept, and what was typed over it was not taken over",
                                      "write in the outline what is meant")  # fmt: skip
            else:
                shows = f"“{shown}”, where drafter wrote “{was[0]}” and writes “{due[0]}” now"
                passing.append((one, place, called, shows))
    if passing:
        one, place, called, shows = passing[0]
        more = f", as {len(passing) - 1} more do behind it" if len(passing) > 1 else ""
        yield id(one), Remark("P114", place, f"{called} shows neither its old number nor its new one{more}: "
                              f"{shows}; it was brought up to date before the last edits, or typed over, and was kept",
                              "write in the outline what is meant, if it is not that")  # fmt: skip


class _Numbers:
    """What the fields of a report show."""

    def __init__(self, report: read.Report) -> None:
        self.labels, self.captions = _labels(report)
        self.marks = {note.name: note.mark for note in report.notes}

    def of(self, one: Inline, place: str, leads_to: str = "") -> tuple[str, ...]:
        """What a field at a place may show, where it leads to what is called so now; nothing where it is none."""
        match one:
            case Pointer(target=target):
                return self.labels.get(leads_to or target, ())
            case Again(target=target):
                return tuple(filter(None, (self.marks.get(target),)))
            case Count():
                return tuple(filter(None, (self.captions.get(place),)))
            case _:
                return ()


def _contents(came: Said, report: read.Report) -> Iterator[Remark]:
    """What is to be said of a contents page that does not say what it would say now, whatever its pages."""
    listed = [one for one in came.text if isinstance(one, Piece) and one.role == "contents"]
    # The page stands behind the last tab.
    shown = [_bare(plain(one.line).rpartition("\t")[0]) for one in listed if plain(one.line).count("\t") > _TABS]
    lines = report.contents.lines if report.contents else ()
    due = [_bare(line.label + read.plain(line.title) + read.plain(line.span)) for line in lines if line.target]
    if listed and shown != due:
        yield Remark("P109", "contents", "the contents page does not show the headings and numbers that there are now",
                     _RENDER)  # fmt: skip


# Before the label, the title, the paragraphs and the page; a line that stands above others has fewer.
_TABS = 3
_CALLED = {Pointer: "a reference", Again: "the mark of a note that was marked before", Count: "the number of a caption"}


def lines_in(walked: Walked, came: Said, leading: Leading) -> Iterator[tuple[str, Line]]:
    """Every line of a file with the place at which it stands; a note at that of its mark."""
    for step in walked.all():
        place = leading.became.get(id(step), "") or (step.slot.name if step.slot else "")
        for piece in _pieces(step):
            yield place, piece.line
            for inline in piece.line:
                if isinstance(inline, Mark):
                    yield from ((place, paragraph.line) for paragraph in came.notes[inline.note].content)


def placed(walked: Walked, came: Said, now: Mapping[int, str]) -> Placed:
    """Where the paragraphs of a file stand; ``now`` gives for steps the leaves that they became."""
    at: dict[int, str] = {}
    was: dict[int, str] = {}
    for step in walked.all():
        called = step.slot.name if step.slot else step.exhibit.name if step.exhibit else ""
        old = called or next(map(block_of, step.piece.names), "")
        place, found = (now[id(step)], at) if id(step) in now else (old, was)
        found.update((piece.at, place) for piece in _pieces(step))
    noted = {(came.notes[note].kept, piece.at): mark for note, mark in marks(came).items()
             for piece in came.notes[note].content}  # fmt: skip
    return Placed(at, was, noted)


def _pieces(step: Step) -> Iterator[Piece]:
    """All that belongs to a step: what stands in a box has steps of its own."""
    yield step.piece
    yield from step.below
    if step.grid is not None and not step.inside:
        yield from (piece for row in step.grid.rows for cell in row for piece in cell.content)


def _labels(report: read.Report) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """What references show by what they lead to, alone and behind what is shown before; and the numbers of captions."""
    found: dict[str, tuple[str, ...]] = {}
    captions: dict[str, str] = {}
    for block in read.blocks(report):
        match block:
            case read.Paragraph(cited=cited) | read.Item(cited=cited) | read.Section(cited=cited) if cited:
                found[block.name] = (cited,)
            case read.Table(caption=caption) | read.Figure(caption=caption) | read.Box(caption=caption):
                captions[block.name] = caption.cited
            case _:
                pass
    for _, line in printed(report):
        before = ""
        for inline in line:
            if not isinstance(inline, read.Reference):
                continue
            before += inline.label
            known = found.get(inline.target, ())
            found[inline.target] = tuple(dict.fromkeys((*known, inline.label, before)))
    return found, captions


def marks(came: Said) -> dict[int, str]:
    """The marks of the notes of a file as Word counts them, by the places of notes among all.

    Those at the end of the document are counted apart, by default in small Roman figures.
    """
    found: dict[int, str] = {}
    counted = Counter[str]()
    for at in came.marked:
        note = came.notes[at]
        counted[note.kept] += not note.mark
        numeral = Numeral.LOWER_ROMAN if note.kept == ENDNOTE else Numeral.ARABIC
        found[at] = note.mark or numeral.show(counted[note.kept])
    return found


def _named(came: Said) -> dict[str, str]:
    """The marks of notes by the names that are round them."""
    found = marks(came).items()
    return {block_of(name): mark for at, mark in found for piece in came.notes[at].content for name in piece.names}


def _shown(inline: object) -> str:
    match inline:
        case Pointer(label=shown) | Again(mark=shown) | Count(label=shown):
            return shown
        case _:
            return ""


def _is_one(shown: str, labels: Iterable[str]) -> bool:
    """Whether what is shown is one of these labels, whatever program shows it."""
    return _bare(shown) in {_bare(label) for known in labels for label in (known, shown_elsewhere(known))}


def _bare(shown: str) -> str:
    """What is shown without blanks, signs of direction, and the full stop of a label."""
    return re.sub(r"[\s\u200e\u200f]", "", shown).rstrip(".")
