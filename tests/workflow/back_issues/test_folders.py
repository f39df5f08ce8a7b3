"""Folders are walked in the order people count in; nothing in them is passed over in silence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.workflow import Background, files_under, left_out
from desktop.workflow.back_issues.reading import Known, read_back_issue


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("邻里", encoding="utf-8")


def test_files_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    touch(tmp_path, "第10期.txt", "第2期.txt", "2019/第1期.DOCX", "~$第2期.docx", "照片.jpg")
    found = [str(file.relative_to(tmp_path)) for file in files_under([tmp_path])]
    assert found == [str(Path("2019/第1期.DOCX")), "第2期.txt", "第10期.txt"]
    assert left_out([tmp_path]) == "另有 1 个文件不是能读的文字，没有读：.jpg 1。"


def test_of_many_kinds_that_are_not_read_the_most_frequent_are_named(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg", "b.jpg", "c.psd", "d.indd", "e.xls", "f.mp4", "无名")
    assert left_out([tmp_path]).startswith("另有 7 个文件不是能读的文字，没有读：.jpg 2、")
    assert left_out([tmp_path]).endswith("等。")
    assert left_out([tmp_path / "a.jpg"]) == ""


def test_a_folder_that_is_closed_to_us_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "第2期.txt", "领导/第3期.txt")
    closed = tmp_path / "领导"
    look, may = os.scandir, os.access

    def looked(place: str) -> Iterator[os.DirEntry[str]]:
        if Path(place) == closed:
            raise PermissionError(13, "Permission denied", str(place))
        return look(place)

    monkeypatch.setattr(os, "scandir", looked)
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != closed and may(path, mode))
    assert set(files_under([tmp_path])) == {tmp_path / "第2期.txt", closed}
    assert "没有权限" in read_back_issue(closed, Known(Background())).error
