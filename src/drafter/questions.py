"""The few questions by which an outline is begun: what is asked, and what an answer may be."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module

from drafter import saying, terminal
from drafter.bodies import BODIES
from drafter.languages import LANGUAGES
from drafter.languages.scaffolds import scaffold
from drafter.outline import Outline
from drafter.scaffolding import Choices, amiss, plain
from drafter.spelling import CODES, nearest
from drafter.value import Value, replace


class Answer(Value):
    """What an answer means, or else what is ``wrong`` with it."""

    meant: str
    wrong: str = ""


_OPENING = "A few questions. Enter takes what stands in brackets, or leaves a gap to be filled in later; Ctrl+C stops."


def ask(known: Choices, earlier: Outline | None) -> Choices:
    """What is known already, and what is answered on the terminal; an earlier outline gives what Enter takes.

    Of one that is to be translated, nothing but the language is asked: all else is written beside its own words.
    Raises KeyboardInterrupt where nobody wants to answer any more.
    """
    if earlier and known.language not in ("", earlier.language):
        return known
    with suppress(ImportError):
        # With it, an answer can be edited while it is typed.
        import_module("readline")
    terminal.say(_OPENING, sys.stdout)
    language = known.language or _asked(
        f"Language of the report ({', '.join(LANGUAGES)})", earlier.language if earlier else "en", language_of
    )
    if earlier and earlier.language != language:
        return replace(known, language=language)
    body = known.body or _asked(
        f"Body ({', '.join(BODIES)}; any other is spelt out in the outline)", _usual_body(earlier), body_of
    )
    title = known.title or _asked("Title", "", words_of)
    dates = known.dates_and_place or _asked("Place and dates of the session, as in Bonn, 3–14 June 2024", "", words_of)
    usual = plain(earlier.author) if earlier else scaffold(language).sentences.author
    author = known.author or _asked("Who reports", usual, words_of)
    co_chairs = known.co_chairs
    if not co_chairs and not earlier:
        co_chairs = _asked("Co-chairs, as in Ms. A (Party) and Mr. B (Party)", "", words_of)
    return replace(
        known, language=language, body=body, title=title, dates_and_place=dates, author=author, co_chairs=co_chairs
    )


def _usual_body(earlier: Outline | None) -> str:
    """The body to which an earlier report was made, if drafter knows it."""
    return earlier.body if earlier and isinstance(earlier.body, str) else ""


def _asked(what: str, usual: str, meaning: Callable[[str], Answer]) -> str:
    """The answer to a question, which is asked until it is one."""
    prompt = f"{what}{f' [{saying.safe(usual)}]' if usual else ''}: "
    while True:
        try:
            words = input(prompt).strip()
        except EOFError:
            raise KeyboardInterrupt from None
        except UnicodeDecodeError:
            words = "\0"
        if not words:
            return usual
        answer = meaning(words)
        if not answer.wrong:
            return answer.meant
        terminal.say(f"  {saying.safe(answer.wrong)}", sys.stdout)


def language_of(words: str) -> Answer:
    """The code of the language that is meant, by its code or its name."""
    code = CODES.get(words.casefold(), words.lower())
    if code in LANGUAGES:
        return Answer(code)
    near = nearest(words, (*LANGUAGES, *CODES))
    meant = f"did you mean {CODES.get(near, near)}?" if near else f"there are {', '.join(LANGUAGES)}"
    return Answer("", f"drafter knows no language “{words}”; {meant}")


def body_of(words: str) -> Answer:
    """The code of the body that is meant."""
    if words.lower() in BODIES:
        return Answer(words.lower())
    near = nearest(words, BODIES)
    meant = f"did you mean {near}?" if near else f"it knows {', '.join(BODIES)}; any other is spelt out in the outline"
    return Answer("", f"drafter knows no body “{words}”; {meant}")


def words_of(words: str) -> Answer:
    """Words for a line of the outline, in one line themselves."""
    line = " ".join(words.split("\n")).strip()
    return Answer(line, amiss(line))
