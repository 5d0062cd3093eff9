"""What words in a masthead say of an outline: read back, and only if the outline then prints these very words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter import outline as said
from drafter import symbols
from drafter.composing import compose
from drafter.languages import LANGUAGES
from drafter.letters import bare, beside, printed, restored
from drafter.report import Masthead
from drafter.returning.fitting import flat
from drafter.value import fields, replace

#: What a masthead can be told, each with its value as text; a joint document has two symbols.
Keys = Mapping[str, str]
_SYMBOLS = ("symbol", "joint symbol")
# A word, a sign of a script without blanks, or another sign; no line of more is searched for values.
_SIGN = r"[^\W\u2e80-\uffef]+|[\u2e80-\uffef]|\S"
_MOST_SIGNS = 80
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
        self.made: dict[tuple[str, ...], Masthead] = {}

    def reads(self, given: tuple[str, ...], words: str) -> bool:
        """Whether words can be read as values of these fields, and not as any text can."""
        found = self.read(given, words)
        return bool(found) and not _is_free(given)

    def read(self, given: tuple[str, ...], words: str) -> Keys | None:
        """What words say that stand for the values of these fields; None where no outline prints them there."""
        key = self.fields(given), flat(words)
        if key not in self.known:
            self.known[key] = self.sought(*key)
        return self.known[key]

    def fields(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """These fields, with that of the series before the rest of a symbol, if the symbol is still a gap."""
        if [bare(field) for field in given] == ["symbol"] and not self.keys[_SYMBOLS[0]]:
            return (beside(given[0], "series"), *given)
        return given

    def shown(self, masthead: Masthead, given: tuple[str, ...]) -> str:
        """What stands in fields of a masthead, one behind the other; behind a lone symbol a second one below it."""
        several = [self.fields(given)]
        if [bare(field) for field in several[0]] == ["series", "symbol"] and not self.keys[_SYMBOLS[1]]:
            several.append(tuple(beside(field, f"joint_{bare(field)}") for field in several[0]))
        return flat(" ".join("".join(_value(masthead, field) for field in one) for one in several))

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
        of = {key for field in given for key in keys_of(field)}
        return {key: value for key, value in best[0].items() if key in of or value != self.keys[key]}

    def whole(self, found: Keys) -> Keys | None:
        """All that the masthead is told, with these things instead; None where a symbol is none."""
        keys = {**self.keys, **found}
        first, second = (keys[which] for which in _SYMBOLS)
        if any(one and not symbols.parse(one) for one in (first, second)):
            return None
        return keys if first else {**keys, **dict(zip(_SYMBOLS, (second, first), strict=True))}

    def part(self, given: tuple[str, ...], words: str) -> tuple[Keys, str] | None:
        """What the stretches of words say that can be read, and the words beside the first.

        None where none can, or where they do not say one thing.
        """
        borders = [sign.span() for sign in re.finditer(_SIGN, words)]
        if _is_free(given) or len(borders) > _MOST_SIGNS:
            return None
        found: list[tuple[int, int, Keys]] = []
        for number, (start, _) in enumerate(borders):
            for _, end in reversed(borders[number:]):
                if found and end <= found[-1][1]:
                    break
                if _is_apart(words, start, end) and (keys := self.sure(given, words[start:end], words[end:])):
                    found.append((start, end, keys))
                    break
        if not found or any(keys != found[0][2] for _, _, keys in found):
            return None
        start, end, keys = found[0]
        return keys, flat(f"{words[:start]} {words[end:]}")

    def sure(self, given: tuple[str, ...], words: str, behind: str) -> Keys | None:
        """What words say that stand among others; None for a gap, and for a notice whose end cannot be told."""
        keys = self.read(given, words)
        if keys is None or not any(keys.values()):
            return None
        noticed = "running_head" in map(bare, given) and keys["notice"] != self.keys["notice"]
        return None if noticed and (keys["notice"] or behind.startswith(" \u2013")) else keys

    def candidates(self, given: tuple[str, ...], words: str) -> Iterator[Keys]:
        """What might be said to print these words."""
        names = tuple(map(bare, given))
        match names:
            case ("distribution",):
                yield from ({"distribution": one} for one in ("", *said.DISTRIBUTIONS))
            case ("original",):
                yield from ({"original": one} for one in ("", *self.language.masthead.languages))
            case ("date",):
                # Read in whatever case it is written.
                day = self.language.masthead.read_date(words)
                yield {"date": day.isoformat() if day else ""}
            case _:
                if (typed := self.restored(given, words)) is not None:
                    yield from self.worded(names, typed)

    def restored(self, given: tuple[str, ...], words: str) -> str | None:
        """Words as they are typed that filters print so; None where that cannot be known."""
        filtered = next((field for field in given if field != bare(field)), "")
        masthead = self.composed(self.keys)
        return restored(filtered, words, " ".join(_value(masthead, bare(field)) for field in given))

    def worded(self, given: tuple[str, ...], words: str) -> Iterator[Keys]:
        """What might be said to print these words, where many words may stand."""
        match given:
            case ("series" | "symbol" | "joint_series" | "joint_symbol", *_):
                yield from self.symbol(given, words)
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

    def symbol(self, given: tuple[str, ...], words: str) -> Iterator[Keys]:
        """Symbols: one, or both of a joint document, or none."""
        which = _SYMBOLS[given[0].startswith("joint")]
        old = symbols.parse(self.keys[which]) or symbols.Symbol("", "")
        if which == _SYMBOLS[0]:
            yield dict.fromkeys(_SYMBOLS, "")
            if words.count(" ") == 1:
                yield dict(zip(_SYMBOLS, words.split(" "), strict=True))
        yield {which: words}
        if len(given) == 1:
            yield {which: words + old.rest if given[0].endswith("series") else old.series + words}

    def head(self, words: str) -> Iterator[Keys]:
        """What stands at the head of the later pages: symbols or the word for a draft, and a notice."""
        phrases = self.language.phrases
        splits = [
            (words, ""),
            *((words[:at], words[at + 3 :]) for at in range(len(words)) if words.startswith(" – ", at)),
        ]
        for front, notice in splits:
            if front == flat(phrases.draft):
                yield {**dict.fromkeys(_SYMBOLS, ""), "notice": notice}
            several = front.split(phrases.range_dash)
            if len(several) <= len(_SYMBOLS):
                yield {**dict(zip(_SYMBOLS, (*several, ""), strict=False)), "notice": notice}

    def composed(self, keys: Keys) -> Masthead:
        """The masthead of an outline that is told these things."""
        if (known := self.made.get(tuple(keys.values()))) is not None:
            return known
        # Without all that refers to anything.
        body = replace(self.body, name=()) if self.body else self.base.body
        base = said.Outline(self.base.language, body)
        made = told(replace(base, masthead=replace(self.base.masthead, marks=())), keys)
        return self.made.setdefault(tuple(keys.values()), compose(made).masthead)


def keys_of(field: str) -> tuple[str, ...]:
    """What the value of a field is printed from."""
    return _OF.get(bare(field), ())


def _is_free(given: tuple[str, ...]) -> bool:
    return any(bare(field) in _FREE for field in given)


def _value(masthead: Masthead, field: str) -> str:
    """What a masthead has for a field, as the field prints it; nothing where there is no such field."""
    name = bare(field)
    return printed(field, getattr(masthead, name)) if name in fields(Masthead) else ""


def _is_apart(words: str, start: int, end: int) -> bool:
    """Whether a stretch is no piece of a longer symbol, figure or word."""
    return not re.search(r"(?:[/\-\u2013]|\w\.)$", words[:start]) and not re.match(r"[/\-\u2013]|\.\w", words[end:])


def told(outline: said.Outline, keys: Keys) -> said.Outline:
    """The outline with a masthead that is told these things."""
    import datetime

    given, body = outline.masthead, outline.body
    made = replace(
        given,
        symbol="\n".join(filter(None, (keys[which] for which in _SYMBOLS))),
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
    return {
        **dict(zip(_SYMBOLS, (*given.symbol.split("\n"), ""), strict=False)),
        "distribution": given.distribution,
        "date": given.date.isoformat() if given.date else "",
        "original": given.original,
        "notice": given.notice,
        "job_number": given.job_number,
        "organ": flat(body.organ) if isinstance(body, said.Body) else "",
    }


# Of each field of the masthead what it is printed from.
_OF = {
    **dict.fromkeys(("series", "symbol"), _SYMBOLS[:1]),
    **dict.fromkeys(("joint_series", "joint_symbol"), _SYMBOLS[1:]),
    **{field: (field,) for field in ("distribution", "date", "original", "notice", "job_number", "organ")},
    "running_head": (*_SYMBOLS, "notice"),
}
