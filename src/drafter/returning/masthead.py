"""What was edited around the report, brought into the outline: each value to the key that says it, or told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter import outline as said
from drafter import report as read
from drafter.inline import Look
from drafter.letters import bare
from drafter.pieces import Said, plain
from drafter.returning.atoms import signs
from drafter.returning.changes import Change
from drafter.returning.fitting import Unit, flat, unchanged, units
from drafter.returning.parting import Found, Typed
from drafter.returning.remarks import AGAIN, Remark
from drafter.returning.values import Keys, Values, keys_of, told
from drafter.surround import COUNTED, Line, words
from drafter.value import Value
from drafter.word.reading.names import block_of


class Claim(Value):
    """What an edited place says a key should say; ``unit`` is what stands there."""

    value: str
    unit: Unit
    where: str


class Mixed(Value):
    """A line in which values and the words round them were changed: as written, as it is, and what its values say."""

    old: str
    new: str
    where: str
    said: tuple[tuple[Unit, Keys], ...]


class Edits(Value):
    """The outline with what was edited around the report, these edits, and what could not be taken over."""

    outline: said.Outline
    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]


def edits(base: said.Outline, values: Values, found: Sequence[Found], typed: Sequence[Typed]) -> Edits:
    """What came of the lines around the report."""
    return _Taker(base, values).taken(found, typed)


class _Taker:
    """Gathers what each place claims, then decides for each key."""

    def __init__(self, base: said.Outline, values: Values) -> None:
        self.base = base
        self.values = values
        self.claims: dict[str, list[Claim]] = {}
        self.standing: set[str] = set()
        self.unsure: list[tuple[Unit, str]] = []
        self.mixed: list[Mixed] = []
        self.remarks: list[Remark] = []

    def taken(self, found: Sequence[Found], typed: Sequence[Typed]) -> Edits:
        for one in found:
            self.line(one)
        taken = {key: claim for key, claims in self.claims.items() if (claim := self.decided(key, claims))}
        whole = self.whole({key: claim.value for key, claim in taken.items()})
        after = self.values.composed(whole)
        self.verify(after)
        for line in self.mixed:
            self.tell_of_mixed(line, whole)
        made = told(self.base, whole) if whole != self.values.keys else self.base
        units = dict.fromkeys(claim.unit for claim in taken.values())
        changes = tuple(_edited(unit, self.values.shown(after, unit.fields) if unit.new else "") for unit in units)
        return Edits(made, changes, (*self.remarks, *self.typed(typed)))

    def line(self, found: Found) -> None:
        """What one line claims."""
        old = flat(words(found.line))
        if found.came is None:
            held = unchanged(found.line)
            for unit in held:
                self.unit(Unit(unit.fields, unit.old, ""), found.where)
            if not held:
                self.tell(
                    "P303", f"“{old}” does not stand in {found.where} any more; no key of the outline says it", ""
                )
            return
        if (new := flat(found.came)) == old:
            for unit in unchanged(found.line):
                self.standing |= {key for field in unit.fields for key in keys_of(field)}
            return
        stands = units(found.line, new, self.values.reads)
        if stands is None and old and old in new:
            self.remarks.append(_typed(flat(new.replace(old, " ", 1)), found.where))
            return
        if stands is None:
            self.mixed.append(Mixed(old, new, found.where, tuple(self.among(found.line, new))))
            for unit, keys in self.mixed[-1].said:
                for key, value in keys.items():
                    self.claim(key, value, unit, found.where)
            return
        for unit in stands:
            self.unit(unit, found.where)

    def among(self, line: Line, new: str) -> Iterator[tuple[Unit, Keys]]:
        """The values that can be told from the other words of a line, all of which may be others, and what they say."""
        for unit in unchanged(line):
            if part := self.values.part(unit.fields, new):
                keys, _ = part
                yield (
                    Unit(unit.fields, unit.old, self.values.shown(self.values.composed(self.whole(keys)), unit.fields)),
                    keys,
                )

    def whole(self, keys: Keys) -> Keys:
        """All that the masthead is told, with these things instead."""
        given = {**self.values.keys, **keys}
        return self.values.whole(given) or given

    def tell_of_mixed(self, line: Mixed, whole: Keys) -> None:
        """Tell of a line whose other words were changed as well, and which of its values were taken over."""
        taken = [unit.new for unit, keys in line.said
                 if unit.new != unit.old and all(whole[key] == value for key, value in keys.items())]  # fmt: skip
        quoted = " and ".join(f"“{one}”" for one in taken)
        end = f"of it only {quoted} was taken over" if taken else "it was not taken over"
        self.tell("P301", f"“{line.new}” stands in {line.where}, where drafter wrote “{line.old}”; {end}", "")

    def unit(self, unit: Unit, where: str) -> None:
        """What values that stand side by side claim."""
        keys = [key for field in unit.fields for key in keys_of(field)]
        if unit.new == unit.old:
            self.standing |= set(keys)
            return
        if not keys and not (unit.old and unit.old in unit.new):
            # No key says it, but it may follow from what others say now.
            self.unsure.append((unit, where))
            return
        if not unit.new:
            if not any(self.values.keys[key] for key in keys):
                self.gone(unit, where)
            for key in keys:
                self.claim(key, "", unit, where)
            return
        found, beside = self.values.read(unit.fields, unit.new), ""
        if found is None and (part := self.values.part(unit.fields, unit.new)):
            found, beside = part
        if found is None and unit.old in unit.new:
            found, beside = {key: self.values.keys[key] for key in keys}, flat(unit.new.replace(unit.old, " ", 1))
        if found is None:
            message = f"“{unit.new}” stands in {where}, where drafter wrote “{unit.old}”; it was not taken over"
            self.tell("P301", message, unit.fields[0])
            return
        if beside:
            self.remarks.append(_typed(beside, where))
        else:
            self.unsure.append((unit, where))
        for key, value in found.items():
            self.claim(key, value, unit, where)

    def claim(self, key: str, value: str, unit: Unit, where: str) -> None:
        if value == self.values.keys[key]:
            self.standing.add(key)
        else:
            self.claims.setdefault(key, []).append(Claim(value, unit, where))

    def decided(self, key: str, claims: Sequence[Claim]) -> Claim | None:
        """The claim that is taken over, if one is; what is not is told."""
        full = [claim for claim in claims if claim.value]
        emptied = [claim for claim in claims if not claim.value]
        if len({claim.value for claim in full}) > 1:
            said = ", and ".join(dict.fromkeys(f"{claim.where} says “{claim.unit.new}”" for claim in full))
            self.tell("P304", f"{said}; neither was taken over for “{full[0].unit.old}”", key.rpartition(" ")[2])
            return None
        if full or key in self.standing:
            for claim in emptied:
                self.gone(claim.unit, claim.where)
            return full[0] if full else None
        return emptied[0]

    def verify(self, after: read.Masthead) -> None:
        """Tell of what was read and would not be printed as it stands in the file, with all edits taken together."""
        for unit, where in self.unsure:
            now = self.values.shown(after, unit.fields)
            untold = not any(f"“{unit.new}”" in remark.message for remark in self.remarks)
            if now != unit.new and not unit.new:
                self.gone(unit, where)
            elif now != unit.new and untold:
                message = f"“{unit.new}” stands in {where}, where drafter prints “{now}”; it was not taken over"
                self.tell("P301", message, unit.fields[0])

    def gone(self, unit: Unit, where: str) -> None:
        """Tell of what is missing at one place, and printed there again."""
        message = f"“{unit.old}” does not stand in {where} any more"
        self.tell(
            "P303", f"{message}, but “{unit.new}”; {AGAIN}" if unit.new else f"{message}; {AGAIN}", unit.fields[0]
        )

    def tell(self, code: str, message: str, field: str) -> None:
        remark = Remark(code, _PLACE, message.replace(COUNTED, _NUMBER), _HINTS.get(bare(field), ""))
        if remark not in self.remarks:
            self.remarks.append(remark)

    def typed(self, typed: Sequence[Typed]) -> Iterator[Remark]:
        yield from dict.fromkeys(_typed(flat(one.words), one.where) for one in typed)


def _edited(unit: Unit, new: str) -> Change:
    """The edit of values that stand side by side, by what is printed for them."""
    signed = [tuple(signs(text, Look.PLAIN)) for text in (unit.old, new)]
    return Change("changed", "", "", signed[0], signed[1], f"masthead.{bare(unit.fields[-1])}")


#: The place of these remarks: no block of the text.
_PLACE = "masthead"
#: How a number that Word counts, such as that of a page, is shown.
_NUMBER = "[number]"
_SYMBOL = "write it in the outline: masthead, symbol, such as FCCC/SBI/2031/9"
_HINTS = {
    **dict.fromkeys(("symbol", "series", "joint_series", "joint_symbol"), _SYMBOL),
    "running_head": "it is made of symbol and notice, under masthead in the outline",
    "distribution": "write general, limited or restricted in the outline: masthead, distribution",
    "date": "write it in the outline like 2031-06-08: masthead, date",
    "original": "write the code of one of the six languages in the outline: masthead, original",
    "language": "it follows from language, and from original under masthead",
    "notice": "write it in the outline: masthead, notice",
    "job_number": "write it in the outline: masthead, job_number",
    "organ": "spell the body out in the outline: body, organ",
    "organization": "change it in the template, if it is to be another",
}


def bared(places: Sequence[str], others: Sequence[str]) -> Iterator[Remark]:
    """What is to be said of pictures that were deleted around the report, and of places that have others."""
    for where in places:
        yield Remark("P305", _PLACE, f"a picture does not stand in {where} any more; {AGAIN}",
                     "take it out of the template, if it is to go")  # fmt: skip
    for where in others:
        yield Remark("P305", _PLACE, f"a picture in {where} is not the one that drafter put there, and prints again",
                     "if it is meant, name its file under masthead, emblem, or put it into the template")  # fmt: skip


def noted(came: Said, notes: Sequence[int]) -> Iterator[Remark]:
    """What is to be said of notes that were put into the masthead."""
    for at in notes:
        names = [name for piece in came.notes[at].content for name in piece.names]
        if all(block_of(name) == name for name in names):
            said_there = " / ".join(plain(piece.line) for piece in came.notes[at].content)
            yield Remark("P302", _PLACE, f"a note was put into the masthead, “{said_there}”, and was not taken over",
                         "define it under notes in the outline, and put its mark behind the value")  # fmt: skip


def _typed(words: str, where: str) -> Remark:
    if not words:
        return Remark("P302", _PLACE, f"a picture was put into {where}, and is none that an outline has there",
                      "put it into the template")  # fmt: skip
    shown = words.replace(COUNTED, _NUMBER)
    return Remark("P302", _PLACE, f"“{shown}” was typed in {where}, and is no value that an outline has there",
                  "put it into the template, or under masthead, notice, in the outline")  # fmt: skip
