"""Characters have places of their own in the index, and words are phrases of pairs."""

from __future__ import annotations

from desktop.archive.grams import folded, match_expression, pairs_phrase


def test_every_character_has_its_own_place_in_the_index() -> None:
    common = [chr(code) for code in range(0x10000) if not chr(code).isspace()]
    same = {"，": ",", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")"}
    distinct = {same.get(one, one) for one in common if not 0x2E80 <= ord(one) < 0x2FE0} - {
        "\ufffe",
        "\uffff",
    }
    assert len({folded(one) for one in distinct}) == len(distinct)
    assert folded("⼾") == "户"


def test_a_query_is_a_phrase_of_its_pairs() -> None:
    asked = match_expression(("林晓来", "楼"), ("7号",), pairs_phrase)
    assert asked == '("林晓 晓来" AND "楼" *) NOT "7号"'
