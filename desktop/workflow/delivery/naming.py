"""Names of exported files, made from a pattern: what it takes from the issue, and what no system allows."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path

from desktop.model import Layout, Masthead
from desktop.text.wording import LAYOUTS

NAME_FIELDS: dict[str, Callable[[Masthead], str]] = {
    "报名": lambda plate: plate.paper or plate.street or plate.community or "",
    "期号": lambda plate: f"第 {plate.issue_number} 期" if plate.issue_number else "",
    "日期": lambda plate: plate.date or "",
    "版式": lambda _plate: "",
}
"""What a pattern can name in braces, and what of the masthead stands there; the lay-out is the file's own."""

USUAL_NAME = "{报名} {期号} {版式}"

# What Windows allows in no file name, and what it cannot end with.
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_FIELD = re.compile(r"\{(\w+)\}")
# Linux counts 255 bytes, three to a Chinese character, endings and all.
_LONGEST = 70


def export_name(pattern: str, masthead: Masthead, layout: Layout, otherwise: str = "本期") -> str:
    """Return the name of a lay-out's file, without its ending.

    A field that says nothing is left out; where nothing of the issue is left the name begins
    with ``otherwise``. Braces around anything else stay as they are.
    """
    word = LAYOUTS[layout]
    # Without its lay-out two files would have one name.
    whole = pattern if "{版式}" in pattern else f"{pattern} {{版式}}"
    found = {field: value(masthead) for field, value in NAME_FIELDS.items()} | {"版式": word}
    name = file_stem(_FIELD.sub(lambda match: found.get(match[1], match[0]), whole))
    return name if name != word else f"{file_stem(otherwise)} {word}"


def file_stem(title: str, otherwise: str = "本期") -> str:
    """Return a title as a file may be named on every system."""
    words = " ".join(_NOT_IN_NAMES.sub(" ", title).split())
    return words[:_LONGEST].rstrip(". ") or otherwise


def free_path(path: Path) -> Path:
    """Return ``path``, or with a number behind its name where a file already has it."""
    numbered = (path.with_stem(f"{path.stem} {number}") for number in count(2))
    return next(free for free in chain((path,), numbered) if not free.exists())
