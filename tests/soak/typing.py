"""What is typed into the search of a large archive is answered before the next key.

In the real window over an archive (``--archive PATH``; ``soak search --archive PATH`` makes one
of 100 million characters) words of its own articles are typed, key by key, and the time from
each key to the painted first results is taken, the pause in which the window waits for a further
key in it. Its goal is 50 milliseconds; the times of a processor are given beside those of the
clock, which count what other programs take, too. It takes a minute.
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from desktop.app.start import make_application, make_theme
from desktop.archive.grams import END
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow

_GOAL_MS = 50.0
_PAUSE_MS = 10.0
_LONGEST = 6
_GIVEN_UP_S = 30.0
_WAITING = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents

Times = tuple[float, float]
"""Milliseconds by the clock and of a processor."""


def run(arguments: list[str]) -> int:
    """Type and wait, and return 0 if 19 of 20 keys were answered in time by the clock."""
    parser = argparse.ArgumentParser(prog="soak typing")
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--words", type=int, default=30)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    with closing(Workflow.open(options.archive)) as workflow:
        window = MainWindow(workflow, make_theme())
        window.resize(1400, 900)
        window.show()
        window.run("search")
        answered = [key for word in words(workflow, options.words) for key in typed(window, word)]
        window.close()
    clock, processor = (_p95([key[which] for key in answered]) for which in (0, 1))
    print(f"{len(answered)} keys: median {median(key[0] for key in answered):.0f} ms, p95 {clock:.0f} ms")
    print(f"of a processor: p95 {processor:.0f} ms and the pause of {_PAUSE_MS:.0f} ms (goal {_GOAL_MS:.0f})")
    return int(clock > _GOAL_MS)


def words(workflow: Workflow, count: int) -> Iterator[str]:
    """Yield stretches of one to six characters of articles in the archive."""
    draw = random.Random(4)
    asked = "SELECT body FROM articles ORDER BY id DESC LIMIT 2000"
    bodies = [row["body"].decode() for row in workflow.archive.database.query(asked)]
    for number in range(count):
        text = "".join(draw.choice(bodies).replace(END, "").split())
        start = draw.randrange(len(text) - _LONGEST)
        yield text[start : start + number % _LONGEST + 1]


def typed(window: MainWindow, word: str) -> Iterator[Times]:
    """Type a word and yield how long each of its keys waited for its answer."""
    page = window.panes.archive.search
    page.query.clear()
    for character in word:
        commit = QInputMethodEvent("", [])
        commit.setCommitString(character)
        page.hits.show_entries((), ())
        clock, processor = perf_counter(), process_time()
        QApplication.sendEvent(page.query, commit)
        while not page.hits.rows and perf_counter() - clock < _GIVEN_UP_S:
            QApplication.processEvents(_WAITING)
        page.hits.viewport().repaint()
        yield 1000 * (perf_counter() - clock), 1000 * (process_time() - processor)


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
