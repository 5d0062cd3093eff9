"""Blanks round the signs of punctuation.

Sources: for French, documents of the treaty bodies in Geneva, which had no blank before a colon in 2009 and 2013
(CERD/C/DOM/CO/13-14) and have one since 2017 (CCPR/C/MNG/CO/6); for the others a house rule.
"""

from __future__ import annotations

from drafter.value import Value


class Spacing(Value):
    """Where a language puts blanks.

    No blank stands before the signs of ``closing``, nor behind those of ``opening``. The blank before those of
    ``apart``, and that behind those of ``apart_behind``, is a no-break one; from the edition ``apart_since`` on it must
    be there. A blank stands behind the signs of ``followed``.
    """

    closing: str
    opening: str
    apart: str
    apart_behind: str
    apart_since: int
    followed: str


SPACING = {
    "ar": Spacing("،؛؟.:!)]»”", "([«“", "", "", 0, "،؛"),
    "zh": Spacing("，。、；：？！）》”’)],;", "（《“‘([", "", "", 0, ""),
    "en": Spacing(",.;:?!)]”", "([“", "", "", 0, ",;"),
    "fr": Spacing(",.)]”", "([“", ":;?!»", "«", 2026, ",;"),
    "ru": Spacing(",.;:?!)]»", "([«", "", "", 0, ",;"),
    "es": Spacing(",.;:?!)]”", "([“¿¡", "", "", 0, ",;"),
}
