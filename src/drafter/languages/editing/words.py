"""Words that United Nations documents avoid, and what they write instead."""

from __future__ import annotations

from drafter.value import Value


class Words(Value):
    """The words of a language, in small letters.

    ``gendered`` are those that name one gender where any person may be meant, with what to write, one or the other;
    ``fixed`` are phrases of treaties in which they stay. ``contracted`` are short forms of speech with the full ones,
    if there is only one. ``preferred`` are other spellings than those of the dictionary, with its own; ``apart`` holds
    the words behind which one of them means something else.
    """

    gendered: dict[str, str]
    fixed: tuple[str, ...]
    contracted: dict[str, str]
    preferred: dict[str, str]
    apart: dict[str, frozenset[str]]


def _pairs(*lines: str) -> dict[str, str]:
    """Words in lines of pairs: the word, and what to write for it with “_” for a blank."""
    words = " ".join(lines).split()
    return {word: new.replace("_", " ") for word, new in zip(words[::2], words[1::2], strict=True)}


# Guidelines for gender-inclusive language in English (un.org/en/gender-inclusive-language): chair, police officer,
# spokesperson; the list of UN-Women of 2020: mankind, manpower, salesman, congressman, businessman.
# The rest: unverified.
_GENDERED = {
    "chairman": "Chair",
    "chairmen": "Chairs",
    "chairwoman": "Chair",
    "chairwomen": "Chairs",
    "co-chairman": "Co-Chair",
    "co-chairmen": "Co-Chairs",
    "vice-chairman": "Vice-Chair",
    "vice-chairmen": "Vice-Chairs",
    "chairmanship": "chairing",
    "spokesman": "spokesperson",
    "spokesmen": "spokespersons",
    "spokeswoman": "spokesperson",
    "policeman": "police officer",
    "policemen": "police officers",
    "congressman": "legislator",
    "businessman": "business executive",
    "businessmen": "business executives",
    "salesman": "salesperson",
    "salesmen": "sales staff",
    "fireman": "firefighter",
    "firemen": "firefighters",
    "layman": "layperson",
    "laymen": "laypersons",
    "fisherman": "fisher",
    "fishermen": "fishers",
    "mankind": "humankind",
    "manpower": "workforce/staff",
    "man-hours": "working hours",
    "man-made": "human-made/anthropogenic",
    "manmade": "human-made/anthropogenic",
}

_VERBS = ("are", "could", "did", "do", "does", "had", "has", "have", "is", "must", "need", "should", "was", "were",
          "would")  # fmt: skip
_CONTRACTED = {
    **{f"{verb}n’t": f"{verb} not" for verb in _VERBS},
    "can’t": "cannot",
    "won’t": "will not",
    "shan’t": "shall not",
    "let’s": "let us",
    "i’m": "I am",
    **{f"{who}’re": f"{who} are" for who in ("we", "you", "they")},
    **{f"{who}’ve": f"{who} have" for who in ("we", "you", "they")},
    **{f"{who}’ll": f"{who} will" for who in ("we", "you", "they")},
    # it is, or it has
    **dict.fromkeys(("it’s", "that’s", "there’s", "what’s", "here’s", "who’s"), ""),
}

# The Concise Oxford English Dictionary, the form listed first, is the spelling of the United Nations (Editorial
# Manual): programme, judgement and adviser are examples of it; the others are its forms for British English.
_PREFERRED = _pairs(
    "program programme programs programmes center centre centers centres centered centred",
    "color colour colors colours colored coloured labor labour behavior behaviour behaviors behaviours",
    "behavioral behavioural favor favour favors favours favored favoured favorable favourable favorably favourably",
    "favorite favourite neighbor neighbour neighbors neighbours neighboring neighbouring",
    "neighborhood neighbourhood neighborhoods neighbourhoods honor honour honors honours honored honoured",
    "harbor harbour harbors harbours endeavor endeavour endeavors endeavours endeavored endeavoured",
    "rumor rumour rumors rumours rigor rigour vigor vigour vapor vapour odor odour",
    "defense defence defenses defences offense offence offenses offences",
    "fulfill fulfil fulfills fulfils fulfillment fulfilment enroll enrol enrolls enrols enrollment enrolment",
    "installment instalment installments instalments skillful skilful skillfully skilfully willful wilful",
    "traveled travelled traveling travelling traveler traveller travelers travellers",
    "modeled modelled modeling modelling modeler modeller modelers modellers labeled labelled labeling labelling",
    "channeled channelled channeling channelling fueled fuelled fueling fuelling signaled signalled",
    "signaling signalling canceled cancelled canceling cancelling leveled levelled leveling levelling",
    "totaled totalled totaling totalling counseling counselling counselor counsellor counselors counsellors",
    "catalog catalogue catalogs catalogues cataloged catalogued dialog dialogue dialogs dialogues",
    "judgment judgement judgments judgements acknowledgment acknowledgement acknowledgments acknowledgements",
    "advisor adviser advisors advisers aging ageing artifact artefact artifacts artefacts",
    "aluminum aluminium fiber fibre fibers fibres liter litre liters litres kilometer kilometre",
    "kilometers kilometres centimeter centimetre centimeters centimetres millimeter millimetre",
    "millimeters millimetres theater theatre theaters theatres meager meagre plow plough plows ploughs",
    "gray grey skeptic sceptic skeptics sceptics skeptical sceptical skepticism scepticism",
    "maneuver manoeuvre maneuvers manoeuvres pediatric paediatric toward towards",
    "co-operate cooperate co-operates cooperates co-operated cooperated co-operating cooperating",
    "co-operation cooperation co-operative cooperative co-operatives cooperatives",
    "co-ordinate coordinate co-ordinates coordinates co-ordinated coordinated co-ordinating coordinating",
    "co-ordination coordination co-ordinator coordinator co-ordinators coordinators",
    "sub-region subregion sub-regions subregions sub-regional subregional sub-paragraph subparagraph",
    "sub-paragraphs subparagraphs sub-committee subcommittee sub-committees subcommittees",
    "inter-governmental intergovernmental inter-sessional intersessional multi-lateral multilateral",
    "bi-lateral bilateral",
    "web-site website web-sites websites on-line online world-wide worldwide data-base database data-bases databases",
)

_NONE = Words({}, (), {}, {}, {})

WORDS = {
    "ar": _NONE,
    "zh": _NONE,
    "en": Words(
        _GENDERED,
        ("common heritage of mankind", "common concern of mankind"),
        _CONTRACTED,
        _PREFERRED,
        {
            **dict.fromkeys(("program", "programs"), frozenset({"computer", "Computer", "software", "Software", "to"})),
            "co-operation": frozenset({"Economic"}),
        },
    ),
    "fr": _NONE,
    "ru": _NONE,
    # Orientaciones para el empleo de un lenguaje inclusivo en cuanto al género en español (un.org/es).
    "es": Words({"señorita": "señora", "señoritas": "señoras", "srta": "Sra"}, (), {}, {}, {}),
}
