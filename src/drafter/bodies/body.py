"""What drafter knows of a body of the United Nations."""

from __future__ import annotations

from drafter.value import Value


class Body(Value):
    """A body: its principal organ or convention and its own name, in each language.

    ``item_gap`` is what its house prints between a paragraph's number and its item's ("31(b)" at UNFCCC, where the
    Editorial Manual has "31 (b)"); None leaves it to the language. ``template`` is the one that its documents have.
    """

    code: str
    organ: dict[str, str]
    name: dict[str, str]
    item_gap: str | None
    template: str = "unfccc"
