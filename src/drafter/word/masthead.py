"""What is still to be done to a filled shell around the report: gaps shown, notes marked, empty fields taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafter.report import Masthead
from drafter.word import wml
from drafter.word.shell import ShellError, spot

#: Fields of the masthead that hold what an outline gives, under the names of its keys; the rest is the language's or
#: the body's, and a template may have that typed.
GIVEN = ("symbol", "joint_symbol", "distribution", "date", "original", "job_number", "notice")

_STYLE = re.compile(r"<w:rStyle [^>]*/>")
_RUN = re.compile(r"<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>")
# What an empty field leaves behind: a text, and where nothing stands beside it a run.
_EMPTY_TEXT = re.compile(r"<w:t(?: [^>]*)?(?:/>|></w:t>)")
_EMPTY_RUN = re.compile(r"<w:r(?: [^>]*)?>(?:<w:rPr ?/>|<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?</w:r>")
# As strings, which re compiles when they are met: few mastheads have notes, few templates are the user's own.
_OPENED = r"<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>|)"
_TAGS = r"<[^>]*>"


def pages(texts: Mapping[str, str]) -> Iterator[str]:
    """The names of the parts that are headers or footers."""
    return (name for name, text in texts.items() if text.partition("<w:")[2].startswith(("hdr", "ftr")))


def without_empty(text: str) -> str:
    """A part of a filled shell without the runs of fields that are empty."""
    return _EMPTY_RUN.sub("", _EMPTY_TEXT.sub("", text))


def with_gaps(filled: str, gaps: Sequence[str], style: str) -> str:
    """A part of a filled shell with each gap of the masthead in the style that shows it, a run of its own."""
    escaped = [wml.escape(gap) for gap in gaps]
    found = re.compile(f"({'|'.join(map(re.escape, escaped))})") if escaped else None

    def shown(run: re.Match[str]) -> str:
        if not found or not found.search(run[2]):
            return run[0]
        properties = _STYLE.sub("", run[1] or "<w:rPr></w:rPr>")
        marked = properties.replace("<w:rPr>", f'<w:rPr><w:rStyle w:val="{wml.escape(style)}"/>')
        return "".join(
            f'<w:r>{marked if piece in escaped else run[1] or ""}<w:t xml:space="preserve">{piece}</w:t></w:r>'
            for piece in found.split(run[2])
            if piece
        )

    return _RUN.sub(shown, filled)


def check_marks(marked: Sequence[str], before: str, pages: Sequence[str]) -> None:
    """Raises ShellError where a value with the mark of a note has no place, or one where Word allows no notes."""
    outside = [name for name in marked if any(spot(name) in page for page in pages)]
    if outside:
        raise ShellError(
            f"it has {_listed(outside)} in a header or footer, where Word allows no notes; "
            "let the outline put the mark on the title instead"
        )
    if missing := [name for name in marked if spot(name) not in before]:
        raise ShellError(
            f"it has no place before the report for {_listed(missing)}, behind which the outline marks a note; "
            "let the outline put the mark on the title instead"
        )
    order = sorted(marked, key=lambda name: before.index(spot(name)))
    if wrong := next(((one, other) for one, other in zip(order, marked, strict=True) if one != other), None):
        raise ShellError(
            f"it has {_listed(wrong[:1])} before {_listed(wrong[1:])}, so that their notes would stand in another "
            "order than they are numbered; let the outline put the marks on the title instead"
        )


def with_marks(before: str, marks: Mapping[str, str]) -> str:
    """What stands before the report, with the runs of marks in their spots; where a value stands twice, once."""
    for name, runs in marks.items():
        at, end = before.index(spot(name)), before.index(spot(name)) + len(spot(name))
        opened = re.match(_OPENED, before[max(before.rfind("<w:r>", 0, at), before.rfind("<w:r ", 0, at)) :])
        properties = opened[1] if opened else ""
        rest = before[end:].replace(spot(name), "")
        again = f'<w:r>{properties}<w:t xml:space="preserve">'
        before = without_empty(f"{before[:at]}</w:t></w:r>{runs}{again}{rest}")
    return before


def unplaced(masthead: Masthead, gaps: Sequence[str], texts: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that the outline gives and that stand nowhere in a filled shell.

    A second symbol is to stand where the first does, which may be in running heads alone. A notice is in these already,
    but not on a first page that has a head of its own.
    """
    shown = (texts[name] for name in ("word/document.xml", *pages(texts)))
    words = "\n".join(re.sub(_TAGS, "", text) for text in shown).casefold()
    head, first = (wml.escape(value).casefold() for value in (masthead.running_head, masthead.symbol))
    besides = words.replace(head, "")
    apart = "<w:titlePg" in texts["word/document.xml"]
    spots = {"joint_symbol": besides if first in besides else words, "notice": besides if apart else words}
    given = {name: getattr(masthead, name) for name in GIVEN}
    return tuple(
        name
        for name, value in given.items()
        if value
        and not any(gap in value for gap in gaps)
        and wml.escape(value).casefold() not in spots.get(name, words)
    )


def _listed(fields: Sequence[str]) -> str:
    return " and ".join(f"{{{{ {name} }}}}" for name in fields)
