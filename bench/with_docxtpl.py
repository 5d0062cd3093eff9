"""The report by docxtpl: the script that a secretary who knows Python would write for this one outline.

``with_docxtpl.py OUTLINE TEMPLATE TARGET``. It reads the outline's YAML and what its texts need of the notation, counts
paragraphs and notes for the references, and leaves the rest to the template, whose body is one loop. docxtpl can make
no footnote and no live reference: the notes are listed at the end, and references are words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Any

#: The kinds of blocks, each with its style in the shell; the template asks for them in this order, the frequent first.
STYLES = {
    "paragraph": "Reg_Single Txt_G",
    "item": "Reg_Single Txt_G2",
    "note": "_ Single Txt_G",
    "heading 2": "Reg_H_1_G",
    "heading 3": "Reg_H_2/3_G",
    "heading 4": "Reg_H_4_G",
    "heading 1": "Reg_H__Ch_G",
    "agenda line": "_Bullet 2_G",
    "agenda session": "Agenda Session",
    "agenda time": "Agenda Time",
    "title": "_ H _Ch_G",
    "author": "_ H_1_G",
    "body": "Body Name",
    "session": "Session Name",
    "dates": "Session Dates",
    "agenda item": "Agenda Item",
    "agenda title": "Agenda Title",
}
MASTHEAD = {
    "organization": "联 合 国",
    "organ": "气候变化框架公约",
    "series": "",
    "symbol": "[文号待定]",
    "distribution": "Distr.: General",
    "date": "[date of submission]",
    "language": "Chinese",
    "original": "Original: [language]",
    "running_head": "草稿",
    "emblem": "徽记位置，留空",
    "joint_series": "",
    "joint_symbol": "",
    "job_number": "",
    "notice": "",
}
BODY = "《公约》之下的长期合作行动问题特设工作组"
PARTS = {"mandate": (1, "任务"), "organization": (1, "组织"), "issues": (1, "会议纪要"),
         "proposals": (2, "推进研讨会进程的途径")}  # fmt: skip
AGENDA = {"paragraph": "agenda line", "item": "agenda line", "heading 1": "agenda time", "heading 2": "agenda session"}


def blocks(outline: dict[str, Any]) -> list[dict[str, str]]:
    """The whole text as blocks of a kind, in reading order."""
    session = outline["session"]
    found = [("body", BODY), ("session", session["name"])]
    found += [("dates", line) for line in session["dates_and_place"].splitlines()]
    found += [("agenda item", f"议程项目{session['agenda_item']}"), ("agenda title", session["agenda_title"])]
    found += [("title", outline["title"].strip()), ("author", outline["author"])]
    for part, (level, title) in PARTS.items():
        found += [(f"heading {level}", title), *_parsed(outline[part], level)]
    found += [("title", "附件"), ("title", "研讨会议程")]
    found += [(AGENDA[kind], words) for kind, words in _parsed(outline["agenda"], 0)]
    return _resolved(found, dict(_notes(outline["notes"])))


def _parsed(text: str, level: int) -> Iterator[tuple[str, str]]:
    """Paragraphs, items and headings of a text, their lines joined, in Chinese without a blank."""
    kind, words = "", ""
    for line in [*text.splitlines(), ""]:
        mark, _, rest = line.partition(" ")
        heading = mark.strip("#") == "" and mark != ""
        if (not line or heading or mark == "-") and kind:
            yield kind, words
            kind = words = ""
        if heading:
            yield f"heading {level + len(mark)}", rest
        elif mark == "-":
            kind, words = "item", rest
        elif line:
            kind, words = kind or "paragraph", words + line.strip()


def _notes(text: str) -> Iterator[tuple[str, str]]:
    for note in re.split(r"^(?=\[\^)", text, flags=re.MULTILINE)[1:]:
        name, words = re.match(r"\[\^(.*?)\]: (.*)", note, re.DOTALL).groups()  # type: ignore[union-attr]
        yield name, "".join(map(str.strip, words.splitlines()))


def _resolved(found: list[tuple[str, str]], notes: dict[str, str]) -> list[dict[str, str]]:
    """The blocks with their references and the marks of their notes, and the notes behind them."""
    numbers: dict[str, int] = {}
    count = 0
    for kind, words in found:
        count += kind == "paragraph"
        if named := re.search(r" *\{#([\w-]+)\}$", words):
            numbers[named[1]] = count
    marks: dict[str, str] = {}

    def shown(mark: re.Match[str]) -> str:
        if mark["name"]:
            return ""
        if mark["annex"]:
            return "本文件附件"
        if mark["para"]:
            return f"以上第{numbers[mark['para']]}段"
        note = mark["note"]
        return f"[{marks.setdefault(note, note if note == '*' else str(len(marks)))}]"

    notation = re.compile(
        r" *\{#(?P<name>[\w-]+)\}|\{annex:(?P<annex>[\w-]+)\}|\{para:(?P<para>[\w-]+)\}|\[\^(?P<note>.+?)\]"
    )
    made = [{"kind": kind, "text": notation.sub(shown, words)} for kind, words in found]
    return made + [{"kind": "note", "text": f"[{mark}] {notes[name]}"} for name, mark in marks.items()]


def main(outline: str, template: str, target: str) -> None:
    """Write the report. The YAML is read by libyaml, which is many times as fast as ``yaml.safe_load``."""
    import docxtpl
    import yaml

    with open(outline, encoding="utf-8") as file:  # noqa: PTH123 - pathlib is one import more, in a peer's time
        read = yaml.load(file, yaml.CSafeLoader)
    document = docxtpl.DocxTemplate(template)
    document.render({**MASTHEAD, "blocks": blocks(read)}, autoescape=True)
    document.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
