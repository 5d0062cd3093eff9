"""YAML text to Outline, with a Place for everything; ``dumping`` is the way back.

The file stays plain YAML; every value in it is text, and the model decides what is a date or a yes. What an outline
may contain is what the classes of ``outline`` hold: their fields are read key by key.
"""

from __future__ import annotations

from collections.abc import Callable

from drafter import heads, levels, limits, names, texts
from drafter.languages import LANGUAGES, ORIGINALS
from drafter.outline import DISTRIBUTIONS, TEMPLATES, Outline
from drafter.place import Finding, Place, Problems, in_order
from drafter.reader import EXPECTED, Reader, one_of
from drafter.spelling import nearest
from drafter.tree import Mapping as Keys
from drafter.tree import Node, Scalar, grow, suspect
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any


class Reading(Value):
    """What was read from a text: an Outline, or None where faults keep it from being one, and every finding."""

    outline: Outline | None
    findings: tuple[Finding, ...]


def read(text: str) -> Reading:
    """The outline in a YAML text, and all that is to be said about it."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if too_many := limits.of_notes(text):
        return Reading(None, (too_many,))
    made, findings = _once(text)
    if any(finding.level == "fault" for finding in findings):
        from drafter.recovery import HIDING, read_on, without_echoes

        if any(finding.code in HIDING for finding in findings):
            findings = read_on(text, findings, lambda mended: _once(mended)[1])
        return Reading(None, in_order((*without_echoes(text, findings), *suspect(text))))
    return Reading(made, in_order((*findings, *suspect(text))))


def _once(text: str) -> tuple[Outline | None, list[Finding]]:
    """What can be read of a text as it stands, and what is to be said about it."""
    reader = Reader(KINDS, text.split("\n"))
    root = grow(text, reader.findings)
    made = _outline(reader, root) if root is not None else None
    if made is not None:
        reader.findings.extend((*names.check(made), *levels.check(made)))
    elif not reader.findings:
        reader.fault("K101", Place(1, 1), "the outline is empty", "begin it with the line “language: en”")
    return made, _without_consequences(reader.findings)


def _without_consequences(findings: list[Finding]) -> list[Finding]:
    """The findings without those that follow from others.

    A heading that is too deep, or can be none, skips a level too; what is placed nowhere may be what an insertion means
    that is amiss.
    """
    deep = {finding.place for finding in findings if finding.code in ("M105", "N213")}
    astray = any(finding.code in ("M103", "N104", "N209") for finding in findings)
    return [
        finding
        for finding in findings
        if not (finding.code in ("M104",) and finding.place in deep) and not (finding.code in ("N212",) and astray)
    ]


def load(text: str) -> Outline:
    """The outline in a YAML text. Raises Problems with every fault, each with its line."""
    reading = read(text)
    if reading.outline is None:
        raise Problems(finding for finding in reading.findings if finding.level == "fault")
    return reading.outline


def _outline(reader: Reader, root: Node) -> Outline | None:
    """The outline at the root; its language is read first, as it says how dates are written."""
    if not isinstance(root, Keys):
        if not isinstance(root, Scalar) or root.text:
            reader.fault("K103", root.place, "this is not an outline", "begin with keys: “language: en”, “title: |” …")
        return None
    said = {key.text: node for key, node in root.pairs}
    language = said.get("language") or next((said[key] for key in said if nearest(key, ("language",))), None)
    if language is None:
        reader.fault(
            "K104",
            Place(1, 1),
            "the outline does not say its language",
            f"add a line, such as “language: en” ({one_of(LANGUAGES)})",
        )
    else:
        reader.language = reader.choice(language, tuple(LANGUAGES), "language") or EXPECTED
    return reader.fill(Outline, root, language=reader.language)


def _inserted() -> ModuleType:
    """How tables, figures and boxes are read, which many outlines have none of."""
    from drafter import inserted

    return inserted


#: How each kind of field is read from a node: the one place that joins the annotations of the model to YAML.
KINDS: dict[str, Callable[[Reader, Node], Any]] = {
    "str": Reader.whole,
    "Flag": Reader.flag,
    "Line": Reader.line,
    "Lines": Reader.lines,
    "Blocks": Reader.blocks,
    "Notes": Reader.notes,
    "Language": lambda reader, _: reader.language,
    "Original": lambda reader, node: reader.choice(node, ORIGINALS, "language"),
    "Distribution": lambda reader, node: reader.choice(node, DISTRIBUTIONS, "distribution"),
    "Template": lambda reader, node: reader.choice(node, TEMPLATES, "template"),
    "Contents": heads.contents,
    "Editorial": heads.editorial,
    "Edition": heads.edition,
    "Codes": heads.codes,
    "Date": heads.date,
    "Symbol": heads.symbol,
    "Masthead": heads.masthead,
    "Session": heads.session,
    "AgendaItems": heads.agenda_items,
    "str | Body": heads.body,
    "Part | None": texts.part,
    "Annexes | None": texts.annexes,
    "Tables": lambda reader, node: _inserted().tables(reader, node),
    "Figures": lambda reader, node: _inserted().figures(reader, node),
    "Boxes": lambda reader, node: _inserted().boxes(reader, node),
    "Rows": lambda reader, node: _inserted().rows(reader, node),
    "Widths": lambda reader, node: _inserted().widths(reader, node),
}
