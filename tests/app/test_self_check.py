"""The program checks itself: a line of JSON for every check, and it tells the truth when one fails."""

from __future__ import annotations

import json

import pytest
from pytestqt.qtbot import QtBot

import desktop
from desktop.app import self_check as checking
from desktop.app.self_check import CHECKS, Trial, self_check
from desktop.model import UserFacingError


def test_every_check_says_a_line_and_the_last_line_says_all_is_well(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    assert self_check() == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["check"] for one in told] == [*CHECKS, "result"]
    assert {one["check"] for one in told if not one["ok"]} == set()
    assert told[0]["jiebao"] == desktop.__version__


def refused(_trial: Trial) -> dict[str, object]:
    raise UserFacingError("disk-full", "磁盘满了。", None, "腾出地方")


@pytest.mark.parametrize("check", [refused, lambda _trial: {"ok": False, "error": "磁盘满了。"}])
def test_a_check_that_fails_is_told_and_ends_with_one(
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    check: object,
) -> None:
    monkeypatch.setattr(checking, "CHECKS", {"folders": check})
    assert self_check() == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told == [
        {"check": "folders", "ok": False, "error": "磁盘满了。"},
        {"check": "result", "ok": False},
    ]
