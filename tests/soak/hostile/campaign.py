"""Hostile inputs handed out to processes, and what came of them counted and told."""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from tests.soak.hostile.inputs import INPUTS, Input
from tests.soak.hostile.worker import hostile_input

PATIENCE_SECONDS = 5.0
MOST_BYTES = 1 << 30
_BATCH = 50


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one input ended in each of its uses, in how long (processor's seconds) and how much memory."""

    kind: str
    number: int
    ended: tuple[str, ...]
    seconds: float = 0.0
    most_bytes: int = 0

    @property
    def failures(self) -> tuple[str, ...]:
        """What was promised and not held."""
        raised = tuple(end for end in self.ended if end not in ("read", "refused"))
        slow = (f"slow: {self.seconds:.1f} s",) if self.seconds > PATIENCE_SECONDS else ()
        swollen = (f"swollen: {self.most_bytes >> 20} MB",) if self.most_bytes > MOST_BYTES else ()
        return raised + slow + swollen


def run_campaign(arguments: list[str]) -> int:
    """Take in every input, print what failed and a line for each kind, and return 0 if nothing did."""
    options = _options(arguments)
    kinds = [kind for kind in INPUTS if kind.name in options.kinds]
    batches = [
        (kind, range(first, min(first + _BATCH, options.first + options.count)))
        for kind in kinds
        for first in range(options.first, options.first + options.count, _BATCH)
    ]
    with ThreadPoolExecutor(options.processes) as pool:
        found = chain.from_iterable(pool.map(partial(taken_in, seed=options.seed), batches))
        failed = _told(found, options)
    return int(failed > 0)


def taken_in(batch: tuple[Input, range], seed: int) -> list[Outcome]:
    """Return how the inputs of a batch ended; where one kills its process, another goes on behind it."""
    kind, numbers = batch
    outcomes: list[Outcome] = []
    while len(outcomes) < len(numbers):
        outcomes += _in_one_process(kind, numbers[len(outcomes) :], seed)
    return outcomes


def _in_one_process(kind: Input, numbers: range, seed: int) -> Iterator[Outcome]:
    command = ("-m", "tests.soak.hostile.worker", kind.name, str(seed), str(numbers.start), str(numbers.stop))
    done = subprocess.run([sys.executable, *command], capture_output=True, encoding="utf-8", errors="replace")
    begun = numbers.start
    for said in map(json.loads, done.stdout.splitlines()):
        if isinstance(said, int):
            begun = said
            continue
        outcome = _outcome(kind, said)
        yield outcome
        begun += 1
        if outcome.most_bytes > MOST_BYTES:
            # What a process once had it keeps as its peak: the next input gets one of its own.
            return
    if begun < numbers.stop:
        yield Outcome(kind.name, begun, (f"killed with {done.returncode}: {_last_place(done.stderr)}",))


def _outcome(kind: Input, said: dict[str, Any]) -> Outcome:
    return Outcome(kind.name, said["number"], tuple(said["ended"]), said["seconds"], said["bytes"])


def _last_place(told: str) -> str:
    """Return where the process was, as faulthandler or Python tells it."""
    places = re.findall(r'File "([^"]+)", line (\d+)', told)
    named = [f"{Path(file).name}:{line}" for file, line in places if "desktop" in file][:3]
    return f"{' < '.join(named)} {told.strip().splitlines()[-1:]}"


def _told(outcomes: Iterator[Outcome], options: argparse.Namespace) -> int:
    """Print failures as they come and the sums at the end; return how many inputs failed."""
    ends: dict[str, Counter[str]] = {}
    slowest: dict[str, tuple[float, int]] = {}
    failed = 0
    for outcome in outcomes:
        seen = ends.setdefault(outcome.kind, Counter())
        seen.update("failed" if outcome.failures else end for end in outcome.ended[:1])
        slow, most = slowest.get(outcome.kind, (0.0, 0))
        slowest[outcome.kind] = max(slow, outcome.seconds), max(most, outcome.most_bytes)
        for failure in outcome.failures:
            print(f"{outcome.kind} {outcome.number} of seed {options.seed}: {failure}", flush=True)
        failed += bool(outcome.failures)
        if outcome.failures and options.save:
            _save(outcome, options)
    for kind, seen in ends.items():
        slow, most = slowest[kind]
        print(f"{kind:<8} {seen.total()} inputs: {dict(seen)}, slowest {slow:.1f} s, most {most >> 20} MB")
    print(f"{failed or 'no'} inputs failed")
    return failed


def _save(outcome: Outcome, options: argparse.Namespace) -> None:
    kind = next(kind for kind in INPUTS if kind.name == outcome.kind)
    options.save.mkdir(exist_ok=True, parents=True)
    path = options.save / f"{kind.name}-{options.seed}-{outcome.number}{kind.suffix}"
    path.write_bytes(hostile_input(kind, options.seed, outcome.number))


def _options(arguments: list[str]) -> argparse.Namespace:
    names = [kind.name for kind in INPUTS]
    parser = argparse.ArgumentParser(prog="soak hostile")
    parser.add_argument("--count", type=int, default=900)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", choices=names, default=names)
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    parser.add_argument("--save", type=Path)
    return parser.parse_args(arguments)
