"""An open issue is held by one window; what a process that ended left behind is taken over."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.archive import Archive, Holder, Locks, locks, this_process
from tests.archive.archive_samples import NEWS, addition, log_of

HERE = Holder("甲", "石岚", *this_process())
AFAR = Holder("乙", "林晓", "另一台电脑", 7, 1.0)


@pytest.fixture
def issue(archive: Archive) -> int:
    log = log_of(addition(NEWS))
    return archive.create_issue(log.stored(), log.review)


def test_the_first_holds_and_the_second_is_told(archive: Archive, issue: int) -> None:
    held = Locks(archive)
    assert held.take(issue, HERE) == HERE
    assert held.take(issue, HERE) == HERE
    second = replace(HERE, token="丙")
    assert held.take(issue, second) == HERE
    held.release(issue, second.token)
    assert held.take(issue, second) == HERE
    held.release(issue, HERE.token)
    assert held.take(issue, second) == second


@pytest.mark.parametrize(
    "gone",
    [
        replace(HERE, token="乙", process=2**22 + 1),
        replace(HERE, token="乙", born=HERE.born - 60),
    ],
    ids=["no such process", "another process of the same number"],
)
def test_what_a_dead_process_held_is_taken_over(archive: Archive, issue: int, gone: Holder) -> None:
    held = Locks(archive)
    held.take(issue, gone)
    assert held.take(issue, HERE) == HERE


def test_another_computer_holds_as_long_as_it_gives_signs_of_life(
    archive: Archive, issue: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, now = Locks(archive), 1000.0
    monkeypatch.setattr(locks, "time", lambda: now)
    held.take(issue, AFAR)
    assert held.take(issue, HERE) == AFAR
    now += 170
    held.beat(AFAR.token)
    now += 170
    assert held.take(issue, HERE) == AFAR
    now += 20
    assert held.take(issue, HERE) == HERE


@pytest.fixture
def neighbour(tmp_path: Path, archive: Archive, issue: int) -> Iterator[subprocess.Popen[str]]:
    """Return another program that holds the issue until it is killed."""
    script = (
        "import sys, time; from pathlib import Path; from desktop.archive import *;"
        "archive = Archive(Path(sys.argv[1]));"
        "Locks(archive).take(int(sys.argv[2]), Holder('丁', '陶然', *this_process()));"
        "print('held', flush=True); time.sleep(60)"
    )
    root = Path(locks.__file__).parents[2]
    command = [sys.executable, "-c", script, str(archive.path), str(issue)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(root)}
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process
        process.kill()


def test_another_program_holds_until_it_ends(
    archive: Archive, issue: int, neighbour: subprocess.Popen[str]
) -> None:
    held = Locks(archive)
    assert held.take(issue, HERE).person == "陶然"
    neighbour.kill()
    neighbour.wait()
    assert held.take(issue, HERE) == HERE
