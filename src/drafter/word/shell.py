"""The shell: a Word file with looks, masthead, headers and footers, whose fields docxtpl fills. Bytes to bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from hashlib import sha256

from drafter.report import Masthead
from drafter.value import fields
from drafter.word import package

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Stands in a filled shell where the report goes: a private character, so that no text holds it by chance.
MARKER = "\ue000report\ue000"
#: The part of a filled shell that says what stands around the report; it is no part of a Word file.
SURROUND = "drafter/surround.json"
#: And the one that says by a digest which template it is.
TEMPLATE = "drafter/template"
_SPOT = "\ue001"
_EMBLEM = "Emblem"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def spot(field: str) -> str:
    """What stands in a filled shell behind the value of a field where the marks of its notes go."""
    return f"{_SPOT}{field}{_SPOT}"


class ShellError(ValueError):
    """A template that cannot be filled; ``sentences`` say why, in words for whoever made it."""

    def __init__(self, *sentences: str) -> None:
        self.sentences = sentences
        super().__init__("; ".join(sentences))


def fill(masthead: Masthead, template: bytes, emblem: bytes = b"", marked: Sequence[str] = ()) -> bytes:
    """The template with the masthead's fields filled, the picture of the emblem in its slot, and the marker.

    The fields that are ``marked`` have the spot for the marks of notes behind their values.
    A template is a program to Jinja, so it runs behind a fence; values are escaped; fields that are not those of the
    masthead are an error. Raises ShellError for a template that cannot be filled.
    """
    import docxtpl
    import jinja2

    from drafter.word import fence, templates
    from drafter.word.reading import around

    try:
        parts = package.opened(template)
    except ValueError as error:
        raise ShellError(str(error)) from error
    if flaws := templates.refused(parts):
        raise ShellError(*map(templates.sentence, flaws))
    values = {**{name: getattr(masthead, name) for name in fields(Masthead)}, "report": MARKER}
    spots = {name: spot(name) for name in marked}
    taken = any(around.SIGNS.search(part) for part in (*parts.values(), "".join(values.values()).encode()))
    values |= {
        name: around.Signed(None if taken else number, values[name], spots.get(name, ""))
        for number, name in enumerate(fields(Masthead))
        if name != "emblem"
    }
    environment = fence.environment()
    shell = docxtpl.DocxTemplate(io.BytesIO(template))
    try:
        shell.render(values, environment, autoescape=True)
    except (jinja2.TemplateError, ArithmeticError, LookupError, TypeError) as error:
        raise ShellError(f"its fields cannot be read: {error}") from error
    stream = io.BytesIO()
    shell.save(stream)
    filled = _with_emblem(stream.getvalue(), emblem) if emblem else stream.getvalue()
    # docxtpl stamps the hour into the zip; without it, equal shells are equal bytes.
    made = _with_surround(package.opened(filled), signed=not taken)
    return package.saved({**made, TEMPLATE: sha256(template).hexdigest().encode()})


def _with_surround(parts: dict[str, bytes], *, signed: bool) -> dict[str, bytes]:
    """The parts of a filled shell without the signs of its values, and with what stands around the report."""
    from drafter import surround
    from drafter.word import parsing
    from drafter.word.reading import around
    from drafter.word.reading.drawings import digests

    trees = {
        name: parsing.tree(part)
        for name, part in parts.items()
        if name.startswith("word/") and name.endswith((".xml", ".rels"))
    }
    # Those of other kinds are made anew by some programs.
    kept = {name: digest for name, digest in digests(parts).items() if parts[name].startswith(_PICTURES)}
    found = around.of_template(trees, kept, MARKER, f"{_SPOT}[a-z_]*{_SPOT}", tuple(fields(Masthead)))
    plain = {name: around.SIGNS.sub(b"", part) if signed and name.endswith(".xml") else part
             for name, part in parts.items()}  # fmt: skip
    return {**plain, SURROUND: surround.dumped(found).encode()}


def _with_emblem(filled: bytes, emblem: bytes) -> bytes:
    """The filled shell with the picture; opened anew, since docxtpl's own document is spent once it is filled."""
    import docx
    from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError

    if not emblem.startswith(_PICTURES):
        raise ShellError("the emblem is neither a PNG nor a JPEG picture")
    document = docx.Document(io.BytesIO(filled))
    try:
        _put_emblem(document, emblem)
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ZeroDivisionError) as error:
        raise ShellError("the picture of the emblem is broken") from error
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _put_emblem(document: Any, emblem: bytes) -> None:
    """Put a picture into the emblem's slots, as large as they allow without changing its proportions.

    They are in the text, or in a header or footer.
    """
    parts = [part for part in document.part.package.iter_parts() if hasattr(part, "get_or_add_image")]
    drawings = [(part, one) for part in parts for one in part.element.iter(f"{_WP}inline", f"{_WP}anchor")]
    slots = [(part, one) for part, one in drawings if one.find(f"{_WP}docPr").get("name") == _EMBLEM]
    if not slots:
        raise ShellError(f"it has no picture named “{_EMBLEM}” for the emblem to be put in")
    for part, drawing in slots:
        relationship, image = part.get_or_add_image(io.BytesIO(emblem))
        extent = drawing.find(f"{_WP}extent")
        width, height = int(extent.get("cx")), int(extent.get("cy"))
        scale = min(width / image.px_width, height / image.px_height)
        size = {"cx": str(round(image.px_width * scale)), "cy": str(round(image.px_height * scale))}
        for box in (extent, *drawing.iter(f"{_A}ext")):
            if box.get("cx"):
                box.attrib.update(size)
        for blip in drawing.iter(f"{_A}blip"):
            blip.set(f"{_R}embed", relationship)
