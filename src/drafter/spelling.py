"""What somebody may have meant to write."""

from __future__ import annotations

from collections.abc import Iterable

#: A value in typographic quotation marks.
QUOTED = "[“”„«‘’「『](.*)[“”»‘’」』]"
#: The codes of languages by their names.
CODES = {"arabic": "ar", "english": "en", "spanish": "es", "french": "fr", "russian": "ru", "chinese": "zh",
          "العربية": "ar", "español": "es", "français": "fr", "русский": "ru", "中文": "zh", "英文": "en", "法文": "fr",
          "俄文": "ru", "西班牙文": "es", "阿拉伯文": "ar"}  # fmt: skip


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like the one written, or nothing where none is near."""
    import difflib

    by_case = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(word.casefold(), by_case, n=1, cutoff=0.6)
    return by_case[found[0]] if found else ""
