"""The outline that an edited file says, made anew from its steps where they differ from what was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from drafter import names
from drafter import outline as said
from drafter import report as read
from drafter.pieces import Said as CameBack
from drafter.returning.changes import Change, changes, identified
from drafter.returning.endnotes import at_the_end
from drafter.returning.exhibits import Given, below, new_table, noticed, worded
from drafter.returning.heading import heads
from drafter.returning.lines import Lines
from drafter.returning.naming import Names
from drafter.returning.phrases import phrased
from drafter.returning.pointing import Leading, Placed, lost, mistaken, overtyped, placed, stale
from drafter.returning.reckoning import reckoned
from drafter.returning.relabelling import relabelled
from drafter.returning.remarks import Remark, all_remarks, deepened, flattened
from drafter.returning.rows import Row, blocks
from drafter.returning.shaping import without_breaks
from drafter.returning.slots import Slot, Written, is_unchanged, written
from drafter.returning.steps import Step, Walked
from drafter.returning.texts import Texts
from drafter.returning.turning import Turning
from drafter.value import Value, replace, unseen
from drafter.word.reading.names import block_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class Returned(Value):
    """The outline as it was edited, the changes in the order of the file, and what is to be said of them.

    ``of`` gives for leaves of this outline those of the old one that they are, ``placed`` where the paragraphs of the
    file stand. ``stale`` says which numbers in the file are not right any more; those of the outline always are.
    ``pictures`` gives for figures what the file shows, as digests.
    """

    outline: said.Outline
    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]
    of: Mapping[str, str] = unseen(default={})
    placed: Placed = unseen(default=Placed({}, {}, {}))
    stale: tuple[Remark, ...] = unseen(default=())
    pictures: Mapping[str, tuple[str, ...]] = unseen(default={})


def rebuild(base: said.Outline, wrote: Written, walked: Walked, came: CameBack) -> Returned:
    """The outline that came back."""
    unfit: set[said.Reference] = set()
    met: dict[int, Remark] = {}
    while True:
        rebuilder = _Rebuilder(base, wrote, walked, came, unfit, met)
        made = rebuilder.outline()
        # A reference that fits no more is taken for one to a number alone, and then for words.
        if more := set(map(rebuilder.names.unlooked, names.unfit(made))) - unfit:
            unfit |= more
            continue
        again = written(made)
        now = identified(again, walked, rebuilder.row)
        if typed := rebuilder.overtyped(now, again.report):
            met |= typed
            continue
        break
    rebuilder.lines.printed_anew = again.printed
    told, of = changes(base, made, wrote, walked, rebuilder.lines, rebuilder.tables, now)
    told = tuple(one for one in told if not one.was or one.was not in rebuilder.phrased.kept)
    if not told and made != base:
        told = (Change("changed", "", "", (), (), "report"),)
    leading = rebuilder.leading(now)
    wrong = dict(mistaken(walked, came, leading, wrote.report, again.report))
    drawn_in = tuple(one for pairs in rebuilder.pairs for one in deepened(pairs, rebuilder.most, now))
    remarks = (
        *rebuilder.phrased.remarks,
        *all_remarks(walked, came, now),
        *drawn_in,
        *(one for pairs in rebuilder.pairs for one in flattened(pairs, now)),
        *reckoned(walked, wrote, again, now, {one.place for one in drawn_in}),
        *met.values(),
        *lost(walked, came, leading, again.report),
        *wrong.values(),
        *at_the_end(walked, came, leading),
        *noticed(made, walked, rebuilder.lines),
        *relabelled(walked, rebuilder.lines),
    )
    not_right = tuple(stale(walked, came, leading, again.report, wrong))
    shown = {step.exhibit.name: step.pictures for step in walked.all() if step.exhibit and step.pictures}
    return Returned(made, told, remarks, of, placed(walked, came, now), not_right, shown)


class _Rebuilder:
    """Makes the outline: lines first, as they say which nameless things need a name; then rows, and texts of them."""

    def __init__(
        self, base: said.Outline, wrote: Written, walked: Walked, came: CameBack, unfit: Set[said.Reference],
        overtyped: Mapping[int, Remark],
    ) -> None:  # fmt: skip
        self.base = base
        self.wrote = wrote
        self.walked = walked
        self.came = came
        self.texts = Texts(base, walked)
        self.numbers = {id(step): f"\0{number}" for number, step in enumerate(walked.all(), 1)}
        self.names = Names(dict(self.alive()), set(wrote.names), unfit, self.owners())
        self.known = overtyped.keys()
        self.lines = Lines(wrote, base.notes, came.notes, self.names, self.known)
        self.phrased = phrased(base, wrote, walked, self.lines)
        self.woven: dict[int, said.Line] = {}
        self.tables: dict[int, said.Table] = {}
        self.below: dict[str, Given] = {}
        self.row: dict[int, Row] = {}
        self.rows: dict[str, list[Row]] = {}
        self.pairs: list[list[tuple[Step, Row]]] = []
        self.most = len(wrote.language.items)

    def alive(self) -> Iterator[tuple[str, str]]:
        """What references may lead to, each with the name of the block in the outline, or its place."""
        there, joined = set[str](), dict[str, str]()
        for annex in self.wrote.annexes:
            yield annex.heading.name, annex.heading.name
        for step in self.walked.all():
            slot = step.slot
            if slot is not None and slot.leaf is None:
                continue
            there.add(slot.name if slot else "")
            called = slot.name if slot else step.exhibit.name if step.exhibit else self.numbers[id(step)]
            yield called, called
            # Other people's bookmarks, such as those that Word sets for its own cross-references.
            yield from ((name, called) for name in step.piece.names if block_of(name) == name)
            joined.update({block_of(name): called for name in step.piece.names})
        # What was joined to another block is that one now.
        yield from ((name, called) for name, called in joined.items() if name in self.wrote.names and name not in there)
        yield from ((part, part) for part, name in self.wrote.sections.items() if name in there)

    def owners(self) -> dict[str, set[str]]:
        """What is cited before each thing, by places: as it was, and as items hang under paragraphs now."""
        found = {name: set(above) for name, above in self.wrote.owners.items()}
        for zone in self.walked.zones:
            above: list[str] = []
            for step in zone.steps:
                place = step.slot.name if step.slot else self.numbers[id(step)]
                if step.piece.role == "item" and above:
                    above = above[: step.piece.level]
                    found.setdefault(place, set()).update(above)
                    above.append(place)
                elif step.piece.role == "heading" or (step.piece.role == "paragraph" and step.piece.numbered):
                    above = [place] if step.piece.role == "paragraph" else []
        return found

    def leading(self, now: Mapping[int, str]) -> Leading:
        """Where the references of the file lead in the new report; ``now`` gives for steps the leaves that they became.

        What the file calls by another name than the outline is what has that place.
        """
        became = {self.numbers[id(step)]: now.get(id(step), "") for step in self.walked.all()}
        for step in self.walked.all():
            called = step.slot.name if step.slot else step.exhibit.name if step.exhibit else ""
            became.update({called: now.get(id(step)) or called} if called else {})
        places = {name: became.get(to, to) for name, to in self.names.alive.items()}
        return Leading(places, now, self.known)

    def overtyped(self, now: Mapping[int, str], report: read.Report) -> dict[int, Remark]:
        """The references over which somebody typed that are not known as such yet, by identity."""
        found = overtyped(self.walked, self.came, self.leading(now), self.wrote.report, report)
        return {at: remark for at, remark in found if at not in self.known}

    def outline(self) -> said.Outline:
        """The outline as it was edited."""
        self.lines.lettered = True
        for step in self.walked.all():
            if step.exhibit:
                self.below[step.exhibit.name] = below(self.base.inserted[step.exhibit.name], step, self.lines)
        for step in self.walked.all():
            if step.exhibit is None and step.grid is None:
                box = self.texts.boxes.get(self.texts.of.get(id(step), ""))
                self.lines.lettered = box is not None
                self.lines.letters_here = self.lines.letters(box.read) if box else {}
                self.woven[id(step)] = self.line(step)
        self.lines.lettered, self.lines.letters_here = False, {}
        made = heads(self.base, self.wrote, self.walked, self.lines, self.woven, self.phrased)
        self.lines.lettered = True
        self.tables.update(self.new_tables())
        made = self.exhibited(made)
        self.lines.lettered = False
        made = replace(made, masthead=self.masthead(made.masthead), notes=self.lines.all_notes())
        inserted = {at: table.name for at, table in self.tables.items()}
        turning = Turning(self.base, self.wrote, self.names, self.woven, inserted, self.numbers, self.texts.high)
        for key, steps in self.texts.steps.items():
            pairs = [*turning.rows(key, steps)]
            self.pairs.append(pairs)
            self.rows[key] = [row for _, row in pairs]
            self.row.update((id(step), row) for step, row in pairs)
        return self.boxed(self.annexed(self.main(made)))

    def masthead(self, given: said.Masthead) -> said.Masthead:
        """The masthead without the marks of notes that are gone."""
        kept = [(field, tuple(mark for mark in marks if self.lines.kept(mark))) for field, marks in given.marks]
        left = tuple((field, marks) for field, marks in kept if marks)
        return given if left == given.marks else replace(given, marks=left)

    def line(self, step: Step) -> said.Line:
        """The line of a step as it was edited."""
        atoms = self.lines.atoms(step.piece.line)
        if step.slot is None and step.piece.role == "summary title":
            slot = next(slot for slot in self.wrote.summary if slot.field)
            return self.lines.woven(slot.threads, atoms)
        if step.slot is None:
            return without_breaks(self.lines.woven((), atoms))
        if id(step) in self.phrased.numbers:
            return self.lines.woven(step.slot.threads, self.phrased.numbers[id(step)])
        line = self.lines.slot(step.slot, atoms)
        if step.slot.leaf is None:
            return line
        return step.slot.leaf.line if line == step.slot.leaf.line else without_breaks(line)

    def new_tables(self) -> Iterator[tuple[int, said.Table]]:
        """The tables that somebody put in, by their steps, each with a name that nothing has."""
        for step in self.walked.all():
            if step.grid is not None and step.exhibit is None:
                yield id(step), new_table(self.names.free("table"), step, self.lines)

    def exhibited(self, made: said.Outline) -> said.Outline:
        """The tables, figures and boxes that are still there, as they were edited; but for the texts of boxes."""
        kept = {step.exhibit.name: step for step in self.walked.all() if step.exhibit}
        gone = {one.name for one in self.walked.gone if not isinstance(one, Slot)}
        changed: dict[str, tuple[said.Table | said.Figure | said.Box, ...]] = {}
        for field in ("tables", "figures", "boxes"):
            given = [one for one in getattr(self.base, field) if one.name not in gone]
            changed[field] = tuple(
                worded(self.below[one.name], one, kept[one.name], self.lines) if one.name in kept else one
                for one in given
            )
        changed["tables"] = (*changed["tables"], *self.tables.values())
        return replace(made, **changed)

    def boxed(self, made: said.Outline) -> said.Outline:
        """The same with the texts of boxes."""
        texts = {box.name: blocks(self.rows[key], self.most) for key, box in self.texts.boxes.items()}
        boxes = tuple(replace(box, text=texts[box.name]) if box.name in texts else box for box in made.boxes)
        return made if boxes == made.boxes else replace(made, boxes=boxes)

    def main(self, made: said.Outline) -> said.Outline:
        """The summary, the preamble, the parts and the sections."""
        rows = list(self.arranged())
        titles = {row.key: row.line for row in rows if row.kind == "part"}
        there = titles.keys() | {row.key for row in rows if row.kind == "insertion"}
        printed = {leaf.name: leaf.line for leaf in self.wrote.leaves() if leaf.kind == "part"}
        changed: dict[str, said.Part | None] = {}
        for key, part in self.base.parts.items():
            # A title that is printed nowhere may refer to what is gone.
            title = part.title if key in titles else self.lines.settled(part.title)
            title = titles[key] if key in titles and titles[key] != printed[key] else title
            changed[key] = _with(part, title, blocks(self.rows[key], self.most)) if key in there else None
        if made.summary is not None:
            changed["summary"] = self.summary(made.summary)
        sections = blocks(rows, self.most)
        without = replace(made, **changed, sections=(), preamble=blocks(self.rows["preamble"], self.most))
        usual = not self.base.sections and without.arranged == sections
        return without if usual else replace(without, sections=sections)

    def summary(self, summary: said.Part) -> said.Part | None:
        """The summary, if it is still there."""
        if not self.walked.summary:
            return None
        titles = [step for step in self.walked.summary if step.piece.role == "summary title"]
        slot = next(slot for slot in self.wrote.summary if slot.field)
        title = summary.title
        if titles and not is_unchanged(slot, self.lines.atoms(titles[0].piece.line), self.woven[id(titles[0])]):
            title = without_breaks(self.woven[id(titles[0])])
        return _with(summary, title, blocks(self.rows["summary"], self.most))

    def arranged(self) -> Iterator[Row]:
        """The rows of the sections in the order of the file; a part without a heading stands where its text begins."""
        titled = {row.key for row in self.rows["sections"] if row.kind == "part"}
        done: set[str] = set()
        for zone in self.walked.zones:
            for step in zone.steps if zone.kind == "main" else ():
                key = self.texts.of[id(step)]
                if key == "sections":
                    if row := self.row.get(id(step)):
                        yield row
                elif key in self.base.parts and key not in titled and key not in done:
                    done.add(key)
                    yield Row("insertion", key=key)

    def annexed(self, made: said.Outline) -> said.Outline:
        """The annexes that are still there, in their order."""
        annexes: list[said.Annex | Literal["agenda"]] = []
        agenda = made.agenda if "agenda" not in self.base.bound else None
        for zone in self.walked.zones:
            if zone.annex is None:
                continue
            text = blocks(self.rows[zone.annex.key], self.most)
            title = self.annex_title(zone.steps, zone.annex.title)
            if zone.annex.key == "agenda":
                annexes.append("agenda")
                given = made.agenda or said.Part()
                edited = _with(given, given.title if title is None else title, text)
                agenda = None if made.agenda is None and edited == given else edited
                continue
            annex = self.base.bound[int(zone.annex.key.removeprefix("annex")) - 1]
            assert isinstance(annex, said.Annex)
            name = annex.name or self.names.given.get(zone.annex.heading.name, "")
            kept = annex if (title is None or title == annex.title) else replace(annex, title=title)
            annexes.append(kept if (kept.text, kept.name) == (text, name) else replace(kept, text=text, name=name))
        bound = tuple(annexes)
        unlisted = self.base.annexes is None and bound in ((), ("agenda",))
        return replace(made, agenda=agenda, annexes=None if unlisted else bound)

    def annex_title(self, steps: Sequence[Step], slot: Slot) -> said.Line | None:
        """The title of an annex as it was edited; None where it was not."""
        step = next((step for step in steps if step.slot is slot), None)
        if step is None:
            return () if slot.threads else None
        if is_unchanged(slot, self.lines.atoms(step.piece.line), self.woven[id(step)]):
            return None
        return without_breaks(self.woven[id(step)])


def _with(part: said.Part, title: said.Line, text: said.Blocks) -> said.Part:
    """A part with this title and text: the very same where they are what it has."""
    return part if (part.title, part.text) == (title, text) else replace(part, title=title, text=text)


__all__ = ["Change", "Remark", "Returned", "rebuild"]
