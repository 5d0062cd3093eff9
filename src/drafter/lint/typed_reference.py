"""A reference within the report is typed by hand.

Why: its number does not follow when paragraphs are added or moved. The readers of the report look for paragraph 12 and
find another one, or none.

Source: UN Editorial Manual, instructions for the preparation of documents: cross-references are checked in the final
draft, since numbers of paragraphs may have changed.

Bad:
    mandate: |
      The secretariat was requested to organize a workshop.

      The workshop was held as requested in paragraph 1 above.

Good:
    mandate: |
      The secretariat was requested to organize a workshop. {#request}

      The workshop was held as requested in {para:request}, and in accordance with decision 1/CP.16, paragraph 38.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.languages import LANGUAGES
from drafter.languages.editing.referring import REFERRING
from drafter.lint.prose import PrintedLine, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level
from drafter.report import Box, Figure, Section, Table
from drafter.value import Value

LEVEL: Level = "warning"
SPEAKS = ALL
_CALLED = {"para": "paragraph", "section": "section", "annex": "annex", "table": "table", "figure": "figure",
           "box": "box"}  # fmt: skip
_WHERE_NAMED = {"para": "at its end", "section": "at the end of its heading", "annex": "behind its title"}
_INSERTED = ("table", "figure", "box")
_BLANK = "[ \u00a0]"
_ITEMS = rf"(?:{_BLANK}?(?:\([^\W\d_]{{1,4}}\)|[a-z]{{1,4}}\)|‘\d+’))*"
# What stands behind the number of a reference that says no more: the end of a clause.
_ENDS = re.compile(r"[.;)）。；؛]|$", re.MULTILINE)
# What may have that number as well: a document, a decision, the source of the note before.
_ELSEWHERE = re.compile(r"\w/[A-Z\d]|[Ii]b[ií]d")
_QUOTED = re.compile("[“«][^”»]*$")
_NEAR = 160


class _Thing(Value):
    """Something with a label in the report: its name, the beginning of its line, and the text that it stands in."""

    name: str
    start: int
    text: str


class _Typed(Value):
    """A reference as typed; ``says`` is above, below or own, or nothing where it says none of them."""

    kind: str
    start: int
    end: int
    numbers: str
    says: str


def check(prose: Prose) -> Iterator[Found]:
    """Find every typed reference that says that it points into this report, and those that very likely do."""
    known = REFERRING[prose.language.code]
    things: dict[str, dict[str, list[_Thing]]] = {}
    for typed in (_framed if known.frames else _worded)(prose):
        line = prose.line(typed.start)
        before = prose.words[max(line.start, typed.start - _NEAR) : typed.start]
        if line.kind == "quotation" or _QUOTED.search(before) or not prose.typed(typed.start, typed.end):
            continue
        if not typed.says and (_ELSEWHERE.search(before) or not _ENDS.match(prose.words, typed.end)):
            continue
        things = things or _things(prose)
        numbers = re.split(known.parted, typed.numbers)
        meant = [_meant(things[typed.kind], number, _text(prose, line)) for number in numbers]
        if typed.says or all(meant):
            yield _found(prose, typed, numbers, meant)


@cache
def _patterns(code: str) -> dict[str, re.Pattern[str]]:
    """The pattern of a reference to each kind of thing: whole where it has a frame, or from behind its first word."""
    language, known = LANGUAGES[code], REFERRING[code]
    chapter, part, topic, _ = (_one_of([form.cite(number) for number in range(1, 41)]) for form in language.headings)
    gap = re.escape(language.section_gap or ".")
    labels = {
        "para": rf"\d+{_ITEMS}",
        "section": rf"(?:(?:{chapter})(?:{gap}(?:{part})(?:{gap}(?:{topic}))?)?|{part})(?![A-Za-z\d])",
        "annex": rf"(?:{_one_of([language.annex_numeral.show(number) for number in range(1, 41)])})(?![A-Za-z\d])",
        "table": r"\d+(?!\d|\.\d)",
        "figure": rf"(?:\d+|{_one_of([language.figures.show(number) for number in range(1, 41)])})(?![A-Za-z\d])",
        "box": r"\d+(?!\d|\.\d)",
    }
    says = f"(?P<above>{known.above})|(?P<below>{known.below})|(?P<own>{known.own})"
    made = {}
    for kind, label in labels.items():
        numbers = f"(?P<numbers>{label}(?:(?:{known.parted}){label})*)"
        frame = known.frames.get(kind, "").replace("{}", numbers)
        made[kind] = re.compile(f"(?:{says}|{known.see}){frame}" if frame else rf"\.?{_BLANK}{numbers}(?:{says})?")
    return made


def _framed(prose: Prose) -> Iterator[_Typed]:
    """All that looks like a reference where numbers have frames, with what sends the reader there before them."""
    known = REFERRING[prose.language.code]
    begin = "".join(frame[0] for frame in known.frames.values())
    for head in re.finditer(f"(?:{known.above}|{known.below}|{known.own}|{known.see})(?=[{begin}])", prose.words):
        for kind, pattern in _patterns(prose.language.code).items():
            if found := pattern.match(prose.words, head.start()):
                yield _made(kind, found, head.start())


def _one_of(labels: list[str]) -> str:
    """The pattern of one of these labels."""
    return r"\d+" if labels[0].isdigit() else "|".join(map(re.escape, sorted(labels, key=len, reverse=True)))


def _worded(prose: Prose) -> Iterator[_Typed]:
    """All that looks like a reference where a word stands before the number; bare ones where readers are sent there."""
    known = REFERRING[prose.language.code]
    see = re.compile(f"(?:{known.see})$")
    for kind, pattern in _patterns(prose.language.code).items():
        for word in known.things[kind]:
            for start in prose.index.get(word, ()):
                found = pattern.match(prose.words, start + len(word))
                if found is None:
                    continue
                made = _made(kind, found, start)
                if made.says or kind in _INSERTED or see.search(prose.words, max(start - 20, 0), start):
                    yield made


def _made(kind: str, found: re.Match[str], start: int) -> _Typed:
    says = next((name for name in ("above", "below", "own") if found[name]), "")
    return _Typed(kind, start, found.end(), found["numbers"], says)


def _things(prose: Prose) -> dict[str, dict[str, list[_Thing]]]:
    """What has a label in the report, by kind and label without blanks."""
    found: dict[str, dict[str, list[_Thing]]] = {kind: {} for kind in _CALLED}

    def add(kind: str, label: str, name: str, line: PrintedLine) -> None:
        found[kind].setdefault(re.sub(_BLANK, "", label), []).append(_Thing(name, line.start, _text(prose, line)))

    for line in prose.lines:
        match line.block:
            case Section(name=name, cited=cited, label=label) if cited:
                add("section", cited, name, line)
                add("section", label.rstrip(" .–-"), name, line)
            case Table(name=name, caption=caption) if line.kind == "caption":
                add("table", caption.cited, name, line)
            case Figure(name=name, caption=caption) if line.kind == "caption":
                add("figure", caption.cited, name, line)
            case Box(name=name, caption=caption) if line.kind == "caption":
                add("box", caption.cited, name, line)
            case block if block is not None and line.kind in ("paragraph", "item"):
                add("para", line.where.rpartition("paragraph ")[2], block.name, line)
    for number, annex in enumerate(prose.report.annexes, 1):
        add("annex", prose.language.annex_numeral.show(number), annex.name, prose.lines[0])
    return found


def _text(prose: Prose, line: PrintedLine) -> str:
    """The text in which a line stands, as the places of its lines begin: an annex, or nothing for the main one."""
    headings = (annex.heading[:1].lower() + annex.heading[1:] for annex in prose.report.annexes)
    return next((heading for heading in headings if f"{line.where},".startswith(f"{heading},")), "")


def _meant(labelled: dict[str, list[_Thing]], number: str, text: str) -> _Thing | None:
    """What has this label, in the same text if there is one."""
    found = labelled.get(re.sub(_BLANK, "", number), [])
    return next((thing for thing in found if thing.text == text), found[0] if found else None)


def _found(prose: Prose, typed: _Typed, numbers: Sequence[str], meant: Sequence[_Thing | None]) -> Found:
    """What is said of a typed reference."""
    shown, called = prose.words[typed.start : typed.end].strip(), _CALLED[typed.kind]
    place = prose.place(typed.start)
    level: Level | None = None if typed.says else "hint"
    things = [thing for thing in meant if thing]
    if len(things) < len(meant):
        message = f"“{shown}” is typed, and this report has no {called} {numbers[meant.index(None)]}"
        hint = f"write {{{typed.kind}:name}}, with the name of the {called} that is meant"
        return Found(place, message, hint, level=level)
    message = f"“{shown}” is typed, and will not follow when numbers change"
    for number, thing in zip(numbers, things, strict=True):
        if _is_astray(prose, typed, thing):
            message = f"“{shown}” is typed, and {called} {number} does not stand {typed.says}"
            break
    return Found(place, message, _hint(prose, typed, numbers, things), level=level)


def _is_astray(prose: Prose, typed: _Typed, thing: _Thing) -> bool:
    """Whether a thing stands on the other side of the reference than this says."""
    line = prose.line(typed.start)
    if line.kind in ("note", "table note") or typed.kind == "annex" or thing.text != _text(prose, line):
        return False
    return (typed.says == "above" and thing.start > typed.start) or (typed.says == "below" and thing.start < line.start)


def _hint(prose: Prose, typed: _Typed, numbers: Sequence[str], things: Sequence[_Thing]) -> str:
    """What to write instead; what has no name yet, which none with a full stop is, needs one first.

    Where the word before the number has another form than drafter prints, the number alone is a reference.
    """
    known = REFERRING[prose.language.code]
    word = prose.words[typed.start : typed.end].split(typed.numbers)[0].strip()
    kind, only = (typed.kind, "") if known.frames or word in _printed(prose, typed.kind) else ("ref", " for the number")
    names = [thing.name for thing in things]
    if not any("." in name for name in names):
        between = ".." if len(names) == 2 and re.search(known.through, typed.numbers) else ", "
        return f"write {{{kind}:{between.join(names)}}}{only}"
    if len(names) > 1:
        return f"give each of them a name, {{#name}}, and write {{{kind}:name, other-name}}{only}"
    what = f"{_CALLED[typed.kind]} {numbers[0]}"
    return f"give {what} a name, {{#name}} {_WHERE_NAMED[typed.kind]}, and write {{{kind}:name}}{only}"


def _printed(prose: Prose, kind: str) -> set[str]:
    """The words that drafter prints before a number."""
    phrases = prose.language.phrases
    citations = {
        "para": (phrases.paragraph, phrases.paragraph_short),
        "section": (phrases.section,),
        "annex": (phrases.an_annex,),
        "table": (phrases.a_table,),
        "figure": (phrases.a_figure,),
        "box": (phrases.a_box,),
    }
    forms = (form for one in citations[kind] for form in (one.one, one.two, one.several, one.range))
    return {form.partition("{}")[0].strip() for form in forms}
