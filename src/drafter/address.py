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
    shown = words[1:-1] if words.startswith("<") and words.endswith(">") else words
    if re.fullmatch(ANGLED, f"<{shown}>") and normal(shown) == normal(address):
        return shown
    # LibreOffice 7.4 takes a fragment behind an escaped blank for more of the address, where it wrote it itself.
    begun = re.sub(r"\s\\l\s(\S*)$", r"#\1", address.strip())
    scheme, colon, rest = begun.partition(":")
    for unsafe in (_UNSAFE, _UNSAFE_ANYWHERE):
        made = scheme.lower() + colon + re.sub(unsafe, _escaped, rest)
        if TARGET.fullmatch(f"({made})"):
            return made
    return ""


def normal(address: str) -> str:
    """An address in the one form of all that lead to the same place, by RFC 3986, 6.2.2 and 6.2.3.

    Word and LibreOffice put a stroke behind a host that has none, and write some signs otherwise than they were typed.
    """
    found = _PARTS.match(address)
    if not found:
        return address
    scheme, host, rest = found.groups("")
    rest = re.sub(_WRITTEN, _read, re.sub(_UNWRITTEN, _escaped, rest))
    if host and not rest.startswith("/"):
        rest = f"/{rest}"
    return f"{scheme}{host}".lower() + rest


_PARTS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*:)(//[^/?#]*)?(.*)", re.DOTALL)
# What RFC 3986 lets stand behind a host only as an escape, and what it escapes without need.
_UNWRITTEN = r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]|%(?![0-9A-Fa-f]{2})"
_WRITTEN = r"%[0-9A-Fa-f]{2}"


def _read(escape: re.Match[str]) -> str:
    sign = chr(int(escape[0][1:], 16))
    return sign if re.fullmatch(r"[\w.~-]", sign, re.ASCII) else escape[0].upper()


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
