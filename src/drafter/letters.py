"""What a template may do to the letters of a value: the filters that change their case, each by its name."""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD_BEGINS = re.compile(r"([-\s({\[<]+)")


def _title(words: str) -> str:
    return "".join(f"{piece[:1].upper()}{piece[1:].lower()}" for piece in _WORD_BEGINS.split(words))


#: As Jinja has them, in the order in which a filled shell numbers them.
FILTERS: dict[str, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "title": _title,
    "capitalize": str.capitalize,
}
_BEHIND = "|"


class Lettered(str):
    """A value that tells itself what a filter makes of it."""

    def filtered(self, name: str) -> str:
        """What the filter of this name makes of it."""
        return FILTERS[name](str(self))


def filtered(name: str, value: object) -> str:
    """What a filter makes of a value."""
    return value.filtered(name) if isinstance(value, Lettered) else FILTERS[name](str(value))


def trimmed(value: object, signs: str | None = None) -> str:
    """A value without blanks at its ends, of which it has none by itself, or without these signs."""
    return value if isinstance(value, Lettered) and signs is None else str(value).strip(signs)


def called(field: str, filters: tuple[str, ...]) -> str:
    """What a field is called whose value goes through filters."""
    return _BEHIND.join((field, *filters))


def bare(field: str) -> str:
    """The name of a field without its filters."""
    return field.partition(_BEHIND)[0]


def beside(field: str, other: str) -> str:
    """Another field with the same filters."""
    return other + field[len(bare(field)) :]


def printed(field: str, value: str) -> str:
    """A value as its field prints it; nothing where there is no such filter."""
    for name in field.split(_BEHIND)[1:]:
        if name not in FILTERS:
            return ""
        value = FILTERS[name](value)
    return value


def restored(field: str, words: str, known: str) -> str | None:
    """Words that a field prints, in the letters of a value that is known; None where it does not say them all."""
    if field == bare(field):
        return words
    cases: dict[str, set[str]] = {}
    for run in re.findall(_RUN, known):
        cases.setdefault(run.casefold(), set()).add(run)
    runs = [run for run in re.findall(_RUN, words) if run.lower() != run.upper()]
    if any(len(cases.get(run.casefold(), ())) != 1 for run in runs):
        return None
    return re.sub(_RUN, lambda run: next(iter(cases.get(run[0].casefold(), {run[0]}))), words)


_RUN = r"[^\W\d_]+"
