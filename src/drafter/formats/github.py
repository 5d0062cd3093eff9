"""Findings as commands to a workflow on GitHub, which shows them beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.formats.examined import Examined
from drafter.place import Finding

_LEVELS = {"fault": "error", "warning": "warning", "hint": "notice"}


def show(files: Sequence[Examined]) -> str:
    """A command for each finding."""
    return "\n".join(command for one in files for command in _commands(one))


def _commands(one: Examined) -> Iterator[str]:
    for sentence in one.amiss:
        yield f"::error file={_property(one.path)}::{_data(sentence)}"
    for finding, where in zip(one.findings, one.where, strict=True):
        words = f"{where}: {finding.message}" if where else finding.message
        hint = f"\n{finding.hint}" if finding.hint else ""
        yield f"::{_LEVELS[finding.level]} {_place(one.path, finding)}::{_data(words + hint)}"


def _place(path: str, finding: Finding) -> str:
    place = f",line={finding.place.line},col={finding.place.column}" if finding.place else ""
    return f"file={_property(path)}{place},title={finding.code}"


def _data(words: str) -> str:
    """Words behind the colons (github.com/actions/toolkit, docs on commands)."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    """A value before them, in which a colon and a comma mean something too."""
    return _data(words).replace(":", "%3A").replace(",", "%2C")
