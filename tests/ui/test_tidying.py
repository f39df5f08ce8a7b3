"""Full collections of garbage wait until the hands rest."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal

from desktop.ui.tidying import Tidying


class Work(QObject):
    done = Signal()


@pytest.fixture
def collected(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    before = gc.get_threshold()
    found: list[str] = []
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 11))
    monkeypatch.setattr(gc, "collect", lambda: found.append("collected"))
    yield found
    gc.set_threshold(*before)


@pytest.mark.usefixtures("qtbot")
def test_nothing_is_collected_amid_work(collected: list[str]) -> None:
    work = Work()
    keeper = Tidying(work.done, parent=work)
    work.done.emit()
    keeper.look()
    assert collected == []


@pytest.mark.usefixtures("qtbot")
def test_garbage_is_collected_at_rest(collected: list[str]) -> None:
    work = Work()
    Tidying(work.done, parent=work, rest_ms=0).look()
    assert collected == ["collected"]


@pytest.mark.usefixtures("qtbot", "collected")
def test_python_makes_no_full_collection_by_itself() -> None:
    work = Work()
    Tidying(work.done, parent=work)
    assert gc.get_threshold()[2] > 1_000_000
