from __future__ import annotations

import copy
import pickle

import pytest

from drafter.place import Finding, Place, Problems, in_order
from drafter.spelling import nearest
from drafter.value import Value, fields, replace, unseen


class Spot(Value):
    """A value for these tests."""

    x: int
    y: int = 0
    note: str = unseen(default="")


class Other(Value):
    """A value of another type with the same fields."""

    x: int
    y: int = 0


def test_values_with_equal_fields_are_equal_and_found_by_each_other() -> None:
    assert Spot(1, 2) == Spot(x=1, y=2)
    assert Spot(1) != Spot(2)
    assert {Spot(1): "found"}[Spot(1, 0)] == "found"


def test_a_value_equals_only_values_of_its_own_type() -> None:
    assert Spot(1, 2) != Other(1, 2)
    assert Spot(1, 2) != (1, 2)


def test_what_rides_along_unseen_is_no_part_of_equality() -> None:
    assert Spot(1, note="here") == Spot(1, note="there")
    assert Spot(1, note="here").note == "here"


def test_a_value_never_changes() -> None:
    spot = Spot(1)

    with pytest.raises(AttributeError, match="Spot never changes"):
        spot.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del spot.x
    with pytest.raises(AttributeError):
        spot.z = 3


def test_what_is_wrong_with_the_fields_is_said_of_the_class() -> None:
    with pytest.raises(TypeError, match=r"Spot\.__init__\(\) missing 1 required positional argument: 'x'"):
        Spot()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"Spot\.__init__\(\) got an unexpected keyword argument 'z'"):
        Spot(1, z=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"Wrong\.y has no default"):

        class Wrong(Value):
            x: int = 0
            y: int  # type: ignore[misc]


def test_replace_gives_the_same_value_but_for_the_named_fields() -> None:
    assert replace(Spot(1, 2, "here"), y=5).note == "here"
    assert replace(Spot(1, 2), y=5) == Spot(1, 5)


def test_a_value_is_taken_apart_by_match_and_shown_with_its_names() -> None:
    match Spot(1, 2):
        case Spot(x, y):
            assert (x, y) == (1, 2)
    assert repr(Spot(1, 2, "here")) == "Spot(x=1, y=2)"
    assert fields(Other) == {"x": "int", "y": "int"}


def test_a_value_survives_copying_and_pickling_with_all_that_rides_along() -> None:
    spot = Spot(1, 2, "here")

    assert copy.deepcopy(spot).note == pickle.loads(pickle.dumps(spot)).note == "here"


def test_a_field_without_a_default_must_be_given() -> None:
    with pytest.raises(TypeError):
        Spot()  # type: ignore[call-arg]


def test_findings_are_told_in_the_order_of_the_file_and_those_without_a_place_first() -> None:
    late, early, nowhere = (Finding("X", place, "m") for place in (Place(3, 1), Place(2, 9), None))

    assert in_order([late, early, nowhere]) == (nowhere, early, late)
    assert Problems([late, early]).findings == (early, late)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("organisation", "organization"), ("Title", "title"), ("xyz", ""), ("isues", "issues")],
)
def test_the_nearest_known_word_is_found_or_none(written: str, meant: str) -> None:
    assert nearest(written, ["title", "organization", "issues"]) == meant
