"""How probably a name stands at a place: learned weights of what speaks for and against one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp

from desktop.assets import resources

_UTMOST = 30.0


def likelihood(signs: Iterable[str], given: Mapping[str, float] | None = None) -> float:
    """Return the probability, from 0 to 1, that a name stands where ``signs`` are seen.

    ``given`` are weights to ask instead of the program's own.
    """
    return chance_of(score(signs, weights() if given is None else given))


def score(signs: Iterable[str], given: Mapping[str, float]) -> float:
    """Return what the signs weigh together: above 0 where they rather speak for a name."""
    return sum([given.get(sign, 0.0) for sign in signs])


def chance_of(total: float) -> float:
    """Return the probability that signs of this weight mean, from 0 to 1."""
    return 1 / (1 + exp(-max(-_UTMOST, min(_UTMOST, total))))


@cache
def weights() -> Mapping[str, float]:
    """Return the weight of each sign, as ``resources/people/weights.txt`` lists them."""
    return read_weights((resources() / "people" / "weights.txt").read_text(encoding="utf-8"))


def read_weights(text: str) -> dict[str, float]:
    """Return the weights of a list: a weight and a sign a line, below lines that begin with ``#``."""
    pairs = (line.split(" ", 1) for line in text.split("\n") if line and not line.startswith("#"))
    return {sign: float(weight) for weight, sign in pairs}


def write_weights(given: Mapping[str, float]) -> str:
    """Return the weights as a list that ``read_weights`` reads, sorted by sign.

    Those that round to 0 are left out.
    """
    rounded = ((f"{weight:.2f}", sign) for sign, weight in sorted(given.items()))
    return "".join(f"{weight} {sign}\n" for weight, sign in rounded if float(weight))
