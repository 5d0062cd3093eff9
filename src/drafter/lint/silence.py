"""Remarks by which an author says that a finding is right as it stands, each for one place and with a reason."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

from drafter.place import Finding, Place
from drafter.value import Value

_REMARK = re.compile(
    r"<!--\s*drafter:\s*ignore\b(?P<within>.*?)(?:-->|\Z)|(?<!\S)#[ \t]*drafter:[ \t]*ignore\b(?P<beside>[^\n]*)",
    re.IGNORECASE | re.DOTALL,
)
_CODE = "[A-Za-z][0-9]+"
_SAID = re.compile(rf"[\s:]*(?P<codes>{_CODE}\b(?:(?:[\s,;]|\band\b)+{_CODE}\b)*)?[\s,;:.]*(?P<reason>.*)", re.DOTALL)
_REASON = re.compile(r"because\s+\S", re.IGNORECASE)
_YAML_REMARK = re.compile(r"(?<!\S)#.*")
#: What begins a text under a bar: as much of its line as the text is further in than, and a key, unless in a list.
_BAR = re.compile(r"(?P<in>\s*(?:- +)*)(?:[^\s#:'\"\[{][^#:]*:)?[ \t]*(?<![^ \t:-])[|>][-+1-9]*[ \t]*(?:#.*)?")
_HEADING = re.compile(r"\s*#{1,6}(?:\s|$)")
_BEGINS_UNDER = re.compile(r"\s*(?:[-*](?:\s|$)|[>|]|\[\^[^\]\s]+\]:)")
_BEGINS_BESIDE = re.compile(r"\s*(?:-(?:\s|$)|[^\s:'\"][^:]*:(?:\s|$))")
#: The codes of warnings that drafter gives of an outline besides the editorial rules.
_OF_OUTLINES = re.compile(r"[FKMNY]\d{3}")


class Silence(Value):
    """What is to be silent: rules by their codes, on the lines from the first to the last; and where that is said.

    One that is ``printed`` stands under a bar as if it stood beside a value, and is part of the text.
    """

    codes: tuple[str, ...]
    first: int
    last: int
    place: Place
    reason: str
    printed: bool


def silences(text: str) -> tuple[Silence, ...]:
    """All that a text says is to be silent."""
    if "drafter:" not in text.casefold():
        return ()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    entries = _Entries(text)
    return tuple(_silence(found, entries) for found in _REMARK.finditer(text))


def _silence(found: re.Match[str], entries: _Entries) -> Silence:
    words = found["within"] if found["within"] is not None else found["beside"]
    said = _SAID.fullmatch(words)
    assert said, "every part of it may be missing"
    codes = tuple(re.findall(_CODE, said["codes"].upper())) if said["codes"] else ()
    at, end = entries.line(found.start()), entries.line(found.end())
    first, last = entries.of(at, end)
    place = Place(at + 1, found.start() - entries.starts[at] + 1)
    printed = found["beside"] is not None and entries.barred[at]
    return Silence(codes, first + 1, last + 1, place, " ".join(said["reason"].split()), printed)


class _Entries:
    """The lines of a text, counted from 0, and the entries they form: a paragraph, an item, a heading, a note, a row.

    ``bare`` are the lines without remarks; ``barred`` says of each whether it belongs to a text under a bar.
    """

    def __init__(self, text: str) -> None:
        self.typed = text.split("\n")
        self.starts = [0]
        for line in self.typed:
            self.starts.append(self.starts[-1] + len(line) + 1)
        spans = list(_remarks(text))
        self.bare = _blanked(text, spans).split("\n")
        self.barred = list(_barred(self.bare))
        self.bare = [
            line if barred else _YAML_REMARK.sub("", line) for line, barred in zip(self.bare, self.barred, strict=True)
        ]
        self.remarks = {line for start, end in spans for line in range(self.line(start), self.line(end) + 1)}
        self.filled = [at for at in range(len(self.bare)) if not self._is_empty(at)]
        self.known: dict[int, tuple[int, int]] = {}

    def line(self, offset: int) -> int:
        """The line in which an offset is."""
        return bisect_right(self.starts, offset) - 1

    def of(self, first: int, last: int) -> tuple[int, int]:
        """The entry that the lines of a remark are in; where nothing else is on them, the one that follows.

        Right below an entry, with an empty line behind it, a remark belongs to that.
        """
        if not self._is_empty(first):
            return self._around(first)
        ends = last + 1 == len(self.bare) or not self._goes_on(last + 1)
        if first and ends and not self._is_empty(first - 1) and not self._stands_alone(first - 1):
            return self._around(first - 1)
        following = bisect_left(self.filled, last)
        return self._around(self.filled[following]) if following < len(self.filled) else (first, first)

    def _around(self, at: int) -> tuple[int, int]:
        """The first and the last line of the entry that a line is in."""
        if self._stands_alone(at):
            return at, at
        if at not in self.known:
            span = self._sought(at)
            self.known.update((line, span) for line in range(span[0], span[1] + 1))
        return self.known[at]

    def _sought(self, at: int) -> tuple[int, int]:
        first = last = at
        while first and not self._begins(first) and self._goes_on(first - 1) and not self._stands_alone(first - 1):
            first -= 1
        while last + 1 < len(self.bare) and self._goes_on(last + 1) and not self._begins(last + 1):
            last += 1
        return first, last

    def _is_empty(self, at: int) -> bool:
        """Whether a line has nothing but remarks, or not even these."""
        return not self.bare[at].strip()

    def _goes_on(self, at: int) -> bool:
        """Whether an entry goes on over a line: one that remarks have emptied does not end it."""
        return bool(self.typed[at].strip()) or at in self.remarks

    def _stands_alone(self, at: int) -> bool:
        """Whether a line is an entry of its own: a heading, or a key with a bar behind it."""
        line = self.bare[at]
        return bool(_HEADING.match(line)) if self.barred[at] else bool(_BAR.fullmatch(line))

    def _begins(self, at: int) -> bool:
        """Whether an entry begins with a line. The lines of a quotation are one."""
        line = self.bare[at]
        if not self.barred[at]:
            return bool(_BEGINS_BESIDE.match(line))
        quoted = line.lstrip().startswith(">") and at > 0 and self.bare[at - 1].lstrip().startswith(">")
        return self._stands_alone(at) or (bool(_BEGINS_UNDER.match(line)) and not quoted)


def _remarks(text: str) -> Iterator[tuple[int, int]]:
    """Where each remark begins and ends; one that is not ended is none."""
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start + 4)) >= 0:
        yield start, end + 3
        start = text.find("<!--", end + 3)


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text with blanks for its remarks, on as many lines."""
    pieces, done = list[str](), 0
    for start, end in spans:
        pieces += text[done:start], re.sub(r"[^\n]", " ", text[start:end])
        done = end
    return "".join((*pieces, text[done:]))


def _barred(lines: Iterable[str]) -> Iterator[bool]:
    """Of each line, whether it belongs to a text under a bar; an empty line does not."""
    further_in_than: int | None = None
    for line in lines:
        indented = len(line) - len(line.lstrip(" "))
        if further_in_than is not None and line.strip() and indented <= further_in_than:
            further_in_than = None
        yield further_in_than is not None and bool(line.strip())
        if further_in_than is None and (bar := _BAR.fullmatch(line)):
            head = bar["in"]
            further_in_than = head.rindex("-") if "-" in head and ":" not in line.split("|")[0] else len(head)


def heeded(findings: Iterable[Finding], told: Sequence[Silence], known: Collection[str]) -> list[Finding]:
    """The findings without those that are to be silent, and with what is amiss with the remarks that say so.

    Faults are never silent: without a mend there is no report.
    """
    spans: dict[str, list[tuple[int, int]]] = {}
    for code, span in sorted({(code, (one.first, one.last)) for one in told if not one.printed for code in one.codes}):
        spans.setdefault(code, []).append(span)
    # The furthest line that a span so far reaches.
    reached = {code: list(accumulate((last for _, last in there), max)) for code, there in spans.items()}
    kept: list[Finding] = []
    used: set[tuple[str, tuple[int, int]]] = set()
    for finding in findings:
        there, heard = spans.get(finding.code, []), False
        line = finding.place.line if finding.place and finding.level != "fault" else 0
        at = bisect_right(there, line, key=lambda span: span[0]) - 1
        while at >= 0 and reached[finding.code][at] >= line > 0:
            if there[at][1] >= line:
                heard = True
                used.add((finding.code, there[at]))
            at -= 1
        if not heard:
            kept.append(finding)
    for one in told:
        kept.extend(_amiss(one, known, {code for code in one.codes if (code, (one.first, one.last)) in used}))
    return kept


def _amiss(one: Silence, known: Collection[str], used: Collection[str]) -> list[Finding]:
    """What is amiss with a remark: it is printed, has no code, one that is none or finds nothing here, no reason."""
    if one.printed:
        hint = "under a bar a remark is written: <!-- drafter: ignore S203 because … -->"
        return [Finding("S001", one.place, "this line is printed: under a bar it is no remark", hint, "warning")]
    if not one.codes:
        hint = "name the rule and say why: <!-- drafter: ignore S203 because … -->"
        return [Finding("S001", one.place, "this remark does not say which rule is to be silent", hint, "warning")]
    found = []
    for code in dict.fromkeys(one.codes):
        if code in used:
            continue
        if code in known or _OF_OUTLINES.fullmatch(code):
            hint = "take the remark out: the rule finds nothing here any more"
            message = f"there is nothing here for {code} to be silent about"
            found.append(Finding("S002", one.place, message, hint, "hint"))
        else:
            hint = "write the code as drafter check prints it, such as S203"
            found.append(Finding("S001", one.place, f"“{code}” is not the code of a rule", hint, "warning"))
    if not _REASON.match(one.reason):
        hint = f"write why, for those who read it after you: <!-- drafter: ignore {one.codes[0]} because … -->"
        found.append(Finding("S003", one.place, "this remark gives no reason", hint, "hint"))
    return found
