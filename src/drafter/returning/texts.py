"""In which text of the outline each step of an edited file stands."""

from __future__ import annotations

from collections.abc import Container

from drafter import outline as said
from drafter.returning.leaves import Leaf
from drafter.returning.slots import Exhibit
from drafter.returning.steps import Step, Walked


class Texts:
    """The steps of each text by its key, and the key of each step by its identity."""

    def __init__(self, base: said.Outline, walked: Walked) -> None:
        self.base = base
        self.walked = walked
        self.steps: dict[str, list[Step]] = {"preamble": [], "sections": [], **{key: [] for key in base.parts}}
        #: The level of the heading that stands above each text, where there is one.
        self.high: dict[str, int] = {}
        self._main()
        for zone in walked.zones:
            if zone.annex:
                # The title of an annex stands under a key of its own.
                title = zone.annex.title
                self.steps[zone.annex.key] = [step for step in zone.steps if step.slot is not title]
        #: The boxes that are still there, by the keys of their texts.
        self.boxes: dict[str, Exhibit] = {}
        for step in walked.all():
            if step.exhibit and isinstance(step.exhibit.given, said.Box):
                key = box_key(base, step.exhibit)
                self.steps[key], self.boxes[key] = [*step.inside], step.exhibit
        self.steps["summary"] = [step for step in walked.summary if step.piece.role != "summary title"]
        self.of = {id(step): key for key, steps in self.steps.items() for step in steps}

    def _main(self) -> None:
        """The steps of the main text.

        The text of a part stands in one piece, behind its heading where it has one: what was left is not come back to.
        """
        steps = [step for zone in self.walked.zones if zone.kind == "main" for step in zone.steps]
        titled = {leaf.name for step in steps if (leaf := _leaf(step)) and leaf.kind == "part"}
        key, high = "preamble", 0
        left = set(titled)
        for step in steps:
            leaf = _leaf(step)
            if leaf is not None and leaf.kind == "part":
                # The heading stands among the sections.
                self.steps["sections"].append(step)
                left.add(key)
                key, high = leaf.name, step.piece.level
            else:
                now = _behind(step, key, high, self.steps.keys() - (left - {"sections"}))
                if now != key:
                    left.add(key)
                    key = now
                self.steps[key].append(step)
                high = step.piece.level if key == "sections" and step.piece.role == "heading" else high
            self.high.setdefault(key, high)


def _leaf(step: Step) -> Leaf | None:
    return step.slot.leaf if step.slot else step.exhibit.leaf if step.exhibit else None


def _behind(step: Step, key: str, high: int, known: Container[str]) -> str:
    """The text that a step of the main text would stand in, behind one of the text ``key``.

    ``known`` are the texts that may go on.
    What was not moved stands where it stood; what is new, with what it follows. A heading that is as ``high`` as the
    one that stands above the text of a part ends the part, and what has a number the preamble.
    """
    leaf, piece = _leaf(step), step.piece
    heading = piece.role == "heading"
    if heading and piece.level <= high:
        return "sections"
    if leaf is not None and not step.moved and (leaf.kind == "section") == heading and leaf.text in known:
        return leaf.text
    if key == "preamble":
        # Nothing can be inserted there either.
        ended = heading or piece.role == "paragraph" or step.grid is not None or step.exhibit is not None
        return "sections" if ended else key
    return key


def box_key(base: said.Outline, exhibit: Exhibit) -> str:
    """The key of the text of a box."""
    return f"box{[box.name for box in base.boxes].index(exhibit.name) + 1}"
