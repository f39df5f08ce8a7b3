"""Two things timed in turn in one run, so that the ratio holds when the machine's speed drifts."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Ratio:
    """The medians of both sides, in milliseconds, and of the ratios pair by pair."""

    name: str
    mine_ms: float
    peer_ms: float
    ratio: float
    goal: float

    def __str__(self) -> str:
        verdict = "ok" if self.ratio <= self.goal else "over"
        return (
            f"{self.name:<34}{self.mine_ms:>10.1f} ms{self.peer_ms:>10.1f} ms"
            f"{self.ratio:>8.2f} x   goal {self.goal:.2f} x  {verdict}"
        )


def in_turn(
    name: str, goal: float, mine: Callable[[], float], peer: Callable[[], float], rounds: int
) -> Ratio:
    """Return the ratio of two measurements in seconds, taken in turn after one warm-up of each."""
    mine()
    peer()
    pairs = [(mine(), peer()) for _ in range(rounds)]
    return Ratio(
        name,
        1000 * median(one for one, _ in pairs),
        1000 * median(other for _, other in pairs),
        median(one / other for one, other in pairs),
        goal,
    )


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call took, while no side has to look for garbage, its own or another's."""
    gc.collect()
    gc.disable()
    start = perf_counter()
    work()
    took = perf_counter() - start
    gc.enable()
    return took
