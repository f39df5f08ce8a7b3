"""Values as JSON data and back, by their type hints; the form in which the archive keeps them.

A dataclass is an object of the fields that differ from their defaults, an ``Edit`` also says
which (key ``edit``), a tuple is an array, an enum its value. Nothing else is ever written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from desktop.model import edit as edit_module
from desktop.model.edit import Edit

T = TypeVar("T")
Data = dict[str, "Data"] | list["Data"] | str | int | float | bool | None

_TAG = "edit"
_PLAIN = frozenset({str, int, float, bool, type(None)})
_EDITS: dict[str, type[Edit]] = {
    name: kind
    for name, kind in vars(edit_module).items()
    if isinstance(kind, type) and issubclass(kind, Edit)
}


class SerialError(ValueError):
    """Data that no value of this version has written."""


def to_data(value: object) -> Data:
    """Return the JSON data for a value of the model."""
    kind = type(value)
    # Most are numbers and texts, nearly all others frozen dataclasses.
    if kind in _PLAIN:
        return cast("Data", value)
    if kind is tuple:
        return [to_data(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, Enum):
        return str(value.value)
    if is_dataclass(kind):
        return _object(value)
    if isinstance(value, Mapping):
        return {str(key): to_data(item) for key, item in value.items()}
    raise SerialError(f"no data for {value!r}")


def from_data(kind: type[T], data: Data) -> T:
    """Return the value of this type that the data stands for.

    Raises:
        SerialError: where the data does not fit, as with an edit of a newer version
    """
    try:
        value: T = _value(kind, data)
    except RecursionError as error:
        raise SerialError("data deeper than any value") from error
    return value


def to_bytes(value: object) -> bytes:
    """Return a value as bytes, see ``packed``."""
    return packed(to_data(value))


def from_bytes(kind: type[T], stored: bytes) -> T:
    """Return the value that ``to_bytes`` wrote, or raise ``SerialError``."""
    return from_data(kind, unpacked(stored))


def packed(data: Data) -> bytes:
    """Return data as UTF-8 JSON; lone surrogates, which a text may hold, survive."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def unpacked(stored: bytes) -> Data:
    """Return the data that ``packed`` wrote, or raise ``SerialError``."""
    try:
        data: Data = json.loads(stored.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise SerialError(str(error)) from error
    return data


def _object(value: Any) -> dict[str, Data]:
    kind: Any = type(value)
    data: dict[str, Data] = {_TAG: kind.__name__} if isinstance(value, Edit) else {}
    for name, default in _defaults(kind):
        item = getattr(value, name)
        if item != default:
            data[name] = item if type(item) in _PLAIN else to_data(item)
    return data


@cache
def _defaults(kind: type[object]) -> tuple[tuple[str, object], ...]:
    """Return the fields of a dataclass with their defaults, ``MISSING`` where there is none."""
    return tuple((field.name, _default(field)) for field in fields(cast("Any", kind)))


def _default(field: Field[Any]) -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _value(hint: Any, data: Data) -> Any:
    origin = get_origin(hint)
    if isinstance(hint, UnionType):
        return _value(_choice(hint, data), data)
    if origin is tuple:
        return _tuple(get_args(hint), data)
    if origin is Mapping:
        return {key: _value(get_args(hint)[1], item) for key, item in _expect(dict, data).items()}
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass(hint, _expect(dict, data))
    if issubclass(hint, Enum):
        return _member(hint, data)
    return _expect(int | float if hint is float else hint, data)


def _choice(union: UnionType, data: Data) -> Any:
    """Return the member of a union that the data is of."""
    for hint in get_args(union):
        shape = {tuple: list, Mapping: dict}.get(get_origin(hint), hint)
        if is_dataclass(shape):
            shape = dict
        elif isinstance(shape, type) and issubclass(shape, Enum):
            shape = str
        if type(data) is shape:
            return hint
    raise SerialError(f"{data!r} is no {union}")


def _tuple(hints: tuple[Any, ...], data: Data) -> tuple[Any, ...]:
    items = _expect(list, data)
    if hints[-1] is Ellipsis:
        return tuple(_value(hints[0], item) for item in items)
    if len(items) != len(hints):
        raise SerialError(f"{len(items)} values instead of {len(hints)}")
    return tuple(_value(hint, item) for hint, item in zip(hints, items, strict=True))


def _dataclass(kind: Any, data: dict[str, Data]) -> Any:
    if issubclass(kind, Edit):
        kind, data = _edit(data)
    hints = _hints(kind)
    if not data.keys() <= hints.keys():
        raise SerialError(f"{kind.__name__} has no {sorted(data.keys() - hints.keys())}")
    try:
        return kind(**{name: _value(hints[name], item) for name, item in data.items()})
    except (TypeError, ValueError, OverflowError) as error:
        raise SerialError(f"{kind.__name__}: {error}") from error


def _edit(data: dict[str, Data]) -> tuple[type[Edit], dict[str, Data]]:
    name = data.get(_TAG)
    if not isinstance(name, str) or name not in _EDITS:
        raise SerialError(f"no such edit: {name}")
    return _EDITS[name], {key: item for key, item in data.items() if key != _TAG}


def _member(kind: type[Enum], data: Data) -> Enum:
    try:
        return kind(data)
    except ValueError as error:
        raise SerialError(str(error)) from error


def _expect(kind: Any, data: Data) -> Any:
    if not isinstance(data, kind):
        raise SerialError(f"{data!r} is no {kind}")
    return data


@cache
def _hints(kind: type[object]) -> dict[str, Any]:
    return get_type_hints(kind)
