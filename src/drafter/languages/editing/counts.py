"""How a report says how many there were, of what kinds, and in how many sessions."""

from __future__ import annotations

from drafter.value import Value


class Counts(Value):
    """Counts that can be compared.

    ``session`` is a pattern of the numbered title of a session in an agenda. ``sessions`` are patterns of a number of
    sessions in the text, named ``count``, with what may stand around it. ``whole`` is a pattern of a number whose parts
    follow, ``link`` one of what stands between, and ``parts`` one of two parts, ``first`` and ``second``; where a word
    ``of`` counts them, it is the same in all. ``words`` are numbers in words besides those that are known anyway.
    """

    session: str
    sessions: tuple[str, ...]
    whole: str
    link: str
    parts: str
    words: dict[str, int]


#: A number of things from which no other number parts what follows; and what may stand between two numbers.
_WHOLE = r"(?<![\w.,/])(?P<whole>\d{1,4}) [^\W\d][^.;:\n\d]{0,120}$"
_WITHIN = r"[^.;:\n]{1,120}?"

COUNTS = {
    "ar": Counts(
        session=r"الجلسة (?:الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|\d{1,2})\b",
        sessions=(r"(?P<count>\d{1,2}|ثلاث|أربع|خمس|ست|سبع|ثماني|تسع) جلسات\b", r"(?P<count>جلستين|جلستان)\b"),
        whole="",
        link="",
        parts="",
        words={
            "جلستين": 2, "جلستان": 2, "ثلاث": 3, "أربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثماني": 8, "تسع": 9,
        },
    ),
    "zh": Counts(
        session=r"第(?:\d{1,2}|[一二三四五六七八九十]{1,3})[场次]会议",
        sessions=(r"(?P<count>(?<!第)(?<!\d)\d{1,2}|(?<![第一二三四五六七八九十几])[一二两三四五六七八九十])场会议",),
        whole=r"(?<!\d)(?P<whole>\d{1,4})(?P<of>[个名位家国])[^。；\n\d]{1,80}$",
        link="其中",
        parts=r"(?P<first>\d{1,4})(?P<of>[个名位家国])[^。；\n]{1,60}?[，、和]另?(?P<second>\d{1,4})(?P=of)",
        words={},
    ),
    "en": Counts(
        session=r"(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth) session\b"
        r"|Session (?:\d{1,2}|[IVX]+|[A-H])\b)",
        sessions=(
            r"(?:organized|divided|arranged|structured|split|grouped|comprised|consisted|held|included|into)"
            r"(?: \w+){0,4}? (?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
            r"(?: (?:thematic|working|consecutive|separate|substantive))? sessions\b(?! of)",
        ),
        whole=_WHOLE,
        link=r"of (?:which|whom|them) ",
        parts=rf"(?P<first>\d{{1,4}}|\w+) [^\W\d]{_WITHIN} and (?P<second>\d{{1,4}}|\w+) [^\W\d]",
        words={},
    ),
    "fr": Counts(
        session=r"(?:(?:Première|Deuxième|Seconde|Troisième|Quatrième|Cinquième|Sixième|Septième) (?:séance|session)\b"
        r"|(?:Séance|Session) (?:no? ?)?(?:\d{1,2}|[IVX]+|[A-H])\b)",
        sessions=(
            r"(?:organisées?|organisés?|réparties?|répartis?|divisée?|tenue?s?|comprenait|comportait|en)(?: \w+){0,4}?"
            r" (?P<count>\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:séances|sessions)\b"
            r"(?! plénières| d[eu’])",
        ),
        whole=_WHOLE,
        link=r"(?:dont|parmi lesquel(?:le)?s) ",
        parts=rf"(?P<first>\d{{1,4}}|\w+) [^\W\d]{_WITHIN} et (?P<second>\d{{1,4}}|\w+) [^\W\d]",
        words={},
    ),
    "es": Counts(
        session=r"(?:(?:Primera|Segunda|Tercera|Cuarta|Quinta|Sexta|Séptima) sesión\b"
        r"|Sesión (?:\d{1,2}|[IVX]+|[A-H])\b)",
        sessions=(
            r"(?:organizó|organizaron|dividió|celebraron|constó|incluyó|comprendió|en)(?: \w+){0,4}?"
            r" (?P<count>\d{1,2}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) sesiones\b(?! plenarias| de)",
        ),
        whole=_WHOLE,
        link=r"de l[oa]s cuales ",
        parts=rf"(?P<first>\d{{1,4}}|\w+) [^\W\d]{_WITHIN} y (?P<second>\d{{1,4}}|\w+) [^\W\d]",
        words={},
    ),
    "ru": Counts(
        session=r"(?:(?:Первое|Второе|Третье|Четвертое|Пятое|Шестое|Седьмое) заседание\b"
        r"|Заседание (?:№ ?)?(?:\d{1,2}|[IVX]+|[A-H])\b)",
        sessions=(
            r"(?P<count>(?<![\w.,/-])\d{1,2}|два|двух|три|трех|трёх|четыре|четырех|четырёх|пять|пяти|шесть|шести"
            r"|семь|семи) (?:заседания|заседаний|заседаниях)\b",
        ),
        whole=_WHOLE,
        link=r", из (?:которых|них) ",
        parts=rf"(?P<first>\d{{1,4}}|\w+) [^\W\d]{_WITHIN} и (?P<second>\d{{1,4}}|\w+) [^\W\d]",
        words={},
    ),
}  # fmt: skip
