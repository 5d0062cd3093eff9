"""What was edited, in words: the place as a reader of the report knows it, and the words in and out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter import marking
from drafter import outline as said
from drafter import report as read
from drafter.inline import Link, Text
from drafter.lint.printed import printed
from drafter.returning.atoms import Atom, Atoms, Noted, Pointing, Sign
from drafter.returning.changes import Change
from drafter.returning.matching import matched
from drafter.returning.weaving import joined
from drafter.value import Value

#: Characters of unchanged words that are shown on either side of a change.
_AROUND = 40


class Stretch(Value):
    """Words that stay, came in or went out: ``sign`` is nothing, ``+`` or ``-``."""

    sign: str
    words: str


class Told(Value):
    """One change: where, what kind, and the words; ``of`` is where it was, where that is another place."""

    where: str
    what: str
    stretches: tuple[Stretch, ...]


def tell(old: read.Report, new: read.Report, changes: Sequence[Change]) -> tuple[Told, ...]:
    """The changes in the order in which they were found, with their places in the new report, or the old one."""
    before, after = places(old), places(new)
    return tuple(_told(change, before, after) for change in changes)


def places(report: read.Report) -> dict[str, str]:
    """The places of a report by the names of what stands there."""
    found = {note.name: f"note {note.mark}" for note in report.notes}
    for annex in report.annexes:
        called = annex.heading[:1].lower() + annex.heading[1:]
        found[annex.name], found[f"{annex.name}.heading"] = called, f"the title of {called}"
    for at, _ in printed(report):
        if at.block is not None:
            found.setdefault(at.block.name, at.where)
    return found


def _told(change: Change, before: Mapping[str, str], after: Mapping[str, str]) -> Told:
    was = before.get(change.was) or _FIELDS.get(change.where.partition(".")[0]) or "the first page"
    now = after.get(change.became) or was
    match change.kind:
        case "inserted":
            return Told(now, "new", (Stretch("+", words(change.new)),))
        case "deleted":
            return Told(was, "deleted", (Stretch("-", words(change.old)),))
        case "moved":
            # A table, figure or box is called by its number, wherever it stands.
            return Told(now, "moved" if now == was else f"moved from {was}", (Stretch("", _short(words(change.new))),))
        case "turned":
            stretches = stretched(change.old, change.new) if change.old != change.new else ()
            return Told(now, f"was {was}", stretches or (Stretch("", _short(words(change.new))),))
        case _ if change.old == change.new:
            return Told(now, "laid out otherwise", (Stretch("", _short(words(change.new))),))
        case _:
            return Told(now, "" if now == was else f"was {was}", stretched(change.old, change.new))


_FIELDS = {"body": "the first page, body", "session": "the first page, session", "dates": "the first page, dates",
           "item": "the first page, agenda item", "itemtitle": "the first page, agenda item", "title": "the title",
           "subtitle": "the subtitle", "author": "the author", "closing": "the closing lines", "note": "a note",
           "exhibit": "a table, figure or box", "masthead": "the masthead",
           "summary": "the summary", "report": "the report"}  # fmt: skip


def stretched(old: Atoms, new: Atoms) -> tuple[Stretch, ...]:
    """The words that stay, came in and went out; of those that stay only what stands near the others."""
    parts = _folded(_aligned(old, new))
    shown = []
    for number, (edited, gone, come) in enumerate(parts):
        if not edited:
            shown.append(Stretch("", _cut(words(come), first=number == 0, last=number == len(parts) - 1)))
            continue
        # Where the words are the same, how they are marked is what was edited.
        say = _marked if words(gone) == words(come) else words
        shown.extend(Stretch(sign, say(atoms)) for sign, atoms in (("-", gone), ("+", come)) if atoms)
    return tuple(shown)


#: Whether it was edited, what stood there and what stands there.
_Part = tuple[bool, Atoms, Atoms]


def _aligned(old: Atoms, new: Atoms) -> list[_Part]:
    """What was edited and what stays, by turns."""
    parts: list[_Part] = []

    def put(edited: bool, gone: Atoms, come: Atoms) -> None:
        if parts and parts[-1][0] == edited:
            _, before, then = parts.pop()
            gone, come = before + gone, then + come
        if gone or come:
            parts.append((edited, gone, come))

    at = begun = 0
    for number, spot in enumerate(matched(old, new)):
        if spot >= 0:
            put(True, old[at:spot], new[begun:number])
            at, begun = spot + 1, number + 1
            put(False, old[spot:at], new[number:begun])
    put(True, old[at:], new[begun:])
    return parts


def _folded(parts: Sequence[_Part]) -> list[_Part]:
    """The same; where what stays between two edits is a blank or little beside them, the three are one."""
    found: list[_Part] = []
    for part in parts:
        found.append(part)
        if len(found) > 2 and part[0] and _is_slight(*found[-3:]):
            (_, a, x), (_, b, y), (_, c, z) = found[-3:]
            found[-3:] = [(True, a + b + c, x + y + z)]
    return found


def _is_slight(before: _Part, between: _Part, after: _Part) -> bool:
    size = len(between[1])
    blank = size <= _BLANK and not any(char.isalnum() for char in words(between[1]))
    return blank or _LITTLE * size <= min(max(map(len, one[1:])) for one in (before, after))


#: How long a blank between two words may be, with signs beside it; and how many times longer edits are than what is
#: little beside them.
_BLANK, _LITTLE = 3, 3


def _cut(said: str, first: bool, last: bool) -> str:
    """Words between two changes, or before the first or behind the last, without what stands far from them."""
    room = _AROUND if first or last else 2 * _AROUND
    if len(said) <= room + 5:
        return said
    head = "" if first else said[:_AROUND].rsplit(" ", 1)[0] + " "
    tail = "" if last else " " + said[-_AROUND:].split(" ", 1)[-1]
    return f"{head}…{tail}"


def _short(said: str) -> str:
    return said if len(said) <= 2 * _AROUND else said[: 2 * _AROUND].rstrip() + " …"


def words(atoms: Sequence[Atom]) -> str:
    """Atoms as words: a reference as its label, the mark of a note as a sign."""
    said = []
    for atom in atoms:
        match atom:
            case Sign(char=char):
                said.append(" / " if char == "\n" else char)
            case Pointing(label=label, target=target):
                said.append(label or f"{{ref:{target}}}")
            case Noted():
                said.append("[note]")
            case _:
                pass
    return "".join(said)


def _marked(atoms: Sequence[Atom]) -> str:
    """Atoms as words with the marks of an outline: for their looks, links and references."""
    line: list[said.Inline] = []
    for atom in atoms:
        match atom:
            case Sign(char=char, look=look, address=address):
                text = Text(char, look)
                line.append(Link(address, (text,)) if address else text)
            case Pointing(target=target):
                line.append(said.Reference("ref", (target,)))
            case _:
                line.append(Text(words((atom,))))
    return marking.show(joined(line)).replace("\n", " / ")
