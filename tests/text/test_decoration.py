"""Names of sections are the same however they are dressed up."""

from __future__ import annotations

import pytest

from desktop.text.decoration import section_name, undecorated


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("—— 民生关注 ——", "民生关注"),
        ("【短波】", "短波"),
        ("■ 一周速读", "一周速读"),
        ("｜法润万家｜", "法润万家"),
        ("书 香", "书香"),
        ("《民法典》问答", "《民法典》问答"),
        ("深度·体验", "深度·体验"),
        ("※※※", "※※※"),
    ],
)
def test_a_section_has_one_name(text: str, name: str) -> None:
    assert section_name(text) == name


def test_title_marks_dress_up_other_lines() -> None:
    assert undecorated("《图 片 新 闻》") == "图片新闻"
