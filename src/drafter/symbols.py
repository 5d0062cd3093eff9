"""UN document symbols: FCCC/AWGLCA/2012/INF.1."""

from __future__ import annotations

import re

from drafter.value import Value

# One symbol for all language versions; letters, figures, full stops and hyphens between slashes, an asterisk for a
# text reissued for technical reasons (Dag Hammarskjöld Library, "UN document symbols").
_SYMBOL = re.compile(r"[A-Z][A-Z0-9.\-]*(?:/[A-Z0-9](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?)+\*{0,3}")


class Symbol(Value):
    """A document symbol: the letters of its series, printed large, and the rest with its leading slash."""

    series: str
    rest: str

    def __str__(self) -> str:
        return self.series + self.rest


def parse(text: str) -> Symbol | None:
    """The symbol that the text is, or None."""
    if not _SYMBOL.fullmatch(text):
        return None
    series, slash, rest = text.partition("/")
    return Symbol(series, slash + rest)
