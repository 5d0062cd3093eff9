"""The manual page of an editorial rule, which is the docstring of its module."""

from __future__ import annotations

import re
from textwrap import dedent

from drafter.languages import LANGUAGES
from drafter.lint import RULES
from drafter.place import Level
from drafter.value import Value

_PARTS = ("Why", "Source", "Languages", "Mending", "Bad", "Good")
_HEAD = re.compile(rf"^({'|'.join(_PARTS)}):[ \n]?", re.MULTILINE)


class Page(Value):
    """The manual page of a rule.

    ``name`` is that of the fault, in words; ``bad`` and ``good`` are examples, lines of an outline. ``more`` says what
    differs from language to language, and ``mending`` what ``--fix`` does.
    """

    code: str
    name: str
    level: Level
    languages: tuple[str, ...]
    fault: str
    why: str
    source: str
    more: str
    mending: str
    bad: str
    good: str


def page(code: str) -> Page:
    """The page of a rule by its code. Raises KeyError where there is none."""
    rule = RULES[code]
    fault, *parts = _HEAD.split(rule.__doc__ or "")
    found = dict(zip(parts[::2], parts[1::2], strict=True))
    prose = {part: _sentence(found.get(part, "")) for part in _PARTS}
    return Page(
        code,
        rule.__name__.rsplit(".", 1)[-1].replace("_", " "),
        rule.LEVEL,
        rule.SPEAKS,
        " ".join(fault.split()),
        prose["Why"],
        prose["Source"],
        prose["Languages"],
        prose["Mending"],
        dedent(found.get("Bad", "").strip("\n")).strip("\n"),
        dedent(found.get("Good", "").strip("\n")).strip("\n"),
    )


def _sentence(words: str) -> str:
    """Words that were broken into lines, beginning with a capital."""
    joined = re.sub(r"(?<!\n)\n(?!\n)", " ", words.strip())
    return joined[:1].upper() + joined[1:]


def spoken(one: Page) -> str:
    """The languages for which a rule is, in words."""
    if len(one.languages) == len(LANGUAGES):
        return "all six languages"
    names = LANGUAGES["en"].names
    *head, last = [names[code] for code in one.languages]
    return f"{', '.join(head)} and {last}" if head else last
