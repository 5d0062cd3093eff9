"""The pictures of figures in an edited file against those that the outline names, which has none itself."""

from __future__ import annotations

from hashlib import sha256

from drafter import files
from drafter.place import Flaw
from drafter.value import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from drafter.pulling import Copy

#: The code of a figure that shows another picture in Word than the outline names.
SWAPPED = "P209"


def compared(copy: Copy, outline: Path) -> Copy:
    """An edited file with what is to be said of its pictures, beside those that are named from where an outline is."""
    return replace(copy, remarks=(*copy.remarks, *_swapped(copy, outline)))


def _swapped(copy: Copy, outline: Path) -> Iterator[Flaw]:
    named = {figure.name: figure.file for figure in copy.returned.outline.figures}
    for name, (where, pictures) in copy.pictures.items():
        file = named.get(name, "")
        try:
            ours = files.read(files.beside(outline, file), files.PICTURES) if file else b""
        except files.FileError:
            # Rendering will say so.
            continue
        if ours and any(picture != sha256(ours).hexdigest() for picture in pictures):
            yield Flaw(
                SWAPPED, where, f"a picture in it is not that in {file}, and was not taken over",
                f"if that in Word is meant, put it in the place of {file}: right-click it, and choose Save as Picture",
                "warning",
            )  # fmt: skip
