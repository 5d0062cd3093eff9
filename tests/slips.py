"""Texts as they are typed by mistake: the examples and generated outlines with slips in them, and scraps of YAML."""

from __future__ import annotations

from hypothesis import strategies as st

from drafter.dumping import dump
from outlines import Dice, dice, outline
from rendered import EXAMPLES

_SCRAPS = (
    "language: en", "language: zh", "language:", "body: awglca", "body:", "masthead:", "  symbol: A/1",
    "  date: 8 June 2011", "  date: 2011-02-30", "  emblem: x.png", "session:", "  name: Fifteenth session",
    "  agenda_title: |", "title: T", "title: |", "author:", "mandate: |", "organization: >-", "issues: |2",
    "issues:", "  title: T", "  text: |", "proposals: |+", "agenda: |", "annexes:", "  - agenda",
    "  - title: T {#t}", "    text: |", "annexes: [agenda]", "notes: |", "  [^a]: A note.", "  [^*]:",
    "  P.[^a] {para:a}", "  - x", "    - y", "  * z {#z}", "  # H", "  #### H", "  P {-} {#p}", "  <!--", "  -->",
    "---", "...", "- x", "? x", ": y", "&a x", "*a", "!t x", "!!str x", "{a: b", "[a, b]", "'x", '"\\x00"',
    "%YAML 1.1", "# x", "\tx: y", "@x", "`", "|", ">", "<<: *a", "", " ", "\u2028", "\x00", "\ud800", "\ufeff",
    "x" * 300, "[" * 40, "- " * 40, "{" * 20, "a: " * 20, "“en”", "language：en", "NOTES: |", "issue: |", "\x85",
    "\r", "\x0c", "\u3000x: y", "tables:", "figures:", "boxes:", "  t:", "  2 t:", "t:", "    rows: |", "    rows:",
    "      | a | b |", "      | --- | ---: |", "      + c |", "      +---+---+", "      | ––– |", "  | a | b |",
    "  - | a | b |", "    widths: 3:1", "    wide: yes", "    file: m.png", "  - title: T", "  - name: t",
    "  {insert:t}", "  # {insert:issues} {-}", "  > q {-}", "  >q", "  > - q", "sections: |", "sections:",
    "preamble: |", "summary: |", "closing: |", "contents: 2", "numbered: no", "template: plain", "  agenda_items:",
    "    - 4(a)", "    - number: 4",
)  # fmt: skip
_SIGNS = (
    *"abcXYZ0189 \t-*#:|>[]{}()<>^~\\\"'&!%@`,.?=/_\n\r", "\u3000", "：", "“", "缔", "é", "\u0301", "\x00", "\x0b",
    "\ud800", "\ufeff", "\u2028", "😀", "\u200f", "<!--", "-->", "{#", "{para:", "[^", "{-}", "^[",
    "{insert:", "{table:", "|", "+",
)  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Texts that somebody might take for outlines."""
    return dice().map(_text)


def _text(dice: Dice) -> str:
    match dice.up_to(5):
        case 0:
            return _scraps(dice)
        case 1:
            text = dump(outline(dice))
        case _:
            text = dice.pick(list(EXAMPLES.values()))
    for _ in range(1 + dice.up_to(3)):
        text = _slip(dice, text)
    return text


def _scraps(dice: Dice) -> str:
    """Lines of YAML that were not meant for each other."""
    made = ["language: en"] if dice.chance(2) else []
    made += [dice.pick(_SCRAPS) + (dice.words() if dice.chance(3) else "") for _ in range(dice.up_to(12))]
    return dice.pick(("\n", "\n", "\n", "\r\n", "\r")).join(made)


def _slip(dice: Dice, text: str) -> str:
    """The text after one slip of the hand, in a line or in a character."""
    lines = text.split("\n")
    at = _within(dice, len(lines))
    match dice.up_to(11):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines.insert(at, lines[_within(dice, len(lines))])
        case 3:
            lines[at] = dice.pick((" ", "  ", "    ", "\t", "#", "- ")) + lines[at]
        case 4:
            lines[at] = lines[at].lstrip() if dice.chance(2) else lines[at][1:]
        case 5:
            lines[at : at + 2] = [" ".join(lines[at : at + 2])]
        case 6:
            lines.insert(at, dice.pick(_SCRAPS))
        case 7 if dice.chance(3):
            return text.replace("\n", dice.pick(("\r\n", "\r", "\n\n")))
        case 8 if dice.chance(3):
            return text[: _within(dice, len(text))]
        case _:
            lines[at] = _mistyped(dice, lines[at])
    return "\n".join(lines)


def _mistyped(dice: Dice, line: str) -> str:
    """A line with one sign too many, too few, twice, or wrong."""
    spot = _within(dice, len(line) + 1)
    sign = dice.pick(_SIGNS) if dice.chance(2) else dice.words()
    match dice.up_to(4):
        case 0:
            return line[:spot] + line[spot + 1 :]
        case 1:
            return line[:spot] + line[spot : spot + 1] * 2 + line[spot + 1 :]
        case 2:
            return line[:spot] + sign + line[spot + 1 :]
        case 3:
            other = _within(dice, len(line) + 1)
            return line[:spot] + line[other : other + 12] + line[spot:]
        case _:
            return line[:spot] + sign + line[spot:]


def _within(dice: Dice, length: int) -> int:
    """A place in something so long."""
    return dice.large(max(length, 1) - 1)
