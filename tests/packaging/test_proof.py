"""Packaging fails on any line of a self-check that it does not expect."""

from __future__ import annotations

import json

import proof
import pytest

from desktop.app.self_check import CHECKS

LINES = [
    json.dumps({"check": name, "ok": True} | ({"jiebao": "1.2.3"} if name == "versions" else {}))
    for name in proof.EXPECTED
]


def test_it_expects_what_the_program_checks() -> None:
    assert (*CHECKS, "result") == proof.EXPECTED


def test_a_sound_program_has_no_fault() -> None:
    assert proof.faults(LINES, [], 0, "1.2.3") == []


FAULTY = {
    "a word of another": ([*LINES, "Segmentation fault"], [], 0, "没有料到的一行"),
    "a warning": (LINES, ["QFont: nothing found"], 0, "没有料到的一行：QFont"),
    "JSON of something else": ([*LINES, '["ok"]'], [], 0, "没有料到的一行"),
    "a failed check": ([*LINES[:-1], '{"check": "result", "ok": false}'], [], 0, "自检没有通过"),
    "a check too few": ([LINES[0], *LINES[2:]], [], 0, "自检的项目不对"),
    "nothing at all": ([], [], 0, "自检的项目不对"),
    "another status": (LINES, [], -11, "自检以 -11 结束"),
}


@pytest.mark.parametrize(("lines", "errors", "status", "fault"), FAULTY.values(), ids=FAULTY)
def test_anything_else_is_a_fault(lines: list[str], errors: list[str], status: int, fault: str) -> None:
    assert any(told.startswith(fault) for told in proof.faults(lines, errors, status, "1.2.3"))


def test_an_old_program_is_told_by_its_version() -> None:
    assert proof.faults(LINES, [], 0, "1.2.4") == ["成品的版本是 1.2.3，不是 1.2.4"]
