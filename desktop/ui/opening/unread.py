"""Files that could not be read, out of several that came together: all of them are told at once."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.model import UserFacingError
from desktop.ui.window.notice import file_of

ANOTHER_FILE = "换一个文件"
_NAMED = 8
"""Up to how many files are named in one sentence."""


def told_together(troubles: Sequence[UserFacingError], words: str = "") -> UserFacingError:
    """Return one trouble that tells of all: a line for each cause, with the files that have it.

    ``words`` are a last line on what became of the rest. The button is the remedy that all
    share, else the choice of another file.
    """
    if len(troubles) == 1 and not words:
        return troubles[0]
    files: dict[str, list[str]] = {}
    for one in troubles:
        files.setdefault(one.message, []).append(file_of(one))
    lines = [_names([name for name in names if name]) + message for message, names in files.items()]
    remedies = {one.remedy for one in troubles}
    remedy = remedies.pop() if len(remedies) == 1 else ANOTHER_FILE
    return UserFacingError("several-unread", "\n".join([*lines, words]).rstrip(), remedy=remedy)


def _names(names: Sequence[str]) -> str:
    if not names:
        return ""
    more = f"等 {len(names)} 个文件" if len(names) > _NAMED else ""
    return "、".join(f"“{name}”" for name in names[:_NAMED]) + f"{more}："
