"""Habits as a file that a person can read, to be taken to another computer."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.model import UserFacingError
from desktop.model.habits import Habits, Paper
from desktop.model.serial import SerialError, from_data, to_data

SCHEMA = "jiebao.habits/1"
_NO_HABITS = "这个文件不是导出的本报习惯，没有读入。"
_UNREADABLE = "这个文件读不出来，没有读入。"
_UNWRITABLE = "习惯没有写出来：那个位置写不进去。"


def write_habits(habits: Habits, path: Path) -> Path:
    """Write habits as JSON and return the path.

    Raises:
        UserFacingError: where the file cannot be written
    """
    text = json.dumps({"schema": SCHEMA, "habits": to_data(habits)}, ensure_ascii=False, indent=1)
    unfinished = path.with_name(f"{path.name}.part")
    try:
        unfinished.write_text(text + "\n", encoding="utf-8")
        return unfinished.replace(path)
    except OSError as error:
        raise UserFacingError("habits-unwritable", _UNWRITABLE, str(path), "另选位置") from error


def read_habits(path: Path) -> tuple[Paper, Habits]:
    """Return the habits that a file holds, and of which paper they are.

    Raises:
        UserFacingError: where the file cannot be read, or holds no habits of a paper
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserFacingError("habits-unreadable", _UNREADABLE, str(path)) from error
    except ValueError as error:
        raise UserFacingError("no-habits", _NO_HABITS, str(path)) from error
    habits = _habits(data, path)
    if habits.paper is None:
        raise UserFacingError("no-habits", _NO_HABITS, str(path))
    return habits.paper, habits


def _habits(data: object, path: Path) -> Habits:
    try:
        if isinstance(data, dict) and data.get("schema") == SCHEMA:
            return from_data(Habits, data.get("habits"))
    except SerialError as error:
        raise UserFacingError("no-habits", _NO_HABITS, str(path)) from error
    raise UserFacingError("no-habits", _NO_HABITS, str(path))
