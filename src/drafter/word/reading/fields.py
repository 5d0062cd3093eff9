"""A field of Word's while it is read (ISO/IEC 29500-1, 17.16)."""

from __future__ import annotations

import re


class Field:
    """A field that is open: what it is told to do, whether what follows is what it shows, and where that begins."""

    def __init__(self, instruction: str, shown: bool, begun: int = 0) -> None:
        self.instruction = instruction
        self.shown = shown
        self.begun = begun

    def read(self) -> tuple[str, str, set[str]]:
        """Its keyword, what it names, and its switches."""
        words = re.findall(r'"[^"]*"|\S+', self.instruction)
        if not words:
            return "", "", set()
        named = [word.strip('"') for word in words[1:] if not word.startswith("\\")]
        switches = {word[:2].lower() for word in words if word.startswith("\\")}
        keyword = words[0].upper()
        if keyword.startswith(("_REF", "_N_", "_AT_")):
            # REF may be left out (ISO/IEC 29500-1, 17.16.5.50).
            return "REF", words[0], switches
        return keyword, named[0] if named else "", switches

    def address(self) -> str:
        """Where it links to outside of the file, if it does."""
        words = re.findall(r'"[^"]*"|\S+', self.instruction)
        if not words or words[0].upper() != "HYPERLINK":
            return ""
        # Switches have a word behind them (17.16.5.25), but for \n.
        found, switch = {"": ""}, ""
        for word in words[1:]:
            if word.startswith("\\"):
                switch = word[:2].lower() if word[:2].lower() != "\\n" else ""
            else:
                found[switch] = found.get(switch) or word.strip('"')
                switch = ""
        return joined(found[""], found.get("\\l", ""))


def joined(address: str, anchor: str) -> str:
    """An address with the place in what it leads to; a place alone is in the file itself, and no address."""
    return f"{address}#{anchor}" if address and anchor else address
