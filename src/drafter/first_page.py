"""The head of the first page: the masthead, and the title block below it."""

from __future__ import annotations

from drafter import outline as said
from drafter import report as read
from drafter import symbols
from drafter.bodies import Body
from drafter.inline import Gap, Text, asks_for
from drafter.value import Value
from drafter.wording import HEAD, Wording


class FirstPage(Value):
    """What is printed there of an outline. ``body`` is what drafter knows of the report's body, if anything."""

    outline: said.Outline
    body: Body | None
    wording: Wording

    def masthead(self) -> read.Masthead:
        """The masthead; what is not known yet stands there as a gap."""
        given, words, phrases = self.outline.masthead, self.wording.language.masthead, self.wording.phrases
        missing = self.wording.missing
        symbol, *joint = [symbols.parse(line) or symbols.Symbol("", line) for line in given.symbol.split("\n")]
        distributions = {"general": words.general, "limited": words.limited, "restricted": words.restricted}
        original = words.languages.get(given.original) or missing(words.missing_original)
        code = self.wording.language.code
        head = phrases.range_dash.join(map(str, (symbol, *joint))) or phrases.draft
        second = joint[0] if joint else symbols.Symbol("", "")
        return read.Masthead(
            organization=phrases.organization,
            organ=self.organ(),
            series=symbol.series,
            symbol=symbol.rest or missing(phrases.missing_symbol),
            distribution=distributions.get(given.distribution) or missing(words.missing_distribution),
            date=words.date(given.date) if given.date else missing(words.missing_date),
            language="" if given.original == code else _capital(words.languages[code]),
            original=words.original.replace("{language}", original),
            running_head=" – ".join(filter(None, (head, given.notice))),
            emblem=phrases.emblem if given.emblem else phrases.missing_emblem,
            joint_series=second.series,
            joint_symbol=second.rest,
            job_number=given.job_number,
            notice=given.notice,
        )

    def gaps(self) -> tuple[str, ...]:
        """The gaps that stand in the masthead, as they are printed there."""
        given, words = self.outline.masthead, self.wording.language.masthead
        asked = (
            (given.symbol, self.wording.phrases.missing_symbol),
            (given.distribution, words.missing_distribution),
            (given.date, words.missing_date),
            (given.original, words.missing_original),
        )
        open_ones = [self.wording.missing(missing) for known, missing in asked if not known]
        spelt = self.outline.body
        return (*open_ones, *((self.organ(),) if isinstance(spelt, said.Body) and asks_for(spelt.organ) else ()))

    def marks(self) -> tuple[tuple[str, read.Line], ...]:
        """The marks behind values of the masthead, in the order in which these are read."""
        given = dict(self.outline.masthead.marks)
        return tuple((field, self.wording.line(given[field], HEAD)) for field in said.MARKED if field in given)

    def organ(self) -> str:
        """The words beside the emblem: the convention or principal organ that the body belongs to."""
        match self.outline.body:
            case said.Body(organ=organ):
                return self.wording.plain(organ)
            case _:
                return self.body.organ[self.wording.language.code] if self.body else ""

    def title_block(self) -> read.TitleBlock:
        """What stands above the text; of these lines only body and title must be there, and are gaps else."""
        outline, session, phrases = self.outline, self.outline.session, self.wording.phrases
        body = outline.body.name if isinstance(outline.body, said.Body) else ()
        if self.body:
            body = ((Text(self.body.name[self.wording.language.code]),),)
        head = self.wording.head
        return read.TitleBlock(
            body=head(body or ((Gap(phrases.missing_body),),)),
            session=head(session.name),
            dates=head(session.dates_and_place),
            agenda_items=tuple(map(self.agenda_item, self.agenda_items())),
            title=head(outline.title or ((Gap(phrases.missing_title),),)),
            subtitle=head(outline.subtitle),
            author=head(outline.author),
        )

    def agenda_items(self) -> said.AgendaItems:
        """The items under which the report is taken up, the one that has keys of its own among them."""
        session = self.outline.session
        one = said.AgendaItem(session.agenda_item, session.agenda_title)
        return ((one,) if one != said.AgendaItem() else ()) + session.agenda_items

    def agenda_item(self, item: said.AgendaItem) -> read.AgendaItem:
        """An item with the words round its number."""
        phrases = self.wording.phrases
        form = phrases.provisional_item if self.outline.session.provisional else phrases.agenda_item
        number = self.wording.line(_around(form, "{number}", item.number), HEAD) if item.number else ()
        return read.AgendaItem(number, self.wording.head(item.title))


def _capital(words: str) -> str:
    """Words with a capital at their head, as at that of a line; Spanish and French have none within."""
    return words[:1].upper() + words[1:]


def _around(form: str, spot: str, line: said.Line) -> said.Line:
    """A line within a phrase, in the place of the spot."""
    before, _, after = form.partition(spot)
    return (*([Text(before)] if before else []), *line, *([Text(after)] if after else []))
