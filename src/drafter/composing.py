"""Outline to Report: numbers, labels, references, notes and fixed phrases, each in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter import levels, names
from drafter import outline as said
from drafter import report as read
from drafter.bodies import BODIES
from drafter.citing import Citer, Here
from drafter.counting import Counted, CountedAnnex, Counts, Target
from drafter.first_page import FirstPage
from drafter.inline import Gap, Text
from drafter.languages import LANGUAGES
from drafter.place import Problems
from drafter.wording import Letters, Printed, Wording


def compose(outline: said.Outline) -> read.Report:
    """The report that an outline makes.

    Raises Problems, as ``load`` does, for names that do not fit and for headings and items that stand too deep: an
    outline made by hand may hold them.
    """
    return _composer(outline).report()


def traced(outline: said.Outline) -> tuple[read.Report, Counts, Printed]:
    """The same, with the counts it was composed by, and with what is printed for each inline of the outline."""
    composer = _composer(outline)
    printed: Printed = {}
    composer.wording.printed = printed
    return composer.report(), composer.counts, printed


def _composer(outline: said.Outline) -> _Composer:
    found = (*names.check(outline), *levels.check(outline))
    if faults := [finding for finding in found if finding.level == "fault"]:
        raise Problems(faults)
    return _Composer(outline, Counts(outline, LANGUAGES[outline.language]))


class _Composer:
    """Composes one outline. Everything is counted before the first line is written; notes are as they are met."""

    def __init__(self, outline: said.Outline, counts: Counts) -> None:
        self.outline = outline
        self.counts = counts
        self.language = language = counts.language
        self.phrases = language.phrases
        self.body = BODIES.get(outline.body) if isinstance(outline.body, str) else None
        gap = self.body.item_gap if self.body and self.body.item_gap is not None else language.item_gap
        citer = Citer(language, gap, counts.targets(), len(counts.annexes))
        self.wording = Wording(language, {note.name: note for note in outline.notes}, citer)
        self.page = FirstPage(outline, self.body, self.wording)

    def report(self) -> read.Report:
        """The report, composed in the order in which it is read, as notes have their numbers from it."""
        outline, page = self.outline, self.page
        marks, title_block = page.marks(), page.title_block()
        summary = self.summary()
        content = self.blocks((*self.counts.preamble, *self.counts.text))
        annexes = tuple(map(self.annex, self.counts.annexes))
        closing = self.wording.head(outline.closing)
        return read.Report(
            language=outline.language,
            template=outline.template or (self.body.template if self.body else said.TEMPLATES[0]),
            emblem=outline.masthead.emblem,
            date=outline.masthead.date,
            masthead=page.masthead(),
            gaps=page.gaps(),
            marks=marks,
            title_block=title_block,
            summary=summary,
            contents=self.contents(content, annexes),
            content=content,
            annexes=annexes,
            closing=closing,
            notes=tuple(self.wording.notes.values()),
        )

    def summary(self) -> read.Summary | None:
        """The summary, where the outline has one."""
        given = self.outline.summary
        if given is None:
            return None
        title = self.wording.head((given.title or (Text(self.language.titles.summary),),))[0]
        missing = read.Unnumbered("summary.1", self.wording.gap(self.phrases.missing_text))
        return read.Summary(title, self.blocks(self.counts.summary) or (missing,))

    def contents(self, content: tuple[read.Block, ...], annexes: tuple[read.Annex, ...]) -> read.Contents | None:
        """The contents page, where the outline asks for one."""
        if not self.outline.contents:
            return None
        from drafter.contents import contents

        return contents(content, annexes, self.language, self.outline.contents)

    def blocks(self, counted: Iterable[Counted], letters: Letters | None = None) -> tuple[read.Block, ...]:
        """Blocks; where notes have letters, in a box, ``letters`` gives them."""
        return tuple(self.block(one, letters) for one in counted)

    def block(self, counted: Counted, letters: Letters | None) -> read.Block:
        target, block = counted.target, counted.block
        match block:
            case said.Section():
                title = self.line(block.title, target, letters)
                under = self.blocks(counted.under, letters)
                return read.Section(target.name, counted.level, target.label, target.cited, title, under)
            case said.Paragraph() | said.Unnumbered():
                line, points = self.line(block.line, target, letters), self.points(counted, letters)
                if not counted.numbered:
                    return read.Unnumbered(target.name, line, points, counted.anew)
                return read.Paragraph(target.name, target.number, target.label, target.cited, line, points)
            case said.Quotation():
                return read.Quotation(target.name, self.line(block.line, target, letters))
            case said.Insertion(what=what):
                return self.inserted(what, counted)
            case said.Item() | said.Bullet():
                return self.point(counted, letters)
            case said.PartHeading():
                raise AssertionError("counting makes sections of these")

    def points(self, counted: Counted, letters: Letters | None) -> tuple[read.Point, ...]:
        return tuple(self.point(one, letters) for one in counted.under)

    def point(self, counted: Counted, letters: Letters | None) -> read.Point:
        target, point = counted.target, counted.block
        assert isinstance(point, said.Item | said.Bullet)
        line = self.line(point.line, target, letters)
        under = self.points(counted, letters)
        if isinstance(point, said.Bullet):
            return read.Bullet(target.name, counted.depth, line, under)
        return read.Item(target.name, target.label, target.cited, counted.level, counted.depth, line, under)

    def inserted(self, name: str, counted: Counted) -> read.Inserted:
        """A table, figure or box at its place."""
        from drafter import inserting

        given, target = self.outline.inserted[name], counted.target
        match given:
            case said.Table():
                return inserting.table(given, target, self.wording)
            case said.Figure():
                return inserting.figure(given, target, self.wording)
            case said.Box():
                return inserting.box(given, target, self.wording, lambda letters: self.blocks(counted.under, letters))

    def annex(self, counted: CountedAnnex) -> read.Annex:
        target, given = counted.target, counted.annex
        line = self.line(self.annex_title(given), target)
        if not isinstance(given, said.Annex):
            return read.Annex(target.name, target.label, line, tuple(self.agenda(counted.blocks)))
        original = ""
        if given.original not in ("", self.language.code):
            original = self.phrases.written_in.replace("{language}", self.language.names[given.original])
        return read.Annex(target.name, target.label, line, self.blocks(counted.blocks), original)

    def annex_title(self, annex: said.Annex | str) -> said.Line:
        """The title of an annex; only that of the agenda has usual words."""
        if isinstance(annex, said.Annex):
            return annex.title or (Gap(self.phrases.missing_title),)
        agenda = self.outline.agenda
        return (agenda.title if agenda else ()) or (Text(self.language.titles.agenda),)

    def agenda(self, counted: Iterable[Counted]) -> Iterator[read.Block]:
        """The lines of an agenda: nothing in it is numbered."""
        for one in counted:
            block, name = one.block, one.target.name
            match block:
                case said.Section(title=title):
                    line = self.line(title, one.target)
                    yield read.AgendaTime(name, line) if one.level == 1 else read.AgendaSession(name, line)
                case said.Item(line=words) | said.Bullet(line=words):
                    yield read.AgendaLine(name, one.depth, self.line(words, one.target))
                case said.Paragraph(line=words) | said.Unnumbered(line=words):
                    yield read.Unnumbered(name, self.line(words, one.target))
                case said.Quotation(line=words):
                    yield read.Quotation(name, self.line(words, one.target))
                case said.Insertion(what=what):
                    yield self.inserted(what, one)
                case said.PartHeading():
                    raise AssertionError("only sections hold these")
            yield from self.agenda(one.under) if not isinstance(block, said.Insertion) else ()

    def line(self, line: said.Line, target: Target, letters: Letters | None = None) -> read.Line:
        """A line of the text, which stands at this place."""
        return self.wording.line(line, Here(target.order, target.annex, short=letters is not None), letters)
