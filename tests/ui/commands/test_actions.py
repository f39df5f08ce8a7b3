"""The table of actions: no two keys alike, none that input methods take, an icon for every name."""

from __future__ import annotations

from collections import Counter

import pytest

from desktop.ui.commands.action import Action
from desktop.ui.commands.action_set import shown_keys
from desktop.ui.commands.actions import ACTIONS, FORBIDDEN_KEYS, REVIEW_KEYS
from desktop.ui.look.icons import icon_names


def test_every_id_is_there_once() -> None:
    assert max(Counter(action.id for action in ACTIONS).values()) == 1


@pytest.mark.parametrize("system", ["windows", "mac"])
def test_no_two_actions_share_their_keys(system: str) -> None:
    written = [action.mac or action.keys if system == "mac" else action.keys for action in ACTIONS]
    keys = [key for keys in written for key in keys.split("; ")]
    assert [key for key, count in Counter(filter(None, keys)).items() if count > 1] == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_keys_that_are_shown(action: Action) -> None:
    assert shown_keys(action)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_keys_leave_input_methods_alone(action: Action) -> None:
    assert action.keys not in FORBIDDEN_KEYS
    assert not action.keys.startswith("Ctrl+Alt")
    assert len(action.keys) != 1, "a bare letter is no key while an input method is on"


def test_single_keys_act_only_once_in_review() -> None:
    keys = [action.review for action in ACTIONS if action.review]
    assert len(keys) == len(set(keys))
    assert {"Return", "Del", "Down", "Up", "F2", "1", "0"} <= set(REVIEW_KEYS)


def test_every_icon_is_drawn() -> None:
    assert {action.icon for action in ACTIONS if action.icon} <= set(icon_names())


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_words_are_short_and_calm(action: Action) -> None:
    assert 0 < len(action.text) <= 12
    assert not {"请", "您", "!", "！"} & set(action.text)
