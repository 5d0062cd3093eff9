"""The items of a list do not end alike.

Why: items are parts of one sentence, each with a semicolon behind it and the last with a full stop; or each of them is
a sentence, with its full stop. A sign that is out of line is left over from a change, and leaves it open whether
something is missing.

Source: Editorial Manual, on paragraphs and subparagraphs: its example, which has no “and” before the last item. Where a
report has one behind some lists, that it has none behind another is a rule of this house, and a hint; so is that
short bullets have no full stop behind the last.

Languages: for Chinese FCCC/KP/CMP/2012/1, for Spanish FCCC/SBSTA/2021/2; for Arabic, French and Russian no manual was
seen (unverified).

Mending: signs are put right where all others of the list agree.

Bad:
    issues: |
      Participants spoke of:
      - The cost of equipment;
      - The cost of transmission
      - The cost of training;

Good:
    issues: |
      Participants spoke of:
      - The cost of equipment;
      - The cost of transmission;
      - The cost of training.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.inline import Look, Text
from drafter.languages.editing.items import ITEMS, Items
from drafter.lint.prose import ADDRESS, GAP, PrintedLine, PrintedList, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Edit, Level, Place

LEVEL: Level = "warning"
SPEAKS = ALL
# What leaves open which sign would follow is another; so is an address, of which a sign might be taken for a part.
_SIGNS = {"semicolon": ";；؛", "full stop": ".。．۔", "comma": ",，、،", "another": f"?？؟!！…:：{GAP}{ADDRESS}"}
_ALL_SIGNS = "".join(_SIGNS.values())
_CLOSING = "”»\"')）]』」’"
_EACH = "end each item with a semicolon, and the last with a full stop"


class _End:
    """How an item ends: the offset behind its last sign, what sign it is, and whether “and” or the like follows it."""

    __slots__ = ("at", "joined", "line", "offset", "sign")

    def __init__(self, prose: Prose, line: PrintedLine, items: Items) -> None:
        self.line = line
        self.offset = prose.end(line)
        words = prose.words[line.start : self.offset]
        joined = next((word for word in items.joining if _joins(words, word)), "")
        self.joined = bool(joined)
        self.at = self.offset - (len(joined) or 1)
        self.sign = _sign(words[: -len(joined)].rstrip() if joined else words)

    @property
    def described(self) -> str:
        """How the item ends, in words."""
        return f"ends with a {self.sign}" if self.sign else "has no sign behind it"


def _joins(words: str, word: str) -> bool:
    """Whether words end with this one behind a semicolon or a comma."""
    before = words[: -len(word)].rstrip()[-1:]
    return words.lower().endswith(word) and before != "" and before in _SIGNS["semicolon"] + _SIGNS["comma"]


def _sign(words: str) -> str:
    """The name of the sign with which words end, behind which a quotation or parenthesis may close."""
    last = words.rstrip(_CLOSING)[-1:]
    return next((name for name, signs in _SIGNS.items() if last and last in signs), "" if last else "another")


def check(prose: Prose) -> Iterator[Found]:
    """Find items that are out of line, in each list and from one list to another."""
    items = ITEMS[prose.language.code]
    under = {id(one.lead.block): one for one in prose.lists if one.lead}
    joined: list[_End] = []
    for one in prose.lists:
        if len(one.points) < 2:
            continue
        if one.kind == "bullet":
            yield from _bullets(prose, one, under)
            continue
        ends = [_end(prose, line, under, items) for line in one.points]
        usual = _usual(ends)
        if usual == "semicolon" and ends[-2].sign == usual:
            joined.append(ends[-2])
        yield from _inner(prose, ends, usual, items)
        if usual and not (one.lead and one.lead.kind == "item"):
            yield from _last(prose, ends, usual, items)
    bare = [end for end in joined if not end.joined]
    for end in bare if len(bare) * 2 < len(joined) else ():
        message = "no word joins the last item to this one, as in most lists of the report"
        yield Found(_place(prose, end), message, f"write “{items.joining[0]}” behind it", level="hint")


def _end(prose: Prose, line: PrintedLine, under: dict[int, PrintedList], items: Items) -> _End:
    """The end of an item, which is that of the last line under it."""
    last = line
    while id(last.block) in under:
        last = under[id(last.block)].points[-1]
    end = _End(prose, last, items)
    if last.kind == "bullet" or prose.is_unwritten(last):
        end.sign = "another"
    return end


def _place(prose: Prose, end: _End) -> Place | None:
    """Where an item ends; of one that is all of drafter's wording, such as a reference, where what precedes it does."""
    place, line = prose.place(end.at), end.line
    while place is None and line.start:
        line = prose.line(line.start - 1)
        place = prose.place(max(prose.end(line) - 1, line.start))
    return place


def _usual(ends: Sequence[_End]) -> str:
    """The sign with which the items of a list end, but for the last; nothing where most have none or a comma."""
    counted = Counter(end.sign for end in ends[:-1])
    semicolons, stops = counted["semicolon"], counted["full stop"]
    if semicolons and semicolons == stops:
        return next(end.sign for end in ends if end.sign in ("semicolon", "full stop"))
    if semicolons > stops:
        return "semicolon"
    return "full stop" if stops > counted[""] + counted["comma"] else ""


def _inner(prose: Prose, ends: Sequence[_End], usual: str, items: Items) -> Iterator[Found]:
    """What is out of line among all items but the last."""
    wrong = [end for end in ends[:-1] if end.sign not in (usual, "another")]
    if not usual:
        wrong = [end for end in ends[:-1] if end.sign in ("", "comma")]
        if wrong:
            message = f"this item {wrong[0].described}"
            message += ", nor have the others" if not wrong[0].sign and len(wrong) > 1 else ""
            yield Found(_place(prose, wrong[0]), message, _EACH)
        return
    sure = len(wrong) == 1 and (wrong[0].sign in ("", "comma") or sum(end.sign == usual for end in ends[:-1]) > 1)
    for end in wrong:
        mended = _mended(prose, end, usual, items) if sure else ()
        message = f"this item {end.described}, where others end with a {usual}"
        yield Found(_place(prose, end), message, f"end it with a {usual}", mended)
    early = [end for end in ends[:-2] if end.joined]
    for end in early if not all(end.joined for end in ends[:-1]) else ():
        word = prose.words[end.at : end.offset]
        message = f"“{word}” stands behind an item that is not the last but one"
        yield Found(_place(prose, end), message, "move it to the last item but one, or take it out")


def _last(prose: Prose, ends: Sequence[_End], usual: str, items: Items) -> Iterator[Found]:
    """What is amiss with the end of a list."""
    last = ends[-1]
    if last.sign in ("full stop", "another") or _goes_on(prose, last.line):
        return
    agree = all(end.sign in (usual, "another") for end in ends[:-1])
    mended = _mended(prose, last, "full stop", items) if agree else ()
    yield Found(_place(prose, last), f"the last item {last.described}", "end the list with a full stop", mended)


def _goes_on(prose: Prose, line: PrintedLine) -> bool:
    """Whether the sentence of a list goes on behind it, in text without a number."""
    after = prose.line(line.end + 1) if line.end + 1 < len(prose.words) else None
    return after is not None and after.kind == "unnumbered" and prose.words[after.start].islower()


def _mended(prose: Prose, end: _End, sign: str, items: Items) -> tuple[Edit, ...]:
    """The edit that gives an item its sign, where nothing stands behind that could be concerned."""
    new, words, last = items.semicolon if sign == "semicolon" else items.stop, prose.words, end.line.line[-1]
    if end.joined or end.offset != end.line.end or (end.sign and words[end.offset - 1] not in _ALL_SIGNS):
        return ()
    if not isinstance(last, Text) or last.look != Look.PLAIN:
        return ()
    if not end.sign:
        return prose.edit(end.offset - 1, end.offset, words[end.offset - 1] + new)
    start = end.offset - 1
    while words[start - 1] in " \u00a0":
        start -= 1
    return prose.edit(start, end.offset, new)


def _bullets(prose: Prose, one: PrintedList, under: dict[int, PrintedList]) -> Iterator[Found]:
    """A full stop behind the last of some bullets that have no signs."""
    *inner, last = [_sign(prose.words[line.start : prose.end(line)]) for line in one.points]
    if last == "full stop" and not any(inner) and not any(id(line.block) in under for line in one.points):
        place = prose.place(prose.end(one.points[-1]) - 1)
        hint = "take it out, or make every bullet a sentence"
        yield Found(place, "the last bullet ends with a full stop, and the others with no sign", hint, level="hint")
