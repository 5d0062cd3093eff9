"""How the findings of a check are printed for other programs; ``saying`` prints them for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.formats import as_json, github, sarif
from drafter.formats.examined import Examined

#: The formats by their names; each gives the whole of what is printed.
FORMATS: dict[str, Callable[[Sequence[Examined]], str]] = {
    "json": as_json.show,
    "sarif": sarif.show,
    "github": github.show,
}
