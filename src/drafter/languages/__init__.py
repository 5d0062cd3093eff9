"""The languages that a report can be written in."""

from __future__ import annotations

from drafter.languages.ar import AR
from drafter.languages.en import EN
from drafter.languages.es import ES
from drafter.languages.fr import FR
from drafter.languages.language import Citation, Label, Language
from drafter.languages.numerals import Numeral
from drafter.languages.ru import RU
from drafter.languages.zh import ZH

LANGUAGES: dict[str, Language] = {language.code: language for language in (AR, EN, ES, FR, RU, ZH)}

#: The six languages of the United Nations by code: what a text may have been translated from.
ORIGINALS = ("ar", "en", "es", "fr", "ru", "zh")

__all__ = ["LANGUAGES", "ORIGINALS", "Citation", "Label", "Language", "Numeral"]
