"""Reading on behind a fault that hides others: the text is mended line by line, for that alone, and read again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from drafter.mending import Moved, as_typed
from drafter.place import Finding, Place, in_order
from drafter.structure import diagnose
from drafter.value import replace

#: What may hide other faults, or be understood better from the lines around it.
HIDING = frozenset(("Y101", "Y103", "Y104", "Y105", "Y106", "Y107", "Y110", "Y123", "K103", "K105", "K106", "K109",
                    "K110", "K115", "K117", "K123", "K125"))  # fmt: skip
_UNPRINTABLE = ("Y101",)
# Where YAML could read nothing from some line on.
_STOPS = ("Y105", "Y110")
# What may be said only because a line had to be left out: that something is not there, or out of its order.
_OF_WHAT_IS_MISSING = frozenset(("K104", "M104", "M105", "M201", "M206", "N105", "N106", "N207", "N209", "N212",
                                 "N216"))  # fmt: skip
# Faults of blanks, and what may be said only because others were put there.
_OF_BLANKS = ("Y111", "Y113", "Y115", "Y116", "Y120")
_BY_BLANKS = ("M110", "M111", "M201", "N106")
_OF_NOTHING_LEFT = ("K101", "K103")
_OF_SYNTAX = ("Y113", "Y115", "Y116", "Y121", "Y122", "Y124", "K109")
_ATTEMPTS = 8
# The parts have names of their own, by which they may be cited.
_PART = r"(?m)^[ \t]*(mandate|organization|issues|proposals|agenda)[ \t]*[:：]"
# Tables, figures and boxes stand under theirs.
_NAMED = r"(?m)^[ \t]+(?:- )?([^\W\d][\w-]*)[ \t]*[:：]"


def read_on(text: str, first: Sequence[Finding], read: Callable[[str], Sequence[Finding]]) -> list[Finding]:
    """All findings of a text of which ``first`` are those that come of reading it as it stands."""
    unprintable = [finding for finding in first if finding.code in _UNPRINTABLE]
    found = diagnose(_visible(text, unprintable))
    if not found.findings and not unprintable and not any(finding.code in _STOPS for finding in first):
        return list(first)
    read_by_yaml = not unprintable and not any(finding.code in _STOPS for finding in first)
    where = {finding.place.line for finding in first if finding.place}
    if read_by_yaml and not any(
        finding.place and (finding.place.line in where or finding.code not in _OF_SYNTAX) for finding in found.findings
    ):
        return list(first)
    if not found.keys:
        return [*unprintable, _no_outline(text)]
    lines, lost = list(found.lines), found.lost
    touched = {number for number, (new, old) in enumerate(zip(lines, text.split("\n"), strict=True), 1) if new != old}
    touched.update(finding.place.line for finding in found.findings if finding.place)
    told: list[Finding] = [*unprintable, *found.findings]
    again: Sequence[Finding] = ()
    for _ in range(_ATTEMPTS):
        again = read("\n".join(lines))
        stop = next((finding for finding in again if finding.code in _STOPS), None)
        if not stop:
            break
        again = [finding for finding in again if finding is not stop]
        at = min(stop.place.line, len(lines)) if stop.place else 1
        if not lost and not touched & {at, at - 1}:
            told.append(stop)
        lost = True
        if not lines[at - 1].strip():
            at = next((number for number in range(at - 1, 0, -1) if lines[number - 1].strip()), at)
        _leave_out(lines, at)
    if lost:
        again = [finding for finding in again if finding.code not in _OF_WHAT_IS_MISSING]
    if any(finding.code in _OF_BLANKS for finding in told):
        again = [finding for finding in again if finding.code not in _BY_BLANKS]
    if told:
        again = [finding for finding in again if finding.code not in _OF_NOTHING_LEFT]
    moved = [_as_typed(finding, found.moved) for finding in again]
    known = {(finding.code, finding.place) for finding in told}
    return list(in_order([*told, *(finding for finding in moved if (finding.code, finding.place) not in known)]))


def without_echoes(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that are only there because of another fault."""
    echo = _Echo(text, findings)
    kept = [finding for finding in findings if not echo.is_one(finding)]
    return kept if any(finding.level == "fault" for finding in kept) else list(findings)


class _Echo:
    """Knows which names are in the file, though it be in a text that could not be read, and which are bad ones."""

    def __init__(self, text: str, findings: Sequence[Finding]) -> None:
        self.bad = {finding.place for finding in findings if finding.code in ("N101", "N202")}
        self.meant = {name for finding in findings for name in re.findall(r"\[\^([^\]]*)\]\?", finding.hint)}
        self.unread = {finding.code for finding in findings} & {"K105", "K109", "K125"}
        self.given = set(re.findall(r"\{#([^{}\s]*)\}", text)) | set(re.findall(_PART, text))
        self.given.update(re.findall(_NAMED, text))
        self.noted = set(re.findall(r"(?m)^[ \t]*(?:notes[ \t]*:[ \t]*[|>]?[ \t]*)?\[\^([^\]\s]*)\]:?(?:\s|$)", text))
        self.marked = Counter(re.findall(r"\[\^([^\]\s]*)\]", text))

    def is_one(self, finding: Finding) -> bool:
        """Whether a name seems to be unknown, or unused, and is not."""
        found = _NAME.search(finding.message)
        name = (found[1] or found[2] or "") if found else ""
        match finding.code:
            case "N203":
                return finding.place in self.bad or name in self.noted
            case "N204":
                return name in self.given or "K125" in self.unread
            case "N209":
                return "K125" in self.unread
            case "N212":
                return bool(self.unread)
            case "N301":
                return finding.place in self.bad or name in self.meant or self.marked[name] > 1
            case _:
                return False


# What a finding of ``names`` is about: “this”, or [^this].
_NAME = re.compile(r"“([^”]*)”|\[\^([^\]]*)\]")


def _as_typed(finding: Finding, moved: Moved) -> Finding:
    """A finding of the mended text, where it was typed."""
    if not (place := finding.place):
        return finding
    return replace(finding, place=Place(place.line, as_typed(moved, place.line, place.column)))


def _visible(text: str, unprintable: Sequence[Finding]) -> str:
    """The text with something visible for each character that YAML does not take."""
    lines = text.split("\n")
    for finding in unprintable:
        if place := finding.place:
            line = lines[place.line - 1]
            lines[place.line - 1] = f"{line[: place.column - 1]}\ufffd{line[place.column :]}"
    return "\n".join(lines)


def _no_outline(text: str) -> Finding:
    """The fault of a file in which no line begins with a key."""
    line = next(number for number, words in enumerate(text.split("\n"), 1) if words)
    return Finding("K103", Place(line, 1), "this is not an outline", "begin with keys: “language: en”, “title: |” …")


def _leave_out(lines: list[str], line: int) -> None:
    """Empty a line and all that is indented under it."""
    indent = len(lines[line - 1]) - len(lines[line - 1].lstrip(" "))
    lines[line - 1] = ""
    for number in range(line, len(lines)):
        words = lines[number]
        if words.strip() and len(words) - len(words.lstrip(" ")) <= indent:
            break
        lines[number] = ""
