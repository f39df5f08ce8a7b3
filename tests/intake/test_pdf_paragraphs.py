"""What ends a paragraph of a PDF where indents do not tell."""

from __future__ import annotations

import pytest

from desktop.intake import source_from_bytes
from tests.intake.pdf_samples import Put, lines, pdf

TITLE = Put(50, 50, "春到亭前", 24)
COLUMN = ("　　梧桐里街道昨天召开大", "会，一百多位居民到场听完", "了报告。")


def paragraphs(*rows: str) -> list[str]:
    return source_from_bytes(pdf([TITLE, *lines(50, 100, *rows)]), "报.pdf").text.split("\n\n")[1:]


@pytest.mark.parametrize(
    "verse",
    [
        ("亭前柳色新", "棋子落纷纷", "邻里围炉坐", "一笑满园春"),
        ("亭前柳色新，", "棋子落纷纷。", "邻里围炉坐，", "一笑满园春。"),
    ],
    ids=["without marks", "with marks"],
)
def test_lines_of_verse_stay_lines(verse: tuple[str, ...]) -> None:
    assert paragraphs(*verse) == list(verse)


def test_items_of_a_list_stay_apart_though_their_lines_are_full() -> None:
    rows = (
        "1.每周清扫楼道两次，由志",
        "愿者轮流，居委会来检查；",
        "2.修好门口的路灯和台阶；",
        "3.给老人送春联。",
    )
    assert paragraphs(*rows) == [rows[0] + rows[1], *rows[2:]]


def test_a_figure_at_the_beginning_of_a_line_begins_no_item() -> None:
    rows = ("办件数比去年多了许多多。", "3.5万人次来过这里办事情", "还有更多的人在手机上办。")
    assert paragraphs(*rows) == ["".join(rows)]


def test_a_column_a_little_wider_than_its_lines_keeps_paragraphs_whole() -> None:
    page = [*lines(50, 100, *COLUMN, *COLUMN), *lines(184, 100, *COLUMN), Put(50, 300, "长" * 28, 9.4)]
    text = source_from_bytes(pdf(page), "报.pdf").text
    assert text.split("\n\n")[:3] == ["".join(COLUMN).strip()] * 3
