"""The caption of a table, figure or box that came back: its label, which drafter prints, and its title."""

from __future__ import annotations

import re

from drafter.returning.atoms import Atoms, Counting, Sign, plain
from drafter.returning.labels import bare, head, stands_for
from drafter.returning.pairing import likeness
from drafter.value import Value

#: What may part a label from what stands behind it in the same line.
_PARTING = " .:\u2013\u2014\t\u00a0\uff1a\u3000\uff0e"


class Caption(Value):
    """A caption in its parts: its label with what parts that from the title, the same once more, and the title."""

    label: Atoms
    again: Atoms
    title: Atoms


def parted(atoms: Atoms, label: str, number: str, title: str = "") -> Caption:
    """A caption parted: ``label`` is what drafter prints, ``number`` the number in it, ``title`` what it was."""
    begun = _label_end(atoms, label, number)
    rest = atoms[begun:]
    due = {bare(label), bare(label.replace(number, "", 1))}
    words = plain(rest)
    line = words.partition("\n")[0]
    if "\n" in words and bare(line) in due and line.strip():
        size = len(line) + 1
    else:
        at = head(label, words)
        named = at and bare(words[:at]) in due and likeness(title, words[at:]) > likeness(title, words)
        size = _behind_parting(rest, at) if named else 0
    return Caption(atoms[:begun], rest[:size], rest[size:])


def _label_end(atoms: Atoms, label: str, shown: str) -> int:
    """Where the label ends: behind its break, or behind its number where the break is gone."""
    signs = [atom.char if isinstance(atom, Sign) else "" for atom in atoms]
    number = next((at for at, atom in enumerate(atoms) if isinstance(atom, Counting)), -1)
    if "\n" in signs:
        end = signs.index("\n")
        first = plain(atoms[:end])
        # A break in the title, above which there is no label any more, is none behind one.
        if 0 <= number < end or not first.strip() or stands_for(label, first):
            return end + 1
    if number >= 0:
        return _behind_parting(atoms, number + 1)
    at = head(label, plain(atoms))
    return _behind_parting(atoms, at) if at and bare(plain(atoms[:at])).endswith(bare(shown)) else 0


def typed(form: str, words: str) -> tuple[str, str]:
    """The label at the head of a caption that somebody typed, by the form of such labels, and the number in it."""
    found = re.match(rf"\s*(?i:{re.escape(form.replace('{}', '').strip())})\s*(\d+|[IVXLC]+\b)", words)
    number = found[1] if found else _SOME
    return form.replace("{}", number), number


_SOME = "1"


def _behind_parting(atoms: Atoms, at: int) -> int:
    while at < len(atoms) and isinstance(one := atoms[at], Sign) and one.char in _PARTING:
        at += 1
    return at
