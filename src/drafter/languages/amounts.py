"""How amounts stand in a text, so that those of two languages can be compared: figures, words, times, months."""

from __future__ import annotations

import re

from drafter.languages.editing.dates import DATES
from drafter.languages.numerals import Numeral
from drafter.value import Value


class Amounts(Value):
    """Amounts in a language.

    ``decimal`` is the decimal sign, ``thousands`` a pattern of what may stand between thousands. ``times`` are patterns
    of times of day, with their ``hour``, ``minute``, and ``late`` or ``early`` for the half of the day. ``factors`` are
    what multiplies the figure before it, as patterns, the longest first. ``months`` is a pattern of the names of each
    month. ``word`` is a pattern of a word that may be a number, ``words`` are numbers and ordinals in words, in small
    letters; where ``stems`` is set, they are beginnings of words, and ``ahead`` is a pattern of what may stand before
    one in one word with it, and a beginning that ends in a full stop is a whole word. ``late`` is a pattern of what
    makes an hour in words one after noon. ``through`` is a pattern of words between the two ends of a range.
    ``least`` is the smallest number that is always said: Arabic has a dual.
    """

    decimal: str
    thousands: str
    times: tuple[str, ...]
    factors: tuple[tuple[str, int], ...]
    months: tuple[str, ...]
    word: str
    words: dict[str, int]
    stems: bool
    ahead: str
    late: str
    through: str
    least: int


def _months(code: str) -> tuple[str, ...]:
    """A pattern for each month: its name in a date, whole, or one of the two that it has."""
    names = (sorted({name, *name.split("/")}, key=len, reverse=True) for name in DATES[code].months)
    # In a cell of a table or at the beginning of a line, a month has a capital letter in every language.
    spelt = ([*each, *(name[0].upper() + name[1:] for name in each)] for each in names)
    return tuple(rf"(?<!\w)(?:{'|'.join(map(re.escape, dict.fromkeys(each)))})(?!\w)" for each in spelt)


#: In any case: in April, of April.
_RUSSIAN_MONTHS = tuple(
    rf"(?<!\w)(?i:{begun})(?!\w)"
    for begun in (
        "январ[ьяеюём]+", "феврал[ьяеюём]+", "март(?:а|у|е|ом)?", "апрел[ьяеюём]+", "ма[йяею]м?", "июн[ьяеюём]+",
        "июл[ьяеюём]+", "август(?:а|у|е|ом)?", "сентябр[ьяеюём]+", "октябр[ьяеюём]+", "ноябр[ьяеюём]+",
        "декабр[ьяеюём]+",
    )
)  # fmt: skip


def _from(first: int, words: str, step: int = 1) -> dict[str, int]:
    """Numbers in words, from the first on; several words for one number have a bar between them."""
    return {one: first + step * at for at, several in enumerate(words.split()) for one in several.split("|")}


_BLANK = "[ \u00a0\u202f]"
_WORD = r"[^\W\d_]+"
_MILLION, _BILLION = 1_000_000, 1_000_000_000

AMOUNTS = {
    "ar": Amounts(
        decimal=",٫",
        thousands=r"[.٬ \u00a0\u202f]",
        times=(
            r"(?<![\d/:])(?P<hour>\d{1,2})[/:](?P<minute>[0-5]\d) (?:(?P<early>صباحا)|(?P<late>بعد الظهر|مساء))",
            r"(?<![\d/])(?P<hour>\d{1,2})/(?P<minute>[0-5]\d)(?![\d/])"
            r"(?= ?(?:–|-|إلى|حتى|صباحا|ظهرا|بعد|مساء|$|\n|[،.]))",
            r"(?<![\d/])(?P<hour>\d{1,2}) (?:(?P<early>صباحا)|(?P<late>بعد الظهر|مساء))",
        ),
        factors=((r" ?(?:تريليون|ترليون)", 1000 * _BILLION), (r" ?(?:بليون|بلايين|مليار)", _BILLION),
                 (r" ?(?:مليون|ملايين)", _MILLION),
                 (r" ?(?:ألف|آلاف)\b", 1000)),
        months=_months("ar"),
        word=_WORD,
        words={
            **_from(1, "واحد|أول اثن|ثاني|ثان ثلاث|ثالث أربع|رابع خمس|خامس ست|سادس سبع|سابع ثمان|ثامن تسع|تاسع "
                    "عشر|عاشر"),
            **_from(20, "عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين "
                    "تسعون|تسعين", 10),
            **_from(100, "مائة|مئة مائت|مئت ثلاثمائة|ثلاثمئة أربعمائة|أربعمئة خمسمائة|خمسمئة ستمائة|ستمئة "
                    "سبعمائة|سبعمئة ثمانمائة|ثمانمئة|ثمانيمائة تسعمائة|تسعمئة ألف.|ألفا.", 100),
            **_from(2000, "ألفان.|ألفين."), **_from(_MILLION, "مليون. مليونا.", _MILLION),
        },
        stems=True,
        ahead="[وفبلك]{0,2}(?:ال)?",
        late=r" (?:بعد الظهر|مساء)",
        through="إلى|و|أو",
        least=3,
    ),
    "zh": Amounts(
        decimal=".",
        thousands="[,， \u00a0\u202f]",
        times=(r"(?:(?P<late>下午|晚上|傍晚)|(?P<early>上午|早上|中午))?(?P<hour>\d{1,2})[时点](?:(?P<minute>\d{1,2})分)?",
               r"(?:(?P<late>下午|晚上|傍晚)|(?P<early>上午|早上|中午))(?P<hour>\d{1,2})[:：](?P<minute>[0-5]\d)"),
        factors=(("十亿", _BILLION), ("万亿", 1000 * _BILLION), ("亿", 100 * _MILLION), ("千万", 10 * _MILLION),
                 ("百万", _MILLION), ("万", 10_000), ("千", 1000)),
        months=tuple(rf"(?<!\d){number}月" for number in range(1, 13)),
        word="[一二两三四五六七八九十百零]+",
        words={
            **{Numeral.HAN.show(number): number for number in range(1, 1000)},
            **_from(200, "两百"), **_from(2, "两"),
        },
        stems=False,
        ahead="",
        late="",
        through="至|到|和|或",
        least=2,
    ),
    "en": Amounts(
        decimal=".",
        thousands="[, \u00a0\u202f]",
        times=(
            r"(?<![\d.:])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?= ?(?:to|and|–|-) ?\d{1,2}(?:[.:]\d\d)? ?"
            r"(?:(?P<late>p\.?m\b)|(?P<early>a\.?m\b)))",
            r"(?<![\d.:])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))? ?(?:(?P<late>p\.?m\b\.?)|(?P<early>a\.?m\b\.?))",
        ),
        factors=((r"[ \u00a0]trillion", 1000 * _BILLION), (r"[ \u00a0]billion", _BILLION),
                 (r"[ \u00a0]million", _MILLION), (r"[ \u00a0]thousand", 1000)),
        months=_months("en"),
        word=_WORD,
        words={
            **_from(1, "one|first two|second|twice|both three|third four|fourth five|fifth six|sixth seven|seventh "
                    "eight|eighth nine|ninth ten|tenth eleven|eleventh twelve|twelfth thirteen|thirteenth "
                    "fourteen|fourteenth fifteen|fifteenth sixteen|sixteenth seventeen|seventeenth "
                    "eighteen|eighteenth nineteen|nineteenth"),
            **_from(20, "twenty|twentieth thirty|thirtieth forty|fortieth fifty|fiftieth sixty|sixtieth "
                    "seventy|seventieth eighty|eightieth ninety|ninetieth hundred|hundredth|hundreds", 10),
            **_from(3, "thirds quarter|quarters fifths"), **_from(12, "dozen|noon|midday"),
            **_from(1000, "thousand|thousandth"), **_from(_MILLION, "million"), **_from(_BILLION, "billion"),
        },
        stems=False,
        ahead="",
        late="",
        through="to|and|or|through",
        least=2,
    ),
    "fr": Amounts(
        decimal=",",
        thousands=_BLANK,
        times=(r"(?<![\d.,:])(?P<hour>\d{1,2})[ \u00a0]?h(?:eures?)?(?![^\W\d_])(?:[ \u00a0]?(?P<minute>[0-5]\d)\b)?",),
        factors=((r"[ \u00a0]billions?\b", 1000 * _BILLION), (r"[ \u00a0]milliards?", _BILLION),
                 (r"[ \u00a0]millions?", _MILLION),
                 (r"[ \u00a0]mille\b", 1000)),
        months=_months("fr"),
        word=rf"[Qq]uatre-vingts?|{_WORD}",
        words={
            **_from(1, "un|une|premier|première|premiers|premières deux|deuxième|second|seconde trois|troisième "
                    "quatre|quatrième cinq|cinquième six|sixième sept|septième huit|huitième neuf|neuvième "
                    "dix|dixième onze|onzième douze|douzième treize|treizième quatorze|quatorzième "
                    "quinze|quinzième seize|seizième"),
            **_from(20, "vingt|vingtième trente|trentième quarante|quarantième cinquante|cinquantième "
                    "soixante|soixantième", 10),
            **_from(80, "quatre-vingt|quatre-vingts cent|cents|centième|centaine|centaines", 20),
            **_from(1, "unième"), **_from(3, "tiers quart|quarts"), **_from(12, "douzaine|midi"),
            **_from(1000, "mille|millier|milliers"),
        },
        stems=False,
        ahead="",
        late="",
        through="à|et|ou",
        least=2,
    ),
    "ru": Amounts(
        decimal=",",
        thousands=_BLANK,
        times=(
            r"(?<![\d.,:])(?P<hour>\d{1,2})[ \u00a0]?(?:ч\b\.?|час\w*)"
            r"(?:[ \u00a0]?(?P<minute>[0-5]\d)[ \u00a0]?м)?",
        ),
        factors=((r"[ \u00a0](?:триллион|трлн)\w*", 1000 * _BILLION), (r"[ \u00a0](?:миллиард|млрд)\w*", _BILLION),
                 (r"[ \u00a0](?:миллион|млн)\w*", _MILLION), (r"[ \u00a0]тыс\w*", 1000)),
        months=_RUSSIAN_MONTHS,
        word=_WORD,
        words={
            **_from(1, "один|одн|перв дв|втор|оба|обе|обоих три|трех|трёх|трет четыр|четверт пят шест сем|седьм "
                    "восем|восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат "
                    "семнадцат восемнадцат девятнадцат двадцат"),
            **_from(30, "тридцат сорок пятьдесят|пятидесят шестьдесят|шестидесят семьдесят|семидесят "
                    "восемьдесят|восьмидесят девяност сто.|ста.|сотый.|сотая.|сотой.", 10),
            **_from(200, "двест|двухсот трист|трехсот|трёхсот четырест|четырехсот|четырёхсот пятьсот|пятисот "
                    "шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот тысяч", 100),
            **_from(_MILLION, "миллион"), **_from(12, "полдень|полудн|полдня"),
        },
        stems=True,
        ahead="",
        late="",
        through="до|и|или",
        least=2,
    ),
    "es": Amounts(
        decimal=",",
        thousands=r"[. \u00a0\u202f]",
        times=(r"(?<![\d.,:])(?P<hour>\d{1,2})[.:](?P<minute>[0-5]\d)(?![\d.])",),
        factors=((r"[ \u00a0]bill(?:ón|ones)\b", 1000 * _BILLION), (r"[ \u00a0](?:mil millones|millardos?)", _BILLION),
                 (r"[ \u00a0]mill(?:ón|ones)", _MILLION), (r"[ \u00a0]mil\b", 1000)),
        months=_months("es"),
        word=_WORD,
        words={
            **_from(1, "un|uno|una|primer|primero|primera dos|segundo|segunda|ambos|ambas tres|tercer|tercero|tercera "
                    "cuatro|cuarto|cuarta cinco|quinto|quinta seis|sexto|sexta siete|séptimo|séptima "
                    "ocho|octavo|octava nueve|noveno|novena diez|décimo|décima once|undécimo|undécima "
                    "doce|duodécimo|duodécima trece|decimotercero|decimotercera catorce|decimocuarto|decimocuarta "
                    "quince|decimoquinto|decimoquinta dieciséis|decimosexto|decimosexta diecisiete dieciocho "
                    "diecinueve veinte veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco "
                    "veintiséis veintisiete veintiocho veintinueve"),
            **_from(30, "treinta cuarenta cincuenta sesenta setenta ochenta noventa "
                    "cien|ciento|centenar|centenares", 10),
            **_from(200, "doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas "
                    "quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas "
                    "novecientos|novecientas mil", 100),
            **_from(3, "tercio|tercios"), **_from(4, "cuartos"), **_from(12, "docena|mediodía"),
        },
        stems=False,
        ahead="",
        late="",
        through="a|y|o|hasta",
        least=2,
    ),
}  # fmt: skip
