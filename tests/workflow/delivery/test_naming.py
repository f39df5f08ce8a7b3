"""Names of exported files: what the pattern says, and what every system allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.model import Layout, Masthead
from desktop.workflow import USUAL_NAME, export_name, file_stem, free_path

PLATE = Masthead(paper="柳桥晨报", issue_number=7, date="2024-03-05")


@pytest.mark.parametrize(
    ("pattern", "masthead", "name"),
    [
        (USUAL_NAME, PLATE, "柳桥晨报 第 7 期 版面稿"),
        (USUAL_NAME, Masthead(paper="柳桥晨报"), "柳桥晨报 版面稿"),
        (USUAL_NAME, Masthead(), "老楼换新颜 版面稿"),
        ("{日期}_{版式}", PLATE, "2024-03-05_版面稿"),
        ("送审", PLATE, "送审 版面稿"),
        ("{谁}{版式}", PLATE, "{谁}版面稿"),
        ("", PLATE, "老楼换新颜 版面稿"),
        ("a/b:c {版式}", PLATE, "a b c 版面稿"),
    ],
    ids=["usual", "no number", "no masthead", "a date", "no field", "unknown field", "nothing", "marks"],
)
def test_a_file_is_named_by_the_pattern(pattern: str, masthead: Masthead, name: str) -> None:
    assert export_name(pattern, masthead, Layout.PAGE, "老楼换新颜") == name


@pytest.mark.parametrize("pattern", [USUAL_NAME, "送审", "{日期}", ""])
def test_lay_outs_never_share_a_name(pattern: str) -> None:
    assert len({export_name(pattern, PLATE, layout) for layout in Layout}) == len(Layout)


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("柳桥晨报 第 7 期", "柳桥晨报 第 7 期"),
        ("甲/乙：“丙”?", "甲 乙：“丙”"),
        ("///", "本期"),
        ("字" * 300, "字" * 70),
        ("结尾有点. .", "结尾有点"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, stem: str) -> None:
    assert file_stem(title) == stem


def test_an_export_never_takes_the_name_of_another_file(tmp_path: Path) -> None:
    wanted = tmp_path / "柳桥晨报 清样.docx"
    assert free_path(wanted) == wanted
    wanted.touch()
    assert free_path(wanted) == tmp_path / "柳桥晨报 清样 2.docx"
