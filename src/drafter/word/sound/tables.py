"""Rules for tables and pictures: as many columns as cells, tables apart, pictures with numbers and words."""

from collections.abc import Iterator

from lxml.etree import _Element

from drafter.word.sound.opening import Package
from drafter.word.sound.trees import W, each, local, near, number, repeated, val

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PLACED = [W + name for name in ("p", "tbl", "sdt", "customXml", "altChunk", "sectPr")]


def columns(package: Package) -> Iterator[str]:
    """A row that spans more or fewer columns than its grid has (§17.4.48): Word lays such a table out anew."""
    for part, root in package.texts():
        for table in each(root, "tbl"):
            grid = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            # A table without a grid is for the schema to find.
            for row in table.findall(f"{W}tr") if grid else ():
                spanned = _skipped(row) + sum(_span(cell) for cell in row.findall(f"{W}tc"))
                if spanned != grid and row.find(f"{W}sdt") is None:
                    yield f"{part}: a row of {spanned} columns in a table of {grid}, {near(row)}"


def _span(cell: _Element) -> int:
    return number(val(cell.find(f"{W}tcPr/{W}gridSpan"))) or 1


def _skipped(row: _Element) -> int:
    """Columns that a row leaves out at its ends (§17.4.14, §17.4.15)."""
    properties = (row.find(f"{W}trPr/{W}{name}") for name in ("gridBefore", "gridAfter"))
    return sum(number(val(found)) for found in properties if found is not None)


def apart(package: Package) -> Iterator[str]:
    """Two tables with no p between them (§17.4.37): Word takes them for one."""
    for part, root in package.texts():
        for table in each(root, "tbl"):
            following = next(table.itersiblings(*PLACED), None)
            if following is not None and local(following) == "tbl" and not _floats(table) and not _floats(following):
                yield f"{part}: two tables touch, {near(table)}"


def _floats(table: _Element) -> bool:
    """Whether a table stands apart from the text that it is in (§17.4.57)."""
    return table.find(f"{W}tblPr/{W}tblpPr") is not None


def pictures(package: Package) -> Iterator[str]:
    """Pictures that share a number (§20.4.2.5 wants it unique), or have no words for those who cannot see them."""
    numbers: list[str] = []
    for part, root in package.texts():
        for properties in root.iter(f"{WP}docPr"):
            numbers.append(properties.get("id", ""))
            if not properties.get("descr", "").strip():
                yield f"{part}: the picture {properties.get('name', '')} has no description"
    for twice in repeated(numbers):
        yield f"two pictures have the number {twice}"
