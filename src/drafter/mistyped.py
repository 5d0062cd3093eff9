"""Lines that look like the beginning of something and are none: they are printed, and the typist is warned."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from drafter.place import Edit, Finding, Place
from drafter.typed import TypedLine

# Signs, letters and numbers of a list, as Word gives them to what is pasted elsewhere.
_PASTED = re.compile(r"[•●▪◦·–—＊]|[(（]?(?:[a-z]|[ivx]{1,5}|\d{1,3})[)）]|\d{1,3}[.．、]|[＃＞]")
_WIDE = {"＃": "write # with a blank behind it for a heading", "＞": "write > with a blank behind it for a quotation"}
_NO_BLANK = re.compile(r"[ \t]*(#{1,6}|-|\*|>)(?:[^\W\d_]|(?<=>)>)")
_BEGUN = {"#": "a heading", "-": "an item", "*": "a bullet", ">": "a quotation"}
# The mark of something else within a quotation.
_WITHIN_A_QUOTATION = re.compile(r"[ \t]*([-*]|#+)[ \t]+")
_ROW = re.compile(r"[ \t]*\|[^|]*\|")


def pasted(words: str) -> tuple[str, str] | None:
    """What to say of a text that was pasted from Word with the label of a list, and what to write; or nothing."""
    found = _PASTED.match(words)
    if not found:
        return None
    after = words[found.end() :][:1]
    if not (found[0] in _WIDE or (after and (after in " \t\u3000" or "\u4e00" <= after <= "\u9fff"))):
        return None
    hint = "numbers are given by drafter: write “- ” for an item, “* ” for a bullet, nothing for a paragraph"
    return f"a typed “{found[0]}” stands at the head of this text", _WIDE.get(found[0], hint)


def relabelled(typed: Sequence[TypedLine], *, begun: bool) -> tuple[Edit, ...]:
    """The edits that put marks for labels pasted from Word at the heads of lines, where it is sure what they were.

    Behind a mark, when it is ``begun``, the label is taken away; so is a number before a full stop, which is that of a
    paragraph where no other line has one. Of a list, all lines with a label are mended or none.
    """
    found = _LABELLED.match(typed[0].words) if typed else None
    if not found:
        return ()
    label = found["label"]
    mark = "" if begun else _marked(label)
    if mark is None:
        return ()
    edits = [_relabelled(typed[0], found, mark)]
    for line in typed[1:]:
        following = _LABELLED.match(line.words)
        if not following:
            # The one before it goes on.
            continue
        label = _next(label)
        if not mark or following["label"] != label:
            return ()
        edits.append(_relabelled(line, following, mark))
    return tuple(edits)


_LABELLED = re.compile(
    r"(?P<lead>[ \t]*)(?P<label>[•●▪◦·＊＃＞]|[(（]?[a-z][)）]|\d{1,3}[.．、])(?P<gap>[ \t\u3000]*)(?=\S)"
)
_ROMAN = "ivx"


def _marked(label: str) -> str | None:
    """The mark that a label stands for: nothing for the number of a paragraph, None where that is not sure."""
    if label in _WIDE:
        return unicodedata.normalize("NFKC", label) + " "
    if label[0] in "•●▪◦·＊":
        return "* "
    letter = label.strip("()（）")
    if letter.isalpha():
        # (i) may be the first of the second level.
        return None if letter in _ROMAN else "- "
    return ""


def _next(label: str) -> str:
    """The label that follows: of letters the next, of signs the same."""
    letter = label.strip("()（）")
    return label.replace(letter, chr(ord(letter) + 1)) if letter.isalpha() and letter.isascii() else label


def _relabelled(line: TypedLine, found: re.Match[str], mark: str) -> Edit:
    place = Place(line.place.line, line.place.column + found.start("label"))
    return Edit(place, found["label"] + found["gap"], mark)


def lines(typed: Sequence[TypedLine], words: str, *, begun: bool, quoted: bool) -> Iterator[Finding]:
    """A warning for each line of a block that is none of its own; ``begun`` says that the first line has a mark."""
    yield from _no_blank(typed[1:] if begun else typed, alone=not begun)
    if quoted:
        yield from _within_a_quotation(typed)
    if "|" in words and len(rows := [line for line in typed if _ROW.match(line.words)]) > 1:
        hint = "draw it under “tables:”, below a name of its own and “rows: |”, and write {insert:name} here"
        yield _warning("M208", rows[0], 0, "this looks like the rows of a table and is printed as a paragraph", hint)


def _no_blank(typed: Sequence[TypedLine], *, alone: bool) -> Iterator[Finding]:
    """A warning for each line that begins like a heading, an item, a bullet or a quotation, but without the blank.

    ``alone`` says that there are no others in the block.
    """
    suspects = [(number, found) for number, line in enumerate(typed) if (found := _NO_BLANK.match(line.words))]
    starred = [number for number, line in enumerate(typed) if "*" in line.words] if suspects else []
    for number, found in suspects:
        sign = found[1]
        if sign == "*" and ("*" in typed[number].words[found.end() :] or starred[-1] > number):
            continue
        message = f"“{sign}” without a blank behind it begins no line and is printed as it stands"
        hint = f"write “{sign} ” for {_BEGUN[sign[0]]}; to print the sign itself, write \\{sign}"
        warned = _warning("M205", typed[number], found.start(1), message, hint)
        assert warned.place
        # A hyphen may be that of a word that was broken, and what other lines are about may be a #word.
        sure = sign[0] == "#" and len(typed) == 1 and alone
        edits = (Edit(warned.place, sign, f"{sign} "),) if sure else ()
        yield Finding(warned.code, warned.place, message, hint, "warning", edits)


def _within_a_quotation(typed: Sequence[TypedLine]) -> Iterator[Finding]:
    """A warning for each line of a quotation that begins as if it were an item, a bullet or a heading."""
    for line in typed:
        if found := _WITHIN_A_QUOTATION.match(line.words):
            message = f"“{found[1]}” begins nothing within a quotation and is printed as it stands"
            hint = "a quotation holds paragraphs alone, parted by a line with “>”: write (a), (b) … as they are quoted"
            yield _warning("M209", line, found.start(1), message, hint)


def _warning(code: str, line: TypedLine, at: int, message: str, hint: str) -> Finding:
    return Finding(code, Place(line.place.line, line.place.column + at), message, hint, "warning")
