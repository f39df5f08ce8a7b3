"""What words stand at a cut, and whether a line ends with what no sentence ends with."""

from __future__ import annotations

import pytest

from desktop.structure.words.words_across import ends_amid_sentence, together


@pytest.mark.parametrize(
    "text",
    [
        "楼上住户起先反对",
        "加梯方案全票通过",
        "邻里议事人人参与",
        "青年干部勇担当善作为",
        "老槐树下的书摊一直都在",
        "办节搭台 街坊乐参与",
        "好日子是一锹一锹干出来的",
        "敬老院里添了三十床新棉被",
        "院坝里的专业调解促言和",
    ],
)
def test_a_word_that_looks_like_a_preposition_may_end_a_line(text: str) -> None:
    assert not ends_amid_sentence(text)


@pytest.mark.parametrize("text", ["居民们围着新买的", "社区食堂面对", "街道食安办通过", "师傅把锅盖交给了从"])
def test_a_preposition_or_particle_ends_none(text: str) -> None:
    assert ends_amid_sentence(text)


@pytest.mark.parametrize(
    ("around", "told"),
    [("河边的柳荫驿站开了门", 1.0), ("柳荫小站", 0.0), ("荫驿", 0.6), ("", 0.0)],
)
def test_what_stands_on_both_sides_of_a_cut_may_stand_together_elsewhere(around: str, told: float) -> None:
    assert together("旧物送到柳荫", "驿站里的架子", lambda words: words in around) == told


@pytest.mark.parametrize(
    ("around", "told"), [("服务中心一层", 0.4), ("中心一片欢腾", 1.0), ("心一软", 0.24), ("", 0.0)]
)
def test_whole_words_on_both_sides_stand_together_by_chance(around: str, told: float) -> None:
    found = together("居民打扫服务中心", "一片空中花园", lambda words: words in around)
    assert found == pytest.approx(told)
