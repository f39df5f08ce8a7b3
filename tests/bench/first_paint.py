"""From process start to the first paint: the desk against a bare window of the same kinds of widgets."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.bench.timing import Ratio, in_turn

GOAL = 1.25
BARE = ("paint_bare.py",)
DESK = ("paint_desk.py",)
FILLED = ("paint_desk.py", "filled")


def shown(child: tuple[str, ...]) -> float:
    """Return the seconds from the start of a new process to the last time that it prints."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": home}
        # An installed program is compiled; here the first run of each is what compiles it.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        script = str(Path(__file__).with_name(child[0]))
        start = time.monotonic()
        answer = subprocess.run(
            [sys.executable, script, *child[1:]], env=environment, capture_output=True, text=True, check=True
        )
    return float(answer.stdout.split()[-1]) - start


def measure(rounds: int = 9) -> Ratio:
    """Return the ratio of the desk's first paint to the bare window's."""
    return in_turn("first paint", GOAL, partial(shown, DESK), partial(shown, BARE), rounds)


def measure_filled(rounds: int = 5) -> Ratio:
    """Return the same ratio for the moment when the empty desk can be used."""
    return in_turn("empty desk usable", 8.0, partial(shown, FILLED), partial(shown, BARE), rounds)
