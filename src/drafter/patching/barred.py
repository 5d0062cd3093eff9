"""The value of a key that is a text: under a bar line by line, or beside its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from drafter.named import tail
from drafter.outline import Annex
from drafter.patching import flats, kept, manners, notation, short, spans, tables
from drafter.patching.flats import Entry, Flat
from drafter.patching.sheet import Made, Sheet
from drafter.patching.standing import Old
from drafter.patching.texts import Rewriter
from drafter.tree import Listing, Mapping, Node, Scalar
from drafter.typed import Typed, TypedLine
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Form(Value):
    """How the texts of a kind are read as entries and made flat, and their notation."""

    entries: Callable[[Sequence[TypedLine]], list[Entry]]
    flat: Callable[[Any], Iterable[Flat]]
    notation: manners.Notation


FORMS = {
    "Blocks": Form(flats.block_entries, flats.flat_blocks, manners.BLOCKS),
    "Notes": Form(flats.note_entries, flats.flat_notes, manners.NOTES),
    "Lines": Form(flats.line_entries, flats.flat_lines, manners.LINES),
    "Line": Form(flats.run_entries, lambda line: [Flat(flats.RUN, 0, line)] if line else [], manners.RUNS),
    "Title": Form(flats.run_entries, lambda annex: flat_title(annex), manners.RUNS),
}


def flat_title(annex: Annex) -> list[Flat]:
    """The title of an annex, with its name."""
    return [Flat(flats.RUN, 0, annex.title, annex.name)] if annex.title or annex.name else []


class Page:
    """What is the same for all texts of a file: its lines, how wide they are, and how far one stands in another.

    ``plain`` says whether titles stand beside their keys, and ``finely`` whether blocks are changed within themselves.
    """

    __slots__ = ("finely", "language", "plain", "sheet", "step", "usual")

    def __init__(self, sheet: Sheet, root: Node, language: str, *, finely: bool) -> None:
        self.sheet, self.language, self.finely = sheet, language, finely
        self.usual, self.step, self.plain = manners.width(sheet.lines), _step(root), _is_plain(root)

    def typed(self, lines: Sequence[str]) -> list[str]:
        """Lines of keys as they are usually written, in the manner of this file."""
        return short.beside(lines) if self.plain else list(lines)


def _step(node: Node) -> int:
    """How far the first text or the first keys stand in within their key."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            inside = 0
            if isinstance(value, Scalar) and value.barred:
                inside = next((line.place.column for line in value.lines if line.words.strip(" \t")), 0)
            elif isinstance(value, Mapping) and value.place.line > key.place.line:
                inside = value.place.column
            if inside > key.place.column:
                return min(inside - key.place.column, 8)
    return 2


def _is_plain(node: Node) -> bool:
    """Whether titles and the like stand beside their keys."""
    match node:
        case Mapping(pairs=pairs):
            return any(_is_plain(value) and (key.text in short.LINE_KEYS or not isinstance(value, Scalar))
                       for key, value in pairs)  # fmt: skip
        case Listing(nodes=nodes):
            return any(map(_is_plain, nodes))
        case Scalar(text=text, barred=is_barred):
            return bool(text) and not is_barred


def text(page: Page, kind: str, key: Scalar, node: Scalar, was: Any, new: Any) -> Made | None:
    """The lines of a key whose text says something else; None where that cannot be seen line by line."""
    where = spans.beside(page.sheet, key, node)
    if node.barred and kind != "Rows":
        form = FORMS[kind]
        return _under(page, form, key, node, list(form.flat(was)), list(form.flat(new)))
    if where is None:
        return None
    inside = key.place.column - 1 + page.step
    if kind == "Rows":
        drawn = node.barred or not node.text
        return tables.rows(page.sheet, key, node, where, was, new, inside) if drawn else None
    form = FORMS[kind]
    wanted = list(form.flat(new))
    words = "\n".join(line.words for line in node.lines)
    remarks = kept.within(words)
    if not remarks and node.text and wanted and kind not in ("Blocks", "Notes") and len(wanted) == 1:
        made = _beside(form, where, node, list(form.flat(was)), wanted[0])
        if made is not None:
            return [made]
    if not wanted:
        noted = [" " * inside + remark for remark in kept.as_lines(words)]
        return [short.line(where, "", barred=True) or where.head, *noted]
    under = [" " * inside + line.strip(" \t") for one in remarks for line in one.split("\n")]
    return [short.behind(f"{where.head} |", where), *fresh(page, form, wanted, inside), *under]


def fresh(page: Page, form: Form, wanted: Sequence[Flat], inside: int) -> Made:
    """The lines of a text that is wholly new."""
    old = Old(page.sheet, (), (), ())
    old.base = inside
    return Rewriter(old, manners.Manner(inside, (), (), page.usual), form.notation, finely=page.finely).made(wanted)


def _under(
    page: Page, form: Form, key: Scalar, node: Scalar, was: Sequence[Flat], wanted: Sequence[Flat]
) -> Made | None:
    """The lines of a key with its text under a bar."""
    entries = form.entries(node.lines)
    if len(entries) != len(was):
        return None
    old = Old(page.sheet, node.lines, entries, was)
    header = list(range(key.place.line - 1, old.ground.first if entries else node.place.line))
    if not entries:
        old.base = old.base or key.place.column - 1 + page.step
    manner = manners.Manner(old.base, entries, page.sheet.lines, page.usual)
    made = Rewriter(old, manner, form.notation, finely=page.finely).made(wanted)
    if not made:
        where = spans.beside(page.sheet, key, node)
        return [short.line(where, "", barred=True) or where.head] if where else None
    return [*header, *made]


def _beside(form: Form, where: spans.Beside, node: Scalar, was: Sequence[Flat], wanted: Flat) -> str | None:
    """The line of a key with a text beside it that says something else."""
    typed = Typed(node.lines)
    if not typed.words or len(was) != 1 or "\0" in typed.words:
        return None
    whole = typed.words
    if was[0].kind == flats.RUN:
        tail(typed, [])
    end = len(typed.words)
    said = notation.applied(whole[:end], notation.changes(whole[:end], was[0].line, wanted.line))
    shown = whole[end:] if was[0].name == wanted.name else Flat(flats.RUN, 0, (), wanted.name).notation
    return short.line(where, said + shown, barred=True)
