"""Characters have places of their own in the index, and words are phrases of pairs."""

from __future__ import annotations

from desktop.archive.grams import END, folded, pairs_phrase, signed_pairs, signed_phrase


def test_every_character_has_its_own_place_in_the_index() -> None:
    common = [chr(code) for code in range(0x10000) if not chr(code).isspace()]
    same = {"，": ",", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")"}
    distinct = {same.get(one, one) for one in common if not 0x2E80 <= ord(one) < 0x2FE0} - {
        "\ufffe",
        "\uffff",
    }
    assert len({folded(one) for one in distinct}) == len(distinct)
    assert folded("⼾") == "户"


def test_a_word_is_a_phrase_of_its_pairs() -> None:
    assert pairs_phrase("林晓来") == '"林晓 晓来"'
    assert pairs_phrase("楼") == '"楼" *'


def test_where_no_places_are_kept_a_word_is_all_its_pairs_behind_one_sign() -> None:
    assert signed_phrase("林晓来", "a") == '(("a林晓" AND "a晓来"))'
    assert signed_phrase("夜校", "ab") == '(("a夜校") OR ("b夜校"))'
    assert signed_phrase("楼", "ab") == '("a楼" * OR "b楼" *)'


def test_passages_that_are_no_running_text_have_their_pairs_once_behind_their_sign() -> None:
    body = END.join(("夜校", "开课", "开课了", "林晓"))
    kinds = "headline,intertitle,caption,paragraph"
    pairs = signed_pairs(body, kinds, {"headline": "b", "intertitle": "b", "caption": "c"})
    assert set(pairs.split()) == {"b夜校", f"b校{END}", "b开课", f"b课{END}", "c开课", "c课了", f"c了{END}"}
    assert pairs.split() == sorted(set(pairs.split()))
