"""What words in a masthead say of an outline: read back, and only if the outline then prints these very words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter import outline as said
from drafter import symbols
from drafter.composing import compose
from drafter.languages import LANGUAGES
from drafter.report import Masthead
from drafter.returning.fitting import flat
from drafter.value import replace

#: What a masthead can be told, each with its value as text: of a symbol its series and the rest, of two bodies.
Keys = Mapping[str, str]
_SERIES, _RESTS = ("series", "joint_series"), ("symbol", "joint_symbol")
_MOST_WORDS = 40
# Fields that any words can stand in.
_FREE = {"notice", "organ", "job_number"}


class Values:
    """Reads words back as what the masthead of an outline would have to be told to print them."""

    def __init__(self, base: said.Outline) -> None:
        self.base = base
        self.language = LANGUAGES[base.language]
        self.body = base.body if isinstance(base.body, said.Body) else None
        self.keys = _keys(base)
        self.known: dict[tuple[tuple[str, ...], str], Keys | None] = {}

    def reads(self, given: tuple[str, ...], words: str) -> bool:
        """Whether words can be read as values of these fields, and not as any text can."""
        found = self.read(given, words)
        return bool(found) and not set(given) & _FREE

    def read(self, given: tuple[str, ...], words: str) -> Keys | None:
        """What words say that stand for the values of these fields; None where no outline prints them there."""
        key = self.fields(given), flat(words)
        if key not in self.known:
            self.known[key] = self.sought(*key)
        return self.known[key]

    def fields(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """These fields, with that of the series before the rest of a symbol, if the symbol is still a gap."""
        return ("series", "symbol") if given == ("symbol",) and not self.keys["series.0"] else given

    def shown(self, masthead: Masthead, given: tuple[str, ...]) -> str:
        """What stands in fields of a masthead, one behind the other."""
        return flat("".join(getattr(masthead, field) for field in self.fields(given)))

    def sought(self, given: tuple[str, ...], words: str) -> Keys | None:
        """The one way to say these words that changes least; None where there is none, or several are as good."""
        able = [
            keys
            for found in self.candidates(given, words)
            if (keys := self.whole(found)) is not None and self.shown(self.composed(keys), given) == words
        ]
        changed = [sum(self.keys[key] != value for key, value in keys.items()) for keys in able]
        best = [keys for keys, count in zip(able, changed, strict=True) if count == min(changed)]
        if not best or any(keys != best[0] for keys in best):
            return None
        of = {key for field in given for key in OF[field]}
        return {key: value for key, value in best[0].items() if key in of or value != self.keys[key]}

    def whole(self, found: Keys) -> Keys | None:
        """All that the masthead is told, with these things instead; None where a symbol is none."""
        keys = {**self.keys, **found}
        lines = [keys[f"series.{which}"] + keys[f"rest.{which}"] for which in range(len(_SERIES))]
        if any(line and not symbols.parse(line) for line in lines):
            return None
        return {**keys, **_of_symbols([one for line in lines if (one := symbols.parse(line))])}

    def part(self, given: tuple[str, ...], words: str) -> tuple[Keys, str] | None:
        """What the longest stretch of words says that can be read, and the words beside it; None where none can."""
        tokens = words.split(" ")
        if set(given) & _FREE or len(tokens) > _MOST_WORDS:
            return None
        for size in range(len(tokens) - 1, 0, -1):
            found = [
                (keys, at)
                for at in range(len(tokens) - size + 1)
                if (keys := self.read(given, " ".join(tokens[at : at + size]))) and any(keys.values())
            ]
            if found and all(keys == found[0][0] for keys, _ in found):
                keys, at = found[0]
                return keys, " ".join((*tokens[:at], *tokens[at + size :]))
            if found:
                return None
        return None

    def candidates(self, given: tuple[str, ...], words: str) -> Iterator[Keys]:
        """What might be said to print these words."""
        match given:
            case ("series", "symbol") | ("series",) | ("symbol",):
                yield from self.symbol(words, 0)
            case ("joint_series", "joint_symbol") | ("joint_series",) | ("joint_symbol",):
                yield from self.symbol(words, 1)
            case ("distribution",):
                yield from ({"distribution": one} for one in ("", *said.DISTRIBUTIONS))
            case ("original",):
                yield from ({"original": one} for one in ("", *self.language.masthead.languages))
            case ("date",):
                day = self.language.masthead.read_date(words)
                yield {"date": day.isoformat() if day else ""}
            case ("running_head",):
                yield from self.head(words)
            case ("organ",) if self.body:
                yield {"organ": words}
            case ("notice",):
                yield {"notice": words}
            case ("job_number",) if self.keys["job_number"] not in words:
                yield {"job_number": words}
            case _:
                # Words of the language's, or of a body that is known: no key says them.
                pass

    def symbol(self, words: str, which: int) -> Iterator[Keys]:
        """Symbols: one, or both of a joint document, or none."""
        one, other = f"series.{which}", f"rest.{which}"
        if not which:
            yield _of_symbols(())
        several = words.split(" ")
        made = [found for word in several if (found := symbols.parse(word))]
        if len(made) == len(several) == 1:
            yield {one: made[0].series, other: made[0].rest}
        elif len(made) == len(several) == 2 and not which:
            yield _of_symbols(made)
        yield {one: words}
        yield {other: words}

    def head(self, words: str) -> Iterator[Keys]:
        """What stands at the head of the later pages: symbols or the word for a draft, and a notice."""
        phrases = self.language.phrases
        splits = [
            (words, ""),
            *((words[:at], words[at + 3 :]) for at in range(len(words)) if words.startswith(" – ", at)),
        ]
        for front, notice in splits:
            if front == flat(phrases.draft):
                yield {**_of_symbols(()), "notice": notice}
            made = [symbols.parse(one) for one in front.split(phrases.range_dash)]
            found = [one for one in made if one]
            if len(found) == len(made) <= len(_SERIES):
                yield {**_of_symbols(found), "notice": notice}

    def composed(self, keys: Keys) -> Masthead:
        """The masthead of an outline that is told these things."""
        # Without all that refers to anything.
        body = replace(self.body, name=()) if self.body else self.base.body
        base = said.Outline(self.base.language, body)
        made = told(replace(base, masthead=replace(self.base.masthead, marks=())), keys)
        return compose(made).masthead


def told(outline: said.Outline, keys: Keys) -> said.Outline:
    """The outline with a masthead that is told these things."""
    import datetime

    given, body = outline.masthead, outline.body
    lines = [keys[f"series.{which}"] + keys[f"rest.{which}"] for which in range(len(_SERIES))]
    made = replace(
        given,
        symbol="\n".join(filter(None, lines)),
        distribution=keys["distribution"],
        date=datetime.date.fromisoformat(keys["date"]) if keys["date"] else None,
        original=keys["original"],
        notice=keys["notice"],
        job_number=keys["job_number"],
    )
    if isinstance(body, said.Body) and flat(body.organ) != keys["organ"]:
        body = replace(body, organ=keys["organ"])
    return replace(outline, masthead=made if made != given else given, body=body)


def _keys(base: said.Outline) -> dict[str, str]:
    """What the masthead of an outline is told."""
    given, body = base.masthead, base.body
    lines = (
        [symbols.parse(line) or symbols.Symbol("", line) for line in given.symbol.split("\n")] if given.symbol else []
    )
    return {
        **_of_symbols(lines),
        "distribution": given.distribution,
        "date": given.date.isoformat() if given.date else "",
        "original": given.original,
        "notice": given.notice,
        "job_number": given.job_number,
        "organ": flat(body.organ) if isinstance(body, said.Body) else "",
    }


def _of_symbols(given: Sequence[symbols.Symbol]) -> dict[str, str]:
    """The keys of symbols, empty where there are fewer."""
    found = {f"{part}.{which}": "" for which in range(len(_SERIES)) for part in ("series", "rest")}
    for which, one in enumerate(given):
        found[f"series.{which}"], found[f"rest.{which}"] = one.series, one.rest
    return found


#: Of each field of the masthead what it is printed from.
OF = {
    **{field: (f"series.{which}",) for which, field in enumerate(_SERIES)},
    **{field: (f"rest.{which}",) for which, field in enumerate(_RESTS)},
    **{field: (field,) for field in ("distribution", "date", "original", "notice", "job_number", "organ")},
    "running_head": ("series.0", "rest.0", "series.1", "rest.1", "notice"),
}
