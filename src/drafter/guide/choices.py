"""The classes that hold the keys of an outline, and what may be chosen for a key."""

from __future__ import annotations

from collections.abc import Iterable

from drafter import outline as said
from drafter.bodies import BODIES
from drafter.guide.keys import HOLDS
from drafter.languages import LANGUAGES, ORIGINALS
from drafter.value import Value

#: The classes that hold the keys of an outline.
CLASSES: tuple[type[Value], ...] = (said.Outline, said.Body, said.Editorial, said.Masthead, said.Session,
           said.AgendaItem, said.Part, said.Annex, said.Table, said.Figure, said.Box)  # fmt: skip
#: What may be chosen, by the kind of the field.
CHOICES: dict[str, Iterable[str]] = {
    "Language": LANGUAGES,
    "Original": ORIGINALS,
    "str | Body": BODIES,
    "Template": said.TEMPLATES,
    "Distribution": said.DISTRIBUTIONS,
    "Editorial": tuple(map(str, said.EDITIONS)),
    "Edition": tuple(map(str, said.EDITIONS)),
    "Contents": [str(1 + level) for level in range(len(LANGUAGES["en"].headings))],
}


def holds(kind: str) -> str:
    """What may stand behind a key of this kind."""
    return HOLDS[kind].replace("{choices}", ", ".join(f"`{choice}`" for choice in CHOICES.get(kind, ())))
