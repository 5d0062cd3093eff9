"""The core properties of a file: title, author, language, and dates where the outline gives them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from drafter.languages import Language
from drafter.report import Report, joined
from drafter.word.wml import DECLARATION, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


_EDITOR = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"


def editor(parts: Mapping[str, bytes], tree: Callable[[str], Any]) -> str:
    """Who saved a file last, as Word recorded it (lastModifiedBy), or nothing."""
    part = next((name for name in parts if name.lower() == "docprops/core.xml"), "")
    words = tree(part).findtext(_EDITOR) if part else ""
    return " ".join((words or "").split())


def write(report: Report, language: Language) -> str:
    """The part (ISO/IEC 29500-2, 11.1). Nothing asks the clock: a report without a date has no date here either."""
    title, author = joined(report.title_block.title), joined(report.title_block.author)
    day = f"{report.date.isoformat()}T00:00:00Z" if report.date else ""
    dates = [f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified")]
    return (
        f"{DECLARATION}<cp:coreProperties {_NAMESPACES}>"
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"{''.join(dates) if day else ''}<dc:language>{language.tags.text}</dc:language></cp:coreProperties>"
    )
