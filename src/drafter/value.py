"""Immutable values: the one kind of class that the models are made of.

Fifty frozen dataclasses cost as much start-up time as a whole conversion by the fastest peer; these cost a tenth
of it. Type checkers see dataclasses.
"""

from __future__ import annotations

# Type checkers take this for true. So ``typing`` is imported by them alone: its import takes a thirtieth of a render.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar, dataclass_transform

    V = TypeVar("V", bound="Value")
else:

    def dataclass_transform(**_: object) -> object:
        """Mark nothing: only type checkers read the mark."""
        return lambda kind: kind


_MISSING: Any = object()


class _Unseen:
    """Marks a field that rides along without being part of equality."""

    __slots__ = ("default",)

    def __init__(self, default: Any) -> None:
        self.default = default


def unseen(*, default: Any = _MISSING) -> Any:
    """Give a field that is not part of equality, such as the place a value was read from."""
    return _Unseen(default)


class _ValueType(type):
    """Turns the annotations of a class into slots and an ``__init__`` that fills them."""

    def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _ValueType:
        fields = tuple(field for field in body.get("__annotations__", ()) if not field.startswith("_"))
        given = {field: body.pop(field) for field in fields if field in body}
        body["__slots__"] = body["__match_args__"] = fields
        made = super().__new__(mcs, name, bases, body)
        if fields:
            _equip(made, fields, given)
        return made


def _equip(made: Any, fields: tuple[str, ...], given: dict[str, Any]) -> None:
    """Give a value class its ``__init__``, as a dataclass would have it: a pattern with the names of the fields."""
    defaults, compared = [], []
    for field in fields:
        default = given.get(field, _MISSING)
        if isinstance(default, _Unseen):
            default = default.default
        else:
            compared.append(field)
        if default is not _MISSING:
            defaults.append(default)
        elif defaults:
            raise TypeError(f"{made.__name__}.{field} has no default, but a field before it has one")
    pattern = _pattern(len(fields))
    room = {f"set_{at}": getattr(made, field).__set__ for at, field in enumerate(fields)}
    named = f"{made.__name__}.__init__"
    code = pattern.__code__.replace(co_varnames=("self", *fields), co_name="__init__", co_qualname=named)
    made.__init__ = type(pattern)(code, room, "__init__", tuple(defaults))
    made._compared = tuple(compared)


_PATTERNS: dict[int, Any] = {}


def _pattern(count: int) -> Any:
    """An ``__init__`` that sets so many fields; to compile one for each class would take a tenth of a render."""
    if count not in _PATTERNS:
        names = [f"field_{at}" for at in range(count)]
        lines = [f" set_{at}(self, {name})" for at, name in enumerate(names)]
        room: dict[str, Any] = {}
        exec(f"def init(self, {', '.join(names)}):\n" + "\n".join(lines), room)
        _PATTERNS[count] = room["init"]
    return _PATTERNS[count]


@dataclass_transform(frozen_default=True, field_specifiers=(unseen,))
class Value(metaclass=_ValueType):
    """A value that never changes and equals only values of its own type with equal fields."""

    _compared: tuple[str, ...]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} never changes; make another with replace()")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} never changes; make another with replace()")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._compared)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self._compared)))

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._compared)
        return f"{type(self).__name__}({inside})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple(getattr(self, name) for name in type(self).__match_args__)  # type: ignore[attr-defined]


def fields(kind: type[Value]) -> dict[str, str]:
    """The fields of a value class in order, each with its annotation as written."""
    return dict(kind.__annotations__)


def replace(value: V, **changes: Any) -> V:
    """The same value but for the named fields."""
    kept = {name: getattr(value, name) for name in type(value).__match_args__}  # type: ignore[attr-defined]
    return type(value)(**{**kept, **changes})
