"""Web addresses in running text: bare, in angled brackets, or behind the words of a link."""

from __future__ import annotations

import re

from drafter.limits import UNPRINTABLE

_BEGINS = r"(?:https?://|mailto:)"
ANGLED = rf"<({_BEGINS}[^\s<>\0]+)>"
TARGET = re.compile(rf"\(({_BEGINS}(?:[^\s()<>\0]|\([^\s()<>\0]*\))+)\)")
# What RFC 3986 lets stand in an address, less square brackets and the marks that end a sentence round it.
BARE = r"https?://[!#-;=?-Z_a-z~]+"


def held(address: str, words: str = "") -> str:
    """The address of a link with these words as a text can hold it, or nothing.

    What may not stand in one is written as RFC 3986 has it.
    """
    if words in (address, f"<{address}>") and re.fullmatch(ANGLED, f"<{address}>"):
        return address
    begun = address.strip()
    scheme, colon, rest = begun.partition(":")
    for unsafe in (_UNSAFE, _UNSAFE_ANYWHERE):
        made = scheme.lower() + colon + re.sub(unsafe, _escaped, rest)
        if TARGET.fullmatch(f"({made})"):
            return made
    return ""


# What ends an address in a text, and what does so where brackets do not match.
_UNSAFE, _UNSAFE_ANYWHERE = rf"[\s<>\0]|{UNPRINTABLE}", rf"[\s<>\0()]|{UNPRINTABLE}"


def _escaped(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode())


def bare(words: str) -> str:
    """The address that is found at the head of these words without any marks, or nothing."""
    found = re.match(BARE, words)
    return trimmed(found[0]) if found else ""


def trimmed(address: str) -> str:
    """An address without the punctuation of the sentence it stands in, or nothing where nothing else is left."""
    end, surplus = len(address), address.count(")") - address.count("(")
    while end and (address[end - 1] in ".,;:!?'*~" or (address[end - 1] == ")" and surplus > 0)):
        surplus -= address[end - 1] == ")"
        end -= 1
    return address[:end] if end > address.index("//") + 2 else ""
