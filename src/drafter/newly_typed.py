"""Numbers that were typed by hand into an edited report, where drafter would have set live ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafter import dumping, source
from drafter.composing import compose
from drafter.lint import RULES
from drafter.lint.prose import Prose, shown
from drafter.outline import Outline
from drafter.place import Flaw

#: The rules that find labels of headings and references within the report that were typed.
_RULES = ("S209", "S305")


def newly_typed(base: Outline, edited: Outline) -> tuple[Flaw, ...]:
    """What these rules find in an edited outline and not in the one that it was made from, by the places of the report.

    Raises Problems where an outline makes no report.
    """
    before = Counter((flaw.code, flaw.message) for flaw in _found(base))
    found = []
    for flaw in _found(edited):
        known = flaw.code, flaw.message
        if before[known]:
            before[known] -= 1
        else:
            found.append(flaw)
    return tuple(found)


def _found(outline: Outline) -> Iterator[Flaw]:
    # An outline that was read knows where each of its lines stands, one that was made does not.
    prose = Prose(compose(source.load(dumping.dump(outline))))
    where = {place.line: line.where for line in prose.lines if (place := prose.place(line.start))}
    for code in _RULES:
        rule = RULES[code]
        for found in rule.check(prose):
            at = where.get(found.place.line, "") if found.place else ""
            yield Flaw(code, at, shown(found.message), shown(found.hint), "warning")
