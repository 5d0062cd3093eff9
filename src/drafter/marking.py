"""The notation inside a line, written: ``show`` is the inverse of ``marks.parse``.

Text stays as it is wherever it can: a backslash stands only before what would otherwise be read as a mark. Where the
short marks of emphasis cannot stand (beside each other, within a word, round blanks), ``[words]{italic}`` does.
"""

from __future__ import annotations

import re

from drafter import marks, outline
from drafter.address import ANGLED, bare
from drafter.emphasis import closes, is_word, opens
from drafter.inline import Gap, Link, Look, Text

_STARS = {Look.ITALIC: "*", Look.BOLD: "**", Look.ITALIC | Look.BOLD: "***"}
_SMALL = {Look.SUBSCRIPT: ("~", marks.SUBSCRIPT), Look.SUPERSCRIPT: ("^", marks.SUPERSCRIPT)}
# Stands beside a text where a mark does.
_MARK = "\0"
_SPAN = marks.SPAN.pattern.replace(" ", "[ ]")
# A text without any of these holds nothing that could be read as a mark.
_SIGN = re.compile(r"[\\\[\]^~{<*]|://")
# Kept as a string, which re compiles when a text with such a sign is first written.
_AMISS = rf"""\\(?=[{marks.ESCAPABLE}\0]) | \[(?=[\^\0]) | \](?=\((?:https?:|mailto:|\0)|{_SPAN})
    | (?<=\0)\^ | \^(?=\[) | (?<={marks.BEFORE_SMALL}|~)\^(?=[^\s^\[\]\0]*[\^\0]) | (?<=\0)~(?=[^\s~\0]*[~\0])
    | \^(?=\0) | (?<={marks.BEFORE_SMALL}|\^)~(?=[^\s~\0]*[~\0]) | \{{(?=\#|-\}}|(?:{marks.KINDS}):)
    | <(?=!--|https?:|mailto:|\0) | (?:(?<=http)|(?<=https)):(?=//) | \*+"""


def show(line: outline.Line) -> str:
    """The notation that ``parse`` reads as this line."""
    return _spans(_merged(line), Look.PLAIN, "", "")


def show_tail(name: str, numbered: bool) -> str:
    """The marks that ``named.tail`` reads as this name and number."""
    return ("" if numbered else " {-}") + (f" {{#{name}}}" if name else "")


def _merged(line: outline.Line) -> outline.Line:
    """The line with pieces of text that look alike made one."""
    made: list[outline.Inline] = []
    for inline in line:
        last = made[-1] if made else None
        if isinstance(inline, Text) and isinstance(last, Text) and inline.look == last.look:
            made[-1] = Text(last.words + inline.words, last.look)
        elif not isinstance(inline, Text) or inline.words:
            made.append(inline)
    return tuple(made)


def _spans(line: outline.Line, within: Look, left: str, right: str) -> str:
    """The notation of a line that has looks already, between what stands to its left and to its right."""
    shown: list[str] = []
    at = 0
    while at < len(line):
        before = shown[-1][-1:] if shown else left
        if more := _look(line[at]) & ~within:
            look, stop = _widest(line, at, more)
            shown.append(_stretch(line[at:stop], look, within, before, _after(line, stop, within, right)))
            at = stop
        else:
            shown.append(_shown(line[at], within, before, _after(line, at + 1, within, right)))
            at += 1
    return "".join(shown)


def _look(inline: outline.Inline) -> Look:
    """The looks that an inline has as a whole."""
    match inline:
        case Text(look=look) | outline.Reference(look=look):
            return look
        case Link(content=(first, *rest)):
            look = first.look
            for text in rest:
                look &= text.look
            return look
        case _:
            return Look.PLAIN


def _widest(line: outline.Line, at: int, more: Look) -> tuple[Look, int]:
    """Of these looks those that reach farthest, and where they end; notes and gaps have no look and break none."""
    ends = {}
    for look in more:
        ends[look] = stop = at + 1
        while stop < len(line) and (line[stop].__class__ in _LOOKLESS or _look(line[stop]) & look):
            stop += 1
            if line[stop - 1].__class__ not in _LOOKLESS:
                ends[look] = stop
    farthest = max(ends.values())
    looks = [look for look in ends if ends[look] == farthest]
    if set(looks) >= {Look.ITALIC, Look.BOLD}:
        return Look.ITALIC | Look.BOLD, farthest
    return looks[0], farthest


_LOOKLESS = (outline.NoteMark, outline.InlineNote, Gap)


def _stretch(line: outline.Line, look: Look, within: Look, left: str, right: str) -> str:
    """Some inlines with a look: between the short marks where these can stand, or else in brackets."""
    inside = within | look
    if look in _STARS:
        fence = _STARS[look]
        shown = _spans(line, inside, fence, fence + right)
        apart = not any(char and (char == "*" or is_word(char)) for char in (left, right[:1]))
        if apart and not shown[0].isspace() and not shown[-1].isspace():
            return f"{fence}{shown}{fence}"
    elif not within & (Look.SUBSCRIPT | Look.SUPERSCRIPT) and re.match(marks.BEFORE_SMALL, left):
        fence, form = _SMALL[look]
        shown = f"{fence}{_spans(line, inside, fence, fence + right)}{fence}"
        if re.fullmatch(form, shown):
            return shown
    names = " ".join(name for name, one in marks.LOOKS.items() if one & look)
    return f"[{_closed(_spans(line, inside, '[', ']'))}]{{{names}}}"


def _closed(shown: str) -> str:
    """Notation to stand in brackets: a bracket in it that has no fellow there is none."""
    pieces, done = [], 0
    for at in marks.loose(shown):
        pieces.append(shown[done:at])
        done = at
    return "\\".join([*pieces, shown[done:]])


def _after(line: outline.Line, at: int, within: Look, right: str) -> str:
    """How the notation goes on at this place, as far as it matters: the words of a text, the first sign of a mark."""
    if at >= len(line):
        return right
    inline = line[at]
    if more := _look(inline) & ~within:
        return "*x" if more & (Look.ITALIC | Look.BOLD) else "~x"
    match inline:
        case Text(words=words):
            return words[:300] if len(words) > 300 else words + _after(line, at + 1, within, right)
        case Link(address=address, content=content):
            words = content[0].words if len(content) == 1 else ""
            return words[:1] if words in (address, f"<{address}>") else "["
        case outline.NoteMark():
            return "["
        case outline.InlineNote():
            return "^"
        case Gap() | outline.Reference():
            return "{"


def _shown(inline: outline.Inline, within: Look, left: str, right: str) -> str:
    match inline:
        case Text(words=words):
            return _escaped(words, within, left, right)
        case Link():
            return _link(inline, within, right)
        case Gap(ask=ask):
            return f"{{gap:{ask}}}"
        case outline.NoteMark(name=name):
            return f"[^{name}]"
        case outline.InlineNote(content=content):
            return f"^[{_closed(_spans(_merged(content), Look.PLAIN, '[', ']'))}]"
        case outline.Reference(kind=kind, names=names, through=through):
            return f"{{{kind}:{('..' if through else ', ').join(names)}}}"


def _link(link: Link, within: Look, right: str) -> str:
    """A link: as its address where nothing else is printed and nothing behind it would be read as more of it."""
    content = _merged(link.content)
    words = "".join(text.words for text in link.content)
    if len(content) == 1:
        if words == f"<{link.address}>" and re.fullmatch(ANGLED, words):
            return words
        if words == link.address == bare(words + right):
            return words
    return f"[{_closed(_spans(content, within, '[', ']'))}]({link.address})"


def _escaped(words: str, within: Look, left: str, right: str) -> str:
    """Text with a backslash before each character that would otherwise be read as a mark."""
    if not _SIGN.search(words):
        return words
    whole = (_MARK if left else "") + words + (_MARK if right else "")

    def printed(amiss: re.Match[str]) -> str:
        return "\\" + "\\".join(amiss[0]) if _is_amiss(amiss, within) else amiss[0]

    return re.sub(_AMISS, printed, whole, flags=re.VERBOSE).strip(_MARK)


def _is_amiss(amiss: re.Match[str], within: Look) -> bool:
    """Whether this is read as a mark: anything but asterisks is, and asterisks where they may begin or end emphasis."""
    if amiss[0][0] != "*":
        return True
    whole, start, end = amiss.string, amiss.start(), amiss.end()
    if _MARK in (whole[start - 1 : start], whole[end : end + 1]):
        return True
    emphasised = bool(within & (Look.ITALIC | Look.BOLD))
    return end - start <= 3 and (opens(whole, start, end) or (emphasised and closes(whole, start, end)))
