"""What YAML makes of a value otherwise than it was meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from drafter.value import Value

_SIGNS = {"*": "an asterisk", "&": "&", "!": "!", "%": "%", "@": "@", "`": "a backtick", "-": "a hyphen", "?": "?",
          "[": "a bracket", "]": "a bracket", "{": "a brace", "}": "a brace", ",": "a comma",
          '"': "a quotation mark", "'": "a quotation mark"}  # fmt: skip
_LISTS = {"[": "a list", "{": "keys"}
_MEANT = re.compile(r"[*&!%@`,\]}]|[-?](?:\s|$)")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'")}
# What may stand behind a backslash in double quotes (YAML 1.1, 5.7).
_ESCAPE = re.compile(
    r"\\(?:[0abtnvfre \"/\\N_LP\t\n]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}|U0[0-9A-Fa-f]{7})"
)
_COLON = re.compile(r":(?=\s|$)")
_REMARK = re.compile(r"\s+#")
_NO_REMARK = re.compile(r"\s+#[^\s#]")
_TO_DRAFTER = re.compile(r"\s+#[ \t]*drafter:", re.IGNORECASE)


#: What a value is to be: running text, a word or a few, or anything else.
Takes = Literal["text", "word", ""]


class Slip(Value):
    """What is wrong with a value: the code, on which of its lines, at which offset, and in words."""

    code: str
    line: int
    offset: int
    message: str


def slip(lines: Sequence[str], kind: Takes) -> Slip | None:
    """What is wrong with a value on these lines, the first beginning where it does; or nothing.

    In a text every # is meant; in a word, one with a blank behind it is a remark.
    """
    sign = lines[0][:1]
    if sign == "#":
        return Slip("K110", 0, 0, f"YAML cuts this off as a remark: “{lines[0]}”") if kind else None
    if _MEANT.match(lines[0]):
        return Slip("Y121", 0, 0, f"a value that begins with {_SIGNS[sign]} means something else in YAML")
    if sign in _QUOTED:
        return _of_quotes(sign, "\n".join(lines))
    if sign and sign in "[{":
        return _of_brackets(sign, "\n".join(lines), kind)
    for number, line in enumerate(lines):
        if number and line.lstrip().startswith("#"):
            continue
        colon, remark = _COLON.search(line), _REMARK.search(line)
        if colon and not (remark and remark.start() < colon.start()):
            return Slip("Y112", number, colon.start(), "a colon followed by a blank stands inside a value")
        if remark and _TO_DRAFTER.match(line, remark.start()):
            continue
        if remark and (kind == "text" or (kind and _NO_REMARK.match(line, remark.start()))):
            cut = line[remark.start() :].strip()
            return Slip("K110", number, remark.end() - 1, f"YAML cuts this off as a remark: “{cut}”")
    return None


def _of_quotes(sign: str, whole: str) -> Slip | None:
    found = _QUOTED[sign].match(whole)
    if not found:
        message = "the quotation mark that begins this value is not closed on this line"
        return Slip("Y122", 0, 0, message)
    if _goes_on(whole, found.end()):
        return Slip(
            "Y121", 0, 0, "a value that begins with a quotation mark ends with it in YAML, and this one goes on"
        )
    at = 1
    while sign == '"' and (at := found[0].find("\\", at)) > 0:
        escape = _ESCAPE.match(found[0], at)
        if not escape:
            line = whole.count("\n", 0, at)
            offset = at - (whole.rfind("\n", 0, at) + 1)
            return Slip("Y125", line, offset, "a backslash in these quotation marks means something else in YAML")
        at = escape.end()
    return None


def _of_brackets(sign: str, whole: str, kind: Takes) -> Slip | None:
    close, depth = {"[": "]", "{": "}"}[sign], 0
    name = _SIGNS[sign].removeprefix("a ")
    for at, char in enumerate(whole):
        depth += (char == sign) - (char == close)
        if not depth:
            if _goes_on(whole, at + 1):
                break
            message = f"YAML takes a value in {name}s for {_LISTS[sign]} and not for a {kind}"
            return Slip("K109", 0, 0, message) if kind else None
    if depth:
        return Slip("Y122", 0, 0, f"the {name} that begins this value is not closed on this line")
    return Slip("Y121", 0, 0, f"a value that begins with {_SIGNS[sign]} means something else in YAML")


def _goes_on(whole: str, at: int) -> bool:
    """Whether anything but a remark stands behind a value that has ended."""
    return bool(re.match(r"\s*[^\s#]|#", whole[at:]))
