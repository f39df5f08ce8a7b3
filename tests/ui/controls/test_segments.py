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


def test_long_counts_are_parted_by_thousands_and_none_is_not_shown(qtbot: QtBot, theme: Theme) -> None:
    tabs = SegmentedTabs(theme, ("人物", "单位"))
    qtbot.addWidget(tabs)
    tabs.set_count(0, 1001)
    tabs.set_count(1, 0)
    assert [tabs.tabToolTip(number) for number in range(2)] == ["人物 1,001", "单位"]
