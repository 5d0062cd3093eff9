"""Draft the report of a United Nations workshop: from a YAML outline to a UN-formatted Word file.

``load`` reads an outline, ``compose`` makes the report of it, and ``drafter.word`` writes that.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from drafter.composing import compose
    from drafter.dumping import dump
    from drafter.outline import Outline
    from drafter.place import Finding, Place, Problems
    from drafter.report import Report
    from drafter.source import load

__version__ = "0.1.0"
__all__ = ["Finding", "Outline", "Place", "Problems", "Report", "compose", "dump", "load"]

_HOMES = {
    "Finding": "place",
    "Outline": "outline",
    "Place": "place",
    "Problems": "place",
    "Report": "report",
    "compose": "composing",
    "dump": "dumping",
    "load": "source",
}


def __getattr__(name: str) -> Any:
    """Bring a public name when it is first asked for, so that ``drafter --help`` reads no YAML library."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
