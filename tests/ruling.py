"""Cases of the editorial rules, as they stand in tests/rules: bad texts with the places of findings, and good ones.

A case begins with a line such as `== en bad`, or `== zh good 2011` for an edition of the rules. Its lines are the text
of a part, or, where the first of them begins with a key, a whole outline without its language. `‸` stands before each
place at which a bad text is found; it is no part of the text. Behind a line `=>` stands the text as the edits of
the rule mend it. A line with ` … (900 times)` at its end stands for as many.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from drafter import composing, lint, source
from drafter.lint.prose import Prose
from drafter.place import Finding, Place
from drafter.value import Value

RULES = Path(__file__).parent / "rules"
MARK = "‸"
_TIMES = re.compile(r"^(.*) … \(([\d,]+) times\)$", re.MULTILINE)
_HEAD = re.compile(r"== (\w\w) (bad|good)(?: (\d{4}))?")


class Case(Value):
    """A text, the places in it at which its rule finds something, and the text as it is mended, if it is said."""

    rule: str
    language: str
    edition: int
    bad: bool
    outline: str
    places: tuple[Place, ...]
    mended: str
    number: int

    @property
    def name(self) -> str:
        return f"{self.rule}, {self.language} {'bad' if self.bad else 'good'}, case {self.number}"


def written_out(text: str) -> str:
    """A text with every line as often as it says."""
    return _TIMES.sub(lambda found: "\n".join([found[1]] * int(found[2].replace(",", ""))), text)


def _outline(language: str, lines: list[str]) -> str:
    """A case as an outline, with its mark of places."""
    whole = bool(lines and re.match(r"[a-z_]+:", lines[0]))
    under = lines if whole else ["mandate: |", *(line and f"  {line}" for line in lines)]
    return written_out("\n".join([f"language: {language}", *under, ""]))


def _case(rule: str, head: re.Match[str], lines: list[str], number: int) -> Case:
    at = lines.index("=>") if "=>" in lines else len(lines)
    marked, mended = lines[:at], lines[at + 1 :]
    while marked and not marked[-1].strip():
        marked.pop()
    while mended and not mended[-1].strip():
        mended.pop()
    outline = _outline(head[1], marked)
    places = []
    for row, line in enumerate(outline.split("\n"), 1):
        for before, found in enumerate(re.finditer(MARK, line)):
            places.append(Place(row, found.start() - before + 1))
    fixed = _outline(head[1], mended) if mended else ""
    return Case(rule, head[1], int(head[3] or 0), head[2] == "bad", outline.replace(MARK, ""), tuple(places), fixed,
                number)  # fmt: skip


@cache
def cases() -> tuple[Case, ...]:
    """Every case of every rule."""
    found: list[Case] = []
    for path in sorted(RULES.glob("S*.txt")):
        head: re.Match[str] | None = None
        lines: list[str] = []
        for line in [*path.read_text(encoding="utf-8").split("\n"), "== zz good"]:
            if begun := _HEAD.fullmatch(line):
                if head:
                    found.append(_case(path.stem, head, lines, len(found)))
                head, lines = begun, []
            else:
                lines.append(line)
    return tuple(found)


@cache
def findings(case: Case) -> tuple[Finding, ...]:
    """What all rules find in a case."""
    reading = source.read(case.outline)
    assert reading.outline is not None, f"{case.name}: {reading.findings}"
    return tuple(lint.check(Prose(composing.compose(reading.outline), case.edition)))
