"""Pinyin of commands: every character that a command uses can be typed."""

from __future__ import annotations

import pytest

from desktop.ui.commands.action import Action
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.commands.pinyin import initials, spelled


def test_a_command_is_spelled_in_full_and_by_initials() -> None:
    assert spelled("并入上一段") == "bingrushangyiduan"
    assert initials("导出 Word…") == "dc word…"


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_command_can_be_typed(action: Action) -> None:
    assert spelled(action.text.removesuffix("…")).isascii()
