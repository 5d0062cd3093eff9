"""The keys of an outline and what they hold, of which only those that hold something else are rewritten."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from drafter import dumping
from drafter.keys import keys
from drafter.outline import Annex, Masthead, Part
from drafter.patching import barred, kept, listed, short, spans
from drafter.patching.arranging import Placed, arranged
from drafter.patching.barred import Page
from drafter.patching.sheet import Made
from drafter.tree import Mapping, Node, Scalar
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Keyed:
    """Rewrites the keys of one value; ``coarse`` are those that are written as a whole, ``others`` have their page."""

    def __init__(
        self,
        page: Page,
        node: Mapping,
        first: int,
        last: int,
        coarse: Collection[str] = (),
        others: dict[str, Page] | None = None,
    ) -> None:
        self.page, self.node, self.coarse, self.usual = page, node, coarse, page
        self.others = others or {}
        starts = [key.place.line - 1 for key, _ in node.pairs]
        if starts:
            starts[0] = min(starts[0], first)
        self.ground = spans.ground(page.sheet, starts, [value for _, value in node.pairs], last)
        self.known = {key.text: at for at, (key, _) in enumerate(node.pairs)}
        self.column = node.pairs[0][0].place.column - 1 if node.pairs else 0

    def made(self, was: Value, new: Value) -> Made | None:
        """The lines of all keys; None where they cannot be told apart."""
        if self.ground is None or spans.is_flow(self.page.sheet, self.node):
            return None
        placed = {at: Placed("key", self.rows(at), at) for at in range(len(self.ground.pieces))}
        left: dict[int, Made] = {}
        added: dict[int, list[Placed]] = {}
        order = list(keys(type(new)))
        for name, kind in keys(type(new)).items():
            before, held = _held(was, name), _held(new, name)
            if before == held:
                continue
            at = self.known.get(name, -1)
            if at < 0:
                if fresh := _lines(name, kind, new, self.page):
                    spot = self._spot(order, name)
                    added.setdefault(spot, []).append(Placed("key", [" " * self.column + line for line in fresh]))
            elif _is_gone(name, kind, new) and (lines := self._emptied(at, name, kind, was, new)):
                placed[at].made = lines
            elif _is_gone(name, kind, new) and not isinstance(new, Masthead):
                del placed[at]
                left[at] = self._remarks(at)
            else:
                self.page = self.others.get(name, self.usual)
                placed[at].made = self._value(at, name, kind, was, new)
        pieces = list(added.get(-1, []))
        for at in range(len(self.ground.pieces)):
            pieces += [*([placed[at]] if at in placed else []), *added.get(at, [])]
        if not pieces:
            return None
        if 0 not in placed and not self._begin(pieces, left):
            return None
        return arranged(self.ground, pieces, lambda *_: False, lambda *_: 0, left)

    def _emptied(self, at: int, name: str, kind: str, was: Value, new: Value) -> Made:
        """The lines of a key below which keys stay that hold nothing, or what is usual."""
        if kind not in ("Masthead", "Session") or name in self.coarse:
            return []
        return self._inside(at, getattr(was, name), getattr(new, name)) or []

    def rows(self, at: int) -> Made:
        """The lines of a key as they are."""
        assert self.ground
        return list(range(self.ground.pieces[at].first, self.ground.pieces[at].last))

    def _begin(self, pieces: Sequence[Placed], left: dict[int, Made]) -> bool:
        """Put what stands before the first key, the hyphen of a list, before the key that is now the first."""
        sheet = self.page.sheet
        line = sheet.lines[self.node.pairs[0][0].place.line - 1]
        head = line[: self.column]
        if head.strip(" \t"):
            words = sheet.words(pieces[0].made[0])
            if words[: self.column].strip(" \t") or left.get(0):
                return False
            pieces[0].made[0] = head + words[self.column :]
        return True

    def _spot(self, order: Sequence[str], name: str) -> int:
        """Behind which of the keys a new one has its place, or -1 before all."""
        at = order.index(name)
        before = [self.known[one] for one in order[:at] if one in self.known]
        line = self.page.sheet.lines[self.node.pairs[0][0].place.line - 1]
        return max(before, default=0 if line[: self.column].strip(" \t") else -1)

    def _remarks(self, at: int) -> Made:
        """The remarks beside a key and in its value, each on a line of its own."""
        assert self.ground
        (key, node), piece = self.node.pairs[at], self.ground.pieces[at]
        remark = kept.beside(self.page.sheet, key, node)
        found = [remark] * bool(remark) + kept.below(self.page.sheet, node, piece.first, piece.last)
        return [" " * self.column + words for words in found]

    def _value(self, at: int, name: str, kind: str, was: Value, new: Value) -> Made:
        """The lines of a key that holds something else."""
        assert self.ground
        piece = self.ground.pieces[at]
        found = None if name in self.coarse else self._finely(at, name, kind, was, new)
        if found is None:
            found = self.anew(at, name, kind, new)
        return self.page.sheet.same(found, piece.first, piece.last)

    def _finely(self, at: int, name: str, kind: str, was: Value, new: Value) -> Made | None:
        key, node = self.node.pairs[at]
        before, held = getattr(was, name), getattr(new, name)
        if isinstance(new, Masthead):
            return self._marked(key, node, name, kind, was, new)
        if kind in ("Line", "Lines", "Blocks", "Notes", "Rows"):
            if not isinstance(node, Scalar):
                return None
            if isinstance(was, Annex) and name == "title":
                return barred.text(self.page, "Title", key, node, was, new)
            return barred.text(self.page, kind, key, node, before, held)
        if kind == "Part | None":
            return self._part(at, key, node, before or Part(), held)
        if kind in listed.KINDS:
            assert self.ground
            piece = self.ground.pieces[at]
            return listed.rewritten(self.page, kind, node, piece.first, piece.last, before, held, self._inner)
        if isinstance(node, Mapping):
            return self._inside(at, before, held) if type(before) is type(held) else None
        where = spans.beside(self.page.sheet, key, node)
        said = short.words(kind, held, where.typed if where else "", self.page.language)
        if where is None or said is None or where.style[:1] in ("|", ">") or not isinstance(node, Scalar):
            return None
        line = short.line(where, " ".join([said, *kept.within(where.typed)]).strip(" \t"), barred=False)
        return None if line is None else [line]

    def _inside(self, at: int, was: Value, new: Value) -> Made | None:
        """The line of a key and the keys below it."""
        assert self.ground
        node, piece = self.node.pairs[at][1], self.ground.pieces[at]
        if not isinstance(node, Mapping) or not node.pairs:
            return None
        first = node.pairs[0][0].place.line - 1
        if first <= self.node.pairs[at][0].place.line - 1:
            return None
        made = Keyed(self.page, node, first, piece.last).made(was, new)
        return None if made is None else [*range(piece.first, first), *made]

    def _inner(self, node: Mapping, first: int, last: int, was: Value, new: Value) -> Made | None:
        return Keyed(self.page, node, first, last).made(was, new)

    def _part(self, at: int, key: Scalar, node: Node, was: Part, new: Part) -> Made | None:
        if isinstance(node, Mapping):
            return self._inside(at, was, new)
        if not isinstance(node, Scalar):
            return None
        made = (
            barred.text(self.page, "Blocks", key, node, was.text, new.text) if was.text != new.text else self.rows(at)
        )
        where = spans.beside(self.page.sheet, key, node)
        if made is None or where is None or (not new.title and new.numbered):
            return made
        inner = self.page.typed(dumping.lines(replace(new, text=())))
        sheet, step = self.page.sheet, self.page.step
        head = " " * self.column
        _, *rest = made
        bar = where.style.rstrip("0123456789+-") or "|"
        moved = [sheet.words(row) and " " * step + sheet.words(row) for row in rest]
        text = [f"{head}{' ' * step}text: {bar}", *moved] if rest else []
        return [where.head + where.behind, *(f"{head}{' ' * step}{line}" for line in inner), *text]

    def _marked(self, key: Scalar, node: Node, name: str, kind: str, was: Value, new: Value) -> Made | None:
        """A field of the masthead with the marks behind its value."""
        where = spans.beside(self.page.sheet, key, node)
        if where is None or not isinstance(node, Scalar) or where.style[:1] in ("|", ">"):
            return None
        value, marks = _held(new, name)
        said = short.words(kind, value, where.typed, self.page.language)
        said = None if said is None else " ".join([said, *kept.within(where.typed)]).strip(" \t")
        line = None if said is None else short.line(where, said + marks, barred=False)
        return None if line is None else [line]

    def anew(self, at: int, name: str, kind: str, new: Value) -> Made:
        """The lines of a key as it is usually written, with the remark beside it."""
        key, node = self.node.pairs[at]
        lines = _lines(name, kind, new, self.page)
        head = self.page.sheet.lines[key.place.line - 1][: self.column]
        first, *rest = lines or [f"{name}:"]
        remarks = self._remarks(at)
        if remark := kept.beside(self.page.sheet, key, node):
            first += f" {remark}"
            del remarks[0]
        return [head + first, *(line and " " * self.column + line for line in rest), *remarks]


def _held(value: Value, name: str) -> Any:
    """What a value holds under a key: an annex also its name in its title, the masthead also the marks behind."""
    held = getattr(value, name)
    if isinstance(value, Masthead):
        marks = dict(value.marks).get(name, ())
        return held, "".join(f"[^{mark.name}]" for mark in marks)
    return (held, value.name) if isinstance(value, Annex) and name == "title" else held


def _is_gone(name: str, kind: str, new: Value) -> bool:
    """Whether a key holds nothing any more; one that must say so stays."""
    if kind == "Flag" or (isinstance(new, Annex) and name == "title" and new.name):
        return False
    if isinstance(new, Annex | Part) and name == "text":
        return False
    return not dumping.holds(name, kind, getattr(new, name))


def _lines(name: str, kind: str, new: Value, page: Page) -> list[str]:
    """The lines of a key as it is usually written; none where it holds nothing."""
    if isinstance(new, Masthead):
        held = replace(Masthead(**{name: getattr(new, name)}), marks=tuple(one for one in new.marks if one[0] == name))
        return [line.removeprefix("  ") for line in dumping.SHOWN["Masthead"](held)[1:]]
    if isinstance(new, Annex) and name == "title":
        shown = barred.flat_title(new)
        return page.typed(["title: |", f"{' ' * page.step}{shown[0].notation}"]) if shown else []
    value = getattr(new, name)
    if not dumping.holds(name, kind, value):
        return []
    plain = isinstance(value, Part) and not value.title and value.numbered
    held, kind = (value.text, "Blocks") if plain and value.text else (value, kind)
    if kind in barred.FORMS:
        form = barred.FORMS[kind]
        text = map(page.sheet.words, barred.fresh(page, form, list(form.flat(held)), page.step))
        return page.typed([f"{name}: |", *text])
    return page.typed(dumping.key(name, kind, held))
