"""Lines that YAML drops as remarks in silence, although they were meant as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.place import Finding, Place

_HEADING = re.compile(r"#{2,6}[ \t]+[^\W_]")
_KEY = re.compile(r"[A-Za-z_]+[ \t]*:")


def below(lines: Sequence[str], line: int, indent: int) -> Iterator[Place]:
    """The lines below a key, indented more than it is, that YAML drops as remarks; ``line`` is that of the key."""
    for number in range(line + 1, len(lines) + 1):
        words = lines[number - 1]
        bare = words.lstrip(" ")
        if not bare or bare.startswith("#"):
            if bare and len(words) - len(bare) > indent:
                yield Place(number, len(words) - len(bare) + 1)
        elif len(words) - len(bare) <= indent:
            return


def headings_at_the_margin(text: str) -> Iterator[Finding]:
    """A warning for each line at the margin with two signs or more and words: a heading that lost its blanks."""
    begun = False
    for number, line in enumerate(text.split("\n"), 1) if "\n##" in text else ():
        if begun and _HEADING.match(line):
            hint = "to print it as a heading, indent it by two blanks under its part; a remark has a single #"
            yield Finding("Y201", Place(number, 1), "this is a remark to YAML and is not printed", hint, "warning")
        begun = begun or bool(_KEY.match(line))
