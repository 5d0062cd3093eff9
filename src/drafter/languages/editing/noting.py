"""Notes and their marks: on which side of a sign a mark stands, how a note ends, and how one repeats another."""

from __future__ import annotations

from drafter.value import Value


class Noting(Value):
    """What a language asks of notes.

    A mark stands behind the signs ``behind``, before the signs ``ahead`` and behind the quotation marks ``closing``;
    of other signs nothing is known. The full stop of one of the ``abbreviations`` ends no sentence, and a mark may
    stand behind it. A note ends with one of the signs ``ends``, of which ``stop`` is the usual one; one that begins
    with a word of ``again`` says that its source is that of the note before.
    """

    behind: str
    ahead: str
    closing: str
    abbreviations: frozenset[str]
    stop: str
    ends: str
    again: tuple[str, ...]


NOTING = {
    # Published Arabic and Russian resolutions have marks before the comma, but no manual was seen that says so.
    "ar": Noting("", "", "", frozenset(), ".", ".؟!…", ("المرجع نفسه",)),
    "zh": Noting("。", "，、", "", frozenset(), "。", "。？！….?!", ("同上",)),
    "en": Noting(".,;:?!", "", "”", frozenset(), ".", ".?!…", ("ibid",)),
    "fr": Noting(
        "", ".,;:", "", frozenset({"etc", "cf", "art", "vol", "chap", "par", "al", "ex", "éd"}), ".", ".?!…", ("ibid",)
    ),  # unverified: the abbreviations
    "ru": Noting("", "", "", frozenset(), ".", ".?!…", ("там же",)),
    "es": Noting(
        "",
        ".,;:",
        "",
        frozenset({"etc", "art", "núm", "vol", "cap", "párr", "párrs", "pág", "págs", "al", "sr", "sra", "dr", "dra",
                   "ee", "uu"}),  # unverified
        ".",
        ".?!…",
        ("ibid", "ibíd"),
    ),
}  # fmt: skip
