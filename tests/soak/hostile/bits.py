"""What can be done to any file's bytes, and numbers that no honest file has."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

ODD_NUMBERS = (
    "-1",
    "0",
    "1e9",
    "2147483647",
    "4294967296",
    "9" * 40,
    "-99999999",
    "NaN",
    "1e308",
    "0.0000001",
    "",
)
"""Numbers at which a reader stumbles, as they are written."""

_NUMBER = re.compile(rb"\d+")
Mutation = Callable[[Random, bytearray], None]


def _flip(draw: Random, data: bytearray) -> None:
    for _ in range(draw.choice([1, 4, 30, 300])):
        data[draw.randrange(len(data))] = draw.randrange(256)


def _cut(draw: Random, data: bytearray) -> None:
    del data[draw.randrange(len(data)) :]


def _take_out(draw: Random, data: bytearray) -> None:
    start = draw.randrange(len(data))
    del data[start : start + draw.choice([1, 16, 500, 5000])]


def _repeat(draw: Random, data: bytearray) -> None:
    start = draw.randrange(len(data))
    piece = data[start : start + draw.choice([1, 16, 500, 5000])]
    data[start:start] = piece * draw.choice([1, 3, 100])


def _put_numbers(draw: Random, data: bytearray) -> None:
    found = list(_NUMBER.finditer(data))
    for match in sorted(
        draw.sample(found, min(len(found), draw.choice([1, 3, 20]))), key=lambda m: -m.start()
    ):
        data[match.start() : match.end()] = draw.choice(ODD_NUMBERS).encode()


def _swap(draw: Random, data: bytearray) -> None:
    one, other = (draw.randrange(len(data)) for _ in range(2))
    size = draw.choice([4, 64, 1000])
    data[one : one + size], data[other : other + size] = data[other : other + size], data[one : one + size]


MUTATIONS: tuple[Mutation, ...] = (_flip, _cut, _take_out, _repeat, _put_numbers, _swap)


def damaged(draw: Random, data: bytes, most: int = 3) -> bytes:
    """Return the bytes with up to ``most`` things done to them; an empty file stays empty."""
    changed = bytearray(data)
    for mutation in draw.choices(MUTATIONS, k=draw.randint(1, most)):
        if changed:
            mutation(draw, changed)
    return bytes(changed)
