"""An hour of random editing in the real window, undo and redo mixed in, and kill -9 at random moments.

A hand drawn from a seed types through the input method, cuts, joins, moves, decides, replaces,
undoes, redoes and returns to old states of the sample issue. Screen, model and archive must
stay equal, and memory flat: with caches emptied, the issue as it was first read on the desk, and
without the log, which keeps every step, hardly more may be held after the second half of the
acts than before it. Then windows at work are killed one after another; each must come back with
every step it said was stored. 20,000 acts and 200 kills take an hour and a half; ``--acts``,
``--kills`` and ``--seed`` change that.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import psutil
from PySide6.QtWidgets import QApplication

from desktop.app.start import make_application, make_theme
from desktop.assets import resources
from desktop.model import ReturnTo
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose, read_source
from tests.end_to_end.footprint import handed_out, let_go, size_of_log
from tests.end_to_end.killing import kill_at_work
from tests.end_to_end.random_hand import RandomHand, check_archive, check_window

_A_CHECK = 200
_REPORTS = 12
_LONGEST_SECONDS = 3.0
_BYTES_AN_ACT = 1_000
"""How much an act may leave behind besides its entry in the log, all of it bounded: pictures that
Qt keeps of letters at places where they were never painted before, the last 256 reviews of texts
that differ more and more, and 32 reviews that spare the log a long replay."""
_ENOUGH_ACTS = 5_000
"""In fewer acts most letters are painted for the first time at their places, and more is left."""


@dataclass(frozen=True, slots=True)
class _Held:
    """The bytes that are held after so many acts, those of them that the log needs, and the process."""

    acts: int
    all: int
    log: int
    process: int


def run(arguments: list[str]) -> int:
    """Edit and kill, and return 0 if everything held."""
    parser = argparse.ArgumentParser(prog="soak desk")
    parser.add_argument("--acts", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if os.environ.get("PYTHONMALLOC") != "malloc":
        # Python's own store of small objects gives back nothing that a single one still lies in.
        command = [sys.executable, "-m", "tests.soak", "desk", *arguments]
        return subprocess.run(command, env={**os.environ, "PYTHONMALLOC": "malloc"}, check=False).returncode
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        left = _left_by_an_act(_edit(Path(folder) / "edits.jiebao", options.acts, options.seed))
    print(f"an act of the second half left {left:.0f} bytes besides its entry in the log", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, options.kills + 1):
            steps = kill_at_work(Path(folder), options.seed + number, _LONGEST_SECONDS)
            print(f"kill {number}: {steps} steps, none lost", flush=True)
    return int(options.acts >= _ENOUGH_ACTS and left > _BYTES_AN_ACT)


def _edit(path: Path, acts: int, seed: int) -> list[_Held]:
    """Act so often, and return what was held from time to time."""
    make_application()
    held: list[_Held] = []
    with closing(Workflow.open(path)) as workflow:
        window = MainWindow(workflow, make_theme())
        window.show()
        window.session.put(workflow.new_issue(propose(read_source(resources() / "sample" / "issue.txt"))))
        hand, started = RandomHand(window, random.Random(seed)), perf_counter()
        for number in range(1, acts + 1):
            hand.act()
            if number % _A_CHECK == 0:
                check_window(window)
            if number % max(1, acts // _REPORTS) == 0:
                check_archive(window)
                held.append(_held(window, number))
                print(f"{_told(held[-1])}, {perf_counter() - started:.0f} s", flush=True)
        window.close()
    return held


def _held(window: MainWindow, acts: int) -> _Held:
    """Return what is held with the issue as it was first read on the desk; the hand goes on as before."""
    session, desk = window.session, window.session.desk
    assert desk is not None
    first = desk.states[-1]
    session.do(ReturnTo(first.entry.id, first.label))
    while window.jobs.is_busy:
        QApplication.processEvents()
    let_go(session.workflow)
    log = size_of_log(state.entry for state in desk.states)
    held = _Held(acts, handed_out(), log, psutil.Process().memory_info().rss)
    session.undo()
    return held


def _told(held: _Held) -> str:
    sizes = f"{held.all / 1e6:.2f} MB, {held.log / 1e6:.2f} of them the log"
    return f"{held.acts} acts, {sizes}; {held.process / 1e6:.0f} MB the process"


def _left_by_an_act(held: list[_Held]) -> float:
    """Return the bytes that an act of the second half left behind, besides those of the log."""
    if not held:
        return 0.0
    half, end = held[(len(held) - 1) // 2], held[-1]
    grown = (end.all - end.log) - (half.all - half.log)
    return grown / max(1, end.acts - half.acts)
