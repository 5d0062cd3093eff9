"""Spanish. Forms of published UNFCCC documents, unless marked as unverified."""

from __future__ import annotations

from drafter.languages.dates import reader, written
from drafter.languages.language import Citation, Label, Language, MastheadWords, PartTitles, Phrases, Tags
from drafter.languages.numerals import Numeral

_MONTHS = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre")  # fmt: skip
_DATE = "{day} de {month} de {year}"
#: The six languages in this one.
_NAMES = {"ar": "árabe", "zh": "chino", "en": "inglés", "fr": "francés", "ru": "ruso", "es": "español"}

ES = Language(
    code="es",
    tags=Tags(text="es-ES", latin="es-ES", east_asian="zh-CN", complex="ar-SA"),
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
    date=written(_MONTHS, _DATE),
    read_date=reader(_MONTHS, _DATE),
    names=_NAMES,
    masthead=MastheadWords(
        general="Distr. general",
        limited="Distr. limitada",
        restricted="Distr. restringida",
        languages=_NAMES,
        original="Original: {language}",
        date=written(_MONTHS, _DATE),
        read_date=reader(_MONTHS, _DATE),
        missing_distribution="distribución",
        missing_date="fecha de presentación",
        missing_original="idioma",
    ),
    titles=PartTitles(
        mandate="Mandato",  # unverified
        organization="Organización del taller",
        issues="Resumen de los debates",  # unverified
        proposals="Propuestas sobre las próximas medidas",  # unverified
        agenda="Programa del taller",  # unverified
        summary="Resumen",  # unverified
    ),
    phrases=Phrases(
        organization="Naciones Unidas",
        agenda_item="Tema {number} del programa",
        provisional_item="Tema {number} del programa provisional",
        annex="Anexo",
        numbered_annex="Anexo {number}",  # unverified
        draft="Borrador",  # unverified
        emblem="Emblema de las Naciones Unidas",  # unverified
        missing_emblem="Lugar del emblema, en blanco",  # unverified
        paragraph=Citation("párrafo {}", "párrafos {}", "párrafos {}", "párrafos {}"),
        paragraph_short=Citation("párr. {}", "párrs. {}", "párrs. {}", "párrs. {}"),
        section=Citation("sección {}", "secciones {}", "secciones {}", "secciones {}"),  # unverified
        the_annex="el anexo del presente documento",  # unverified
        an_annex=Citation("anexo {}", "anexos {}", "anexos {}", "anexos {}"),  # unverified
        a_table=Citation("cuadro {}", "cuadros {}", "cuadros {}", "cuadros {}"),  # unverified
        a_figure=Citation("figura {}", "figuras {}", "figuras {}", "figuras {}"),  # unverified
        a_box=Citation("recuadro {}", "recuadros {}", "recuadros {}", "recuadros {}"),  # unverified
        table="Cuadro {}",  # unverified
        figure="Figura {}",  # unverified
        box="Recuadro {}",  # unverified
        source="Fuente: {}",  # unverified
        contents="Índice",
        contents_paragraphs="Párrafos",  # unverified
        contents_page="Página",  # unverified
        contents_annexes="Anexos",  # unverified
        unknown_page="–",  # unverified
        written_in="[Original: {language}]",  # unverified
        in_the_annex="anexo, {}",  # unverified
        in_an_annex="anexo {number}, {}",  # unverified
        in_the_text="{} del texto principal",  # unverified
        above="{} supra",
        below="{} infra",  # unverified
        separator=", ",  # unverified
        last_separator=" y ",
        range_dash="–",  # unverified
        through=" a ",  # unverified
        note_separator=",",  # unverified
        gap="[{}]",  # unverified
        missing_symbol="signatura por asignar",  # unverified
        missing_body="nombre del órgano",  # unverified
        missing_title="título",  # unverified
        missing_text="texto pendiente",  # unverified
        missing_table="cuadro pendiente",  # unverified
        missing_figure="figura pendiente",  # unverified
    ),
)
