"""Notes of an edited file are those that drafter wrote, by their names or else by their words."""

from __future__ import annotations

from drafter.inline import Text
from drafter.pieces import Footnote, Piece, Words
from drafter.report import Note
from drafter.returning.footnotes import names_of

_FIRST = "FCCC/SBI/2031/9, paragraph 12, on the exchange of data among Parties and observers at the session."
_SECOND = _FIRST.replace("12", "13")


def written(**notes: str) -> list[Note]:
    return [Note(name, "", False, ((Text(words),),)) for name, words in notes.items()]


def came(*notes: str) -> list[Footnote]:
    return [Footnote("", (Piece("text", (Words(words),)),)) for words in notes]


def test_a_note_without_a_name_is_the_one_that_says_the_same() -> None:
    assert names_of(written(a=_FIRST, b=_SECOND), came(_SECOND, _FIRST)) == ["b", "a"]


def test_a_note_that_was_edited_leaves_the_others_theirs() -> None:
    edited = _FIRST.replace("at the session", "at its session")

    assert names_of(written(b=_SECOND, a=_FIRST), came(edited, _SECOND)) == ["a", "b"]


def test_a_note_that_is_like_several_is_the_likest() -> None:
    edited = _SECOND.replace("at the session", "at its session")

    assert names_of(written(a=_FIRST, b=_SECOND), came(edited)) == ["b"]


def test_notes_that_say_the_same_are_known_by_their_order() -> None:
    assert names_of(written(a="Ibid.", b="Ibid."), came("Ibid.", "Ibid.")) == ["a", "b"]
