"""Names of bookmarks, as a file has them, to those of what they are round."""

from __future__ import annotations

import pytest

from drafter.word.reading.names import block_of, is_copy
from drafter.word.wml import bookmark_name, mark_bookmark_name, note_bookmark_name, number_bookmark_name

LONGEST = "y" * 30
MADE = (bookmark_name, number_bookmark_name, note_bookmark_name, mark_bookmark_name)


@pytest.mark.parametrize("name", ["a", "next-steps", "y" * 29, LONGEST])
@pytest.mark.parametrize("copied", ["_Copy_1", "_Copy_1_Copy_2", "_Copy_12"])
@pytest.mark.parametrize("made", MADE)
def test_what_libreoffice_calls_a_copy_is_known_by_its_name_though_the_end_be_cut(
    made: object, copied: str, name: str
) -> None:
    """It cuts each at 40 characters."""
    assert callable(made)
    bookmark = made(name)
    assert (block_of(bookmark), is_copy(bookmark)) == (name, False)
    cut = f"{bookmark}{copied}"[:40]
    assert (block_of(cut), is_copy(cut)) == (name, True)


@pytest.mark.parametrize("name", ["a-C", "a-Cop", "x" * 25 + "-Cop"])
@pytest.mark.parametrize("made", MADE)
def test_a_name_that_ends_like_a_copy_is_none(made: object, name: str) -> None:
    assert callable(made)
    assert (block_of(made(name)), is_copy(made(name))) == (name, False)
