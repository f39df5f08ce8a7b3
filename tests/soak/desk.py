"""An hour of random editing in the real window, undo and redo mixed in, and kill -9 at random moments.

A hand drawn from a seed types through the input method, cuts, joins, moves, decides, replaces,
undoes, redoes and returns to old states of the sample issue. Screen, model and archive must
stay equal, and memory flat. Then windows at work are killed one after another; each must come
back with every step it said was stored. 20,000 acts and 200 kills take an hour and a half;
``--acts``, ``--kills`` and ``--seed`` change that.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter

from desktop.app.start import make_application, make_theme
from desktop.assets import resources
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose, read_source
from tests.end_to_end.killing import kill_at_work
from tests.end_to_end.random_hand import RandomHand, check_archive, check_window

_A_CHECK = 200
_A_REPORT = 2_000
_LONGEST_SECONDS = 3.0
_GROWTH_MB = 60.0
"""How much larger the process may be at the end than after the first report; the log itself grows."""


def run(arguments: list[str]) -> int:
    """Edit and kill, and return 0 if everything held."""
    parser = argparse.ArgumentParser(prog="soak desk")
    parser.add_argument("--acts", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        grown = _edit(Path(folder) / "edits.jiebao", options.acts, options.seed)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, options.kills + 1):
            steps = kill_at_work(Path(folder), options.seed + number, _LONGEST_SECONDS)
            print(f"kill {number}: {steps} steps, none lost", flush=True)
    return int(grown > _GROWTH_MB)


def _edit(path: Path, acts: int, seed: int) -> float:
    """Act so often, and return by how many megabytes the process grew after the first report."""
    make_application()
    sizes: list[float] = []
    with closing(Workflow.open(path)) as workflow:
        window = MainWindow(workflow, make_theme())
        window.show()
        window.session.put(workflow.new_issue(propose(read_source(resources() / "sample" / "issue.txt"))))
        hand, started = RandomHand(window, random.Random(seed)), perf_counter()
        for number in range(1, acts + 1):
            hand.act()
            if number % _A_CHECK == 0:
                check_window(window)
            if number % _A_REPORT == 0 or number == acts:
                # This hand never rests, and full collections of garbage wait until one does.
                gc.collect()
                sizes.append(_megabytes())
                check_archive(window)
                print(f"{number} acts, {perf_counter() - started:.0f} s, {sizes[-1]:.0f} MB", flush=True)
        window.close()
    return sizes[-1] - sizes[0] if sizes else 0.0


def _megabytes() -> float:
    """Return the size of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
