"""Habits as a file that a person can read, to be taken to another computer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from math import isfinite
from pathlib import Path

from desktop.model import PassageKind, UserFacingError
from desktop.model.habits import (
    ABOVE,
    BELOW,
    KNOWN_FIELDS,
    NUMBER_FIELDS,
    OTHERS,
    SIDEBAR,
    STORY,
    TITLE,
    TITLES,
    Aspect,
    Habit,
    Habits,
    Paper,
)
from desktop.model.serial import SerialError, from_data, to_data
from desktop.workflow.whole_files import write_whole

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
    try:
        return write_whole(path, (text, "\n"))
    except OSError as error:
        raise UserFacingError("habits-unwritable", _UNWRITABLE, str(path)) from error


def read_habits(path: Path) -> tuple[Paper, Habits]:
    """Return the paper whose habits a file holds, and the habits.

    Raises:
        UserFacingError: where the file cannot be read, or holds no habits of a paper
    """
    try:
        return _habits(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise UserFacingError("habits-unreadable", _UNREADABLE, str(path)) from error
    except ValueError as error:
        raise UserFacingError("no-habits", _NO_HABITS, str(path)) from error


def _habits(data: object) -> tuple[Paper, Habits]:
    """Return the paper and the habits in the data of a file, or raise ``SerialError``."""
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise SerialError(f"no {SCHEMA}")
    habits = from_data(Habits, data.get("habits"))
    if habits.paper is None or not all(map(_is_sound, habits.habits)):
        raise SerialError("habits that no lesson gives")
    return habits.paper, habits


def _is_sound(habit: Habit) -> bool:
    """Return whether lessons can give such a habit: a file may have been changed by hand."""
    weighed = all(weight >= 0 and isfinite(weight) for weight in habit.values.values())
    return bool(habit.values) and weighed and _SOUND[habit.aspect](habit)


def _is_of_role(habit: Habit) -> bool:
    return habit.values.keys() <= _ROLES


_COUNTS = re.compile(r"[1-9]\d*(?:\+[1-9]\d*)*", re.ASCII)
_ROLES = {*PassageKind, TITLE, SIDEBAR, STORY}
_SOUND: dict[Aspect, Callable[[Habit], bool]] = {
    Aspect.WORDS: _is_of_role,
    Aspect.FORM: _is_of_role,
    Aspect.RUN: lambda habit: habit.values.keys() <= {TITLES, OTHERS},
    Aspect.LINES: lambda habit: all(map(_COUNTS.fullmatch, habit.values)),
    Aspect.BORDER: lambda habit: habit.sign in _ROLES and habit.values.keys() <= {ABOVE, BELOW},
    Aspect.HEADLINE: lambda habit: all(value.isdecimal() for value in habit.values),
    Aspect.FIELD: lambda habit: habit.sign in KNOWN_FIELDS,
    Aspect.PRINTED: lambda habit: habit.sign in NUMBER_FIELDS,
}
