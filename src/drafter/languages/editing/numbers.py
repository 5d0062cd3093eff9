"""Numbers in words, and what a number may stand beside."""

from __future__ import annotations

from drafter.value import Value


class Numbers(Value):
    """How a language counts.

    ``words`` are the numbers in words with their values, ``under_ten`` those from two to nine that are written out
    (none where no rule is known), as they stand before a noun. ``counted`` is a pattern of what follows a figure that
    counts things, with a ``last`` word; ``uncounted`` are last words before which figures are right, and
    ``inside`` words that cannot stand between a figure and its noun. Behind one of ``labels`` a figure is a name, and
    so is one that is joined to a figure by ``joins``. ``per_cent`` follows percentages. ``months`` follow a day.
    ``compound`` is a pattern of what is joined to a number by a hyphen. Numbers of ten and more may be in words behind
    one of ``before`` or before one of ``behind``: they are not exact, or are periods of time. ``series`` are patterns
    of a number in words beside a greater one in figures; ``greater`` is what stands before the end of a number, or
    of a range, in words.
    ``at_start`` says whether a sentence may not begin with a figure, but for one that ``dated`` follows (a pattern, or
    nothing), as a date has it. ``short`` are shortened words behind which a sentence does not end.
    """

    words: dict[str, int]
    under_ten: tuple[str, ...]
    counted: str
    uncounted: frozenset[str]
    inside: frozenset[str]
    labels: frozenset[str]
    joins: str
    per_cent: str
    months: str
    compound: str
    before: frozenset[str]
    behind: frozenset[str]
    series: tuple[str, ...]
    greater: str
    at_start: bool
    dated: str
    short: frozenset[str]


_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ENGLISH = {word: number for number, word in enumerate(_UNITS + _TEENS, 1)}
_ENGLISH |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_ENGLISH |= {f"{ten}-{unit}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, unit in enumerate(_UNITS, 1)}


def _counting(words: str) -> dict[str, int]:
    """Numbers from one on; several words for one number have a bar between them."""
    return {one: number for number, words in enumerate(words.split(), 1) for one in words.split("|")}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NONE = frozenset[str]()

NUMBERS = {
    "ar": Numbers({}, (), "", _NONE, _NONE, _NONE, "", "", "", "", _NONE, _NONE, (), "", False, "", _NONE),
    "zh": Numbers(
        _counting("一 二|两 三 四 五 六 七 八 九 十 十一 十二"),
        (), "", _NONE, _NONE, _NONE, "", "", "", "", _NONE, _NONE, (), "", False, "", _NONE,
    ),
    # UN Editorial Manual, on numbers; UN Correspondence Manual, points 15 and 23.
    "en": Numbers(
        words=_ENGLISH,
        under_ten=tuple(_UNITS[1:]),
        counted=r"(?:[A-Za-z]+(?:-[a-z]+)* ){0,2}?(?P<last>[A-Za-z]+s|people|children|women|men)\b"
        r"(?! per [mbt]r?illion)",
        uncounted=_set(
            """
            is was has as its this thus does us plus across versus less always perhaps degrees hours minutes
            seconds metres kilometres km tons tonnes litres hectares grams kilograms dollars euros pounds cents
            watts megawatts gigawatts gigatons gigatonnes votes abstentions millions points miles feet inches
            acres percents centimetres millimetres micrometres milligrams micrograms kilotons kilotonnes megatons
            megatonnes kilowatts terawatts joules megajoules gigajoules petajoules exajoules barrels knots bytes
            kilobytes megabytes gigabytes terabytes petabytes requests calls decides states invites provides requires
            refers applies sets means
            """
        ),
        inside=_set(
            """
            of the and or to in on at for from by with that which who was were is are be been has have had above
            below a an as per it should will would may shall can must not also only percentage per million
            billion years cubic square metric p a
            """
        ),
        labels=_set(
            """
            article articles paragraph paragraphs para paras section sections annex annexes appendix table
            tables figure figures box boxes chapter chapters part parts item items decision decisions resolution
            no nos number numbers page pages p pp step steps phase phases stage option options scenario
            scenarios tier group groups room session sessions day days level version volume vol note notes
            footnote footnotes rule rules principle principles recommendation recommendations question questions
            module scope category type class goal goals target targets indicator indicators output outcome
            objective task theme day lot zone region line lines appendices schedule schedules protocol form
            forms grade point points track tracks workstream workstreams cluster clusters pillar pillars component
            components window element elements approach method priority round subitem subparagraph criterion block
            package cycle
            """
        ),
        joins=r"\d ?(?:,|–|-|x|×|and|or|to|,? and) ?$",
        per_cent=r" per ?cent\b| percentage",
        months=r" (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
        compound=r"-(?:year|month|week|day|hour|point|member|page|step|part|person|party)\b",
        before=_set(
            """
            about some almost nearly over around roughly approximately least most than under every hundred past
            last in of by a
            """
        ),
        behind=_set(
            """
            years year months weeks days hours minutes decades times minute hour day week month decade miles or
            and to hundred thousand million of
            """
        ),
        series=(
            r"(?!one)\w+ of the \d{2,3}(?![\d/.,]\d|\d)",
            r"\w+ (?:to|or) \d{2,3}(?![\d/.,]\d|\d)",
            r"(?<=etween )\w+ and \d{2,3}(?![\d/.,]\d|\d)",
        ),
        greater=r"(?:hundred|thousand|million) and $"
        r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven) (?:and|or|to) $",
        at_start=True,
        dated="",
        short=_set(
            """
            a.m p.m no nos para paras p pp art arts vol fig figs chap sect approx ca cf ed eds al st dr mr ms mrs vs rev
            add corr i.e e.g viz incl est max min
            """
        ),
    ),
    # Directives éditoriales de la FAO, 11.1; the manual of the French Translation Service was seen in part only.
    "fr": Numbers(
        words=_counting("un|une deux trois quatre cinq six sept huit neuf dix onze douze"),
        under_ten=("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
        counted=r"(?P<last>(?:[a-zà-ÿœ’-]+[sx]|Parties|États))\b(?! par mill)",
        uncounted=_set(
            """
            mars ans heures minutes secondes mètres kilomètres tonnes litres hectares grammes kilogrammes degrés
            euros dollars francs voix abstentions millions milliards points pas plus sous dans sans vers mais
            alors puis suivants suivantes précédents susmentionnés susvisés des les ses nos
            """
        ),
        inside=_NONE,
        labels=_set(
            """
            article articles paragraphe paragraphes par section sections annexe annexes tableau tableaux figure
            figures encadré encadrés chapitre chapitres partie parties point points décision décisions
            résolution no nos numéro numéros page pages p étape phase phases option options scénario groupe
            groupes salle séance séances jour niveau version volume note notes règle règles principe principes
            recommandation question questions module catégorie type classe objectif objectifs cible cibles
            indicateur tâche thème zone région ligne lignes alinéa alinéas art
            """
        ),
        joins=r"\d ?(?:,|–|-|et|ou|à) ?$",
        per_cent=r"[ \u00a0]?(?:%|pour cent)",
        months=r" (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b",
        compound="",
        before=_NONE,
        behind=_NONE,
        series=(),
        greater="",
        at_start=True,
        dated="",
        short=_set("no nos par p pp art vol fig chap sect env cf éd al dr m mm mme add rev corr"),
    ),
    # Manual of the Spanish Translation Service in New York, on numbers; it writes ten in words, too.
    "es": Numbers(
        words=_counting("un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce"),
        under_ten=("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
        counted=r"(?P<last>(?:[a-zà-ÿ]+s|Partes|Estados))\b(?! por mill)",
        uncounted=_set(
            """
            años horas minutos segundos metros kilómetros toneladas litros hectáreas gramos kilogramos grados
            euros dólares francos chelines pesos votos abstenciones millones puntos más menos tras las los sus
            nos es pues siguientes precedentes mencionados anteriores
            """
        ),
        inside=_NONE,
        labels=_set(
            """
            artículo artículos párrafo párrafos párr párrs sección secciones anexo anexos cuadro cuadros figura
            figuras recuadro recuadros capítulo capítulos parte partes tema temas punto puntos decisión
            decisiones resolución núm núms número números página páginas pág págs etapa fase fases opción
            opciones escenario grupo grupos sala sesión sesiones día nivel versión volumen vol nota notas regla
            reglas principio principios recomendación pregunta preguntas módulo categoría tipo clase objetivo
            objetivos meta metas indicador tarea zona región línea apartado apartados
            """
        ),
        joins=r"\d ?(?:,|–|-|y|o|a) ?$",
        per_cent=r"[ \u00a0]?(?:%|por ciento)",
        months=r" de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b",
        compound="",
        before=_NONE,
        behind=_NONE,
        series=(),
        greater="",
        at_start=True,
        dated="",
        short=_set(
            """
            núm núms párr párrs pág págs art arts vol fig cap secc aprox cf ed eds al dr sr sra sres add rev
            corr
            """
        ),
    ),
    # Мильчин, Справочник издателя и автора, on numbers at the beginning of a sentence.
    "ru": Numbers(
        words=_counting(
            "один|одна|одно|одной|одном два|две|двух|двумя три|трех|трёх|тремя четыре|четырех|четырёх|четырьмя"
            " пять|пяти шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти"
        ),
        under_ten=(),
        counted="",
        uncounted=_NONE,
        inside=_NONE,
        labels=_NONE,
        joins="",
        per_cent="",
        months="",
        compound="",
        before=_NONE,
        behind=_NONE,
        series=(),
        greater="",
        at_start=True,
        # As documents in Russian begin: 24 октября 1945 года …
        dated=r"(?:[–-]\d{1,2})?[ \u00a0](?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября"
        r"|декабря)\b",
        short=_set("п пп стр с см ст гл рис табл т тт г гг им ср др т.е т.д т.п млн млрд тыс ред доп"),
    ),
}  # fmt: skip
