"""From process start to the first paint: a built program against the same program from source."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from functools import partial

from tests.bench.timing import Ratio, in_turn

GOAL = 1.6
SOURCE = (sys.executable, "-m", "desktop")


def shown(program: tuple[str, ...]) -> float:
    """Return the seconds from the start of a new process to its first paint."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_CONFIG_HOME": home}
        if sys.platform == "linux":
            environment["QT_QPA_PLATFORM"] = "offscreen"
        start = time.monotonic()
        command = [*program, "desk", "--first-paint"]
        answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(answer.stdout.split()[-1]) - start


def measure(built: str, rounds: int = 9) -> Ratio:
    """Return the ratio of the built program's first paint to that of the source."""
    return in_turn(
        "first paint of the bundle", GOAL, partial(shown, (built,)), partial(shown, SOURCE), rounds
    )


if __name__ == "__main__":
    print(measure(sys.argv[1]))
