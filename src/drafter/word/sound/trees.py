"""Reading the trees of a .docx: names, values, text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STANDS_FOR = {"tab": "\t", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}", "sym": "\N{OBJECT REPLACEMENT CHARACTER}"}
SHOWN = ("t", "delText", *STANDS_FOR)


def each(root: _Element, *names: str) -> Iterator[_Element]:
    """All elements of these names of WordprocessingML, in document order, the root included."""
    return root.iter(*(W + name for name in names))


def local(element: _Element) -> str:
    """Its name without the namespace."""
    return str(element.tag).rpartition("}")[2]


def val(element: _Element | None, name: str = "val") -> str:
    """An attribute of WordprocessingML; "" where there is none."""
    return "" if element is None else element.get(W + name, "")


def is_on(value: str) -> bool:
    """What a switch says (§22.9.2.7 ST_OnOff)."""
    return value not in ("0", "false", "off")


def number(value: str) -> int:
    """A decimal number (§17.18.10); what is none counts as 0 and is left to the schema."""
    return int(value) if re.fullmatch(r"-?[0-9]{1,18}", value) else 0


def text(element: _Element) -> str:
    """What a reader sees of it, deleted text too (§17.3.3)."""
    return "".join(STANDS_FOR.get(local(shown), shown.text or "") for shown in each(element, *SHOWN))


def near(element: _Element) -> str:
    """Where a nameless thing stands: the first words of its paragraph or table."""
    words = " ".join(text(next(element.iterancestors(W + "p", W + "tbl"), element)).split())
    return f"near “{words[:40]}”" if words else "near no text"


def repeated(names: Iterable[str]) -> list[str]:
    """What is there more than once."""
    return [name for name, count in Counter(names).items() if count > 1]
