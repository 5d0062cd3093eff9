"""How a report says how many Parties spoke, and what an agenda lists besides them."""

from __future__ import annotations

from drafter.value import Value


class Speakers(Value):
    """Those who spoke, in the text and in the agenda.

    ``catalogue`` is the translation of the names of countries that belongs to a language. ``counts`` are patterns of a
    number of Parties that spoke, named ``count``. ``groups`` are names of groups that speak as one, in small letters.
    ``others`` is a pattern of lines of an agenda that name no Party. ``between`` is a pattern of what stands between
    two names on one line, ``article`` of what may stand before one.
    """

    catalogue: str
    counts: tuple[str, ...]
    groups: frozenset[str]
    others: str
    between: str
    article: str


_COUNT = r"(?P<count>(?<![\w.,/-])\d{1,3}"

SPEAKERS = {
    "ar": Speakers(
        catalogue="ar",
        counts=(
            rf"{_COUNT}) (?:طرفا|طرفاً|أطراف|دولة طرفا|دولة طرفاً) (?:بعروض|عروضا|عروضاً|ببيانات|بيانات|كلمات)",
            rf"(?:بيانات|عروضا|عروضاً|كلمات|عروض)(?: \w+){{0,3}} (?:ممثلو|ممثلي|عن|من) {_COUNT}) (?:طرفا|طرفاً|أطراف)",
            rf"ممثلو {_COUNT}) (?:طرفا|طرفاً|أطراف)",
        ),
        groups=frozenset(
            {"الاتحاد الأوروبي", "مجموعة ال77 والصين", "مجموعة ال 77 والصين", "تحالف الدول الجزرية الصغيرة"}
        ),
        others=r"أسئلة|سؤال|مناقش|استراحة|افتتاح|ختام|الرئيس|الأمين|الأمانة|مراقب|منظم",
        between=r"، و?| و(?=\w)",
        article="",
    ),
    "zh": Speakers(
        catalogue="zh_CN",
        counts=(
            r"(?P<count>(?<![\d第])\d{1,3}|(?<![第一二三四五六七八九十百几])[一二三四五六七八九十]{1,3})个缔约方"
            r"(?:的代表)?(?:作了|进行了|发了言|发言|提交了)",
        ),
        groups=frozenset(
            {"欧洲联盟", "77国集团和中国", "小岛屿国家联盟", "最不发达国家", "非洲集团", "伞状集团", "环境完整性集团"}
        ),
        others=r"问答|讨论|休息|开幕|闭幕|主席|执行秘书|秘书处|观察员|组织：",
        between=r"[、，；]|和",
        article="",
    ),
    "en": Speakers(
        catalogue="",
        counts=(
            rf"{_COUNT}|[A-Za-z][a-z]+(?:-[a-z]+)?) Parties"
            r" (?:made|gave|delivered|spoke|presented|took the floor)\b",
            rf"\b(?:[Pp]resentations?|[Ss]tatements?|[Ii]nterventions?)"
            rf" (?:were |was )?(?:made |given |delivered )?(?:by|from) (?:the )?(?:representatives of )?"
            rf"{_COUNT}|[A-Za-z][a-z]+(?:-[a-z]+)?) Parties\b",
        ),
        groups=frozenset(
            {
                "european union", "group of 77 and china", "alliance of small island states", "african group",
                "group of african states", "least developed countries", "umbrella group",
                "environmental integrity group",
            }
        ),
        others=r"(?i)question|answer|discussion|break|lunch|opening|closing|co-?chair|secretar|observer|organization",
        between=r", (?:and )?|; | and ",
        article=r"(?i:the )",
    ),
    "fr": Speakers(
        catalogue="fr",
        counts=(
            rf"{_COUNT}|[A-Za-z][a-zà-ÿ]+(?:-[a-zà-ÿ]+)?) Parties"
            r" (?:ont|avaient) (?:fait|présenté|prononcé|pris la parole)",
            rf"\b(?:[Ee]xposés?|[Dd]éclarations?|[Pp]résentations?) (?:(?:ont|avaient) été |(?:a|avait) été )?"
            rf"(?:faite?s? |présentée?s? |prononcée?s? )?(?:par|de) (?:les |des )?(?:représentants de )?"
            rf"{_COUNT}|[A-Za-z][a-zà-ÿ]+(?:-[a-zà-ÿ]+)?) Parties\b",
        ),
        groups=frozenset(
            {
                "union européenne", "groupe des 77 et chine", "groupe des 77 et la chine", "groupe africain",
                "alliance des petits états insulaires", "pays les moins avancés",
                "groupe de l’intégrité environnementale",
            }
        ),
        others=r"(?i)question|réponse|débat|discussion|pause|ouverture|clôture|présid|secrét|observat|organisation",
        between=r", (?:et )?|\N{NO-BREAK SPACE}?; | et ",
        article=r"(?:[Ll]a |[Ll]e |[Ll]es |[Ll]['’])",
    ),
    "ru": Speakers(
        catalogue="ru",
        counts=(
            rf"[Пп]редставител(?:и|ями) {_COUNT}|[а-яё]+(?: [а-яё]+)?) Сторон(?:ы)?"
            r"(?=[^.]{0,60}(?:выступ|сделал|представил|сделан))",
            rf"\b(?:[Дд]оклад|[Зз]аявлен|[Вв]ыступ)[а-яё]* (?:были |был |было )?(?:[а-яё]+ )?"
            rf"(?:представителями )?{_COUNT}) Сторон",
        ),
        groups=frozenset(
            {
                "европейский союз", "группа 77 и китай", "альянс малых островных государств",
                "группа африканских государств",
            }
        ),
        others=r"(?i)вопрос|ответ|обсужден|перерыв|открыт|закрыт|председ|секретар|наблюдател|организац",
        between=r", (?:и )?|; | и ",
        article="",
    ),
    "es": Speakers(
        catalogue="es",
        counts=(
            rf"{_COUNT}|[A-Za-z][a-zñáéíóú]+) Partes"
            r" (?:hicieron|formularon|presentaron|pronunciaron|intervinieron|realizaron)",
            rf"\b(?:[Ee]xposici|[Dd]eclaraci|[Pp]resentaci|[Pp]onencia)\w+ (?:de|por|a cargo de) (?:los )?"
            rf"(?:representantes de )?{_COUNT}|[A-Za-z][a-zñáéíóú]+) Partes\b",
        ),
        groups=frozenset(
            {
                "unión europea", "grupo de los 77 y china", "alianza de los pequeños estados insulares",
                "grupo de los estados de áfrica", "grupo africano", "países menos adelantados",
                "grupo de integridad ambiental",
            }
        ),
        others=r"(?i)pregunta|respuesta|debate|pausa|receso|apertura|clausura|president|secretar|observador|organizaci",
        between=r", (?:y )?|; | y ",
        article=r"(?:[Ee]l |[Ll]a |[Ll]os |[Ll]as )",
    ),
}  # fmt: skip
