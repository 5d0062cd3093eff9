"""What an outline is begun with, language by language; no render has a use for it."""

from __future__ import annotations

from importlib import import_module

from drafter.languages.scaffolds.words import Gaps, Remarks, Scaffold, Sentences


def scaffold(code: str) -> Scaffold:
    """What an outline in the language of this code is begun with."""
    made = getattr(import_module(f"{__name__}.{code}"), code.upper())
    assert isinstance(made, Scaffold)
    return made


__all__ = ["Gaps", "Remarks", "Scaffold", "Sentences", "scaffold"]
