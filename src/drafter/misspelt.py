"""What looks like a mark and is none, being slightly misspelt: it is printed as it stands, and the typist is warned."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.named import NAME, short, typed_words
from drafter.outline import KINDS
from drafter.place import Edit, Finding
from drafter.spelling import nearest
from drafter.typed import Typed

_MEANT = {"para": "para", "paras": "para", "paragraph": "para", "paragraphs": "para", "section": "section",
          "sec": "section", "sections": "section", "sect": "section", "annex": "annex", "annexes": "annex",
          "ref": "ref", "reference": "ref", "gap": "gap", "table": "table", "tables": "table", "figure": "figure",
          "figures": "figure", "fig": "figure", "box": "box", "boxes": "box", "insert": "insert", "inserts": "insert",
          "include": "insert", "item": "para", "items": "para"}  # fmt: skip
_KIND = "|".join(sorted(_MEANT, key=len, reverse=True))
_LOOKS = ("italic", "bold", "subscript", "superscript")
_NEAR = rf"""(?x)[{{\[［](?<!\\.)(?:
      (?<=\{{)[ ]*(?P<kind>(?i:{_KIND}))[ ]{{0,3}}
        (?:[:：][ ]*(?P<inside>[^{{}}]{{0,100}})|[ ](?P<name>{NAME})|(?<=gap))\}}
    | (?<!\{{)[ ]*[\^＾](?:[ ]*(?P<note>\*+|(?:[^\W_]|-){{1,30}})[ ]*)[\]］] )"""
# A mark that is begun and not ended; one of a kind that there is not; looks that there are not.
_OPEN = (
    rf"(?<!\\)(?:\{{(?:{_KIND}):[^{{}}]*(?=\{{|\Z)|\{{\#[^{{}}\s]*\Z"
    r"|\[\^[^\[\]\s]{1,30}(?![^\[\]\s]*\])|\^\[(?=[^\[\]]*\Z))"
)
_OTHER = r"(?<!\\)\{([a-z]{2,12})[:;：]([^\s{}]{1,60})\}"
_LOOK = r"(?<=\])\{([A-Za-z]{3,12}(?: [A-Za-z]{3,12})*)\}"

# A name at the end of a text that has blanks in it.
_PARTED = r"(?<!\\)\{\#[ ]*([^{}\s]+(?: +[^{}\s]+)*)[ ]*\}\Z"


def misspelt(typed: Typed, is_mark: Callable[[str], bool]) -> Iterator[Finding]:
    """A warning for each near miss in a text; ``is_mark`` says whether something is a mark after all."""
    told: set[int] = set()
    for pattern, meant in _MISSES:
        for found in re.finditer(pattern, typed.words):
            if found.start() in told or (pattern is not _OPEN and is_mark(typed_words(found[0]))):
                continue
            hint = meant(found)
            if hint:
                told.add(found.start())
                message = f"“{short(typed_words(found[0]))}” looks like a mark and is printed as it stands"
                place, end = typed.place(found.start()), typed.place(found.end() - 1)
                meant_here = typed_words(hint).removeprefix("write ")
                sure = meant in (_near, _parted) and "…" not in hint and "{para:name}" not in hint
                edits = (Edit(place, found[0], meant_here),) if sure and place.line == end.line else ()
                yield Finding("M204", place, message, typed_words(hint), "warning", edits)


def _near(found: re.Match[str]) -> str:
    if found["note"]:
        return f"write [^{found['note']}]"
    kind = _MEANT[found["kind"].lower()]
    inside = found["inside"] or found["name"] or ("…" if kind == "gap" else "name")
    return f"write {{{kind}:{inside.strip()}}}"


def _other(found: re.Match[str]) -> str:
    """A word before a colon that is no kind of mark, but near one."""
    kind = "para" if found[1].startswith("para") else nearest(found[1], (*KINDS, "gap", "insert"))
    if found[1] in ("note", "notes", "footnote", "fn"):
        return f"write [^{found[2]}] for the mark of a note"
    return f"write {{{kind}:{found[2]}}}" if kind else ""


def _look(found: re.Match[str]) -> str:
    """Looks behind a bracket, one of which there is not."""
    looks = [nearest(word.lower(), _LOOKS) for word in found[1].split()]
    return f"write {{{' '.join(looks)}}}" if all(looks) else ""


def _open(found: re.Match[str]) -> str:
    """A mark that is begun and not ended."""
    begun = typed_words(found[0])
    end = "]" if begun.startswith(("[", "^")) else "}"
    return f"end the mark with {end}, or write \\{begun[0]} to print the sign itself"


def _parted(found: re.Match[str]) -> str:
    """A name in several words."""
    return f"write {{#{'-'.join(found[1].split())}}}"


_MISSES = ((_NEAR, _near), (_OTHER, _other), (_LOOK, _look), (_OPEN, _open), (_PARTED, _parted))
