"""The review sheet: the comments of a file in Markdown, by the paragraph that they are about."""

from __future__ import annotations

import re

from drafter.word.comments import every

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from drafter.word.comments import Comment

_DATE = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?")
# What means something within a line of Markdown (CommonMark 0.31, 2.4 and 6), or with GitHub's additions.
_MARKS = re.compile(r"[\\`*_\[\]<>&~|$]")
# What means something at its head: a heading, a list, a rule, a line under a heading.
_HEAD = re.compile(r"[#+=-]")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_NOWHERE = "Not in the text"
_UNNAMED = "Somebody"


def sheet(comments: Sequence[Comment], number_of: Callable[[str, int | None], str], name: str = "") -> str:
    """The sheet, with a heading for each place as ``number_of`` calls it, from a story and a p in it.

    ``name`` is that of the file, where there are several.
    """
    lines = [f"# Comments in {plain(name)}" if name else "# Comments", "", _summary(comments)]
    before = ""
    for comment in comments:
        site = comment.site
        place = _NOWHERE if site is None else number_of(site.story, site.at)
        if place != before:
            lines += ["", f"## {plain(place)}"]
            before = place
        lines += _said(comment, "", comment.words)
    return "".join(f"{line}\n" for line in lines)


def _summary(comments: Sequence[Comment]) -> str:
    if not comments:
        return "There are none."
    all_of_them = list(every(comments))
    replies = len(all_of_them) - len(comments)
    resolved = sum(1 for comment in comments if comment.state == "resolved")
    first = _some(len(comments), "comment", "comments")
    answers = f" and {_some(replies, 'reply', 'replies')}" if replies else ""
    return f"{first}{answers}; {len(comments) - resolved} open, {resolved} resolved."


def _some(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _said(comment: Comment, indent: str, words: str) -> Iterator[str]:
    """A comment as a point of a list, with its replies indented under it."""
    date = _DATE.fullmatch(comment.date)
    when = f"{date[1]} {date[2]}" if date else plain(comment.date)
    head = [f"**{plain(comment.author) or _UNNAMED}**", *([when] if when else []), comment.state]
    on = f", on “{plain(words)}”" if words.strip() else ""
    yield ""
    yield f"{indent}- {', '.join(head)}{on}"
    for paragraph in comment.text:
        if said := plain(paragraph):
            yield ""
            yield f"{indent}  {said}"
    for reply in comment.replies:
        own = reply.words if (reply.site, reply.words) != (comment.site, comment.words) else ""
        yield from _said(reply, f"{indent}  ", own)


def plain(words: str) -> str:
    """Words as Markdown shows them to the letter, in one line."""
    line = " ".join(words.split())
    escaped = _MARKS.sub(lambda mark: "\\" + mark[0], line)
    if _HEAD.match(escaped):
        return "\\" + escaped
    return _NUMBERED.sub(r"\1\\\2", escaped, count=1) if _NUMBERED.match(escaped) else escaped
