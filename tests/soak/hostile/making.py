"""A hostile text made from a seed and a number: the same one on every machine."""

from __future__ import annotations

from random import Random

from tests.soak.hostile.mutations import MUTATIONS
from tests.soak.hostile.noise import NOISE
from tests.soak.hostile.origins import stretch

_RANDOM = 0.12
_LONGEST = 4000


def hostile_text(seed: int, number: int) -> str:
    """Return text ``number`` of a seed, of at most 4,000 code points: random, or mutated up to four times."""
    draw = Random(f"hostile text {seed} {number}")
    text = _random_text(draw) if draw.random() < _RANDOM else stretch(draw)
    for mutation in draw.choices(list(MUTATIONS.values()), k=draw.randint(0, 4)):
        text = mutation(draw, text)[:_LONGEST]
    return text


def _random_text(draw: Random) -> str:
    """Return noise of a few kinds, or any code points at all."""
    length = draw.randint(0, 200)
    if draw.random() < 0.3:
        return "".join(chr(draw.randrange(0x110000)) for _ in range(length))
    pools = draw.choices(list(NOISE.values()), k=draw.randint(1, 4))
    return "".join(draw.choice(draw.choice(pools)) for _ in range(length))
