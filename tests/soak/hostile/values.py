"""JSON that says what no program of ours wrote: other types, odd numbers, other places."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

from tests.soak.hostile.making import hostile_text

Place = tuple[Any, Any]
"""A list or an object, and the number or the key of an item in it."""


def worse_value(draw: Random, data: Any) -> Any:
    """Return a copy of the data with some of its items changed."""
    changed = copy.deepcopy(data)
    for _ in range(draw.choice([1, 1, 2, 6])):
        places = list(_places(changed))
        if places:
            _change(draw, draw.choice(places), places)
    return changed


def _places(data: Any) -> Iterator[Place]:
    keys = data.keys() if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in tuple(keys):
        yield data, key
        yield from _places(data[key])


def _change(draw: Random, place: Place, places: list[Place]) -> None:
    holder, key = place
    way = draw.random()
    if way < 0.15:
        del holder[key]
    elif way < 0.45:
        other, name = draw.choice(places)
        holder[key] = copy.deepcopy(other[name])
    elif way < 0.6 and isinstance(holder, list):
        holder.extend(copy.deepcopy(holder[: draw.choice([1, 50])]))
    else:
        holder[key] = _odd(draw, holder[key])


def _odd(draw: Random, value: Any) -> Any:
    """Return something else, of the same type as often as not."""
    if isinstance(value, bool) or draw.random() < 0.4:
        return draw.choice(
            [None, True, -1, 0, 2**70, 1e308, float("nan"), "", "1.0", [], {}, [[]], "x" * 5000]
        )
    if isinstance(value, int):
        return draw.choice([value + 1, value - 1, -value, value * 1000, 10**9, 2**63])
    if isinstance(value, str):
        return draw.choice(
            [value + "x", value[:1], value * 50, hostile_text(5, draw.randrange(10**6)), "\ud800"]
        )
    return draw.choice([value, None, []])
