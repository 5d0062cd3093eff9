"""French. Forms of published UNFCCC documents, unless marked as unverified."""

from __future__ import annotations

from drafter.languages.dates import reader, written
from drafter.languages.language import Citation, Label, Language, MastheadWords, PartTitles, Phrases, Tags
from drafter.languages.numerals import Numeral

_MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
           "novembre", "décembre")  # fmt: skip
_DATE = "{day} {month} {year}"
#: The six languages in this one.
_NAMES = {"ar": "arabe", "zh": "chinois", "en": "anglais", "fr": "français", "ru": "russe", "es": "espagnol"}

FR = Language(
    code="fr",
    tags=Tags(text="fr-FR", latin="fr-FR", east_asian="zh-CN", complex="ar-SA"),
    direction="ltr",
    face="Times New Roman",
    face_size=100,
    shared="latin",
    headings=(
        Label(Numeral.UPPER_ROMAN, "{}.", "{}"),
        Label(Numeral.UPPER_LATIN, "{}.", "{}"),
        Label(Numeral.ARABIC, "{}.", "{}"),
        Label(Numeral.LOWER_LATIN, "{})", "{})"),
    ),
    paragraph=Label(Numeral.ARABIC, "{}.", "{}"),
    items=(
        Label(Numeral.LOWER_LATIN, "{})", "{})"),
        Label(Numeral.LOWER_ROMAN, "{})", "{})"),
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
    date=written(_MONTHS, _DATE, "1er"),
    read_date=reader(_MONTHS, _DATE, "1er"),
    names=_NAMES,
    masthead=MastheadWords(
        general="Distr. générale",
        limited="Distr. limitée",
        restricted="Distr. restreinte",
        languages=_NAMES,
        original="Original\u00a0: {language}",
        date=written(_MONTHS, _DATE, "1er"),
        read_date=reader(_MONTHS, _DATE, "1er"),
        missing_distribution="distribution",
        missing_date="date de soumission",
        missing_original="langue",
    ),
    titles=PartTitles(
        mandate="Mandat",  # unverified
        organization="Organisation de l’atelier",
        issues="Résumé des débats",  # unverified
        proposals="Propositions pour la suite des travaux",  # unverified
        agenda="Programme de l’atelier",  # unverified
        summary="Résumé",  # unverified
    ),
    phrases=Phrases(
        organization="Nations Unies",
        agenda_item="Point {number} de l’ordre du jour",
        provisional_item="Point {number} de l’ordre du jour provisoire",  # unverified
        annex="Annexe",
        numbered_annex="Annexe {number}",  # unverified
        draft="Projet",  # unverified
        emblem="Emblème des Nations Unies",  # unverified
        missing_emblem="Emplacement de l’emblème, laissé vide",  # unverified
        paragraph=Citation("paragraphe {}", "paragraphes {}", "paragraphes {}", "paragraphes {}"),  # unverified
        paragraph_short=Citation("par. {}", "par. {}", "par. {}", "par. {}"),  # unverified
        section=Citation("section {}", "sections {}", "sections {}", "sections {}"),  # unverified
        the_annex="l’annexe du présent document",  # unverified
        an_annex=Citation("annexe {}", "annexes {}", "annexes {}", "annexes {}"),  # unverified
        a_table=Citation("tableau {}", "tableaux {}", "tableaux {}", "tableaux {}"),  # unverified
        a_figure=Citation("figure {}", "figures {}", "figures {}", "figures {}"),  # unverified
        a_box=Citation("encadré {}", "encadrés {}", "encadrés {}", "encadrés {}"),  # unverified
        table="Tableau {}",  # unverified
        figure="Figure {}",  # unverified
        box="Encadré {}",  # unverified
        source="Source\u00a0: {}",  # unverified
        contents="Table des matières",
        contents_paragraphs="Paragraphes",  # unverified
        contents_page="Page",  # unverified
        contents_annexes="Annexes",  # unverified
        unknown_page="–",  # unverified
        written_in="[Original\u00a0: {language}]",  # unverified
        in_the_annex="annexe, {}",  # unverified
        in_an_annex="annexe {number}, {}",  # unverified
        in_the_text="{} du texte principal",  # unverified
        above="{} ci-dessus",  # unverified
        below="{} ci-dessous",  # unverified
        separator=", ",  # unverified
        last_separator=" et ",  # unverified
        range_dash="–",  # unverified
        through=" à ",  # unverified
        note_separator=",",  # unverified
        gap="[{}]",  # unverified
        missing_symbol="cote à attribuer",  # unverified
        missing_body="nom de l’organe",  # unverified
        missing_title="titre",  # unverified
        missing_text="texte à venir",  # unverified
        missing_table="tableau à venir",  # unverified
        missing_figure="figure à venir",  # unverified
    ),
)
