"""What an editorial rule is: one module with its manual page, the languages in which it speaks, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages import LANGUAGES
from drafter.lint.prose import Prose
from drafter.place import Edit, Level, Place
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Rule(Protocol):
        """A module of this package.

        Its docstring is its manual page, and holds an example that is found (Bad) and one that is not (Good).
        ``LEVEL`` is that of what it finds unless a finding says otherwise; ``SPEAKS`` are the languages it is for.
        """

        __doc__: str | None
        __name__: str
        LEVEL: Level
        SPEAKS: tuple[str, ...]

        def check(self, prose: Prose) -> Iterator[Found]:
            """All that the rule finds in a report."""


#: The languages of a rule that is for all of them.
ALL = tuple(LANGUAGES)


class Found(Value):
    """What a rule has found: its place, a statement of fact, what to do, and the edits that mend it if one is right."""

    place: Place | None
    message: str
    hint: str = ""
    edits: tuple[Edit, ...] = ()
    level: Level | None = None
