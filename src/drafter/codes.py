"""What the codes of findings are about that belong to no editorial rule."""

from __future__ import annotations

#: What the codes of faults and of their like are about, by their letter.
ABOUT = {
    "F": "the file itself, such as how its letters are stored",
    "K": "keys and their values",
    "L": "what one language of a report says and another does not, as drafter align tells",
    "M": "the marks in a text",
    "N": "names and notes",
    "W": "a Word file, as drafter check tells",
    "Y": "the file as YAML: bars, blanks at the head of lines, colons, quotation marks",
}
#: What is said of the remarks by which rules are silenced.
REMARKS = {
    "S001": "tells of a remark, or a key “leave_out”, that names no rule that there is",
    "S002": "tells of a remark that silences a rule where it finds nothing any more",
    "S003": "tells of a remark that gives no reason",
}


def about(code: str) -> str:
    """A sentence on what a code is about; nothing where it can be none of these."""
    if code in REMARKS:
        return f"{code} {REMARKS[code]}."
    return f"{code} is about {ABOUT[code[0]]}." if code[0] in ABOUT else ""
