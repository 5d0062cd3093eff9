"""What stands in square brackets in a finished text, and by what words a text says that it speaks of brackets."""

from __future__ import annotations

from drafter.value import Value


class Brackets(Value):
    """Square brackets in a language.

    Brackets that begin with one of ``remarks`` are an editor's own. A paragraph with one of ``named`` speaks of them.
    """

    remarks: tuple[str, ...]
    named: tuple[str, ...]


#: Editors' own remarks in any language: the original has it so.
_SIC = ("sic",)

BRACKETS = {
    "ar": Brackets((*_SIC, "الأصل"), ("قوسين", "أقواس", "الأقواس", "القوسين")),  # unverified
    "zh": Brackets((*_SIC, "原件", "原文"), ("方括号",)),  # unverified
    "en": Brackets((*_SIC, "original"), ("bracket",)),
    "fr": Brackets((*_SIC, "original"), ("crochets",)),  # unverified
    "ru": Brackets((*_SIC, "подлинный", "язык оригинала"), ("скобк",)),  # unverified
    "es": Brackets((*_SIC, "original"), ("corchetes",)),  # unverified
}
