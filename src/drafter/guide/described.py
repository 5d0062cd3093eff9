"""What is said of a key or a mark."""

from __future__ import annotations

from drafter.value import Value


class Described(Value):
    """A key, a mark or a kind of report in a sentence, with an example of an outline.

    ``needs`` is what stands in the outline besides, so that the example is one; it is not shown. Several keys or marks
    may share an example.
    """

    sentence: str
    example: str
    needs: str = ""
