"""Scrolling to what is next: a short glide, and none for who wants no motion."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from desktop.ui.galley.glide import Glide


def test_it_glides_and_jumps_where_no_motion_is_wanted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bar = QScrollBar()
    qtbot.addWidget(bar)
    bar.setRange(0, 1000)
    glide = Glide(bar)
    glide.to(600)
    assert bar.value() < 600
    qtbot.waitUntil(lambda: bar.value() == 600)
    monkeypatch.setattr(bar, "style", lambda: SimpleNamespace(styleHint=lambda *_asked: 0))
    glide.to(100)
    assert bar.value() == 100
