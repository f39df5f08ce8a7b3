"""A table is written wholly or not at all, and what stands in the way is told by its own name."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from desktop.export.spreadsheet import write_csv
from desktop.model import UserFacingError

ROWS = (("名称", "职务"), ("祁砚秋", "主任"))
CASES = {
    "open in Excel": ("replace", PermissionError(errno.EACCES, ""), "table-open", "重试"),
    "no right to write": ("write_bytes", PermissionError(errno.EACCES, ""), "table-unwritable", "另选位置"),
    "a full disk": ("write_bytes", OSError(errno.ENOSPC, ""), "disk-full", "重试"),
    "a full disk at last": ("replace", OSError(errno.ENOSPC, ""), "disk-full", "重试"),
    "a broken disk": ("replace", OSError(errno.EIO, ""), "table-unwritable", "另选位置"),
}


@pytest.mark.parametrize(("step", "error", "code", "remedy"), CASES.values(), ids=CASES)
def test_a_table_that_cannot_be_written_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: OSError, code: str, remedy: str
) -> None:
    def refuse(*_: object) -> None:
        raise error

    target = tmp_path / "名录.csv"
    target.write_text("原来的", encoding="utf-8")
    monkeypatch.setattr(Path, step, refuse)
    with pytest.raises(UserFacingError, match="表格没有写出来") as raised:
        write_csv(ROWS, target)
    assert (raised.value.code, raised.value.remedy, raised.value.path) == (code, remedy, str(target))
    assert target.read_text(encoding="utf-8") == "原来的"
    assert list(tmp_path.iterdir()) == [target]


def test_a_table_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "名录.csv"
    target.write_text("原来的", encoding="utf-8")
    assert write_csv(ROWS, target) == target
    assert target.read_text(encoding="utf-8-sig") == "名称,职务\n祁砚秋,主任\n"
