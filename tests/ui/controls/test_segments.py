"""The segmented tabs: which one is in front is seen under every system."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.look.theme import Theme


def test_under_more_contrast_a_line_says_which_tab_is_in_front(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Theme, "is_strong", True)
    theme = Theme()
    tabs = SegmentedTabs(theme, ("报头", "事实"))
    qtbot.addWidget(tabs)
    tabs.resize(200, 32)
    tabs.setCurrentIndex(1)
    image = tabs.grab().toImage()
    assert image.pixelColor(150, 28) == theme.color("accent")
    assert image.pixelColor(50, 28) != theme.color("accent")
