"""Fields of which a part went with a deletion: what is left of them is taken apart, the words that they show stay."""

from __future__ import annotations

from drafter.word.revisions.dropping import UNITS
from drafter.word.stories import W

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from drafter.word.revisions.dropping import Lost

_SIGN, _CODE = f"{W}fldChar", (f"{W}instrText", f"{W}delInstrText")
_SHOWN = (f"{W}t", f"{W}delText")


class _Field:
    """A field that is open."""

    def __init__(self, begin: _Element) -> None:
        self.begin = begin
        self.code: list[_Element] = []
        self.separate: _Element | None = None
        self.shows_code = False
        self.holds = False

    def signs(self) -> list[_Element]:
        """All that makes it a field."""
        return [self.begin, *self.code, *([] if self.separate is None else [self.separate])]

    def is_whole(self) -> bool:
        """Whether it says what it does, and nothing that is shown stands where that is said."""
        says = self.holds or any((code.text or "").strip() for code in self.code)
        return says and not (self.separate is None and self.shows_code)


def mend(unit: _Element, lost: Lost) -> None:
    """Take away the signs of fields that are not whole: a unit is a story, a note or a text box."""
    odd: list[_Element] = []
    fields: list[_Field] = []
    for element in _signs(unit):
        last = fields[-1] if fields else None
        kind = element.get(f"{W}fldCharType", "")
        if element.tag in _SHOWN:
            if last and last.separate is None:
                last.shows_code = True
        elif element.tag in _CODE:
            (odd if last is None or last.separate is not None else last.code).append(element)
        elif kind == "begin":
            if last:
                last.holds = True
            fields.append(_Field(element))
        elif last is None:
            odd.append(element)
        elif kind == "separate":
            if last.separate is None:
                last.separate = element
            else:
                odd.append(element)
        else:
            field = fields.pop()
            if not field.is_whole():
                odd += [*field.signs(), element]
    for field in fields:
        odd += field.signs()
    for element in odd:
        lost.drop(element)


def _signs(unit: _Element) -> Iterator[_Element]:
    """The signs of fields in a unit, and the words between them, without those of text boxes in it."""
    for element in unit.iter(_SIGN, *_CODE, *_SHOWN):
        if next(up for up in (element, *element.iterancestors()) if up.tag in UNITS or up is unit) is unit:
            yield element
