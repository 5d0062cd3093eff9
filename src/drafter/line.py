"""A line of a report: running text in which every reference and mark is in its place."""

from __future__ import annotations

import re

from drafter.inline import Gap, Link, Look, Text
from drafter.place import Place
from drafter.script import blank
from drafter.value import Value, unseen

# In UTF-8, since re takes far longer to compile sets of characters beyond U+00FF. Chinese characters are those from
# 3400 to 4dbf, 4e00 to 9fff, f900 to faff and 20000 to 3ffff; Chinese punctuation, from 3000 to 303f, ff00 to ff0f
# and ff1a to ff20, with quotation marks.
_HAN = rb"(?s)(?:[\xe5-\xe9]..|\xe4[\x80-\xb6\xb8-\xbf].|\xe3[\x90-\xbf].|\xef[\xa4-\xab].|\xf0[\xa0-\xbf]..)+"
_PUNCTUATION = rb"(?s)\xe3\x80.|\xef\xbc[\x80-\x8f\x9a-\xa0]|\xe2\x80[\x98\x9c\x9d]"


class Reference(Value):
    """A pointer to something with a label; ``label`` is what the reader sees."""

    target: str
    label: str
    look: Look = Look.PLAIN


class NoteMark(Value):
    """The mark of a note in running text; ``again`` says that the note has been marked before."""

    note: str
    mark: str
    again: bool = False
    place: Place | None = unseen(default=None)


class LetterMark(Value):
    """The letter of a note that stands below a table or figure, or in a box."""

    mark: str
    place: Place | None = unseen(default=None)


Inline = Text | Link | Gap | Reference | NoteMark | LetterMark
Line = tuple[Inline, ...]
Lines = tuple[Line, ...]


def count(words: str) -> int:
    """How many words these are: each Chinese character one, a figure or Latin word among them one more."""
    ideographs = 0
    if not words.isascii():
        encoded, runs = re.subn(_HAN, b" ", words.encode(errors="surrogatepass"))
        others = encoded.decode(errors="surrogatepass")
        ideographs = len(words) - len(others) + runs
        words = re.sub(_PUNCTUATION, b" ", encoded).decode(errors="surrogatepass")
    return ideographs + len(re.findall(r"\w\S*", words))


def plain(line: Line, mark: str = "") -> str:
    """The words of a line as printed; the mark of a note in the place of ``{}`` in this form, or not at all."""
    words = []
    for inline in line:
        match inline:
            case Text(words=printed) | Gap(ask=printed) | Reference(label=printed):
                words.append(printed)
            case Link(content=content):
                words.extend(text.words for text in content)
            case NoteMark(mark=printed) | LetterMark(mark=printed):
                words.append(mark.replace("{}", printed))
    return "".join(words)


def joined(lines: Lines) -> str:
    """The words of several lines as one, joined as lines of running text are: in Chinese without a blank."""
    whole = ""
    for words in map(plain, lines):
        whole += blank(whole[-1:], words[:1]) + words
    return whole
