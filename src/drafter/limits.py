"""What no report reaches, and what would take its time and memory: refused at once, in a sentence."""

from __future__ import annotations

import re
from itertools import islice

from drafter.place import Finding, Place

#: Notes in a report. The largest published ones have some hundreds; these take two seconds and 150 MB.
NOTES = 20_000
#: Characters in a paragraph: a report of 400 pages in one.
PARAGRAPH = 1_000_000
#: Characters that no text holds: XML 1.0, production 2, and what YAML takes for the end of a line although no editor
#: shows it as one. A string, which re compiles when it is met.
UNPRINTABLE = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"

# A note that is written where it stands, and one that is defined at the head of a line.
_NOTE = re.compile(r"\^\[|^[ ]*\[\^[^\[\]\s]+\]:", re.MULTILINE)


def of_notes(text: str) -> Finding | None:
    """The fault of an outline with more notes than there may be, at the first that is too many."""
    # Quick to rule out: each note has one of these signs.
    if text.count("[^") + text.count("^[") <= NOTES:
        return None
    found = next(islice(_NOTE.finditer(text), NOTES, None), None)
    if found is None:
        return None
    start = found.end() - len(found[0].lstrip())
    place = Place(text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
    return Finding("N109", place, f"this is one note too many: drafter takes {NOTES:,}", "split the report in two")


def of_paragraph(length: int, place: Place) -> Finding:
    """The fault of a paragraph that is longer than it may be."""
    message = f"this paragraph has {length:,} characters: drafter takes {PARAGRAPH:,} in one"
    return Finding("M112", place, message, "break it into several, with an empty line between them")
