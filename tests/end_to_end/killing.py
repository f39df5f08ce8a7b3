"""Killing the window at work at a random moment, and opening what it left."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from desktop.assets import resources
from desktop.review import EditLog
from desktop.workflow import Workflow


def kill_at_work(folder: Path, seed: int, longest: float) -> int:
    """Kill a window within ``longest`` seconds of work, hold that nothing was lost, and return its steps.

    The archive in the folder is made if absent, and goes on from one call to the next.
    """
    path = folder / "档案.jiebao"
    if not path.exists():
        with closing(Workflow.open(path)) as workflow:
            list(workflow.import_files([resources() / "sample" / "issue.txt"]))
    said = _killed(path, seed, random.Random(seed).uniform(0, longest))
    with closing(Workflow.open(path)) as workflow:
        return _reopened(workflow, int(said[-1]) if said else 0)


def _killed(path: Path, seed: int, seconds: float) -> list[str]:
    command = [sys.executable, "-m", "tests.end_to_end.desk_at_work", str(path), str(seed)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        process.kill()
        return [line.strip() for line in process.stdout.readlines() if line.endswith("\n")]


def _reopened(workflow: Workflow, acknowledged: int) -> int:
    """Hold that every acknowledged step is there and can be undone, and return how many there are."""
    (row,) = workflow.issues()
    desk = workflow.open_issue(row.id)
    assert len(desk.states) >= acknowledged
    assert desk.review == EditLog(workflow.archive.load_log(row.id)).review
    before = desk.review
    if desk.undo_label is not None:
        desk.undo()
        desk.redo()
    assert desk.review == before
    workflow.writer.flush()
    return len(desk.states)
