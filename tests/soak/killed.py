"""A process killed at any moment, while it edits, imports, takes out, migrates, backs up or restores.

Each kind of work is killed 60 times (``--count`` says otherwise) at a random moment. What it
said was done must be there, nothing twice, the archive whole, and the next start must go on
without asking. It takes ten minutes; names behind it run those kinds alone.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

from tests.archive.kills import WORKS, killed


def run(arguments: list[str]) -> int:
    """Kill and look, and return 0 if everything held."""
    parser = argparse.ArgumentParser(prog="soak killed")
    parser.add_argument("names", nargs="*", choices=[*WORKS, []], default=[])
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    failed = [
        name
        for name in options.names or WORKS
        if not _holds(name, options.count, random.Random(options.seed))
    ]
    return int(bool(failed))


def _holds(name: str, count: int, draw: random.Random) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, count + 1):
            try:
                killed(WORKS[name], Path(folder), draw)
            except AssertionError as error:
                print(f"{name}: kill {number}: {error}", flush=True)
                return False
    print(f"{name}: {count} kills, nothing lost", flush=True)
    return True
