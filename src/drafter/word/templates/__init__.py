"""Whether a template will do: what is wrong with it, all at once, each thing with its place in words."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.place import Flaw
from drafter.word import guard
from drafter.word.templates import fields, looks, pages
from drafter.word.templates.reading import Template, read


def refused(parts: Mapping[str, bytes]) -> tuple[Flaw, ...]:
    """All that keeps a report from being printed in a template with these parts; render refuses it for the same."""
    template, barred = _opened(parts)
    return barred if template is None else (*barred, *_refused(template, parts))


def check(parts: Mapping[str, bytes]) -> tuple[Flaw, ...]:
    """All that is to be said about a template with these parts: what keeps reports from it, and what spoils them."""
    template, barred = _opened(parts)
    if template is None:
        return barred
    missing = fields.missing(template)
    masthead = not any(flaw.level == "hint" for flaw in missing)
    more = (*looks.doubtful(template), *pages.doubtful(template, masthead))
    return (*barred, *_refused(template, parts), *missing, *more)


def sentence(flaw: Flaw) -> str:
    """A flaw in a sentence, for whoever only wanted to use the template."""
    plain = not flaw.where or flaw.where.startswith("style ") or flaw.where == "the file itself"
    where = "" if plain else f" ({flaw.where})"
    return f"{flaw.message}{where}{'; ' if flaw.hint else ''}{flaw.hint}"


def _opened(parts: Mapping[str, bytes]) -> tuple[Template | None, tuple[Flaw, ...]]:
    """The template, unless nothing may be read of it, and what the guard does not let through."""
    barred = guard.flaws(parts)
    if any(flaw.code in guard.CLOSED for flaw in barred):
        return None, barred
    try:
        return read(parts), barred
    except ValueError as error:
        message = f"it is damaged, or saved in a way that drafter does not read ({error})"
        return None, (*barred, Flaw("T404", "the file itself", message, "open it in Word and save it anew"))


def _refused(template: Template, parts: Mapping[str, bytes]) -> tuple[Flaw, ...]:
    return (*pages.refused(template, parts), *fields.refused(template), *looks.refused(template))
