"""Aligned pieces as lines of text with tabs, for a spreadsheet or a translation memory."""

from __future__ import annotations

import re

from drafter.aligning import Alignment
from drafter.aligning.rows import rows
from drafter.aligning.segments import Segment
from drafter.line import joined, plain


def show(alignment: Alignment) -> str:
    """A line for each row that has words: what it is, its place in the first version that has it, and the words."""
    heads = ["kind", "place", *_languages(alignment)]
    lines = ["\t".join(heads)]
    for row in rows(alignment):
        pieces = [piece for cell in row.cells for piece in cell]
        cells = [" ".join(map(words, cell)) for cell in row.cells]
        if any(cells):
            lines.append("\t".join(map(_clean, (pieces[0].kind, pieces[0].where, *cells))))
    return "\n".join(lines) + "\n"


def _languages(alignment: Alignment) -> list[str]:
    """The code of each language, or the file where two versions have one."""
    codes = [version.language for version in alignment.versions]
    return codes if len(set(codes)) == len(codes) else [version.path for version in alignment.versions]


def words(piece: Segment) -> str:
    """The words of a piece, without marks of notes."""
    return joined(piece.lines) if piece.kind == "title" else " ".join(map(plain, piece.lines))


def _clean(words: str) -> str:
    """Words on one line, without a tab; a straight quotation mark at their head is none of a spreadsheet’s."""
    line = re.sub(r"[\t\r\n\v\f\x85\u2028\u2029]+", " ", words).strip()
    return '"' + line.replace('"', '""') + '"' if line.startswith('"') else line
