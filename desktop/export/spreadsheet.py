"""Tables as CSV that Excel opens: with a byte order mark, without which it takes Chinese for noise."""

from __future__ import annotations

import csv
import errno
import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from desktop.model import UserFacingError

Trouble = tuple[str, str, str]
"""The code of a trouble, the sentence and the button that helps."""

_UNWRITABLE = "table-unwritable", "表格没有写出来：那个位置写不进去。另选一个位置再试。", "另选位置"
_OPEN = "table-open", "表格没有写出来：文件正在 Excel 里开着。关掉它再试。", "重试"
_FULL = "disk-full", "表格没有写出来：磁盘满了。腾出空间后再试。", "重试"


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Return the rows as CSV text, the byte order mark in front."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return "\ufeff" + written.getvalue()


def write_csv(rows: Iterable[Sequence[str]], path: Path) -> Path:
    """Write the rows, wholly or not at all, and return the path.

    Raises:
        UserFacingError: where the file cannot be written
    """
    unfinished, locked = path.with_name(f"{path.name}.part"), _UNWRITABLE
    try:
        unfinished.write_bytes(csv_text(rows).encode("utf-8", "replace"))
        # The folder takes files: from here on it is the table itself that somebody has open.
        locked = _OPEN
        return unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        code, message, remedy = _told(error, locked)
        raise UserFacingError(code, message, str(path), remedy) from error


def _told(error: OSError, locked: Trouble) -> Trouble:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _FULL
    return locked if isinstance(error, PermissionError) else _UNWRITABLE
