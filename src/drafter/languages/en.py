"""English. Forms of published UNFCCC documents or of the UN Editorial Manual, unless marked as unverified."""

from __future__ import annotations

from drafter.languages.dates import reader, written
from drafter.languages.language import Citation, Label, Language, MastheadWords, PartTitles, Phrases, Tags
from drafter.languages.numerals import Numeral

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_DATE = "{day} {month} {year}"

#: Arabic, Chinese and Russian documents print this block too, in English and with an English date.
MASTHEAD = MastheadWords(
    general="Distr.: General",
    limited="Distr.: Limited",
    restricted="Distr.: Restricted",  # unverified
    languages={"ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian", "es": "Spanish"},
    original="Original: {language}",
    date=written(_MONTHS, _DATE),
    read_date=reader(_MONTHS, _DATE),
    missing_distribution="distribution",  # unverified
    missing_date="date of submission",  # unverified
    missing_original="language",  # unverified
)

EN = Language(
    code="en",
    tags=Tags(text="en-GB", latin="en-GB", east_asian="zh-CN", complex="ar-SA"),
    direction="ltr",
    face="Times New Roman",
    face_size=100,
    shared="latin",
    headings=(
        Label(Numeral.UPPER_ROMAN, "{}.", "{}"),
        Label(Numeral.UPPER_LATIN, "{}.", "{}"),
        Label(Numeral.ARABIC, "{}.", "{}"),
        Label(Numeral.LOWER_LATIN, "({})", "({})"),
    ),
    paragraph=Label(Numeral.ARABIC, "{}.", "{}"),
    items=(
        Label(Numeral.LOWER_LATIN, "({})", "({})"),
        Label(Numeral.LOWER_ROMAN, "({})", "({})"),
        Label(Numeral.LOWER_LATIN, "{}.", "{}"),
        Label(Numeral.LOWER_ROMAN, "{}.", "{}"),
    ),
    annex_numeral=Numeral.UPPER_ROMAN,
    contents_annex=Label(Numeral.UPPER_ROMAN, "{}.", "{}"),
    tables=Numeral.ARABIC,
    figures=Numeral.UPPER_ROMAN,
    boxes=Numeral.ARABIC,
    table_notes=Numeral.LOWER_LATIN,
    item_gap=" ",
    section_gap="",
    date=written(_MONTHS, _DATE),
    read_date=reader(_MONTHS, _DATE),
    names={"ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian", "es": "Spanish"},
    masthead=MASTHEAD,
    titles=PartTitles(
        mandate="Mandate",  # unverified
        organization="Organization of the workshop",
        issues="Summary of the discussions",  # unverified
        proposals="Proposals for the way forward",  # unverified
        agenda="Agenda of the workshop",  # unverified
        summary="Summary",  # unverified
    ),
    phrases=Phrases(
        organization="United Nations",
        agenda_item="Agenda item {number}",
        provisional_item="Item {number} of the provisional agenda",  # unverified
        annex="Annex",
        numbered_annex="Annex {number}",
        draft="Draft",  # unverified
        emblem="Emblem of the United Nations",  # unverified
        missing_emblem="Place of the emblem, left empty",  # unverified
        paragraph=Citation("paragraph {}", "paragraphs {}", "paragraphs {}", "paragraphs {}"),
        paragraph_short=Citation("para. {}", "paras. {}", "paras. {}", "paras. {}"),
        section=Citation("section {}", "sections {}", "sections {}", "sections {}"),  # unverified
        the_annex="the annex to this document",  # unverified
        an_annex=Citation("annex {}", "annexes {}", "annexes {}", "annexes {}"),
        a_table=Citation("table {}", "tables {}", "tables {}", "tables {}"),  # unverified
        a_figure=Citation("figure {}", "figures {}", "figures {}", "figures {}"),  # unverified
        a_box=Citation("box {}", "boxes {}", "boxes {}", "boxes {}"),  # unverified
        table="Table {}",  # unverified
        figure="Figure {}",  # unverified
        box="Box {}",  # unverified
        source="Source: {}",  # unverified
        contents="Contents",
        contents_paragraphs="Paragraphs",
        contents_page="Page",
        contents_annexes="Annexes",  # unverified
        unknown_page="–",  # unverified
        written_in="[Original: {language}]",  # unverified
        in_the_annex="annex, {}",
        in_an_annex="annex {number}, {}",
        in_the_text="{} of the main text",  # unverified
        above="{} above",
        below="{} below",
        separator=", ",
        last_separator=" and ",
        range_dash="–",
        through="–",
        note_separator=",",
        gap="[{}]",  # unverified
        missing_symbol="symbol to be assigned",  # unverified
        missing_body="name of the body",  # unverified
        missing_title="title",  # unverified
        missing_text="text to come",  # unverified
        missing_table="table to come",  # unverified
        missing_figure="figure to come",  # unverified
    ),
)
