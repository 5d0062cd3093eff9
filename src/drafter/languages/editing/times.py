"""How a time of day is written."""

from __future__ import annotations

from drafter.value import Value


class Times(Value):
    """Times of day.

    ``anchors`` are patterns of what is in every time that may be wrong, ``typed`` the pattern of a time in whatever
    form, with its ``hour``, ``minute`` and ``half``. Where it has no ``sure`` part, it counts as a time behind one of
    the words ``before``, or in an agenda. ``full`` is the form of a full hour and ``parted`` that of others, with what
    stands for the two ``halves`` of the day where they are told apart; ``sure`` in them is that part as typed.
    ``unit`` is added where the pattern has a ``unit``. ``clock`` is a pattern of a time in words that is never written.
    """

    anchors: tuple[str, ...]
    typed: str
    before: frozenset[str]
    full: str
    parted: str
    halves: tuple[str, ...]
    unit: str
    clock: str


_NONE = Times((), "", frozenset(), "", "", (), "", "")

TIMES = {
    "ar": _NONE,
    # The Bangkok report of 2011, in its text and its agenda.
    "zh": Times(
        anchors=(r":(?=\d\d)", r"：(?=\d\d)", r"点(?=[至到整钟，。；）)]|\d{1,2}分|\n)"),
        typed=r"(?:(?P<sure>上午|下午|晚上|早上|中午))?(?<![\d:：])(?P<hour>\d{1,2})"
        r"(?:[:：](?P<minute>\d{2})(?![\d:：])|点(?:整|钟|(?P<minutes>\d{1,2})分)?)",
        before=frozenset(),
        full="{sure}{hour}时",
        parted="{sure}{hour}时{minute}分",
        halves=(),
        unit="",
        clock="",
    ),
    # UN Correspondence Manual.
    "en": Times(
        anchors=(r":(?=\d\d)", r"\.[mM]\b", "am", "pm"),
        typed=r"(?<![\w.:/,])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?![\d:]|[,. \u00a0]\d{3})"
        r"(?: ?(?P<sure>(?P<half>[AaPp])\.? ?[Mm]\b\.?)| ?(?P<unit>hours|hrs)\b)?",
        before=frozenset({"at", "from", "until", "till", "between", "before"}),
        full="{hour} {half}",
        parted="{hour}.{minute} {half}",
        halves=("a.m.", "p.m."),
        unit="",
        clock=r" o[’']clock",
    ),
    # Directives éditoriales de la FAO, chapter 11; no manual of the Secretariat was seen.
    "fr": Times(
        anchors=(r":(?=\d\d)", "h"),
        typed=r"(?<![\w.:/,])(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?: ?(?P<unit>h|heures)\b)?"
        r"|(?P<sure> ?[hH] ?)(?P<minutes>\d{2})|[hH](?P<glued>))(?![\w:/]|[. \u00a0]\d{3})",
        before=frozenset({"à", "dès"}),
        full="{hour} heures",
        parted="{hour} h {minute}",
        halves=(),
        unit="",
        clock="",
    ),
    # Manual of the Spanish Translation Service in New York, on numbers.
    "es": Times(
        anchors=(r":(?=\d\d)",),
        typed=r"(?<![\w.:/,])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![\d:]|[. \u00a0]\d{3})"
        r"(?: ?(?P<unit>horas|hrs|hs|h)\b(?:\.(?= [a-z]))?)?",
        before=frozenset({"las", "la"}),
        full="{hour}.{minute}",
        parted="{hour}.{minute}",
        halves=(),
        unit=" horas",
        clock="",
    ),
    "ru": _NONE,
}
