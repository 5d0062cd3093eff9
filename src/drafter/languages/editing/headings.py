"""Which abbreviations and which capitals may stand in titles and headings."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.value import Value

# So many letters no abbreviation has.
_LONG = 9


class Headings(Value):
    """Titles and headings in a language.

    ``letters`` are the capitals of its abbreviations; ``names`` are abbreviations that are not written out. In the
    middle of a heading a word of ``small`` never has a capital; one of ``usual`` has none where it is not part of a
    name; one of ``capital`` may have one. A name is known by one of ``bodies``, and goes on over words of ``within``.
    """

    letters: str
    names: frozenset[str]
    small: frozenset[str]
    usual: frozenset[str]
    capital: frozenset[str]
    bodies: frozenset[str]
    within: frozenset[str]


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NONE = frozenset[str]()
# Names that nobody writes out, codes, and signs of units.
_NAMES = _words(
    "COVID HIV AIDS DNA RNA ISO USD EUR GBP CHF XDR UNESCO UNICEF UN-Women UN-Habitat UN-Water UN-Oceans UNAIDS "
    "MW GW TW PW MJ GJ TJ PJ EJ MB GB TB MT GT HA"
)

# What has no published source: the words of the lists, all but those of the Editorial Manual, on capitalization.
HEADINGS = {
    "ar": Headings("A-Z", _NAMES, _NONE, _NONE, _NONE, _NONE, _NONE),
    "zh": Headings("A-Z", _NAMES, _NONE, _NONE, _NONE, _NONE, _NONE),
    "en": Headings(
        "A-Z",
        _NAMES,
        small=_words(
            "of and for to on in with from by at as or its their which between through under towards into within"
        ),
        usual=_words(
            "accounting action actions activities adoption analysis approaches area areas assumptions "
            "attendance background barriers capacity-building challenges closing closure comparability compliance "
            "conclusion conclusions conditions context contributions cooperation costs coverage data description "
            "discussion discussions documentation emission emissions evidence examples exchange experience experiences "
            "findings forward gases general implementation information introduction issues lessons level levels "
            "mandate matters measurement measures meeting mechanisms methodological methodologies methods mitigation "
            "needs next objectives observations opening opportunities options organizational outcome outcomes overview "
            "participation policies possible presentations principles procedural proceedings process progress "
            "proposals questions recommendations reduction reductions reporting resources results review role rules "
            "scope sectors session sharing stations status step steps submissions summary support synthesis targets "
            "technical technologies terms topics training transparency use views way ways workshop workshops"
        ),
        # Editorial Manual, on capitalization; and what decisions of the Parties write with a capital.
        capital=_words(
            "party parties state states member members government governments chair chairs co-chair co-chairs "
            "co-facilitator co-facilitators president vice-chair vice-chairs rapporteur head heads executive deputy "
            "secretary secretary-general special representative commissioner united annex article may march earth "
            "internet northern southern eastern western central indigenous peoples ministers minister ambassador "
            "mr ms mrs dr part chapter section table figure box option version"
        ),
        bodies=_words(
            "academy accord agency agenda agreement alliance amendment assembly association authority bank board "
            "bureau centre charter coalition college commission committee community compact conference consortium "
            "convention council court covenant day decade declaration department dialogue directorate "
            "division facility federation forum foundation framework fund goal goals group guidelines house initiative "
            "institute institution league mechanism ministry mission movement network office organisation "
            "organization outlook pact panel partnership plan platform principles programme project protocol registry "
            "roadmap school secretariat service society strategy summit system treaty tribunal trust "
            "union university unit week year body bodies nations east west north south sea ocean gulf island islands "
            "republic kingdom emirates territories"
        ),
        within=_words("of and for to on in the"),
    ),
    "fr": Headings(
        "A-ZÀÂÇÉÈÊËÎÏÔÙÛÜŒ",
        _NAMES | _words("VIH SIDA ONU-Femmes ONU-Habitat ONU-Eau ONUSIDA"),
        small=_words("et pour dans sur avec par aux entre vers sous leurs leur"),
        usual=_words(
            "activités ambition approches attribution besoins bilan clôture conclusions conditions conformité "
            "contexte contributions coûts couverture débat débats discussion discussions données échange échanges "
            "émission émissions étapes examen expérience expériences gaz hypothèses information informations "
            "introduction mandat mesure mesures méthodes modalités moyens niveau objectif objectifs observations "
            "ouverture participants participation possibilités principes prochaines propositions proposées "
            "questions rappel recommandations réduction règles renforcement ressources résultats résumé réunion "
            "secteurs session suite synthèse transparence utilisation voies vues"
        ),
        capital=_words(
            "partie parties état états membre membres gouvernement gouvernements président présidente présidents "
            "coprésident coprésidents coprésidente coprésidentes vice-président rapporteur secrétaire exécutif "
            "exécutive unies représentant représentante annexe ministre ministres terre internet"
        ),
        bodies=_words(
            "académie accord agence alliance amendement assemblée association autorité banque bureau centre charte "
            "coalition comité commission communauté conférence conseil consortium convention convention-cadre cour "
            "décennie déclaration département dialogue fédération fonds fondation forum groupe haut-commissariat "
            "initiative institut journée mécanisme ministère mission mouvement nations objectifs office organe organes "
            "organisation pacte partenariat plan plate-forme plateforme programme projet protocole réseau sommet "
            "stratégie traité tribunal union université est ouest nord sud orient mer océan golfe île îles république "
            "royaume accords"
        ),
        within=_words("de des du la le les et à au aux en pour sur"),
    ),
    "ru": Headings(
        "А-ЯЁA-Z",
        _NAMES | _words("ВИЧ СПИД КОВИД ДНК ЮНЕСКО ЮНИСЕФ ЮНЭЙДС МВт ГВт"),
        small=_words("для об на по из от при под над между через и или их"),
        usual=_words(
            "анализ введение вклад вопросы выбросов выбросы выводы данные данных деятельность доступ допущения "
            "заключение закрытие замечания затраты издержки информация использование итоги мандат мер меры "
            "методы мнения мнений обзор обмен обсуждение обсуждения обсуждений опыт опыта организация открытие охват "
            "отчетность подходы показатели потребности правила предложения пути ресурсы рекомендации роль "
            "сектора секторы сессии сокращение сопоставимость справочная станции сферы сфера темы требования "
            "транспарентность уровень условия учета учет участие участники форматы цели целей целевые шаги этапы"
        ),
        capital=_words(
            "сторона стороны сторон сторонам сторонами сторонах председатель председателя председателей сопредседатель "
            "сопредседатели сопредседателей генеральный генерального исполнительный исполнительного земля "
            "земли интернет государства-члены правительство"
        ),
        bodies=_words(
            "академия академии ассамблея ассамблеи ассоциация банк банка группа группы группе движение декларация "
            "декларации договор договора институт института исполком комиссия комиссии комитет комитета комитету "
            "конвенция конвенции конференция конференции организация организации орган органа органы органов "
            "партнерство план плана платформа повестка повестки программа программы проект протокол протокола пакт "
            "секретариат совет совета соглашение соглашения союз союза стратегия суд суда устав университет фонд фонда "
            "форум хартия центр центра сеть сети механизм механизма рамочная рамочной наций альянс штаты штатов "
            "федерация федерации республика республики королевство королевства север юг восток востоке запад "
            "море моря океан океана острова островов"
        ),
        within=_words("и по в во на о об для к с со при"),
    ),
    "es": Headings(
        "A-ZÁÉÍÑÓÚÜ",
        _NAMES | _words("VIH SIDA ONU-Mujeres ONU-Hábitat ONU-Agua ONUSIDA"),
        small=_words("y para con por sobre entre desde hacia según sus su"),
        usual=_words(
            "actividades ambición análisis antecedentes apertura apoyo aspectos calendario clausura comparabilidad "
            "conclusiones condiciones contexto contribuciones costos cobertura cumplimiento datos debate debates "
            "deliberaciones discusión discusiones ejemplos emisiones enfoques estaciones examen experiencia "
            "experiencias formación formatos gases información intercambio introducción lecciones mandato medidas "
            "método métodos modalidades necesidades nivel niveles objetivo objetivos observaciones opciones opiniones "
            "organización participación perspectivas próximas próximos principios procedimiento proceso propuestas "
            "pasos recomendaciones recursos reducción reglas resultados resumen reunión sectores sesión síntesis "
            "supuestos taller talleres temas transparencia utilización uso"
        ),
        capital=_words(
            "parte partes estado estados miembro miembros gobierno gobiernos presidente presidenta copresidente "
            "copresidentes copresidenta copresidentas vicepresidente relator relatora secretario secretaria ejecutivo "
            "ejecutiva general representante norte sur este oeste ministro ministros tierra internet"
        ),
        bodies=_words(
            "academia acuerdo agencia agenda alianza asamblea asociación autoridad banco carta centro coalición "
            "comisión comité comunidad conferencia consejo consorcio convención convenio corte cumbre decenio "
            "declaración departamento día diálogo enmienda estrategia facultad federación fondo foro fundación grupo "
            "iniciativa instituto junta marco mecanismo mesa ministerio misión movimiento naciones objetivos oficina "
            "organización órgano órganos pacto panel plan plataforma programa protocolo proyecto red secretaría "
            "tratado tribunal unión universidad norte sur este oeste oriente mar océano golfo isla islas república "
            "reino acuerdos"
        ),
        within=_words("de del la el las los y a al en para sobre por e"),
    ),
}


def in_capitals(words: str, known: Headings, is_word: Callable[[str], bool]) -> bool:
    """Whether words are all in capitals, and not only abbreviations; ``is_word`` tells those that a report has."""
    letters = [letter for letter in words if letter.isalpha()]
    if not letters or not all(letter.isupper() for letter in letters):
        return False
    parts = (part.lower() for part in re.findall(r"[^\W\d_]+", words))
    return any(len(part) >= _LONG or part in known.usual | known.small or is_word(part) for part in parts)
