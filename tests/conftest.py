"""Shared by all tests: no display is needed, and no stray word on any channel is let pass."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Examples are bounded by their number: a deadline would make a slow machine a failing one.
# In CI they are the same ones every time: what is submitted passes or fails for its own sake.
settings.register_profile(
    "suite",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("suite")


@pytest.fixture(autouse=True)
def no_stray_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which anything logged a warning or worse."""
    yield
    stray = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, [record.getMessage() for record in stray]


@pytest.fixture(autouse=True)
def no_window_outlives_its_test() -> Iterator[None]:
    """Let go of the widgets a test is done with: what is told to all would take longer each time."""
    yield
    if core := sys.modules.get("PySide6.QtCore"):
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test one annotated issue of the folder ``JIEBAO_GOLD`` after the other."""
    if "gold_path" in metafunc.fixturenames:
        folder = os.environ.get("JIEBAO_GOLD")
        paths = sorted(Path(folder).glob("*.json")) if folder else []
        metafunc.parametrize("gold_path", paths, ids=lambda path: path.stem)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what has no annotated issue to run on: it is no skipped test, it is none."""
    items[:] = [item for item in items if "NOTSET" not in item.name]
