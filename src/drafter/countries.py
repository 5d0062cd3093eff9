"""The names of countries, from the package that ships those of ISO 3166. Alone imports it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=1)
def names(catalogue: str) -> dict[str, tuple[str, ...]]:
    """The forms of the names of countries, in small letters, each with the forms by which an alphabet may place it.

    ``catalogue`` is the translation to take, or nothing for English.
    """
    import gettext

    import pycountry

    languages = [catalogue] if catalogue else []
    translated = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages, fallback=not catalogue).gettext
    found: dict[str, tuple[str, ...]] = {}
    for country in pycountry.countries:
        known = [getattr(country, field, "") for field in ("name", "common_name", "official_name")]
        name, common, official = (_plain(translated(one)) if one else "" for one in known)
        head, _, rest = name.partition(", ")
        for form in (name, common) if not rest else (common,):
            found.setdefault(form, (form,))
        for form in (*(_with(head, rest) if rest else ()), official):
            found.setdefault(form, (form, head))
    found.pop("", None)
    return found


def _plain(name: str) -> str:
    """A name in small letters, with one kind of apostrophe and no marks of stress; a Russian ё is printed as е."""
    return name.lower().replace("ё", "е").replace("'", "’").replace("\u0301", "")


def _with(head: str, rest: str) -> Iterator[str]:
    """A name as it is in a text: what ISO puts behind a comma stands before it, or in parentheses."""
    rest = rest.removeprefix("the ")
    yield f"{rest}{head}" if rest.endswith("’") else f"{rest} {head}"
    yield f"{head} ({rest})"
