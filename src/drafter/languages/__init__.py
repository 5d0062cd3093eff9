"""The languages that a report can be written in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from drafter.languages.language import Citation, Label, Language
from drafter.languages.numerals import Numeral, shown_elsewhere


class _Languages(Mapping[str, Language]):
    """The languages by their codes; each is read when it is first asked for, as most reports want one."""

    def __init__(self, codes: tuple[str, ...]) -> None:
        self.codes = codes
        self.read: dict[str, Language] = {}

    def __getitem__(self, code: str) -> Language:
        if code not in self.codes:
            raise KeyError(code)
        if code not in self.read:
            self.read[code] = getattr(import_module(f"{__name__}.{code}"), code.upper())
        return self.read[code]

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def __iter__(self) -> Iterator[str]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)


#: The six languages of the United Nations by code: what a text may have been translated from.
ORIGINALS = ("ar", "en", "es", "fr", "ru", "zh")
LANGUAGES: Mapping[str, Language] = _Languages(ORIGINALS)

__all__ = ["LANGUAGES", "ORIGINALS", "Citation", "Label", "Language", "Numeral", "shown_elsewhere"]
