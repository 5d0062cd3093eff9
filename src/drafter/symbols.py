"""UN document symbols: FCCC/AWGLCA/2012/INF.1."""

from __future__ import annotations

import re

from drafter.value import Value

# Letters and figures between slashes, parted by single full stops and hyphens; an asterisk at the end for each time
# that the text was reissued for technical reasons (Dag Hammarskjöld Library, "UN document symbols"). Small letters
# stand only behind a capital or a figure: Add, Rev, Corr, Amend, OzL.
_PIECE = r"[A-Z0-9][A-Za-z0-9]*(?:[.\-][A-Za-z0-9]+)*"
_SYMBOL = re.compile(rf"(?P<series>[A-Z][A-Z0-9]*(?:[.\-][A-Z0-9]+)*)(?P<rest>(?:/{_PIECE})+\*{{0,3}})")


class Symbol(Value):
    """A document symbol: the letters of its series, printed large, and the rest with its leading slash."""

    series: str
    rest: str

    def __str__(self) -> str:
        return self.series + self.rest


def parse(text: str) -> Symbol | None:
    """The symbol that the text is, or None."""
    found = _SYMBOL.fullmatch(text)
    return Symbol(found["series"], found["rest"]) if found else None
