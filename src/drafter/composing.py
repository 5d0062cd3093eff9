"""Outline to Report: numbers, labels, references, notes and fixed phrases, each in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter import counting, names, symbols
from drafter import outline as said
from drafter import report as read
from drafter.bodies import BODIES
from drafter.citing import Citer, Here, in_brackets, merged
from drafter.counting import Counted, Target
from drafter.inline import Gap, Link, Look, Text
from drafter.languages import LANGUAGES, Language
from drafter.place import Problems


def compose(outline: said.Outline) -> read.Report:
    """The report that an outline makes.

    Raises Problems for names that do not fit, as ``load`` does: an outline made by hand may hold them.
    """
    faults = [finding for finding in names.check(outline) if finding.level == "fault"]
    if faults:
        raise Problems(faults)
    return _Composer(outline).report()


class _Composer:
    """Composes one outline. Everything is counted before the first line is written; notes are as they are met."""

    def __init__(self, outline: said.Outline) -> None:
        self.outline = outline
        self.language: Language = LANGUAGES[outline.language]
        self.phrases = self.language.phrases
        self.defined = {note.name: note for note in outline.notes}
        self.notes: dict[str, read.Note] = {}
        self.numbered = 0
        self.body = BODIES.get(outline.body) if isinstance(outline.body, str) else None
        self.content = _count_text(outline, self.language)
        self.annexes = _count_annexes(outline, self.language)
        targets = {counted.target.name: counted.target for counted in _all(self.content)}
        for annex, blocks in self.annexes:
            targets[annex.name] = annex
            targets.update((counted.target.name, counted.target) for counted in _all(blocks))
        gap = self.body.item_gap if self.body and self.body.item_gap is not None else self.language.item_gap
        self.citer = Citer(self.language, gap, targets, len(self.annexes))

    def report(self) -> read.Report:
        outline = self.outline
        title_block = self.title_block()
        content = self.blocks(self.content)
        annexes = tuple(self.annex(*annex) for annex in zip(outline.bound, self.annexes, strict=True))
        masthead = outline.masthead
        notes = tuple(self.notes.values())
        return read.Report(
            outline.language, masthead.emblem, masthead.date, self.masthead(), title_block, content, annexes, notes
        )

    def masthead(self) -> read.Masthead:
        """The head of the first page; what is not known yet stands there as a gap."""
        given, words = self.outline.masthead, self.language.masthead
        symbol = symbols.parse(given.symbol)
        distributions = {"general": words.general, "limited": words.limited, "restricted": words.restricted}
        original = words.languages[given.original] if given.original else words.missing_original
        return read.Masthead(
            organization=self.phrases.organization,
            organ=self.organ(),
            series=symbol.series if symbol else "",
            symbol=symbol.rest if symbol else self.phrases.gap.replace("{}", self.phrases.missing_symbol),
            distribution=distributions.get(given.distribution, words.missing_distribution),
            date=words.date(given.date) if given.date else words.missing_date,
            language="" if given.original == self.language.code else words.languages[self.language.code],
            original=words.original.replace("{language}", original),
            running_head=str(symbol) if symbol else self.phrases.draft,
            emblem=self.phrases.emblem if given.emblem else self.phrases.missing_emblem,
        )

    def organ(self) -> str:
        spelt = self.outline.body
        return spelt.organ if isinstance(spelt, said.Body) else self.body.organ[self.language.code] if self.body else ""

    def title_block(self) -> read.TitleBlock:
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

    def annex(self, given: said.Annex | str, counted: tuple[Target, tuple[Counted, ...]]) -> read.Annex:
        target, blocks = counted
        part = self.outline.agenda if isinstance(given, str) else None
        title = given.title if isinstance(given, said.Annex) else (part.title if part else ())
        if not title:
            words = self.language.titles.agenda if isinstance(given, str) else self.phrases.missing_title
            title = (Text(words),) if isinstance(given, str) else (Gap(words),)
        line = self.line(title, _here(target))
        content = tuple(self.agenda(blocks, 1)) if isinstance(given, str) else self.blocks(blocks)
        return read.Annex(target.name, target.label, line, content)

    def agenda(self, counted: Iterable[Counted], depth: int) -> Iterator[read.Block]:
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
            yield from self.agenda(one.under, depth + 1)

    def line(self, line: said.Line, here: Here) -> read.Line:
        """A line with its references and marks resolved."""
        pieces: list[read.Inline] = []
        depth = 0
        for inline in line:
            match inline:
                case Text(words=words):
                    depth += in_brackets(words)
                    pieces.append(inline)
                case Link() | Gap():
                    pieces.append(inline)
                case said.Reference():
                    pieces.extend(self.citer.cite(inline, Here(here.order, here.annex, here.short or depth > 0)))
                case said.NoteMark(name=name):
                    pieces.extend(self.mark(pieces, name, self.defined[name].paragraphs, here))
                case said.InlineNote(content=content):
                    pieces.extend(self.mark(pieces, f"note.{len(self.notes) + 1}", (content,), here))
        return merged(pieces)

    def mark(self, before: list[read.Inline], name: str, paragraphs: said.Lines, here: Here) -> Iterator[read.Inline]:
        """The mark of a note, which gets its number where it is first met.

        Marks of asterisks take no number. Two numbers side by side are parted (Editorial Manual, on footnotes).
        """
        again = name in self.notes
        if not again:
            custom = not name.strip("*")
            self.numbered += not custom
            mark = name if custom else str(self.numbered)
            self.notes[name] = read.Note(name, mark, custom, ())
            inside = Here(here.order, here.annex, short=True)
            said_lines = paragraphs or ((Gap(self.phrases.missing_text),),)
            lines = tuple(self.line(line, inside) for line in said_lines)
            self.notes[name] = read.Note(name, mark, custom, lines)
        last = before[-1] if before else None
        if isinstance(last, read.NoteMark) and not (self.notes[last.note].custom or self.notes[name].custom):
            yield Text(self.phrases.note_separator, Look.SUPERSCRIPT)
        yield read.NoteMark(name, self.notes[name].mark, again)


_HEAD = Here(0, 0, short=False)


def _here(target: Target) -> Here:
    return Here(target.order, target.annex, short=False)


def _around(form: str, spot: str, line: said.Line) -> said.Line:
    """A line within a phrase, in the place of the spot."""
    before, _, after = form.partition(spot)
    return (*([Text(before)] if before else []), *line, *([Text(after)] if after else []))


def _all(counted: Iterable[Counted]) -> Iterator[Counted]:
    for one in counted:
        yield one
        yield from _all(one.under)


def _count_text(outline: said.Outline, language: Language) -> tuple[Counted, ...]:
    """The parts of the main text as sections, counted; the proposals are the last topic of the issues."""
    count = counting.Count(language, annex=0, order=0)
    titles = language.titles
    defaults = {
        "mandate": titles.mandate,
        "organization": titles.organization,
        "issues": titles.issues,
        "proposals": titles.proposals,
    }
    made: list[Counted] = []
    for key, part in outline.parts.items():
        under_issues = key == "proposals" and bool(made) and made[-1].target.name == "issues"
        level = 2 if under_issues else 1
        text = part.text or (said.Paragraph((Gap(language.phrases.missing_text),)),)
        section = said.Section(part.title or (Text(defaults[key]),), text, key)
        count.enter(key)
        target = count.heading(key, level)
        counted = Counted(section, target, level, 0, count.blocks(text, level + 1, numbered=True))
        if under_issues:
            last = made.pop()
            counted = Counted(last.block, last.target, last.level, 0, (*last.under, counted))
        made.append(counted)
    return tuple(made)


def _count_annexes(outline: said.Outline, language: Language) -> list[tuple[Target, tuple[Counted, ...]]]:
    """Each annex with its heading's target and its blocks, counted from 1."""
    made = []
    order = 1_000_000
    many = len(outline.bound) > 1
    for number, annex in enumerate(outline.bound, 1):
        count = counting.Count(language, number, order)
        count.enter(f"annex{number}" if isinstance(annex, said.Annex) else annex)
        cited = language.annex_numeral.show(number) if many else ""
        label = language.phrases.numbered_annex.replace("{number}", cited) if many else language.phrases.annex
        if isinstance(annex, said.Annex):
            target = count.target(annex.name, "annex", label=label, cited=cited)
            counted = count.blocks(annex.text, 1, numbered=True)
        else:
            target = count.target(annex, "annex", label=label, cited=cited)
            counted = count.blocks(outline.agenda.text if outline.agenda else (), 1, numbered=False)
        made.append((target, counted))
        order = count.order
    return made
