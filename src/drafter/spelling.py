"""What somebody may have meant to write."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like the one written, or nothing where none is near."""
    import difflib

    by_case = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(word.casefold(), by_case, n=1, cutoff=0.6)
    return by_case[found[0]] if found else ""
