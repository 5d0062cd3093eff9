"""What stands at a place that a reader of the report names: paragraph 14, note 3, heading III.B."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter import report as read
from drafter.line import NoteMark, Reference, plain
from drafter.lint.prose import PrintedLine, Prose
from drafter.sought import annexes, is_within, sought, title
from drafter.value import Value

# Characters of a line that are shown.
_SHOWN = 64
_NAMELESS = "none; one is given with {#name} at its end, so that others can refer to it"


class Explained(Value):
    """A place: what it is called, its first and last line in the file, and what is known of it, label by label.

    The lines are 0 where it has no words of its author's.
    """

    where: str
    first: int
    last: int
    facts: tuple[tuple[str, str], ...]


def explain(prose: Prose, asked: str) -> Explained | None:
    """What stands at a place, or None where there is none so called."""
    where = sought(prose, asked)
    if not where:
        return None
    lines = [line for line in prose.lines if is_within(line.where, where)]
    places = [place for line in lines for place in (prose.first_place(line), prose.last_place(line)) if place]
    numbers = sorted(place.line for place in places) or [0]
    return Explained(where, numbers[0], numbers[-1], tuple(_facts(prose, where, lines)))


def _facts(prose: Prose, where: str, lines: list[PrintedLine]) -> Iterator[tuple[str, str]]:
    first, annex = lines[0], annexes(prose).get(where)
    yield "begins", f"“{_start(plain(first.line))}”"
    if above := _above(prose, first):
        yield "stands under", above
    if name := _name(first, annex):
        yield "its name", name
    items = [line.where.removeprefix(where).strip() for line in lines if line.kind == "item" and line is not first]
    if items and first.kind in ("paragraph", "item"):
        yield "items", ", ".join(items)
    if holds := _held(first, annex):
        yield "holds", holds
    if marks := list(dict.fromkeys(one.mark for line in lines for one in line.line if isinstance(one, NoteMark))):
        yield "notes", ", ".join(f"{mark}{_noted(prose, mark)}" for mark in marks)
    if first.kind == "note":
        mark = where.removeprefix("note ")
        yield "marked in", _several(prose, (line for line in prose.lines if _marks(line, mark)))
    if targets := list(_referred(prose, lines)):
        yield "refers to", _several(prose, targets)
    yield from _cited(prose, first, lines, annex)


def _name(line: PrintedLine, annex: read.Annex | None) -> str:
    """The name by which a place can be referred to, and how; nothing where it can have none."""
    match annex or line.block:
        case read.Annex(name=name):
            mark = "annex"
        case read.Paragraph(name=name) | read.Item(name=name) if line.kind in ("paragraph", "item"):
            mark = "para"
        case read.Section(name=name, cited=cited) if cited:
            mark = "section"
        case (read.Table() | read.Figure() | read.Box()) as inserted if line.kind == "caption":
            name, mark = inserted.name, type(inserted).__name__.lower()
        case _:
            return ""
    return _NAMELESS if "." in name else f"{name}, so that {{{mark}:{name}}} refers to it"


def _held(line: PrintedLine, annex: read.Annex | None) -> str:
    """The numbered paragraphs under a heading, or in an annex."""
    content = annex.content if annex else line.block.content if isinstance(line.block, read.Section) else ()
    cited = [block.cited for block in read.below(content) if isinstance(block, read.Paragraph)]
    if len(cited) > 1:
        return f"paragraphs {cited[0]} to {cited[-1]}"
    return f"paragraph {cited[0]}" if cited else ""


def _cited(
    prose: Prose, first: PrintedLine, lines: list[PrintedLine], annex: read.Annex | None
) -> Iterator[tuple[str, str]]:
    """What refers to a place from elsewhere, where anything can."""
    names = {line.block.name for line in lines if line.block and line.kind not in ("cell", "source", "table note")}
    names |= {annex.name} if annex else set()
    own = set(lines)
    citing = [line for line in prose.lines if line not in own and _cites(line, names)]
    if citing:
        yield "referred to by", _several(prose, citing)
    elif _name(first, annex):
        yield "referred to by", "nothing"


def _referred(prose: Prose, lines: list[PrintedLine]) -> Iterator[PrintedLine]:
    """The first line of whatever these lines refer to; to cite an item, its paragraph is cited too."""
    names = {one.target for line in lines for one in line.line if isinstance(one, Reference)}
    found = [line for name, line in _targets(prose).items() if name in names]
    items = [line.where for line in found if line.kind == "item"]
    for line in found:
        if not any(where != line.where and is_within(where, line.where) for where in items):
            yield line


def _targets(prose: Prose) -> dict[str, PrintedLine]:
    """The first line of whatever may be referred to, by its name."""
    found: dict[str, PrintedLine] = {}
    titles = {title(place): annex.name for place, annex in annexes(prose).items()}
    for line in prose.lines:
        name = line.block.name if line.block else titles.get(line.where, "")
        found.setdefault(name, line)
    return found


def _marks(line: PrintedLine, mark: str) -> bool:
    return any(isinstance(one, NoteMark) and one.mark == mark for one in line.line)


def _cites(line: PrintedLine, names: set[str]) -> bool:
    return any(isinstance(one, Reference) and one.target in names for one in line.line)


def _several(prose: Prose, lines: Iterable[PrintedLine]) -> str:
    """Places, each once, with the lines of the file on which they begin."""
    found: dict[str, str] = {}
    for line in lines:
        place = prose.first_place(line)
        where = line.where.removeprefix(title(""))
        found.setdefault(where, f"{where} (line {place.line})" if place else where)
    return ", ".join(found.values()) or "nothing"


def _noted(prose: Prose, mark: str) -> str:
    """The line on which a note is written, and its beginning."""
    line = next((line for line in prose.lines if line.kind == "note" and line.where == f"note {mark}"), None)
    place = prose.first_place(line) if line else None
    return f" (line {place.line}: “{_start(plain(line.line))}”)" if line and place else ""


def _above(prose: Prose, line: PrintedLine) -> str:
    """The heading under which a line of the text stands."""
    if line.kind in ("head", "title", "author", "closing", "note"):
        return ""
    headings: list[tuple[int, str]] = []
    for one in prose.lines:
        if one.kind == "title":
            headings.clear()
        if isinstance(one.block, read.Section):
            section = one.block
            headings = [above for above in headings if above[0] < section.level]
            if one is not line:
                called = f"{one.where} “{_start(plain(one.line))}”" if section.cited else one.where
                headings.append((section.level, called))
        if one is line:
            break
    return headings[-1][1] if headings else ""


def _start(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
