"""Tables as CSV that Excel opens: with a byte order mark, without which it takes Chinese for noise."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.model import UserFacingError

_UNWRITABLE = "表格没有写出来：那个位置写不进去，或者文件正在 Excel 里开着。关掉它再试。"


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
    unfinished = path.with_name(f"{path.name}.part")
    try:
        unfinished.write_bytes(csv_text(rows).encode("utf-8", "replace"))
        return unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise UserFacingError("table-unwritable", _UNWRITABLE, str(path), "另选位置") from error
