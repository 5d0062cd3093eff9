"""The parts of an outline, and its annexes, from nodes of YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter import marks, named
from drafter.outline import AGENDA, Annex, Annexes, Part
from drafter.reader import NO_REMARK, Reader
from drafter.remarks import without_remarks
from drafter.tree import Listing, Node, Scalar
from drafter.tree import Mapping as Keys
from drafter.typed import Typed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal


def part(reader: Reader, node: Node) -> Part:
    """A part: its text under a bar, or a title and a text."""
    if isinstance(node, Keys):
        return reader.fill(Part, node)
    return Part((), reader.blocks(node), place=node.place)


def annexes(reader: Reader, node: Node) -> Annexes | None:
    """The annexes in order: ``agenda``, or a title and a text."""
    if isinstance(node, Scalar) and not node.text:
        return None
    if not isinstance(node, Listing):
        reader.fault(
            "K112",
            node.place,
            "here is a list of annexes expected",
            "begin each with “- ”: “- agenda”, or “- title: …”",
        )
        return ()
    known = len(reader.findings)
    made = tuple(_annex(reader, entry) for entry in _once(reader, node.nodes))
    misspelt = any(finding.code in ("K111",) for finding in reader.findings[known:])
    return (*made, AGENDA) if misspelt and AGENDA not in made else made


def _once(reader: Reader, entries: Iterable[Node]) -> Iterator[Node]:
    """The entries of a list of annexes, the agenda among them only once."""
    first: Node | None = None
    for node in entries:
        if isinstance(node, Scalar) and reader.words(node) == AGENDA:
            if first:
                message = f"the agenda is here a second time; the first is on line {first.place.line}"
                reader.fault("K116", node.place, message, "keep one of them")
                continue
            first = node
        yield node


def _annex(reader: Reader, node: Node) -> Annex | Literal["agenda"]:
    if isinstance(node, Scalar):
        if NO_REMARK.match(node.cut):
            hint = "write a blank behind the # if it is a remark, or else take it out"
            reader.fault("K110", node.place, f"YAML cuts this off as a remark: “{node.cut}”", hint)
        if not node.text and not node.cut:
            reader.fault("K119", node.place, "this annex is empty", "write “agenda”, or “title: …”, or take it out")
        return AGENDA if reader.choice(node, (AGENDA,), "annex") else Annex(place=node.place)
    given: dict[str, Any] = {}
    for key, value in node.pairs if isinstance(node, Keys) else ():
        if key.text == "title" and (scalar := reader.typed(value)) and scalar.text:
            typed = Typed(without_remarks(scalar.lines, reader.findings))
            given["name"], _ = named.tail(typed, reader.findings)
            given["title"] = marks.parse(typed, reader.findings)
    return reader.fill(Annex, node, **given)
