"""Outline to Report: numbers, labels, references, notes and fixed phrases, each in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter import levels, names, symbols
from drafter import outline as said
from drafter import report as read
from drafter.bodies import BODIES
from drafter.citing import Citer, Here, merged, open_brackets
from drafter.counting import Counted, CountedAnnex, Counts, Target
from drafter.inline import Gap, Link, Look, Text
from drafter.languages import LANGUAGES
from drafter.place import Problems


def compose(outline: said.Outline) -> read.Report:
    """The report that an outline makes.

    Raises Problems, as ``load`` does, for names that do not fit and for headings and items that stand too deep: an
    outline made by hand may hold them.
    """
    found = (*names.check(outline), *levels.check(outline))
    if faults := [finding for finding in found if finding.level == "fault"]:
        raise Problems(faults)
    return _Composer(outline, Counts(outline, LANGUAGES[outline.language])).report()


class _Composer:
    """Composes one outline. Everything is counted before the first line is written; notes are as they are met."""

    def __init__(self, outline: said.Outline, counts: Counts) -> None:
        self.outline = outline
        self.counts = counts
        self.language = counts.language
        self.phrases = self.language.phrases
        self.defined = {note.name: note for note in outline.notes}
        self.notes: dict[str, read.Note] = {}
        self.numbered = 0
        self.body = BODIES.get(outline.body) if isinstance(outline.body, str) else None
        gap = self.body.item_gap if self.body and self.body.item_gap is not None else self.language.item_gap
        self.citer = Citer(self.language, gap, counts.targets(), len(counts.annexes))

    def report(self) -> read.Report:
        outline = self.outline
        title_block = self.title_block()
        content = self.blocks(self.counts.text)
        annexes = tuple(self.annex(annex) for annex in self.counts.annexes)
        masthead = outline.masthead
        notes = tuple(self.notes.values())
        return read.Report(
            language=outline.language,
            emblem=masthead.emblem,
            date=masthead.date,
            masthead=self.masthead(),
            gaps=self.gaps(),
            title_block=title_block,
            content=content,
            annexes=annexes,
            notes=notes,
        )

    def masthead(self) -> read.Masthead:
        """The head of the first page; what is not known yet stands there as a gap."""
        given, words = self.outline.masthead, self.language.masthead
        symbol = symbols.parse(given.symbol) or symbols.Symbol("", given.symbol)
        distributions = {"general": words.general, "limited": words.limited, "restricted": words.restricted}
        original = words.languages.get(given.original) or self.missing(words.missing_original)
        return read.Masthead(
            organization=self.phrases.organization,
            organ=self.organ(),
            series=symbol.series,
            symbol=symbol.rest or self.missing(self.phrases.missing_symbol),
            distribution=distributions.get(given.distribution) or self.missing(words.missing_distribution),
            date=words.date(given.date) if given.date else self.missing(words.missing_date),
            language="" if given.original == self.language.code else words.languages[self.language.code],
            original=words.original.replace("{language}", original),
            running_head=str(symbol) or self.phrases.draft,
            emblem=self.phrases.emblem if given.emblem else self.phrases.missing_emblem,
        )

    def missing(self, words: str) -> str:
        """A gap as it is printed."""
        return self.phrases.gap.replace("{}", words)

    def gaps(self) -> tuple[str, ...]:
        """The gaps that stand in the masthead, as they are printed there."""
        given, words = self.outline.masthead, self.language.masthead
        asked = (
            (given.symbol, self.phrases.missing_symbol),
            (given.distribution, words.missing_distribution),
            (given.date, words.missing_date),
            (given.original, words.missing_original),
        )
        return tuple(self.missing(missing) for known, missing in asked if not known)

    def organ(self) -> str:
        """The words beside the emblem: the convention or principal organ that the body belongs to."""
        match self.outline.body:
            case said.Body(organ=organ):
                return organ
            case _:
                return self.body.organ[self.language.code] if self.body else ""

    def title_block(self) -> read.TitleBlock:
        """What stands above the text; of these lines only body and title must be there, and are gaps else."""
        outline, session = self.outline, self.outline.session
        body = outline.body.name if isinstance(outline.body, said.Body) else ()
        if self.body:
            body = ((Text(self.body.name[self.language.code]),),)
        item = _around(self.phrases.agenda_item, "{number}", session.agenda_item) if session.agenda_item else ()
        return read.TitleBlock(
            body=self.lines(body or ((Gap(self.phrases.missing_body),),)),
            session=self.lines(session.name),
            dates=self.lines(session.dates_and_place),
            agenda_item=self.line(item, _HEAD),
            agenda_title=self.lines(session.agenda_title),
            title=self.lines(outline.title or ((Gap(self.phrases.missing_title),),)),
            author=self.lines(outline.author),
        )

    def lines(self, lines: said.Lines) -> read.Lines:
        return tuple(self.line(line, _HEAD) for line in lines)

    def blocks(self, counted: Iterable[Counted]) -> tuple[read.Block, ...]:
        return tuple(self.block(one) for one in counted)

    def block(self, counted: Counted) -> read.Block:
        target, block = counted.target, counted.block
        here = _here(target)
        match block:
            case said.Section():
                title = self.line(block.title, here)
                under = self.blocks(counted.under)
                return read.Section(target.name, counted.level, target.label, target.cited, title, under)
            case said.Paragraph():
                line = self.line(block.line, here)
                return read.Paragraph(
                    target.name, target.number, target.label, target.cited, line, self.points(counted)
                )
            case said.Unnumbered():
                return read.Unnumbered(target.name, self.line(block.line, here), self.points(counted))
            case said.Item() | said.Bullet():
                return self.point(counted)

    def points(self, counted: Counted) -> tuple[read.Point, ...]:
        return tuple(self.point(one) for one in counted.under)

    def point(self, counted: Counted) -> read.Point:
        target, point = counted.target, counted.block
        assert isinstance(point, said.Item | said.Bullet)
        line = self.line(point.line, _here(target))
        under = self.points(counted)
        if isinstance(point, said.Bullet):
            return read.Bullet(target.name, counted.depth, line, under)
        return read.Item(target.name, target.label, target.cited, counted.level, counted.depth, line, under)

    def annex(self, counted: CountedAnnex) -> read.Annex:
        target, given = counted.target, counted.annex
        line = self.line(self.annex_title(given), _here(target))
        numbered = isinstance(given, said.Annex)
        content = self.blocks(counted.blocks) if numbered else tuple(self.agenda(counted.blocks))
        return read.Annex(target.name, target.label, line, content)

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
            line = self.line(block.title if isinstance(block, said.Section) else block.line, _here(one.target))
            match block:
                case said.Section():
                    yield read.AgendaTime(name, line) if one.level == 1 else read.AgendaSession(name, line)
                case said.Item() | said.Bullet():
                    yield read.AgendaLine(name, one.depth, line)
                case said.Paragraph() | said.Unnumbered():
                    yield read.Unnumbered(name, line)
            yield from self.agenda(one.under)

    def line(self, line: said.Line, here: Here) -> read.Line:
        """A line with its references and marks resolved."""
        pieces: list[read.Inline] = []
        depth = 0
        for inline in line:
            match inline:
                case Text(words=words):
                    depth = open_brackets(words, depth)
                    pieces.append(inline)
                case Link():
                    pieces.append(inline)
                case Gap(ask=ask, place=place):
                    pieces.append(Gap(self.missing(ask), place))
                case said.Reference():
                    pieces.extend(self.citer.cite(inline, Here(here.order, here.annex, here.short or depth > 0)))
                case said.NoteMark(name=name):
                    pieces.extend(self.mark(pieces, name, self.defined[name].paragraphs, here))
                case said.InlineNote(content=content):
                    pieces.extend(self.mark(pieces, f"note.{len(self.notes) + 1}", (content,), here))
        return merged(pieces)

    def mark(self, before: list[read.Inline], name: str, paragraphs: said.Lines, here: Here) -> read.Line:
        """The mark of a note, which gets its number where it is first met.

        Marks of asterisks take no number. Marks side by side are parted (Editorial Manual, on footnotes); but not a
        number from the asterisks before it, as the Bangkok report has them.
        """
        again = name in self.notes
        if not again:
            self.note(name, paragraphs, here)
        note, last = self.notes[name], before[-1] if before else None
        made = read.NoteMark(name, note.mark, again)
        if isinstance(last, read.NoteMark) and (note.custom or not self.notes[last.note].custom):
            return Text(self.phrases.note_separator, Look.SUPERSCRIPT), made
        return (made,)

    def note(self, name: str, paragraphs: said.Lines, here: Here) -> None:
        """Take a note into the report. It has no notes of its own: ``names`` sees to that."""
        custom = not name.strip("*")
        self.numbered += not custom
        inside = Here(here.order, here.annex, short=True)
        lines = tuple(self.line(line, inside) for line in paragraphs or ((Gap(self.phrases.missing_text),),))
        self.notes[name] = read.Note(name, name if custom else str(self.numbered), custom, lines)


_HEAD = Here(0, 0, short=False)


def _here(target: Target) -> Here:
    return Here(target.order, target.annex, short=False)


def _around(form: str, spot: str, line: said.Line) -> said.Line:
    """A line within a phrase, in the place of the spot."""
    before, _, after = form.partition(spot)
    return (*([Text(before)] if before else []), *line, *([Text(after)] if after else []))
