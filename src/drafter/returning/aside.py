"""The lines of a file that drafter prints by itself, set aside from those that an outline holds.

These are the labels of annexes and what says their language, the heading of the contents page and of its columns. They
are known by their bookmarks and styles, or else by their words at their place, however these were changed there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.inline import Text
from drafter.line import Line as Shown
from drafter.pieces import Grid, Inline, Line, Piece, Role, Standing, Words, plain
from drafter.returning.atoms import Atoms, of_report
from drafter.returning.atoms import plain as shown
from drafter.returning.labels import bare, head, is_alike, stands_for
from drafter.returning.pairing import in_best_order
from drafter.returning.slots import Annexed, Exhibit, Slot, Written
from drafter.value import Value, replace
from drafter.word.reading.names import block_of, is_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["annex", "original", "contents", "head", "caption"]
else:
    Kind = str


class Own(Value):
    """A line that drafter prints by itself: what it is, the block that it is at, its role and its text.

    Without a text it is what somebody put in among such lines.
    """

    kind: Kind
    place: str
    role: Role
    atoms: Atoms


class Met(Value):
    """Such a line, the pieces that stand for it now, and those that stand there once more."""

    own: Own
    came: tuple[Piece, ...] = ()
    again: tuple[Piece, ...] = ()


class Aside(Value):
    """What is left of a text, the pieces of it at which annexes begin, by their identity, and what was set aside.

    ``paired`` gives for pieces that are new, since a label was cut off them, the slots that they are.
    """

    text: tuple[Standing, ...]
    opens: Mapping[int, Annexed]
    paired: Mapping[int, Slot]
    met: tuple[Met, ...]


#: For pieces by their identity the slots that they were written as.
Paired = Mapping[int, Slot]


def set_aside(written: Written, standing: Sequence[Standing], paired: Paired) -> Aside:
    """The lines of a text that drafter prints by itself, set aside."""
    return _Sorter(written, standing, paired).sorted()


class _Sorter:
    def __init__(self, written: Written, standing: Sequence[Standing], paired: Paired) -> None:
        self.written = written
        self.text: list[Standing] = list(standing)
        self.paired = dict(paired)
        self.taken = {id(slot) for slot in paired.values()}
        self.opens: dict[int, Annexed] = {}
        self.met: list[Met] = []

    def sorted(self) -> Aside:
        for annex in self.written.annexes:
            self.label(annex)
        self.contents()
        for annex, read in zip(self.written.annexes, self.written.report.annexes, strict=True):
            if read.original:
                self.original(annex, of_report((Text(read.original),)))
        self.strewn()
        made = {id(one): slot for one in self.text if (slot := self.paired.get(id(one)))}
        return Aside(tuple(self.text), self.opens, made, tuple(self.met))

    def pieces(self) -> Iterator[Piece]:
        """The pieces of the text that are nothing that was written, as far as it is known."""
        for one in self.text:
            if isinstance(one, Piece) and id(one) not in self.paired and id(one) not in self.opens:
                yield one

    def take(self, *pieces: Piece) -> tuple[Piece, ...]:
        """Take pieces out of the text."""
        gone = set(map(id, pieces))
        self.text = [one for one in self.text if id(one) not in gone]
        return pieces

    # Annexes.

    def label(self, annex: Annexed) -> None:
        """The label of an annex, which begins there; where it is gone, at its title."""
        own = Own("annex", annex.heading.name, "heading", annex.heading.atoms)
        piece = next((one for one in self.text if isinstance(one, Piece) and self.begins(one, annex)), None)
        if piece is not None:
            self.met.append(Met(own, self.cut(piece, annex)))
            return
        titles = (at for at, one in enumerate(self.text) if self.paired.get(id(one)) is annex.title)
        at = next(titles, None)
        if at is None:
            return
        self.opens[id(self.text[at])] = annex
        above = next((one for one in reversed(self.text[:at]) if _says(one)), None)
        named = isinstance(above, Piece) and id(above) not in self.paired and id(above) not in self.opens
        if named and isinstance(above, Piece) and self.is_label(above, shown(annex.heading.atoms)):
            self.met.append(Met(own, self.take(above)))
        else:
            self.met.append(Met(own))

    def begins(self, piece: Piece, annex: Annexed) -> bool:
        """Whether an annex begins with a piece: what something before it was joined to is no beginning."""
        slot = self.paired.get(id(piece))
        for name in piece.names:
            called = block_of(name)
            if slot is not None and called == slot.name:
                return False
            if called == annex.heading.name and not is_copy(name):
                return True
        return False

    def is_label(self, piece: Piece, label: str) -> bool:
        """Whether a piece that has lost its name stands for a label above a title."""
        words = plain(piece.line)
        return is_alike(label, words) or (piece.role == "heading" and stands_for(label, words))

    def cut(self, piece: Piece, annex: Annexed) -> tuple[Piece, ...]:
        """What of the piece with which an annex begins is its label; what stands behind it stays in the text."""
        label, slot = shown(annex.heading.atoms), self.paired.get(id(piece))
        if slot is None and id(annex.title) not in self.taken:
            slot = annex.title
        titled = slot is annex.title
        ahead, behind = _cut(piece.line, _size(label, _words(piece), shown(annex.title.atoms) if titled else None))
        names = tuple(name for name in piece.names if block_of(name) != annex.heading.name)
        rest = replace(piece, role="heading" if titled else "text", line=behind, names=names)
        came = replace(piece, line=ahead, oddities=() if behind else piece.oddities)
        at = next(at for at, one in enumerate(self.text) if one is piece)
        self.text[at] = rest
        self.opens[id(rest)] = annex
        if slot is not None and behind:
            self.paired[id(rest)] = slot
            self.taken.add(id(slot))
        more = [one for one in self.text[at + 1 : at + 2] if isinstance(one, Piece) and id(one) not in self.paired]
        if more and _says(came) and bare(plain((*came.line, *more[0].line))) == bare(label):
            # Somebody pressed Enter in it.
            return came, *self.take(*more)
        return (came,) if _says(came) else ()

    # What is printed below the titles of annexes, and on the contents page.

    def original(self, annex: Annexed, atoms: Atoms) -> None:
        """What says in what language an annex was written."""
        label = shown(atoms)
        begun = next((at for at, one in enumerate(self.text) if self.opens.get(id(one)) is annex), None)
        if begun is None:
            lost = (one for one in self.pieces() if one.role == "original" and is_alike(label, plain(one.line)))
            if again := self.take(*lost):
                self.met.append(Met(Own("original", "", "original", atoms), again))
            return
        end = next((at for at in range(begun + 1, len(self.text)) if id(self.text[at]) in self.opens), len(self.text))
        free = {id(one) for one in self.pieces()}
        able = [one for one in self.text[begun:end] if isinstance(one, Piece) and id(one) in free and _says(one)]
        able = [one for one in able if one.role == "original" or is_alike(label, plain(one.line))]
        ranked = sorted(able, key=lambda one: (-_worth(label, one), one.role != "original"))
        came = tuple(one for one in ranked[:1] if _worth(label, one))
        again = tuple(one for one in ranked[len(came) :] if is_alike(label, plain(one.line)))
        self.met.append(
            Met(Own("original", annex.heading.name, "original", atoms), self.take(*came), self.take(*again))
        )

    def contents(self) -> None:
        """The heading of the contents page, those of its columns, and the line above its annexes."""
        page = self.written.report.contents
        if page is None:
            return
        heads: list[Shown] = [(Text(page.heading),), (Text(f"\t{page.paragraphs}\t{page.page}"),)]
        heads += [(Text("\t\t"), *line.title) for line in page.lines if not line.target]
        own = [Own("contents", "contents", "contents", of_report(line)) for line in heads]
        labels = [shown(one.atoms) for one in own]
        listed = [at for at, one in enumerate(self.text) if isinstance(one, Piece) and one.role == "contents"]
        free = {id(one) for one in self.pieces()}
        able = list[Piece]()
        for at in range(listed[0] - 1, listed[-1] + 2) if listed else ():
            one = self.text[at] if 0 <= at < len(self.text) else None
            if not isinstance(one, Piece) or id(one) not in free or not _says(one):
                continue
            fits = plain(one.line).count("\t") <= TABS if one.role == "contents" else False
            if fits or (one.role in _LOOSE and any(is_alike(label, plain(one.line)) for label in labels)):
                able.append(one)
        pairs = in_best_order([[_worth(label, one) for one in able] for label in labels])
        used = {at for at in pairs if at >= 0}
        rest = list(self.take(*(one for at, one in enumerate(able) if at not in used)))
        for line, label, at in zip(own, labels, pairs, strict=True):
            again = [one for one in rest if is_alike(label, plain(one.line))]
            rest = [one for one in rest if one not in again]
            self.met.append(Met(line, self.take(able[at]) if at >= 0 else (), tuple(again)))
        if rest:
            self.met.append(Met(Own("contents", "contents", "contents", ()), (), tuple(rest)))

    def strewn(self) -> None:
        """Labels of annexes, captions, and lines of the title block that drafter words, which stand once more."""
        heads = [
            Own("head", "title", slot.role, slot.atoms)
            for slot in self.written.head
            if slot.role == "agenda item" or (slot.role == "body" and not slot.field)
        ]
        annexes = [met.own for met in self.met if met.own.kind == "annex"]
        own = [*annexes, *heads, *self.captions()]
        found: dict[int, list[Piece]] = {}
        for piece in list(self.pieces()):
            # The very same first: the label of one annex is like that of another.
            able = [one for one in own if self.is_again(piece, one)]
            if able:
                words = bare(plain(piece.line))
                best = max(able, key=lambda one: bare(shown(one.atoms)) == words)
                found.setdefault(id(best), []).append(piece)
        for one in own:
            self.take(*found.get(id(one), ()))
        self.met = [
            replace(met, again=(*met.again, *found[id(met.own)])) if id(met.own) in found else met for met in self.met
        ]
        self.met += [Met(one, (), tuple(found[id(one)])) for one in own[len(annexes) :] if id(one) in found]

    def captions(self) -> Iterator[Own]:
        """The captions of tables, figures and boxes that stand in the text."""
        names = {
            block_of(name) for one in self.text if isinstance(one, Piece) for name in one.names if not is_copy(name)
        }
        for text in (self.written.main, *(annex.text for annex in self.written.annexes)):
            for one in text:
                if isinstance(one, Exhibit) and one.name in names:
                    label, title = one.read.caption.label, one.read.caption.title
                    yield Own("caption", one.name, "caption", of_report((Text(f"{label}\n"), *title)))

    def is_again(self, piece: Piece, own: Own) -> bool:
        """Whether a piece is a line of ours once more: the very same, or a heading like the label of an annex."""
        words, label = plain(piece.line), shown(own.atoms)
        same = bare(words) == bare(label) and bool(bare(words))
        if own.kind == "annex":
            titled = piece.role == "heading" and not piece.numbered
            return piece.role in _LOOSE and (same or (titled and is_alike(label, words)))
        return piece.role == own.role and same and (own.kind != "caption" or self.is_copied(piece, own))

    def is_copied(self, caption: Piece, own: Own) -> bool:
        """Whether a caption is a copy, with nothing of its own below it: that is of the one above it."""
        if any(block_of(name) == own.place and not is_copy(name) for name in caption.names):
            return False
        at = next(at for at, one in enumerate(self.text) if one is caption)
        above, below = (self.text[near] if 0 <= near < len(self.text) else None for near in (at - 1, at + 1))
        stands = isinstance(below, Grid) or (isinstance(below, Piece) and below.role == "figure")
        return not stands or (isinstance(above, Piece) and own.place in map(block_of, above.names))


#: Before the label, the title, the paragraphs and the page of a line of the contents; one that heads others has fewer.
TABS = 3
#: What somebody may have made of a line of ours by another style.
_LOOSE = ("heading", "text", "foreign")
_SAME, _ALIKE, _ANY = 10.0, 6.0, 0.2


def _worth(label: str, piece: Piece) -> float:
    """How likely it is that a piece stands for a label."""
    words = plain(piece.line)
    if bare(words) == bare(label):
        return _SAME
    return _ALIKE if is_alike(label, words) else _ANY if stands_for(label, words) else 0.0


def _size(label: str, words: str, title: str | None) -> int:
    """How many characters of a line are the label at its head; all of a line that is no text by its length.

    ``title`` is what may stand behind it, where that has no line of its own.
    """
    if title is None and stands_for(label, words):
        return len(words)
    size = len(label) if words.startswith(label) else head(label, words)
    if title and not size and words.endswith(title):
        size = len(words) - len(title)
    if not size:
        return len(words) if stands_for(label, words) and not is_alike(title or "", words) else 0
    return size + len(words[size:]) - len(words[size:].lstrip())


def _says(one: Standing) -> bool:
    return not isinstance(one, Piece) or bool(plain(one.line).strip())


def _words(piece: Piece) -> str:
    """The words of a piece, with a sign for each reference and mark."""
    return "".join(inline.words if isinstance(inline, Words) else "\ufffc" for inline in piece.line)


def _cut(line: Line, size: int) -> tuple[Line, Line]:
    """A line in two, behind so many characters, as which references and marks count too."""
    ahead, behind = list[Inline](), list[Inline]()
    for inline in line:
        words = inline.words if isinstance(inline, Words) else ""
        here = min(max(size, 0), len(words) or 1)
        size -= len(words) or 1
        if isinstance(inline, Words):
            ahead += [replace(inline, words=words[:here])] if words[:here] else []
            behind += [replace(inline, words=words[here:])] if words[here:] else []
        else:
            (ahead if here else behind).append(inline)
    return tuple(ahead), tuple(behind)
