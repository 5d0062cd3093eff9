"""Versions of a report side by side, as a page for a browser that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from drafter.aligning import Alignment, Told, Version
from drafter.aligning.rows import Row, rows
from drafter.aligning.segments import Segment
from drafter.languages import LANGUAGES
from drafter.line import plain
from drafter.script import by_script

#: By this such a page is known again.
GENERATOR = '<meta name="generator" content="drafter align">'
_RAISED = {0xE003: "<sup>", 0xE004: "</sup>"}
_STYLE = """
:root { color-scheme: light dark; --line: #8884; --told: #c60; --tint: #fc06; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 120rem; }
h1 { font-size: 1.3rem; } ol { padding-inline-start: 2rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
thead th { position: sticky; top: 0; background: Canvas; text-align: start; border-bottom: 2px solid; }
td, th { vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
td.told { background: var(--tint); } td.told p { margin: 0; } td.none { background: #8881; }
.heading { font-weight: bold; } .item { padding-inline-start: 2rem; } .note { font-size: .85em; }
.label { color: GrayText; padding-inline-end: .5em; } .hint { color: GrayText; }
th small { font-weight: normal; color: GrayText; }
#only:checked ~ table tr.alike { display: none; }
@media print { thead th { position: static; } label, #only { display: none; } }
"""


def show(alignment: Alignment) -> str:
    """The whole page: what differs, and below it every piece in a row with its likes."""
    names = ", ".join(version.path for version in alignment.versions)
    count = len(alignment.told)
    said = "nothing differs" if not count else f"{count:,} difference{'' if count == 1 else 's'}"
    found = list(rows(alignment))
    width = 100 // len(alignment.versions)
    return "\n".join(
        (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            GENERATOR,
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(names)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
            f"<h1>{escape(names)}: {said}</h1>",
            *_list(alignment, found),
            '<input type="checkbox" id="only"> <label for="only">Only what differs</label>' if count else "",
            f"<table>\n<thead><tr>{''.join(_head(version, width) for version in alignment.versions)}</tr></thead>",
            "<tbody>",
            *(line for at, row in enumerate(found) for line in _row(alignment, at, row)),
            "</tbody>\n</table>\n</body>\n</html>\n",
        )
    )


def _list(alignment: Alignment, found: list[Row]) -> Iterator[str]:
    """All differences, each leading to its row."""
    if not alignment.told:
        return
    yield "<ol>"
    for at, row in enumerate(found):
        for one in row.told:
            yield f'<li><a href="#row{at}">{escape(_place(alignment, one))}</a>: {escape(one.finding.message)}</li>'
    yield "</ol>"


def _place(alignment: Alignment, one: Told) -> str:
    """The file and the line of a difference, and what stands there."""
    place = one.finding.place
    line = f":{place.line}" if place else ""
    where = f", {one.where}" if one.where else ""
    return f"{alignment.versions[one.version].path}{line}{where}"


def _head(version: Version, width: int) -> str:
    name = LANGUAGES[version.language].names[version.language]
    language = _language(version)
    return (
        f'<th style="width: {width}%"><span{language}>{escape(name)}</span> <small>{escape(version.path)}</small></th>'
    )


def _row(alignment: Alignment, at: int, row: Row) -> Iterator[str]:
    alike = not row.told and all(len(cell) == 1 for cell in row.cells)
    cells = "".join(_cell(version, cell) for version, cell in zip(alignment.versions, row.cells, strict=True))
    if any(row.cells):
        yield f'<tr id="row{at}"{" class=alike" if alike else ""}>{cells}</tr>'
    for number, one in enumerate(row.told):
        spot = f' id="row{at}"' if not any(row.cells) and not number else ""
        hint = f' <span class="hint">{escape(one.finding.hint)}</span>' if one.finding.hint else ""
        said = f"<b>{escape(_place(alignment, one))}</b>: {one.finding.code} {escape(one.finding.message)}{hint}"
        yield f'<tr{spot}><td class="told" colspan="{len(row.cells)}"><p>{said}</p></td></tr>'


def _cell(version: Version, cell: tuple[Segment, ...]) -> str:
    if not cell:
        return '<td class="none"></td>'
    rtl = LANGUAGES[version.language].direction == "rtl"
    pieces = "".join(
        f'<div class="{_class(piece)}">{_label(piece)}{_mirrored(piece) if rtl else escape(_words(piece))}</div>'
        for piece in cell
    ).translate(_RAISED)
    return f"<td{_language(version)}>{pieces}</td>"


def _language(version: Version) -> str:
    language = LANGUAGES[version.language]
    return f' lang="{language.tags.text}" dir="{language.direction}"'


def _class(piece: Segment) -> str:
    kinds = {"heading": "heading", "head": "heading", "note": "note"}
    return kinds.get(piece.family, "item" if piece.level and piece.family == "text" else piece.family.replace(" ", "-"))


def _label(piece: Segment) -> str:
    label = piece.label or (piece.where.rpartition(" ")[2] if piece.family == "note" else "")
    return f'<span class="label">{escape(label)}</span>' if label else ""


def _words(piece: Segment) -> str:
    """What is printed, with signs round the marks of notes."""
    return " · ".join(plain(line, "\ue003{}\ue004") for line in piece.lines)


def _mirrored(piece: Segment) -> str:
    """The same from right to left: words of Latin script run the other way."""
    return "".join(
        f'<bdi dir="ltr">{escape(words)}</bdi>' if latin else escape(words) for words, latin in by_script(_words(piece))
    )
