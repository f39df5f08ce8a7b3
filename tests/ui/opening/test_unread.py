"""What is told of several files that could not be read."""

from __future__ import annotations

import pytest

from desktop.model import UserFacingError
from desktop.ui.opening.unread import told_together

FULL = UserFacingError("disk-full", "磁盘满了。", "/档案图片", "重试")


def empty(name: str) -> UserFacingError:
    return UserFacingError("file-empty", "里面没有文字。", f"/来稿/{name}", "换一个文件")


def broken(name: str) -> UserFacingError:
    return UserFacingError("word-damaged", "这个文件坏了。", f"/来稿/{name}", "换一个文件")


@pytest.mark.parametrize(
    ("troubles", "words", "message", "remedy"),
    [
        ([empty("一.txt")], "", "里面没有文字。", "换一个文件"),
        (
            [empty("一.txt"), broken("二.docx"), empty("三.txt")],
            "",
            "“一.txt”、“三.txt”：里面没有文字。\n“二.docx”：这个文件坏了。",
            "换一个文件",
        ),
        (
            [empty("一.txt")],
            "其余 2 个读成了一期。",
            "“一.txt”：里面没有文字。\n其余 2 个读成了一期。",
            "换一个文件",
        ),
        ([FULL, FULL], "", "磁盘满了。", "重试"),
        ([FULL, empty("一.txt")], "", "磁盘满了。\n“一.txt”：里面没有文字。", "换一个文件"),
        (
            [empty(f"{number}.txt") for number in range(10)],
            "",
            "、".join(f"“{number}.txt”" for number in range(8)) + "等 10 个文件：里面没有文字。",
            "换一个文件",
        ),
    ],
    ids=["one", "two causes", "one of three", "no file's", "mixed", "many"],
)
def test_all_files_that_could_not_be_read_are_told(
    troubles: list[UserFacingError], words: str, message: str, remedy: str
) -> None:
    told = told_together(troubles, words)
    assert (told.message, told.remedy) == (message, remedy)
