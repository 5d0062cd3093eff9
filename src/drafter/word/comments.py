"""The comments of a Word file, with the words that they hang on, their replies and their state."""

from __future__ import annotations

from typing import Literal

from drafter.value import Value, replace
from drafter.word.stories import FALLBACK, W14, P, Site, W, part, shown, stories

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_CID = "{http://schemas.microsoft.com/office/word/2016/wordml/cid}"
_CEX = "{http://schemas.microsoft.com/office/word/2018/wordml/cex}"
_PARA = f"{W14}paraId"
_GONE = frozenset([f"{W}del", f"{W}moveFrom"])
_START, _END, _REFERENCE = f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference"

State = Literal["open", "resolved"]


class Comment(Value):
    """A comment: who made it and when, its paragraphs, the words that it hangs on, and where these begin.

    ``date`` is as Word recorded it, by the clock of the author; ``utc`` is the same in universal time, where it is
    known. A comment that nothing in the text refers to has no site. ``replies`` are in their order.
    """

    id: str
    author: str
    initials: str
    date: str
    utc: str
    text: tuple[str, ...]
    words: str
    site: Site | None
    state: State
    replies: tuple[Comment, ...] = ()


class _Anchor:
    """Where a comment hangs, and on which words; on deleted ones, where there are no others."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.words = ""
        self.gone = ""


def comments(trees: Mapping[str, _Element]) -> tuple[Comment, ...]:
    """Every comment of a file, in the order of the words they hang on; replies are in what they answer.

    The words are those of the trees as they are: to be asked for before tracked changes are resolved.
    """
    root = part(trees, f"{W}comments")
    if root is None:
        return ()
    found = list(root.iterfind(f"{W}comment"))
    anchors = _anchors(trees)
    own = _by_paragraph(found)
    states, parents = _extended(trees, own)
    times = _times(trees, own)
    flat = [_comment(comment, anchors, states[at], times.get(at, "")) for at, comment in enumerate(found)]
    answers: dict[int, list[int]] = {}
    roots = []
    for at in range(len(flat)):
        above = _above(at, parents)
        answers.setdefault(above, []).append(at) if above is not None else roots.append(at)
    order = {name: place for place, (name, _) in enumerate(stories(trees))}
    threads = [_threaded(at, flat, answers) for at in roots]
    return tuple(sorted(threads, key=lambda thread: _place(thread, order)))


def every(threads: Iterable[Comment]) -> Iterator[Comment]:
    """The comments with all replies, each followed by its own: as many as the file has."""
    for comment in threads:
        yield comment
        yield from every(comment.replies)


def counted(trees: Mapping[str, _Element]) -> int:
    """How many comments a file has, replies too."""
    root = part(trees, f"{W}comments")
    return 0 if root is None else len(root.findall(f"{W}comment"))


def _place(comment: Comment, order: Mapping[str, int]) -> tuple[int, int]:
    """Where a comment comes among others: those without a place in the text last."""
    if comment.site is None:
        return len(order), 0
    return order[comment.site.story], -1 if comment.site.at is None else comment.site.at


def _comment(comment: _Element, anchors: Mapping[str, _Anchor], state: State, utc: str) -> Comment:
    given = {name: comment.get(W + name, "") for name in ("id", "author", "initials", "date")}
    anchor = anchors.get(given["id"])
    text = tuple(_words(p) for p in comment.iter(P))
    words = "" if anchor is None else anchor.words.strip() or anchor.gone.strip()
    site = None if anchor is None else anchor.site
    return Comment(given["id"], given["author"], given["initials"], given["date"], utc, text, words, site, state)


def _threaded(at: int, flat: list[Comment], answers: Mapping[int, list[int]]) -> Comment:
    """A comment with its replies, which hang where it does and are resolved with it, unless they say otherwise."""
    comment = flat[at]
    replies = []
    for answer in answers.get(at, ()):
        reply = flat[answer]
        if reply.site is None:
            reply = replace(reply, site=comment.site, words=comment.words)
        flat[answer] = replace(reply, state="resolved") if comment.state == "resolved" else reply
        replies.append(_threaded(answer, flat, answers))
    return replace(comment, replies=tuple(replies))


def _words(p: _Element) -> str:
    """The words of a p of a comment, as they read when its tracked changes are accepted."""
    return "".join(
        shown(element)
        for element in p.iter()
        if not any(up.tag in (*_GONE, FALLBACK, f"{W}tabs") for up in element.iterancestors())
    )


# --- what stands beside: states, threads, times


def _by_paragraph(found: list[_Element]) -> dict[str, int]:
    """Ids of the ps of comments to the comments: the other parts name one by its last p."""
    return {
        called: at for at, comment in enumerate(found) for p in comment.iter(P) if (called := p.get(_PARA, "").upper())
    }


def _extended(trees: Mapping[str, _Element], own: Mapping[str, int]) -> tuple[list[State], dict[int, int]]:
    """The state of each comment, and which one it answers."""
    root = part(trees, f"{W15}commentsEx")
    states: list[State] = ["open"] * counted(trees)
    parents: dict[int, int] = {}
    for said in () if root is None else root.iterfind(f"{W15}commentEx"):
        at = own.get(said.get(f"{W15}paraId", "").upper())
        above = own.get(said.get(f"{W15}paraIdParent", "").upper())
        if at is None:
            continue
        if said.get(f"{W15}done", "0") in ("1", "true", "on"):
            states[at] = "resolved"
        if above is not None:
            parents[at] = above
    return states, parents


def _above(at: int, parents: Mapping[int, int]) -> int | None:
    """The comment that one answers; none where it would, by others, answer itself."""
    above, met = parents.get(at), {at}
    while above is not None and above not in met:
        met.add(above)
        above = parents.get(above)
    return parents.get(at) if above is None else None


def _times(trees: Mapping[str, _Element], own: Mapping[str, int]) -> dict[int, str]:
    """The universal time of comments: one part names them by an id, another says what the id stands for."""
    ids, extended = part(trees, f"{_CID}commentsIds"), part(trees, f"{_CEX}commentsExtensible")
    if ids is None or extended is None:
        return {}
    lasting = {
        said.get(f"{_CID}durableId", ""): own.get(said.get(f"{_CID}paraId", "").upper())
        for said in ids.iterfind(f"{_CID}commentId")
    }
    times = {}
    for said in extended.iterfind(f"{_CEX}commentExtensible"):
        at = lasting.get(said.get(f"{_CEX}durableId", ""))
        if at is not None:
            times[at] = said.get(f"{_CEX}dateUtc", "")
    return times


# --- where they hang


def _anchors(trees: Mapping[str, _Element]) -> dict[str, _Anchor]:
    """Where each comment hangs, by its id."""
    anchors: dict[str, _Anchor] = {}
    for story, root in stories(trees):
        hanging = _Hanging(story, root, anchors)
        hanging.walk(root)
    return anchors


class _Hanging:
    """Walks through one story and gathers the words between the marks of comments."""

    def __init__(self, story: str, root: _Element, anchors: dict[str, _Anchor]) -> None:
        self.story = story
        self.anchors = anchors
        self.ended = {mark.get(f"{W}id", "") for mark in root.iter(_END)}
        self.met = self.at = 0
        self.ps: list[_Element] = []
        self.open: dict[str, _Anchor] = {}
        self.gone = 0

    def walk(self, element: _Element) -> None:
        """Take in all that stands in an element."""
        for child in element:
            tag = child.tag
            called = child.get(f"{W}id", "") if tag in (_START, _END, _REFERENCE) else ""
            if tag == FALLBACK:
                self.met += sum(1 for _ in child.iter(P))
            elif tag == P:
                self.paragraph(child)
            elif tag == _START and called not in self.anchors and called in self.ended:
                self.anchors[called] = self.open[called] = self.anchor()
            elif tag == _END:
                self.open.pop(called, None)
            elif tag == _REFERENCE:
                self.open.pop(called, None)
                if called not in self.anchors:
                    self.anchors[called] = self.anchor()
                    self.anchors[called].words = _words(self.ps[-1]) if self.ps else ""
            elif tag in _GONE:
                self.gone += 1
                self.walk(child)
                self.gone -= 1
            elif tag not in (f"{W}pPr", f"{W}rPr"):
                self.say(shown(child))
                self.walk(child)

    def anchor(self) -> _Anchor:
        """The p that is open, or the next one."""
        return _Anchor(Site(self.story, self.at if self.ps else self.met))

    def paragraph(self, p: _Element) -> None:
        """A p, which begins a line of the words that hang together."""
        for anchor in self.open.values():
            anchor.words += "\n" if anchor.words.strip() else ""
            anchor.gone += "\n" if anchor.gone.strip() else ""
        outer = self.at
        self.at = self.met
        self.met += 1
        self.ps.append(p)
        self.walk(p)
        self.ps.pop()
        self.at = outer

    def say(self, words: str) -> None:
        """Words, in all the ranges that are open."""
        for anchor in self.open.values() if words else ():
            if self.gone:
                anchor.gone += words
            else:
                anchor.words += words
