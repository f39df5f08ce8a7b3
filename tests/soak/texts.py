"""Random and mutated texts raise nothing, lose nothing, and come out the same twice.

Texts are made from a seed: characters deleted, doubled and swapped, lines shuffled, marks
unpaired, every kind of white space, line end and odd character strewn in. Each is read, and its
lines go through facts and checks; a share of them goes through edits, intake and all stages as
well. What fails is shrunk and printed. 100,000 texts take about an hour on two free cores;
``--count``, ``--first``, ``--seed`` and ``--processes`` change that, ``--promises is_checked`` holds
them to that alone (half the time), ``--show N`` prints one text.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from time import perf_counter

from tests.soak.hostile.making import hostile_text
from tests.soak.hostile.promises import PROMISES, Promise
from tests.soak.hostile.trial import Failure, shrunk, tried

_ALL = frozenset(promise.__name__ for promise, _ in PROMISES)
_BATCH = 200
_MOST_BUGS = 20
_SHOWN = 800
# Longer than any text may take: then the interpreter says where it hangs, and ends.
_HANGS_SECONDS = 600.0

Found = tuple[int, Failure]


def run(arguments: list[str]) -> int:
    """Run the texts and return 0 if every promise held, else 1."""
    options = _options(arguments)
    if options.show is not None:
        print(repr(hostile_text(options.seed, options.show)))
        return 0
    bugs: dict[tuple[str, str, str], Found] = {}
    last = options.first + options.count
    batches = [range(at, min(at + _BATCH, last)) for at in range(options.first, last, _BATCH)]
    started = perf_counter()
    breaking = partial(broken_in, options.seed, promises=frozenset(options.promises))
    with ProcessPoolExecutor(options.processes) as pool:
        for batch, found in zip(batches, pool.map(breaking, batches), strict=True):
            _tell(batch.stop - options.first, perf_counter() - started)
            for number, failure in found:
                if failure.bug not in bugs and len(bugs) < _MOST_BUGS:
                    bugs[failure.bug] = (number, failure)
                    print(described(options.seed, number, failure), flush=True)
    print(f"{options.count} texts of seed {options.seed}: {len(bugs) or 'no'} bugs")
    return int(bool(bugs))


def broken_in(seed: int, numbers: range, promises: frozenset[str] = _ALL) -> list[Found]:
    """Return which of these promises broke for the texts with these numbers, with the number of each."""
    return [found for number in numbers for found in _broken(seed, number, promises)]


def _broken(seed: int, number: int, promises: frozenset[str]) -> Iterator[Found]:
    text = hostile_text(seed, number)
    for promise, share in PROMISES:
        if promise.__name__ in promises and number % share == 0:
            faulthandler.dump_traceback_later(_HANGS_SECONDS, exit=True)
            failure = tried(promise, text)
            faulthandler.cancel_dump_traceback_later()
            if failure:
                yield number, failure


def described(seed: int, number: int, failure: Failure) -> str:
    """Return what to know of a failure, with the least text that shows it."""
    promise = _promise(failure.promise)
    text = hostile_text(seed, number)
    least = text if failure.error == "slow" else shrunk(text, partial(_breaks_alike, promise, failure))
    return (
        f"\ntext {number} of seed {seed}: {failure.promise}, {failure.error} in {failure.place}"
        f"\n  {failure.words}\n  {least[:_SHOWN]!r}"
    )


def _breaks_alike(promise: Promise, failure: Failure, text: str) -> bool:
    again = tried(promise, text)
    return again is not None and again.bug == failure.bug


def _promise(name: str) -> Promise:
    return next(promise for promise, _ in PROMISES if promise.__name__ == name)


def _tell(done: int, seconds: float) -> None:
    print(f"{done:>8} texts {seconds:>7.0f} s", end="\n" if done % 2000 == 0 else "\r", flush=True)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="soak texts")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--promises", nargs="+", choices=sorted(_ALL), default=_ALL)
    parser.add_argument("--show", type=int)
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    return parser.parse_args(arguments)
