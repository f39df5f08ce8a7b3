"""The longest gap in the event loop while a thread loads stages and dictionary and reads a first text."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from desktop import assets
from desktop.app.start import make_application
from desktop.model import Source
from desktop.workflow import read_and_derive
from tests.bench.timing import Ratio, in_turn

GOAL = 2.0
"""16 ms where a thread that only counts lets a plain loop wait for 8: it passes its turn on every 5."""

_COUNTING_S = 1.0


def measure(rounds: int = 3) -> Ratio:
    """Return the ratio to the gap while a thread only counts, which holds up nobody longer than it must."""
    return in_turn("event-loop gap while loading", GOAL, lambda: _gap("load"), lambda: _gap("count"), rounds)


def _gap(what: str) -> float:
    command = [sys.executable, "-m", "tests.bench.loop_gap", what]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _longest_gap(application: QCoreApplication, work: Callable[[], object]) -> float:
    """Return how many seconds the event loop stood still at most while a thread did the work."""
    ticks: list[float] = []
    timer = QTimer(application, interval=2, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    thread = threading.Thread(target=work)
    thread.start()
    loop = QEventLoop()
    while thread.is_alive():
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    return max(after - before for before, after in pairwise(ticks))


def _load() -> float:
    """Return the longest gap of the window's own loop, to which threads hand over sooner."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _longest_gap(make_application(), _read_sample)


def _count() -> float:
    """Return the longest gap of a plain loop."""
    return _longest_gap(QCoreApplication([]), _keep_counting)


def _read_sample() -> None:
    sample = (assets.resources() / "sample" / "issue.txt").read_text(encoding="utf-8")
    read_and_derive(Source.of_text(sample))


def _keep_counting() -> None:
    end = time.perf_counter() + _COUNTING_S
    while time.perf_counter() < end:
        pass


if __name__ == "__main__":
    print({"load": _load, "count": _count}[sys.argv[1]]())
