"""An outline to be translated, as YAML text: above each gap the text it stands for, as a remark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import dumping, marking
from drafter.folding import folded
from drafter.inline import Gap
from drafter.languages.scaffolds import Remarks, scaffold
from drafter.outline import MARKED
from drafter.translating import Asked, Untranslated

# The columns of a line, remarks and what stands before them included.
_COLUMNS = 100
_GAP = re.compile(r"(?<!\\)\{gap:(\d+)\}")
#: A value of plain words, beside its key.
_PLAIN = re.compile(r"(?P<key> *\w+:) '\{gap:(?P<number>\d+)\}'")
_BEGIN, _END = "<!-- ", " -->"


def written(given: Untranslated, source: str) -> str:
    """The YAML text of an outline that is to be translated from the file of this name."""
    remarks = scaffold(given.outline.language).remarks
    lines = [line for words in remarks.translation.split("\n") for line in _remark(words.replace("{source}", source))]
    for key in _keys(dumping.dump(given.outline).splitlines(), ""):
        shown = [*_masthead(key, remarks)] if key[0] == "masthead:" else key
        lines.extend(["", *(made for line in shown for made in _line(line, given.asked))])
    return "".join(f"{line}\n" for line in lines)


def _keys(lines: Sequence[str], indent: str) -> list[list[str]]:
    """Lines with this indentation, each with those that are further in below it."""
    found: list[list[str]] = []
    for line in lines:
        if line.startswith(indent) and line[len(indent) :][:1] not in ("", " "):
            found.append([])
        found[-1].append(line)
    return found


def _masthead(lines: Sequence[str], remarks: Remarks) -> Iterator[str]:
    """The masthead, with the keys that hold nothing yet."""
    held = {key[0].split(":")[0].strip(): key for key in _keys(lines[1:], "  ")}
    yield lines[0]
    for name in dict.fromkeys((*MARKED, *held)):
        yield from held.get(name) or [f"  {name}:  # {getattr(remarks, name)}"]


def _line(line: str, asked: Sequence[Asked]) -> Iterator[str]:
    """A line with the words of its gaps, and above it the text for which they stand."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    if plain := _PLAIN.fullmatch(line):
        one = asked[int(plain["number"])]
        if not one.ask:
            yield from _remark(" ".join(one.text), indent)
            yield plain["key"]
            return
        yield f"{plain['key']} |"
        line = f"{indent}  {{gap:{plain['number']}}}"
        indent += "  "
    numbers = [int(number) for number in _GAP.findall(line)]
    if numbers and (text := asked[numbers[0]].text):
        yield from _marked_remark(text, indent)
    yield _GAP.sub(lambda found: _gap(asked[int(found[1])]), line)


def _gap(asked: Asked) -> str:
    return marking.show((Gap(asked.ask),))


def _remark(words: str, indent: str = "") -> Iterator[str]:
    """A remark of YAML."""
    for line in folded(_harmless(words), _COLUMNS - len(indent) - len("# ")):
        yield f"{indent}# {line}"


def _marked_remark(text: Sequence[str], indent: str) -> Iterator[str]:
    """A remark within a text under a bar."""
    width = _COLUMNS - len(indent) - len(_BEGIN) - len(_END)
    lines = [line for words in text for line in folded(_harmless(words.replace("-->", r"--\>")), width)]
    for at, line in enumerate(lines):
        begin = _BEGIN if at == 0 else " " * len(_BEGIN)
        yield f"{indent}{begin}{line}{_END if at == len(lines) - 1 else ''}"


def _harmless(words: str) -> str:
    """Words of which a check says nothing and heeds nothing: signs that it would find are called by their numbers."""
    words = re.sub("[\ufffd\u202d\u202e]", lambda found: f"[U+{ord(found[0]):04X}]", words)
    return re.sub(r"(?i)(drafter):(?=\s*ignore)", r"\1\\:", words)
