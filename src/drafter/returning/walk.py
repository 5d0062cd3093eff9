"""The pieces of an edited file with what drafter wrote them as, and the zone of the report that each stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.pieces import Grid, Piece, Said, Standing, signed, within
from drafter.returning.aside import set_aside
from drafter.returning.atoms import plain as shown
from drafter.returning.below import source_label
from drafter.returning.captioned import Captioned
from drafter.returning.pairing import Came, Place, in_order, pair
from drafter.returning.slots import Annexed, Exhibit, Slot, Written
from drafter.returning.sorting import says
from drafter.returning.steps import Step, Walked, Zone
from drafter.returning.uncaptioned import uncaptioned
from drafter.value import replace
from drafter.word.reading.names import block_of, is_copy


def walk(written: Written, said: Said) -> Walked:
    """The steps of a file, paired with what drafter wrote."""
    return _Walker(written, said).walked()


class _Walker:
    def __init__(self, written: Written, said: Said) -> None:
        self.written = written
        self.said = said
        self.slots = list(slots_of(written))
        self.exhibits = {one.name: one for one in written.exhibits()}
        self.pieces = [*pieces_of(said.text)]
        places = [Place(slot.name, shown(slot.atoms)) for slot in self.slots]
        came = [Came(*_named(piece), signed(piece.line)) for piece in self.pieces]
        pairs = pair(places, came)
        kept = in_order(pairs)
        self.of = {
            id(piece): (self.slots[place], number not in kept)
            for number, (piece, place) in enumerate(zip(self.pieces, pairs, strict=True))
            if place >= 0
        }
        self.captions: set[str] = set()
        label = source_label(written.language)
        self.captioned = Captioned(self.framed, lambda piece: id(piece) in self.of, label)
        self.head = {id(slot) for slot in written.head}

    def walked(self) -> Walked:
        head, closing = Zone("head", None, ()), Zone("closing", None, ())
        found = {"head": list[Step](), "closing": list[Step]()}
        zones: list[Stretch] = [("main", None, [])]
        summary: tuple[Step, ...] = ()
        standing = self.standing()
        aside = set_aside(self.written, standing, {one: slot for one, (slot, _) in self.of.items()})
        stood, standing = {id(one) for one in standing} - {id(one) for one in aside.text}, aside.text
        self.of = {one: of for one, of in self.of.items() if one not in stood}
        self.of.update({one: (slot, False) for one, slot in aside.paired.items() if one not in self.of})
        bare = uncaptioned(standing, self.exhibits.values(), self.framed_slots(standing))
        self.captions.update(one.name for one in bare.values())
        titled = self.titled(standing)
        masthead = self.masthead(standing[:titled])
        last, at = "head", 0
        while at < len(standing):
            one = standing[at]
            at += 1
            if shown_bare := bare.get(id(one)):
                steps, at = self.captioned.steps(Piece("caption", at=_NOWHERE), shown_bare, standing, at - 1)
                _insert(zones, *steps)
                last = "text"
                continue
            if isinstance(one, Grid):
                if self.is_summary(one) and not summary:
                    summary = tuple(self.framed(one, titled=True))
                elif one is not masthead:
                    last = "text"
                    _insert(zones, Step(Piece("figure"), None, grid=one))
                continue
            slot, moved = self.of.get(id(one), (None, False))
            if (one.role == "contents" and slot is None) or (one.role == "end" and not says(one)):
                continue
            if annex := aside.opens.get(id(one)):
                zones.append(("annex", annex, []))
                last = "text"
                if not one.line:
                    continue
            if (slot is None or one.role == "caption") and (exhibit := self.exhibit(one)):
                # What was joined to a caption is words in it.
                self.of.pop(id(one), None)
                steps, at = self.captioned.steps(one, exhibit, standing, at)
                _insert(zones, *steps)
                last = "text"
                continue
            if one.role == "caption" and at < len(standing) and isinstance(below := standing[at], Grid):
                # A table that somebody put in, under a caption of its own.
                _insert(zones, Step(one, None, grid=below))
                at, last = at + 1, "text"
                continue
            last = self.belongs(one, slot, last, at <= titled)
            one = _plain(one)
            step = Step(one, slot, moved, astray=at <= titled and last == "text" and slot is None)
            (found[last] if last in found else zones[-1][2]).append(step)
        paired = {id(slot) for slot, _ in self.of.values()}
        gone = tuple(slot for slot in self.slots if id(slot) not in paired)
        lost = tuple(exhibit for name, exhibit in self.exhibits.items() if name not in self.captions)
        text = [Zone(kind, annex, tuple(steps)) for kind, annex, steps in zones]
        ends = [replace(zone, steps=tuple(found[zone.kind])) for zone in (head, closing)]
        return Walked((ends[0], *text, ends[1]), summary, gone + lost, aside.met)

    def standing(self) -> Sequence[Piece | Grid]:
        """What stands behind the masthead: all from the first piece that has a name of ours, and what is above."""
        text = self.said.text
        first = next((at for at, one in enumerate(text) if isinstance(one, Piece) and self.is_ours(one)), None)
        floating = [at + 1 for at, one in enumerate(text[:first]) if isinstance(one, Grid)]
        begun = 0 if self.said.bare else floating[0] if floating else first or 0
        return [one for at, one in enumerate(text) if at >= begun and (first is None or at >= first or says(one))]

    def masthead(self, block: Sequence[Piece | Grid]) -> Grid | None:
        """The masthead, where it stands within the title block; anything else that floats there was put in."""
        floating = [one for one in self.said.text if isinstance(one, Grid) and one.floating]
        return floating[0] if floating and any(one is floating[0] for one in block) else None

    def is_ours(self, piece: Piece) -> bool:
        return id(piece) in self.of or piece.role == "body"

    def titled(self, standing: Sequence[Piece | Grid]) -> int:
        """How many there are down to the last piece of the title block that was not moved."""
        whole = 0
        for at, one in enumerate(standing, 1):
            slot, moved = self.of.get(id(one), (None, False))
            if (slot is not None and id(slot) in self.head and not moved) or getattr(one, "role", "") == "body":
                whole = at
        return whole

    def belongs(self, piece: Piece, slot: Slot | None, last: str, above: bool) -> str:
        """Where a piece stands that comes behind one of the ``last`` kind: in ``head``, ``closing`` or the text.

        ``above`` says that pieces of the title block are still to come.
        """
        if slot is not None:
            return "head" if id(slot) in self.head else "closing" if slot is self.written.closing else "text"
        if piece.role == "closing" or (last == "closing" and piece.role in ("text", "foreign") and not piece.numbered):
            return "closing"
        titled = piece.role in _HEAD or (piece.role == "heading" and not piece.numbered) or not says(piece)
        return "head" if (above or last == "head") and titled else "text"

    def exhibit(self, piece: Piece) -> Exhibit | None:
        """The table, figure or box whose caption a piece is; a copy of it is none."""
        for name in piece.names:
            called = block_of(name)
            if called in self.exhibits and called not in self.captions and not is_copy(name):
                self.captions.add(called)
                return self.exhibits[called]
        return None

    def framed_slots(self, standing: Sequence[Standing]) -> dict[int, set[int]]:
        """For frames the slots of the pieces in them, both by their identity."""
        grids = [one for one in standing if isinstance(one, Grid)]
        return {
            id(grid): {id(self.of[id(piece)][0]) for piece in within((grid,)) if id(piece) in self.of} for grid in grids
        }

    def framed(self, grid: Grid, titled: bool = False) -> Iterator[Step]:
        """The steps in a frame; whether one of them may be the title of the summary."""
        for row in grid.rows:
            for cell in row:
                for piece in cell.content:
                    slot, moved = self.of.get(id(piece), (None, False))
                    is_title = titled and piece.role == "summary title"
                    titled = titled and not is_title
                    yield Step(piece if is_title else _plain(piece), slot, moved)

    def is_summary(self, grid: Grid) -> bool:
        own = {id(slot) for slot in self.written.summary}
        pieces = [piece for row in grid.rows for cell in row for piece in cell.content]
        return any(piece.role == "summary title" or id(self.of.get(id(piece), (None,))[0]) in own for piece in pieces)


#: A zone as it is gathered.
Stretch = tuple[str, Annexed | None, list[Step]]


def _insert(zones: Sequence[Stretch], step: Step, *behind: Step) -> None:
    """Put a table, figure or box, and what stands behind it, into the last zone in which something can be inserted."""
    _, annex, steps = next(zone for zone in reversed(zones) if zone[1] is None or zone[1].key != "agenda")
    steps.append(step if annex is zones[-1][1] else replace(step, displaced=True))
    zones[-1][2].extend(behind)


def _plain(piece: Piece) -> Piece:
    """A piece that is not the title of the summary, nor what drafter prints by itself, whatever style it has."""
    return replace(piece, role="text") if piece.role in ("summary title", "contents", "original") else piece


#: The place of a caption that was deleted.
_NOWHERE = -1
_HEAD = ("body", "session", "dates", "agenda item", "agenda title")


def slots_of(written: Written) -> Iterator[Slot]:
    """Every written piece that has a bookmark, in the order of the file."""
    yield from written.head
    yield from (slot for slot in written.summary if slot.name)
    yield from _flat(written.main)
    for annex in written.annexes:
        yield annex.title
        yield from _flat(annex.text)
    if written.closing:
        yield written.closing


def _flat(text: Sequence[Slot | Exhibit]) -> Iterator[Slot]:
    for one in text:
        if isinstance(one, Slot):
            yield one
        else:
            yield from one.inside


def pieces_of(text: Sequence[Standing]) -> Iterator[Piece]:
    """Every piece that may be a block: those of the text and those in frames of one cell."""
    for one in text:
        if isinstance(one, Piece):
            yield one
        elif not one.floating and len(one.rows) == 1 and len(one.rows[0]) == 1:
            yield from one.rows[0][0].content


def _named(piece: Piece) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names at a piece, and those of copies."""
    own = tuple(block_of(name) for name in piece.names if not is_copy(name))
    return own, tuple(block_of(name) for name in piece.names if is_copy(name))
