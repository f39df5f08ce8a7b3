"""Whether a line ends with what no sentence ends with."""

from __future__ import annotations

import pytest

from desktop.structure.words.words_across import ends_amid_sentence


@pytest.mark.parametrize(
    "text", ["楼上住户起先反对", "加梯方案全票通过", "邻里议事人人参与", "青年干部勇担当善作为"]
)
def test_a_word_that_looks_like_a_preposition_may_end_a_line(text: str) -> None:
    assert not ends_amid_sentence(text)


@pytest.mark.parametrize("text", ["居民们围着新买的", "社区食堂面对", "街道食安办通过", "师傅把锅盖交给了从"])
def test_a_preposition_or_particle_ends_none(text: str) -> None:
    assert ends_amid_sentence(text)
