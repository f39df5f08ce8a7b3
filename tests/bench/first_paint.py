"""From process start to the first paint: the desk with an issue against a bare window like it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from tests.bench.timing import Ratio, in_turn

GOAL = 1.5
CHILD = Path(__file__).with_name("paint_child.py")


def painted(which: str) -> float:
    """Return the seconds that a new process takes until its window has been painted."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(CHILD), which]
    start = time.monotonic()
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(answer.stdout.split()[-1]) - start


def measure(rounds: int = 9) -> Ratio:
    """Return the ratio of the desk's first paint to the bare window's."""
    return in_turn("first paint", GOAL, partial(painted, "desk"), partial(painted, "bare"), rounds)
