"""Writes languages.md, what is printed in each language and where it is from, from the modules in drafter.languages.

Run `python docs/make_languages.py` after a change in one of them. It always gives the same text.
"""

from __future__ import annotations

import ast
import datetime
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import drafter
from drafter.bodies import BODIES
from drafter.languages import LANGUAGES, Citation, Label, Language
from drafter.languages.scaffolds import scaffold
from drafter.value import fields

HERE = Path(__file__).parent
_SOURCES = Path(drafter.__file__).parent / "languages"
_BODIES = _SOURCES.parent / "bodies"
_ORDER = ("ar", "zh", "en", "fr", "ru", "es")
_DAY = datetime.date(2011, 4, 3)
_WAITS = "**?**"
_LEVELS = ("first", "second", "third", "fourth")
_HEAD = """\
# Languages

drafter writes reports in Arabic, Chinese, English, French, Russian and Spanish. Every word that it prints by itself stands on
this page, beside the English. What is marked **?** was not seen in a published document, and waits for an editor whose
language it is: if it is right, or should be otherwise, say so in an issue with a symbol where it can be seen, or change it in
`src/drafter/languages/` and take the remark `# unverified` away.

The rest was seen in documents of the UNFCCC and of the United Nations. In Arabic, Chinese and Russian mastheads the block
at the right stays in English; in French and Spanish it is translated.

Numerals are live in Word, but for the Arabic ordinals and names of letters, which Word does not know: these labels are
lists of one, and [word.md](word.md) says what Enter does there. The fifth of what has letters is (هـ), with a tatweel, where
drafter types them: headings of the fourth level, and notes of tables. Items are (ه), at their places and where they are
cited, since their letters are those of a live list, which LibreOffice prints so; what Word prints was not seen. Words of Latin script run from left to right in an Arabic
text; one that begins with a figure (1/CP.16) has the sign U+200E before it in the file, which is taken away on the way back.

What `drafter check` knows of a language is in `src/drafter/languages/editing/`, with what is unverified marked there; the pages
of the rules in [rules.md](rules.md) say in which languages each speaks. `drafter align` knows numbers, months and times of day of
each language from `src/drafter/languages/amounts.py`.
"""


def document() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(line for code in _ORDER for line in _language(LANGUAGES[code]))]).rstrip("\n") + "\n"


def _language(language: Language) -> Iterator[str]:
    english, printed = LANGUAGES["en"], [*_printed(language)]
    waiting = sum(line.endswith(f"{_WAITS} |") for line in printed)
    yield from (f"## {english.names[language.code].capitalize()} ({language.names[language.code]})", "")
    yield f"{waiting} of {len(printed)} entries wait for an editor. Lines run {_DIRECTIONS[language.direction]}."
    yield from (f"A date: {language.date(_DAY)}.", "", "| what | English | here | |", "| --- | --- | --- | --- |")
    yield from printed
    yield from ("", "A new outline (`drafter new`) begins with these words, all of them unverified:", "")
    yield from ("| what | English | here |", "| --- | --- | --- |")
    for part in ("gaps", "sentences"):
        mine, theirs = getattr(scaffold(language.code), part), getattr(scaffold("en"), part)
        for name in fields(type(mine)):
            yield _row(name, _shown(getattr(theirs, name)), _shown(getattr(mine, name)))
    yield ""


def _printed(language: Language) -> Iterator[str]:
    """Labels and fixed wording, beside the English."""
    english, doubtful = LANGUAGES["en"], _doubtful(_SOURCES / f"{language.code}.py")
    yield from _labels(language, doubtful)
    for part in ("titles", "phrases", "masthead"):
        mine, theirs = getattr(language, part), getattr(english, part)
        for name in fields(type(mine)):
            if isinstance(getattr(mine, name), str | Citation):
                mark = _WAITS if f"{part}.{name}" in doubtful else ""
                yield _row(name, _shown(getattr(theirs, name)), _shown(getattr(mine, name)), mark)
    for body in BODIES.values():
        for part, module in (("name", body.code), ("organ", "unfccc")):
            waiting = {f"{part}.{language.code}", language.code} & _doubtful(_BODIES / f"{module}.py")
            mark = _WAITS if waiting else ""
            names = getattr(body, part)
            yield _row(f"{part} ({body.code})", names["en"], names[language.code], mark)


_DIRECTIONS = {"ltr": "from left to right", "rtl": "from right to left"}


def _labels(language: Language, doubtful: frozenset[str]) -> Iterator[str]:
    english = LANGUAGES["en"]
    pairs: list[tuple[str, Label, Label, str]] = [("paragraph", english.paragraph, language.paragraph, "paragraph")]
    for part, what in (("headings", "heading"), ("items", "item")):
        for at, (theirs, mine) in enumerate(zip(getattr(english, part), getattr(language, part), strict=True)):
            pairs.append((f"{what}, {_LEVELS[at]} level", theirs, mine, f"{part}.{at}"))
    for what, theirs, mine, name in pairs:
        mark = _WAITS if name in doubtful else ""
        yield _row(what, *(" ".join(label.show(number) for number in (1, 2, 3)) for label in (theirs, mine)), mark)


def _shown(value: str | Citation | tuple[str, ...]) -> str:
    if isinstance(value, Citation):
        return " · ".join(dict.fromkeys(getattr(value, name) for name in fields(Citation)))
    return value if isinstance(value, str) else " · ".join(value)


def _row(name: str, *cells: str) -> str:
    shown = (re.sub("^ | $", "␣", cell).replace("|", "\\|") for cell in cells)
    return f"| {name.replace('_', ' ')} | {' | '.join(shown)} |"


def _doubtful(path: Path) -> frozenset[str]:
    """The fields whose line in a module ends in a remark that they are unverified, each behind the field it is in."""
    source = path.read_text(encoding="utf-8")
    lines = {
        token.start[0]
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT and "unverified" in token.string
    }
    return frozenset(_marked(ast.parse(source), "", lines))


def _marked(node: ast.AST, within: str, lines: set[int]) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        name = within
        if isinstance(child, ast.keyword) and child.arg:
            name = f"{within}.{child.arg}".lstrip(".")
            if child.value.end_lineno in lines and child.lineno == child.value.end_lineno:
                yield name
        if isinstance(child, ast.Dict):
            keys = [str(key.value) for key in child.keys if isinstance(key, ast.Constant)]
            yield from (
                f"{within}.{key}".lstrip(".")
                for key, value in zip(keys, child.values, strict=True)
                if value.end_lineno in lines
            )
        if isinstance(child, ast.Tuple) and within in ("headings", "items"):
            yield from (f"{within}.{at}" for at, one in enumerate(child.elts) if one.end_lineno in lines)
        yield from _marked(child, name, lines)


if __name__ == "__main__":
    (HERE / "languages.md").write_text(document(), encoding="utf-8", newline="\n")
