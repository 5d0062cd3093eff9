"""What the places of a report are called, and which of them somebody means: paragraph 14, note 3, heading III.B."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import report as read
from drafter.line import plain
from drafter.lint.prose import Prose
from drafter.spelling import nearest

# What a kind of place is called by others, and what it is called here.
_CALLED = {"paras": "paragraph", "para": "paragraph", "paragraphs": "paragraph", "par": "paragraph", "§": "paragraph",
           "¶": "paragraph", "sections": "heading", "section": "heading", "sec": "heading", "chapter": "heading",
           "footnote": "note", "fn": "note", "notes": "note"}  # fmt: skip
_KIND = re.compile(rf"({'|'.join(_CALLED)})(?:\.\s*|(?<=[§¶])|\s+)(?=\S)(.+)")
#: A name in one of the marks that it is given by, or referred to: {#x}, {para:x}, [^x].
_MARK = re.compile(r"(?:\{(?:#|\w+:)|\[\^|#)\s*([^\s{}\[\],]+).*")
_LAST_ITEM = re.compile(r"(?<=\S)\s*\([^()]*\)\s*$")
_NUMBER = re.compile(r"(?:paragraph\s*)?\d+")


def annexes(prose: Prose) -> dict[str, read.Annex]:
    """The annexes by what they are called within a sentence."""
    return {f"{annex.heading[:1].lower()}{annex.heading[1:]}": annex for annex in prose.report.annexes}


def title(annex: str) -> str:
    """What the title of an annex is called."""
    return f"the title of {annex}"


def is_within(place: str, whole: str) -> bool:
    """Whether a place is the whole, or something in it: an item, a note of a table, what an annex holds."""
    return (
        place in (whole, title(whole))
        or place.startswith((f"{whole} (", f"{whole}, "))
        or (place.startswith(f"{whole} ") and place.endswith(")"))
    )


def sought(prose: Prose, asked: str) -> str:
    """The place that is asked for, a paragraph or a heading by its label alone; nothing where there is none."""
    words = _words(asked)
    mark = _MARK.fullmatch(words)
    tries = [mark[1]] if mark else [words, f"paragraph {words}", f"heading {words}", f"note {words}"]
    forms = dict(_forms(prose))
    for bare in (_bare, _barest):
        known: dict[str, str] = {}
        for form, place in forms.items():
            known.setdefault(bare(form), place)
        for one in tries:
            if bare(one) and bare(one) in known:
                return known[bare(one)]
    return ""


def instead(prose: Prose, asked: str) -> str:
    """What to ask for instead of a place that there is not, as the end of a sentence; nothing where that is unclear."""
    words = _words(asked)
    while _LAST_ITEM.search(words):
        words = _LAST_ITEM.sub("", words)
        if found := sought(prose, words):
            return f"did you mean {found}?"
    if _NUMBER.fullmatch(words):
        numbers = [block.number for block in read.below(prose.report.content) if isinstance(block, read.Paragraph)]
        span = f"from {numbers[0]} to {numbers[-1]}" if len(numbers) > 1 else "".join(map(str, numbers)) or "none"
        return f"the numbers of its paragraphs are {span}" if len(numbers) != 1 else f"its one paragraph is {span}"
    forms = dict(_forms(prose))
    near = nearest(words, forms)
    return f"did you mean {forms[near]}?" if near else ""


def _words(asked: str) -> str:
    """What is asked for, with the kinds of places called as they are here."""
    parts = []
    for part in " ".join(asked.split()).casefold().split(", "):
        kind = _KIND.fullmatch(part)
        parts.append(f"{_CALLED[kind[1]]} {kind[2]}" if kind else part)
    return ", ".join(parts)


def _forms(prose: Prose) -> Iterator[tuple[str, str]]:
    """All that places are called, each with its place; what is nearer to the one form stands before the other."""
    called = annexes(prose)
    lines = {line.where: line for line in reversed(prose.lines)}
    places = [*dict.fromkeys([line.where for line in prose.lines]), *called]
    yield from ((place, place) for place in places)
    for place in places:
        yield place.removeprefix("the "), place
        for number, annex in enumerate(called, 1):
            if place == annex or place.startswith(f"{annex}, "):
                inside = re.sub("^, (?:paragraph|heading|the) ", ", ", place.removeprefix(annex))
                heads = (annex, f"annex {number}", *(["annex"] if len(called) == 1 else []))
                yield from ((f"{head}{rest}", place) for head in heads for rest in (place.removeprefix(annex), inside))
    for place, line in reversed(lines.items()):
        if line.kind == "caption" and isinstance(line.block, read.Inserted):
            kind = type(line.block).__name__.lower()
            yield f"{kind} {line.block.caption.cited}", place
    yield from ((annex.name, place) for place, annex in called.items())
    for line in prose.lines:
        if line.block and line.kind not in ("cell", "source", "table note"):
            yield line.block.name, line.where
        if line.kind == "heading":
            yield plain(line.line), line.where
    yield from ((note.name, f"note {note.mark}") for note in prose.report.notes)


def _bare(place: str) -> str:
    """A place without what people type otherwise: blanks, capitals, the full stop behind a number."""
    return re.sub(r"\s+", "", place.casefold()).rstrip(".")


def _barest(place: str) -> str:
    """A place without brackets, quotation marks and full stops either."""
    return re.sub(r"[^\w*,]+", "", place.casefold())
