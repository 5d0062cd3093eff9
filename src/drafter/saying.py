"""How findings and counts are laid out for a terminal: the place, the line with a caret, and what to write instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from drafter.place import Finding, Flaw, Place, in_order

_COLOURS = {"fault": "\x1b[31m", "warning": "\x1b[33m", "hint": "\x1b[36m"}
_PLAIN = "\x1b[0m"
#: The levels of findings, the heaviest first.
LEVELS = ("fault", "warning", "hint")
# Columns of a terminal: how much of a line is shown, and how much of it at most before the caret.
_WIDTH = 96
_BEFORE = 64
# Columns of the word that stands beside the caret in a line that is written from the right.
_NAMED = 32
# Characters beside the caret that are looked at; more than that may be in a line, and the line in many findings.
_NEAR = 1_000
# Findings that are shown of one file: nobody reads more before mending these.
_MOST = 100
# What the findings are grouped under that are about no text of the report, where others stand before them.
_ELSEWHERE = "elsewhere in the outline"
# What would move the cursor, turn the direction of writing or ring a bell: it is shown as a mark of its own.
_UNSAFE = ("Cc", "Zl", "Zp")
# Surrogates other than those that stand for a byte of a file name (PEP 383).
_LONE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown(path: str, findings: Iterable[Finding], typed: str, colours: bool) -> Iterator[str]:
    """Each finding as it is printed; ``typed`` is the text of the file, or nothing where there is none."""
    lines = typed.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    # The sort is stable: faults first, lest warnings push them out.
    by_weight = sorted(findings, key=lambda finding: finding.level != "fault")
    for finding in in_order(by_weight[:_MOST]):
        yield "\n".join(_said(path, finding, lines, colours))
    if len(by_weight) > _MOST:
        yield f"… and {len(by_weight) - _MOST:,} more."


def spotted(path: str, flaws: Sequence[Flaw], colours: bool) -> Iterator[str]:
    """Each flaw of a template as it is printed, faults first."""
    by_weight = sorted(flaws, key=lambda flaw: LEVELS.index(flaw.level))
    for flaw in by_weight[:_MOST]:
        where = f"{path}: {flaw.where}" if flaw.where else path
        yield "\n".join((_head(where, flaw, colours), *_hinted(flaw.hint)))
    if len(by_weight) > _MOST:
        yield f"… and {len(by_weight) - _MOST:,} more."


def grouped(
    path: str, findings: Sequence[Finding], where: Callable[[Finding], str], typed: str, colours: bool
) -> Iterator[str]:
    """Each finding as it is printed, in the order of the file, below what stands there for a reader of the report.

    What is about none of its text is kept apart from what stands before it.
    """
    lines = typed.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    strong, plain = ("\x1b[1m", _PLAIN) if colours else ("", "")
    last = ""
    for finding in in_order(sorted(findings, key=lambda one: LEVELS.index(one.level))[:_MOST]):
        here = where(finding) or (last and _ELSEWHERE)
        if here != last:
            yield f"{strong}{safe(here[:1].upper() + here[1:])}{plain}"
        last = here
        yield "\n".join(_said(path, finding, lines, colours))
    if len(findings) > _MOST:
        yield f"… and {len(findings) - _MOST:,} more."


def counted(findings: Sequence[Finding] | Sequence[Flaw]) -> str:
    """How many faults there are among the findings."""
    return many(sum(finding.level == "fault" for finding in findings), "fault")


def levelled(findings: Sequence[Finding] | Sequence[Flaw]) -> str:
    """How many findings there are of each level; nothing where there is none."""
    counts = [(level, sum(finding.level == level for finding in findings)) for level in LEVELS]
    return ", ".join(many(count, level) for level, count in counts if count)


def edited(where: str, what: str, stretches: Iterable[tuple[str, str]], colours: bool) -> Iterator[str]:
    """What was edited at a place: words that stay, that went out (``-``) and that came in (``+``)."""
    strong, plain = ("\x1b[1m", _PLAIN) if colours else ("", "")
    yield f"{strong}{safe(where[:1].upper() + where[1:])}{plain}{safe(f' ({what})' if what else '')}"
    yield "  " + "".join(_stretch(sign, safe(words), colours) for sign, words in stretches)


def _stretch(sign: str, words: str, colours: bool) -> str:
    if not sign:
        return words
    return f"{_STRETCHES[sign]}{words}{_PLAIN}" if colours else f"[{sign}{words}{sign}]"


_STRETCHES = {"-": "\x1b[31m", "+": "\x1b[32m"}


def many(count: int, noun: str) -> str:
    """A count with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def safe(words: str) -> str:
    """The words without anything that a terminal would obey instead of showing.

    A name of a file that Python could not decode is shown as UTF-8, which it mostly is.
    """
    if words.isprintable() and words.isascii():
        return words
    whole = _LONE.sub("\ufffd", words).encode(errors="surrogateescape").decode(errors="replace")
    return "".join(
        "\ufffd" if (unicodedata.category(char) in _UNSAFE and char != "\t") or char in _TURNING else char
        for char in whole
    )


def _said(path: str, finding: Finding, lines: Sequence[str], colours: bool) -> Iterator[str]:
    where = f"{path}:{finding.place.line}:{finding.place.column}" if finding.place else path
    yield _head(where, finding, colours)
    if finding.place:
        yield from _spot(finding.place, lines)
    yield from _hinted(finding.hint)


def _head(where: str, found: Finding | Flaw, colours: bool) -> str:
    strong, plain = (_COLOURS[found.level], _PLAIN) if colours else ("", "")
    level = "" if found.level == "fault" else f" {found.level}:"
    return f"{safe(where)}: {strong}{found.code}{level}{plain} {safe(found.message)}"


def _hinted(hint: str) -> Iterator[str]:
    for number, line in enumerate(hint.split("\n") if hint else ()):
        yield f"    {'  ' if number else '→ '}{safe(line)}"


def _spot(place: Place, lines: Sequence[str]) -> Iterator[str]:
    """The line that holds a place, and a caret under it; nothing where the line is empty."""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    spot = place.column - 1
    before, after = safe(line[max(0, spot - _NEAR) : spot]), safe(line[spot : spot + _NEAR]).rstrip()
    if not after:
        before = before.rstrip()
    if not before + after:
        return
    kept = _end(before, _BEFORE)
    before = before if kept == before else f"…{kept}"
    rest = _start(after, _WIDTH - _columns(before))
    yield f"    {before}{rest}{'' if rest == after else '…'}"
    indented = "".join(char if char == "\t" else " " * _columns(char) for char in before)
    yield f"    {indented}^{_named(before + rest, after)}"


def _named(shown_line: str, after: str) -> str:
    """What the caret means, in words, where a terminal turns the line round and the caret is under something else."""
    if not after.split() or not any(unicodedata.bidirectional(char) in ("R", "AL") for char in shown_line):
        return ""
    return f" “{_start(after.split()[0], _NAMED)}”"


def _start(words: str, columns: int) -> str:
    """As much of the beginning of the words as these columns hold."""
    for end, char in enumerate(words):
        columns -= _columns(char)
        if columns < 0:
            return words[:end]
    return words


def _end(words: str, columns: int) -> str:
    """As much of the end of the words as these columns hold."""
    return _start(words[::-1], columns)[::-1]


def _columns(words: str) -> int:
    """How many columns words take on a terminal: two for an East Asian character, none for an accent set over one."""
    return sum(
        2
        if unicodedata.east_asian_width(char) in "WF"
        else not unicodedata.combining(char) and unicodedata.category(char) != "Cf"
        for char in words
    )
