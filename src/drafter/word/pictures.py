"""Pictures of figures: read once for their size, kept once among the parts, and drawn where the figures stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

from drafter.report import Figure
from drafter.word.measures import Measures
from drafter.word.shell import ShellError
from drafter.word.wml import Wml, escape, w

# English Metric Units (20.1.2.1): 914,400 an inch, 635 a twip, 36,000 a millimetre.
_INCH, _TWIP, _MM = 914_400, 635, 36_000
#: No picture is higher, so that its caption and source stand on the same page.
_HIGHEST = 160 * _MM
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_UNCOMPRESSED = re.compile("<w:doNotAutoCompressPictures[ />]")
# What may follow it in CT_Settings (17.15.1.78).
_FOLLOWING = re.compile(
    "<w:(?:forceUpgrade|captions|readModeInkLockDown|smartTagType|shapeDefaults|doNotEmbedSmartTags|decimalSymbol|"
    "listSeparator)[ />]|<sl:schemaLibrary[ />]|<w1[456]:|</w:settings>"
)
_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}


class Pictures:
    """The pictures of one document. ``parts`` are their files by the names they have in it, ``links`` these by ids."""

    def __init__(self, files: Mapping[str, bytes], measures: Measures, first: int) -> None:
        self.files = files
        self.measures = measures
        self.number = first
        self.parts: dict[str, bytes] = {}
        self.links: dict[str, str] = {}
        self.sizes: dict[str, tuple[int, int]] = {}

    def drawn(self, figure: Figure) -> Wml:
        """The picture of a figure, as a run. Raises ShellError for a file that is no picture."""
        id, (width, height) = self.kept(figure.file)
        number, self.number = self.number, self.number + 1
        size = f'cx="{width}" cy="{height}"'
        name, words = escape(figure.caption.label), escape(figure.description)
        picture = (
            f'<pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" descr="{words}"/>'
            f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        )
        return Wml(
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
            f'<wp:docPr id="{number}" name="{name}" descr="{words}"/><wp:cNvGraphicFramePr>'
            f'<a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}">{picture}</a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )

    def kept(self, file: str) -> tuple[str, tuple[int, int]]:
        """The id of a picture among the relationships of the document, and its size in EMU; each is kept once."""
        content = self.files.get(file, b"")
        kind = next((kind for head, kind in _KINDS.items() if content.startswith(head)), "")
        if not kind:
            raise ShellError(f"the figure {file} is neither a PNG nor a JPEG picture")
        digest = sha256(content).hexdigest()[:16]
        id = f"figure{digest}"
        if id not in self.links:
            self.sizes[id] = self.fitted(file, content)
            self.links[id] = f"media/{id}.{kind}"
            self.parts[f"word/media/{id}.{kind}"] = content
        return id, self.sizes[id]

    @staticmethod
    def kept_as_they_are(settings: str) -> str:
        """The settings, with what keeps Word from making pictures coarser as it saves (17.15.1.32): 220 to an inch."""
        if _UNCOMPRESSED.search(settings):
            return settings
        following = _FOLLOWING.search(settings)
        spot = following.start() if following else len(settings)
        return settings[:spot] + w("doNotAutoCompressPictures") + settings[spot:]

    def relationships(self) -> Iterator[str]:
        """The relationships of the document to the pictures."""
        for id, target in self.links.items():
            yield f'<Relationship Id="{id}" Type="{_IMAGE}" Target="{target}"/>'

    def fitted(self, file: str, content: bytes) -> tuple[int, int]:
        """The size of a picture: its own, or smaller where it would be wider than text or too high for a page."""
        from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
        from docx.image.image import Image

        try:
            image = Image.from_blob(content)
            width = image.px_width * _INCH / image.horz_dpi
            height = image.px_height * _INCH / image.vert_dpi
        except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ZeroDivisionError) as error:
            raise ShellError(f"the picture of the figure {file} is broken") from error
        if width <= 0 or height <= 0:
            raise ShellError(f"the picture of the figure {file} is empty")
        scale = min(1, self.measures.width * _TWIP / width, _HIGHEST / height)
        return max(round(width * scale), 1), max(round(height * scale), 1)
