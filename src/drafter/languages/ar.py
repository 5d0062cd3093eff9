"""Arabic. Forms of published United Nations documents, unless marked as unverified."""

from __future__ import annotations

from drafter.languages.dates import reader, written
from drafter.languages.en import MASTHEAD
from drafter.languages.language import Citation, Label, Language, PartTitles, Phrases, Tags
from drafter.languages.numerals import Numeral

_MONTHS = ("كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه", "تموز/يوليه",
           "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر")  # fmt: skip
_DATE = "{day} {month} {year}"

AR = Language(
    code="ar",
    tags=Tags(text="ar-SA", latin="en-GB", east_asian="zh-CN", complex="ar-SA"),
    direction="rtl",
    face="Traditional Arabic",
    # Unverified: Arabic pages of the United Nations have about 14 points where English ones have 10.
    face_size=140,
    shared="latin",
    headings=(
        Label(Numeral.ORDINAL, "{} –", "{}"),
        Label(Numeral.ABJAD_NAME, "{} -", "{}"),
        Label(Numeral.ARABIC, "{}-", "{}"),
        Label(Numeral.ABJAD_TYPED, "({})", "({})"),  # unverified
    ),
    paragraph=Label(Numeral.ARABIC, "{}-", "{}"),
    items=(
        Label(Numeral.ABJAD, "({})", "({})"),
        Label(Numeral.ARABIC, "‘{}’", "‘{}’"),
        Label(Numeral.ABJAD, "{}-", "{}"),  # unverified
        Label(Numeral.ARABIC, "{})", "{})"),  # unverified
    ),
    annex_numeral=Numeral.ORDINAL_ADJECTIVE,
    contents_annex=Label(Numeral.ORDINAL_ADJECTIVE, "{} –", "{}"),  # unverified
    tables=Numeral.ARABIC,  # unverified
    figures=Numeral.ARABIC,  # unverified
    boxes=Numeral.ARABIC,  # unverified
    table_notes=Numeral.ABJAD_TYPED,  # unverified
    item_gap=" ",
    section_gap="-",  # unverified
    date=written(_MONTHS, _DATE),
    read_date=reader(_MONTHS, _DATE),
    names={"ar": "العربية", "zh": "الصينية", "en": "الإنكليزية", "fr": "الفرنسية", "ru": "الروسية", "es": "الإسبانية"},
    masthead=MASTHEAD,
    titles=PartTitles(
        mandate="الولاية",  # unverified
        organization="تنظيم حلقة العمل",
        issues="موجز المناقشات",  # unverified
        proposals="مقترحات بشأن سبل المضي قدماً",  # unverified
        agenda="جدول أعمال حلقة العمل",  # unverified
        summary="موجز",  # unverified
    ),
    phrases=Phrases(
        organization="الأمم المتحدة",
        agenda_item="البند {number} من جدول الأعمال",  # unverified
        provisional_item="البند {number} من جدول الأعمال المؤقت",  # unverified
        annex="المرفق",
        numbered_annex="المرفق {number}",
        draft="مشروع",  # unverified
        emblem="شعار الأمم المتحدة",  # unverified
        missing_emblem="مكان الشعار، متروك فارغاً",  # unverified
        paragraph=Citation("الفقرة {}", "الفقرتين {}", "الفقرات {}", "الفقرات {}"),  # unverified
        paragraph_short=Citation("الفقرة {}", "الفقرتين {}", "الفقرات {}", "الفقرات {}"),  # unverified
        section=Citation("الفرع {}", "الفرعين {}", "الفروع {}", "الفروع {}"),  # unverified
        the_annex="مرفق هذه الوثيقة",  # unverified
        an_annex=Citation("المرفق {}", "المرفقين {}", "المرفقات {}", "المرفقات {}"),  # unverified
        a_table=Citation("الجدول {}", "الجدولين {}", "الجداول {}", "الجداول {}"),  # unverified
        a_figure=Citation("الشكل {}", "الشكلين {}", "الأشكال {}", "الأشكال {}"),  # unverified
        a_box=Citation("الإطار {}", "الإطارين {}", "الأطر {}", "الأطر {}"),  # unverified
        table="الجدول {}",  # unverified
        figure="الشكل {}",  # unverified
        box="الإطار {}",  # unverified
        source="المصدر: {}",  # unverified
        contents="المحتويات",
        contents_paragraphs="الفقرات",  # unverified
        contents_page="الصفحة",  # unverified
        contents_annexes="المرفقات",  # unverified
        unknown_page="–",  # unverified
        written_in="[الأصل: ب{language}]",  # unverified
        in_the_annex="المرفق، {}",  # unverified
        in_an_annex="المرفق {number}، {}",  # unverified
        in_the_text="{} من النص الرئيسي",  # unverified
        above="{} أعلاه",
        below="{} أدناه",  # unverified
        separator=" و",  # unverified
        last_separator=" و",
        range_dash="–",  # unverified
        through="–",  # unverified
        note_separator="،",  # unverified
        gap="[{}]",  # unverified
        missing_symbol="يُحدد الرمز لاحقاً",  # unverified
        missing_body="اسم الهيئة",  # unverified
        missing_title="العنوان",  # unverified
        missing_text="يُستكمل النص لاحقاً",  # unverified
        missing_table="يُستكمل الجدول لاحقاً",  # unverified
        missing_figure="يُستكمل الشكل لاحقاً",  # unverified
    ),
)
