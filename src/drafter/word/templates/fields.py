"""The fields of a template: each a known one, typed whole, and the report alone in its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.place import Flaw
from drafter.report import Masthead
from drafter.spelling import nearest
from drafter.value import Value, fields
from drafter.word import fence, sites
from drafter.word.templates.reading import Passage, Template, w

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Fields that only some documents have something for.
OPTIONAL = ("joint_series", "joint_symbol", "job_number", "notice")
#: Every field that a template may name.
KNOWN = (*fields(Masthead), "report")
# Fields without which a template has no masthead at all; the head of later pages is none.
_HEADS = frozenset(KNOWN) - {"report", "running_head", *OPTIONAL}
_MOST, _LONGEST = 400, 400
_MARK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
# docxtpl takes a row, a cell, a paragraph or a run with a question in it away, by a letter behind the sign.
_QUESTION = re.compile(r"\{%-?(?:p|tr|tc|r)?(?=[\s-])\s*(.*?)\s*-?%\}", re.DOTALL)
_QUESTIONS = ("if", "elif", "else", "endif")
# Other statements of Jinja, which nobody has typed by a slip.
_STATEMENTS = frozenset(
    ["for", "set", "block", "include", "import", "from", "extends", "macro", "call", "filter", "with", "raw",
     "autoescape", "do", "trans"]
)  # fmt: skip
_ONLY_REPORT = re.compile(r"\s*\{\{-?\s*report\s*-?\}\}\s*")
_NAMED = "|".join(KNOWN)
# A field with a brace too few or too wide; then a sign that opens or closes nothing.
_NEARLY = re.compile(
    rf"[{{｛]{{1,2}}\s*(?:%\s*\w+\s+)?({_NAMED})\s*%?[}}｝]{{1,2}}|[{{｛]{{2}}\s*(\w+)[ \t]*[}}｝]", re.IGNORECASE
)
_BEHIND = re.compile(r"[{｛]([^{}｛｝]{1,60})")
_LOOSE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|｛｛|｝｝")
_IN_ONE_GO = "delete it in Word and type it anew in one go, without changing its look in between"
_WHERE = "type it where it is to stand"
_ALLOWED = "let only {{ field }}, {% if field %}, {% else %} and {% endif %} stand there"


class _Mark(Value):
    """A piece of Jinja in a template."""

    passage: Passage
    text: str
    start: int

    @property
    def end(self) -> int:
        """The sign behind its last."""
        return self.start + len(self.text)


def refused(template: Template) -> tuple[Flaw, ...]:
    """What keeps a template from being filled."""
    marks = [mark for passage in template.passages for mark in _marks(passage)]
    if _too_many(template):
        return (Flaw("T107", "the file itself", f"it holds more than {_MOST} fields", "delete what is no masthead"),)
    found = [flaw for mark in marks for flaw in _wrong(mark)]
    found += [flaw for passage in template.passages for flaw in _unfinished(passage)]
    found += _unclosed(marks)
    reports = [mark for mark in marks if mark.text.startswith("{{") and re.search(r"\breport\b", mark.text)]
    # Where something was meant for it, that has been said.
    if reports or not any("report" in _words(f"{flaw.message} {flaw.hint}") for flaw in found):
        found += _report(reports)
    return (*dict.fromkeys(found),)


def missing(template: Template) -> tuple[Flaw, ...]:
    """The fields that a template lacks. One without a masthead is told so once.

    A field that somebody meant to type is not said to be missing besides.
    """
    if _too_many(template):
        return ()
    there = named(template)
    wrong = {flaw.where for flaw in refused(template)}
    meant = {near for passage in template.passages if passage.where in wrong for near in _words(passage.text)}
    lacking = [name for name in fields(Masthead) if name not in there | meant]
    if not lacking:
        return ()
    if not there & _HEADS:
        shown = ", ".join(name for name in lacking)
        message = f"it has no masthead: what an outline says of {shown} is not printed"
        return (Flaw("T101", "", message, "if that is meant, all is well", "hint"),)
    flaws = [
        Flaw("T101", "", f"{_listed([name])} stands nowhere, so that it is not printed", _WHERE)
        for name in lacking
        if name not in OPTIONAL
    ]
    if rare := [name for name in lacking if name in OPTIONAL]:
        message = f"{_listed(rare)} {'stand' if len(rare) > 1 else 'stands'} nowhere, so that it is not printed"
        flaws.append(Flaw("T102", "", message, f"{_WHERE}, if your documents have one", "warning"))
    return tuple(flaws)


def named(template: Template) -> frozenset[str]:
    """Every field that a template names somewhere."""
    sources = (_alone(mark.text) for passage in template.passages for mark in _marks(passage))
    return frozenset().union(*(fence.asked(source).names for source in sources if source))


def _too_many(template: Template) -> bool:
    return sum(len(_LOOSE.findall(passage.text)) for passage in template.passages) > 2 * _MOST


def _words(text: str) -> set[str]:
    """The fields that the words behind a brace are or are like."""
    words = {word for found in _BEHIND.findall(text) for word in re.findall(r"\w+", found)}
    return {near for word in words if (near := nearest(word, KNOWN))}


def _listed(names: Sequence[str]) -> str:
    """Fields in a sentence."""
    return f"the field{'s' * (len(names) > 1)} {', '.join(f'{{{{ {name} }}}}' for name in names)}"


def _marks(passage: Passage) -> Iterator[_Mark]:
    return (_Mark(passage, found[0], found.start()) for found in _MARK.finditer(passage.text))


def _alone(mark: str) -> str:
    """A mark as a template of its own; nothing for one that asks nothing."""
    question = _QUESTION.fullmatch(mark)
    if mark.startswith("{#") or (question and question[1] in ("else", "endif")):
        return ""
    if question and question[1].startswith("if"):
        return f"{{% {question[1]} %}}{{% endif %}}"
    if question and question[1].startswith("elif"):
        return f"{{% {question[1][2:]} %}}{{% endif %}}"
    return mark


def _wrong(mark: _Mark) -> Iterator[Flaw]:
    """What is wrong with one mark by itself."""
    where, shown = mark.passage.where, sites.excerpt(mark.text)
    if len(mark.text) > _LONGEST:
        yield Flaw("T107", where, f"{shown} is longer than any field", _ALLOWED)
        return
    about = _about(mark.text)
    near = _near(mark.text)
    hint = f"did you mean {{{{ {near} }}}}?" if near else ""
    if not about.read or (not about.allowed and _is_a_name(mark.text)):
        yield Flaw("T105", where, f"its fields cannot be read: {shown} is no field", hint or _ALLOWED)
    elif not about.allowed and (word := _misspelt(mark.text)):
        yield Flaw("T105", where, f"its fields cannot be read: {shown} is no question", f"did you mean {word}?")
    elif not about.allowed and not mark.text.startswith("{% end"):
        message = f"{shown} is refused: a template may name fields and ask about them with {{% if %}}, and no more"
        yield Flaw("T107", where, message, _ALLOWED)
    else:
        for name in sorted(about.names - {*KNOWN}):
            near = nearest(name, KNOWN)
            known = f"did you mean {{{{ {near} }}}}?" if near else f"the fields are {', '.join(KNOWN)}"
            yield Flaw("T103", where, f"there is no field {{{{ {name} }}}}", known)
    # Between runs that do not stand side by side, docxtpl would leave tags open.
    if len(_holders(mark)) > 1:
        message = f"the field {shown} is split, so that drafter cannot see it whole"
        yield Flaw("T104", where, message, _IN_ONE_GO)


def _about(mark: str) -> fence.Asked:
    """What a mark asks for; a statement other than a question is none that is let through."""
    source = _alone(mark)
    if not source or (mark.startswith("{%") and source == mark):
        return fence.Asked(frozenset(), allowed=not source)
    return fence.asked(source)


def _misspelt(mark: str) -> str:
    """What a question with a slip was meant to be."""
    word = _word(mark)
    near = "" if _statement(word) else nearest(word, _QUESTIONS)
    return f"{{% {near}{' field' if near in ('if', 'elif') else ''} %}}" if near else ""


def _statement(word: str) -> bool:
    return word in _QUESTIONS or word.removeprefix("end") in _STATEMENTS


def _word(mark: str) -> str:
    """The word that a question begins with; nothing for a field."""
    question = _QUESTION.fullmatch(mark)
    return question[1].split(" ")[0] if question else ""


def _is_a_name(mark: str) -> bool:
    """Whether a mark holds nothing but a name that was typed with other signs: running-head, running head."""
    return bool(re.fullmatch(r"\{\{\s*\w+(?:[ \-.]\w+)*\s*\}\}", mark)) and bool(_near(mark)) and "__" not in mark


def _near(mark: str) -> str:
    words = re.findall(r"\w+", mark)
    return nearest("_".join(words), KNOWN)


def _unfinished(passage: Passage) -> Iterator[Flaw]:
    """What was meant for a field and is none, such as one with a brace too few."""
    rest = _MARK.sub(lambda found: "\0" * len(found[0]), passage.text)
    for found in _NEARLY.finditer(rest):
        near = nearest(found[1] or found[2], KNOWN)
        message = f"the field {sites.excerpt(found[0])} is unfinished"
        yield Flaw("T106", passage.where, message, f"write {{{{ {near or 'field'} }}}}, with two braces on either side")
    rest = _NEARLY.sub("", rest)
    for sign in dict.fromkeys(_LOOSE.findall(rest)):
        opens = sign[0] in "{｛"
        does = "begins a field that does not end" if opens else "ends a field that does not begin"
        hint = "type the whole field in one paragraph: {{ field }}, or {% if field %}"
        yield Flaw("T106", passage.where, f"the field is unfinished: “{sign}” {does} in this paragraph", hint)


def _unclosed(marks: Sequence[_Mark]) -> Iterator[Flaw]:
    """Questions without an end, and ends without a question, within each part."""
    opened: list[_Mark] = []
    part = None
    for mark in marks:
        root = mark.passage.element.getroottree()
        if part is not root.getroot():
            yield from map(_endless, opened)
            opened, part = [], root.getroot()
        word = _word(mark.text)
        word = word if _statement(word) else nearest(word, _QUESTIONS)
        if word == "if":
            opened.append(mark)
        elif word in ("endif", "else", "elif"):
            if not opened:
                message = f"{sites.excerpt(mark.text)} stands without the question that belongs to it"
                yield Flaw("T106", mark.passage.where, message, "put {% if field %} before it, or delete it")
            elif not _side_by_side(opened.pop() if word == "endif" else opened[-1], mark):
                message = f"{sites.excerpt(mark.text)} stands in another cell, frame or link than its question"
                yield Flaw("T104", mark.passage.where, message, "put both into one paragraph")
    yield from map(_endless, opened)


def _side_by_side(question: _Mark, other: _Mark) -> bool:
    """Whether what stands between two marks can be taken out, and what is left is whole."""
    if question.text[2:4] in ("tr", "tc"):
        return True
    one, two = question.passage, other.passage
    if one.element is two.element:
        return _holders(question) == _holders(other)
    plain = all(holder.tag == w("p") for holder in _holders(question) | _holders(other))
    return plain and one.element.getparent() is two.element.getparent()


def _holders(mark: _Mark) -> set[Any]:
    """The elements that hold the runs which a mark is typed in."""
    at, holders = 0, set()
    for text, holder in mark.passage.pieces:
        if at < mark.end and at + len(text) > mark.start:
            holders.add(holder)
        at += len(text)
    return holders


def _endless(mark: _Mark) -> Flaw:
    message = f"the question {sites.excerpt(mark.text)} has no end"
    return Flaw("T106", mark.passage.where, message, "type {% endif %} behind what it is about")


def _report(marks: Sequence[_Mark]) -> Iterator[Flaw]:
    """That the report has its place: once, in the text, alone in a paragraph."""
    here = sorted(marks, key=lambda mark: not mark.passage.alone)
    once = "the field {{ report }} must stand once, in a paragraph of the text: the report takes its place"
    if not here:
        yield Flaw("T111", "", once, "type {{ report }} in a paragraph of its own below the masthead")
    for mark in here[1:]:
        first = here[0].passage.where
        yield Flaw("T112", mark.passage.where, f"{once}; it stands in {first} already", "delete one of the two")
    for mark in here[:1]:
        where = mark.passage.where
        if not mark.passage.alone:
            hint = "move it to a paragraph of its own below the masthead, in no table, text box, header or footer"
            yield Flaw("T113", where, once, hint)
        elif (
            not _ONLY_REPORT.fullmatch(mark.passage.text) or mark.passage.element.find(f".//{w('sectPr')}") is not None
        ):
            message = "the field {{ report }} must stand alone in a paragraph, which the report takes the place of"
            yield Flaw("T113", where, message, "move what stands beside it, a section break too, to another paragraph")
