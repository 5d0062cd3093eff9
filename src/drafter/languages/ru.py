"""Russian. Forms of published UNFCCC documents, unless marked as unverified."""

from __future__ import annotations

from drafter.languages.dates import reader, written
from drafter.languages.en import MASTHEAD
from drafter.languages.language import Citation, Label, Language, PartTitles, Phrases, Tags
from drafter.languages.numerals import Numeral

_MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
           "ноября", "декабря")  # fmt: skip
_DATE = "{day} {month} {year} года"
#: The six languages in this one.
_NAMES = {
    "ar": "арабский",
    "zh": "китайский",
    "en": "английский",
    "fr": "французский",
    "ru": "русский",
    "es": "испанский",
}

RU = Language(
    code="ru",
    tags=Tags(text="ru-RU", latin="ru-RU", east_asian="zh-CN", complex="ar-SA"),
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
    masthead=MASTHEAD,
    titles=PartTitles(
        mandate="Мандат",  # unverified
        organization="Организация рабочего совещания",
        issues="Резюме обсуждений",  # unverified
        proposals="Предложения о дальнейшей работе",  # unverified
        agenda="Повестка дня рабочего совещания",  # unverified
        summary="Резюме",  # unverified
    ),
    phrases=Phrases(
        organization="Организация Объединенных Наций",
        agenda_item="Пункт {number} повестки дня",
        provisional_item="Пункт {number} предварительной повестки дня",
        annex="Приложение",
        numbered_annex="Приложение {number}",  # unverified
        draft="Проект",  # unverified
        emblem="Эмблема Организации Объединенных Наций",  # unverified
        missing_emblem="Место эмблемы, не заполнено",  # unverified
        paragraph=Citation("пункт {}", "пункты {}", "пункты {}", "пункты {}"),  # unverified
        paragraph_short=Citation("п. {}", "пп. {}", "пп. {}", "пп. {}"),  # unverified
        section=Citation("раздел {}", "разделы {}", "разделы {}", "разделы {}"),  # unverified
        the_annex="приложение к настоящему документу",  # unverified
        an_annex=Citation("приложение {}", "приложения {}", "приложения {}", "приложения {}"),  # unverified
        a_table=Citation("таблица {}", "таблицы {}", "таблицы {}", "таблицы {}"),  # unverified
        a_figure=Citation("диаграмма {}", "диаграммы {}", "диаграммы {}", "диаграммы {}"),  # unverified
        a_box=Citation("вставка {}", "вставки {}", "вставки {}", "вставки {}"),  # unverified
        table="Таблица {}",  # unverified
        figure="Диаграмма {}",  # unverified
        box="Вставка {}",  # unverified
        source="Источник: {}",  # unverified
        contents="Содержание",
        contents_paragraphs="Пункты",
        contents_page="Стр.",
        contents_annexes="Приложения",  # unverified
        unknown_page="–",  # unverified
        written_in="[Язык оригинала: {language}]",  # unverified
        in_the_annex="приложение, {}",  # unverified
        in_an_annex="приложение {number}, {}",  # unverified
        in_the_text="{} основного текста",  # unverified
        above="{} выше",  # unverified
        below="{} ниже",  # unverified
        separator=", ",  # unverified
        last_separator=" и ",  # unverified
        range_dash="–",  # unverified
        through="–",  # unverified
        note_separator=",",  # unverified
        gap="[{}]",  # unverified
        missing_symbol="условное обозначение",  # unverified
        missing_body="название органа",  # unverified
        missing_title="название",  # unverified
        missing_text="текст будет представлен",  # unverified
        missing_table="таблица будет представлена",  # unverified
        missing_figure="диаграмма будет представлена",  # unverified
    ),
)
