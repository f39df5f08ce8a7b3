from __future__ import annotations

from desktop.model import Source
from desktop.structure import explain

TEXT = "邻里中心建成了\n\n5月3日上午,居民代表来到新建成的邻里中心,参观食堂和书\n\n房,并提出建议。"


def test_a_blank_text_needs_no_explanation() -> None:
    assert explain(Source.of_text("")) == ""


def test_each_line_gets_label_rivals_and_features() -> None:
    rows = explain(Source.of_text(TEXT)).splitlines()
    assert len(rows) == 6
    assert rows[0].startswith("   1 标题 ")
    assert "%（或是" in rows[0] or "没有别的可能" in rows[0]
    assert "新闻动词 +" in rows[1]


def test_a_seam_names_the_word_it_makes() -> None:
    rows = explain(Source.of_text(TEXT)).splitlines()
    assert rows[4].startswith("   3 接上段")
    assert "合成一词" in rows[5]


def test_of_several_titles_the_choice_is_explained() -> None:
    text = f"摆渡人家\n\n——记柳荫码头的三代船工\n\n{TEXT.partition(chr(10))[2]}"
    rows = explain(Source.of_text(text)).splitlines()
    headline, deck = (row for row in rows if row.startswith("题组"))
    assert "摆渡人家" in headline
    assert "副题" in deck
    assert "破折号领起 -5.0" in rows[rows.index(deck) + 1]
