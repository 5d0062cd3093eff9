"""What a language of the United Nations must say before a report can be written in it."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from drafter.languages.numerals import Numeral
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class Label(Value):
    """The form of a label: a numeral and what stands round it, at its place (``{}.``) and where it is cited."""

    numeral: Numeral
    pattern: str
    cited: str

    def show(self, number: int) -> str:
        """The label of the number at its place: ``(b)``, ``III.``"""
        return self.pattern.replace("{}", self.numeral.show(number))

    def cite(self, number: int) -> str:
        """The label of the number where it is cited: ``(b)``, ``III``"""
        return self.cited.replace("{}", self.numeral.show(number))


class Citation(Value):
    """How one thing, two, several, or an unbroken range of them are cited; ``{}`` holds the numbers."""

    one: str
    two: str
    several: str
    range: str


class Tags(Value):
    """BCP 47 tags: of the whole text, and for each class of script in it, for proofing and line breaking."""

    text: str
    latin: str
    east_asian: str
    complex: str


class MastheadWords(Value):
    """The block at the right of the masthead, which three of the languages leave in English.

    ``read_date`` gives None for what is no date as it is written there.
    """

    general: str
    limited: str
    restricted: str
    languages: dict[str, str]
    original: str
    date: Callable[[datetime.date], str]
    read_date: Callable[[str], datetime.date | None]
    missing_distribution: str
    missing_date: str
    missing_original: str


class PartTitles(Value):
    """The headings of the parts of a report unless the outline gives others."""

    mandate: str
    organization: str
    issues: str
    proposals: str
    agenda: str
    summary: str


class Phrases(Value):
    """Fixed wording. No field has a default: a forgotten phrase is an error on import, never a hole in a report."""

    organization: str
    agenda_item: str
    provisional_item: str
    annex: str
    numbered_annex: str
    draft: str
    emblem: str
    missing_emblem: str
    paragraph: Citation
    paragraph_short: Citation
    section: Citation
    the_annex: str
    an_annex: Citation
    a_table: Citation
    a_figure: Citation
    a_box: Citation
    table: str
    figure: str
    box: str
    source: str
    contents: str
    contents_paragraphs: str
    contents_page: str
    contents_annexes: str
    unknown_page: str
    written_in: str
    in_the_annex: str
    in_an_annex: str
    in_the_text: str
    above: str
    below: str
    separator: str
    last_separator: str
    range_dash: str
    through: str
    note_separator: str
    gap: str
    missing_symbol: str
    missing_body: str
    missing_title: str
    missing_text: str
    missing_table: str
    missing_figure: str


class Language(Value):
    """A language of the United Nations: its labels, dates, fonts and fixed wording.

    ``headings`` are the labels of the four levels of headings, ``items`` those of items and what hangs under them.
    ``item_gap`` stands between the number of a paragraph and that of its item, and so on down, where the body has no
    house style of its own.
    ``tables``, ``figures`` and ``boxes`` are the numerals in their captions, ``table_notes`` the labels of the notes
    below them, ``contents_annex`` that of an annex on the contents page. ``names`` are those of the six languages.
    ``section_gap`` stands between the labels of a section and those above it where it is cited; where it is nothing,
    these stand as at their places: III.B.
    ``direction`` is that of its lines; ``face`` the typeface of scripts that run from right to left, and ``face_size``
    how large that is set, in per cent of the size of Latin script: its letters are small for their size.
    ``shared`` says in which class of script the quotation marks and dashes stand that two classes have in common.
    ``read_date`` gives None for what is no date written out in the language.
    """

    code: str
    tags: Tags
    direction: Literal["ltr", "rtl"]
    face: str
    face_size: int
    shared: Literal["latin", "east_asian"]
    headings: tuple[Label, Label, Label, Label]
    paragraph: Label
    items: tuple[Label, ...]
    annex_numeral: Numeral
    contents_annex: Label
    tables: Numeral
    figures: Numeral
    boxes: Numeral
    table_notes: Numeral
    item_gap: str
    section_gap: str
    date: Callable[[datetime.date], str]
    read_date: Callable[[str], datetime.date | None]
    names: dict[str, str]
    masthead: MastheadWords
    titles: PartTitles
    phrases: Phrases

    def sized(self, latin: int) -> int:
        """The size of its typeface beside Latin script of a size, both in half-points."""
        return (latin * self.face_size + 50) // 100
