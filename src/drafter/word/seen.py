"""What a reader sees of colours, grounds and faces that somebody chose."""

from __future__ import annotations

#: How far apart the parts of a colour are, of 255, for it to be seen as one.
_SEEN = 0x40
# Faces that show signs of their own in the place of letters.
_OF_SIGNS = ("Symbol", "Wingdings", "Webdings", "MT Extra", "ZapfDingbats", "Marlett", "OpenSymbol")


def is_coloured(colour: str) -> bool:
    """Whether a colour is seen as one, such as the red of what is not agreed yet; what is pasted is often dark grey.

    It is given as RRGGBB; anything else, such as ``auto``, is none.
    """
    try:
        red, green, blue = bytes.fromhex(colour)
    except ValueError:
        return False
    return max(red, green, blue) - min(red, green, blue) >= _SEEN


def is_ground(colour: str) -> bool:
    """Whether it is seen that something stands on a ground of this colour: not if that is white, or nearly."""
    try:
        return min(bytes.fromhex(colour)) < 0xFF - _SEEN
    except ValueError:
        return False


def shows_signs(face: str) -> bool:
    """Whether a face shows signs of its own in the place of letters."""
    return face.startswith(_OF_SIGNS)
