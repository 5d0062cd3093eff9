"""The keys of an outline, which are fields of the model, and those that are still to come."""

from __future__ import annotations

from drafter.value import Value, fields

#: Fields that are no keys: where something stands, the name that an annex has in its title or a table
#: as its key, and the marks behind values.
NO_KEYS = ("Place | None", "Name", "Marks")
#: Keys of the outline's design that this version does not read yet.
LATER = ("facts", "short")
#: The kinds of value that are running text: of a line or a few, and of blocks or notes.
LINES = ("Line", "Lines")
BLOCKS = ("Blocks", "Notes", "Part | None", "Rows")


def keys(kind: type[Value]) -> dict[str, str]:
    """The keys that a value of this kind is read from, each with the kind of what it holds."""
    return {name: held for name, held in fields(kind).items() if held not in NO_KEYS}
