"""When the mistake is ours: the work is made safe first, then a report is kept and told."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop import crash

WORDS = "没有这一段"


@pytest.fixture(autouse=True)
def reports(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(crash, "folder", lambda: tmp_path)
    for place in (sys, threading):
        monkeypatch.setattr(place, "excepthook", place.excepthook)
    return tmp_path


def fail() -> None:
    raise KeyError(WORDS)


def test_the_work_is_safe_before_anything_is_said() -> None:
    order: list[str] = []
    crash.watch(lambda: order.append("safe"), lambda _path: order.append("told"))
    try:
        fail()
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    assert order == ["safe", "told"]


def test_the_report_says_what_happened_and_is_shown_once(reports: Path) -> None:
    told: list[str] = []
    crash.watch(lambda: None, told.append)
    try:
        fail()
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    assert told == [str(reports / crash.REPORT)]
    report = crash.last_report()
    assert report is not None
    words = report.read_text(encoding="utf-8")
    assert "KeyError" in words
    assert "fail()" in words
    assert WORDS not in words
    assert crash.last_report() is None


def test_an_exception_of_another_thread_is_reported_too() -> None:
    told: list[str] = []
    crash.watch(lambda: None, told.append)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(told) == 1


def test_a_mistake_in_making_safe_still_leaves_a_report(reports: Path) -> None:
    told: list[str] = []
    crash.watch(fail, told.append)
    with pytest.raises(KeyError):
        sys.excepthook(ValueError, ValueError("第一处"), None)
    assert told == [str(reports / crash.REPORT)]


def test_a_crash_below_python_leaves_its_stack_for_the_next_start(reports: Path) -> None:
    """The file of the run that ended is read before the next one begins its own."""
    crash_down = f"""
import faulthandler
from pathlib import Path
from desktop import crash
crash.folder = lambda: Path({str(reports)!r})
crash.watch_faults()
faulthandler._sigsegv()
"""
    ended = subprocess.run([sys.executable, "-c", crash_down], check=False)
    assert ended.returncode != 0
    report = crash.last_report()
    assert report is not None
    assert "Segmentation fault" in report.read_text(encoding="utf-8")
