"""Characters have places of their own in the index, and words are phrases of pairs."""

from __future__ import annotations

from desktop.archive.grams import (
    END,
    Signs,
    alone_phrase,
    beside_phrase,
    characters,
    folded,
    pairs_phrase,
    signed_pairs,
    signed_phrase,
)

A, B = Signs("a", "k"), Signs("b", "l")


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
    assert signed_phrase("林晓来", [A]) == '((("a林晓" OR "k林晓") AND ("a晓来" OR "k晓来")))'
    assert signed_phrase("夜校", [A, B]) == '((("a夜校" OR "k夜校")) OR (("b夜校" OR "l夜校")))'
    assert signed_phrase("楼", [A]) == '((("a楼" * OR "k楼" *)))'


def test_a_word_is_in_no_running_text_where_a_pair_is_not() -> None:
    assert alone_phrase("林晓来", [A, B]) == '("k林晓" OR "k晓来" OR "l林晓" OR "l晓来")'
    assert beside_phrase("林晓来", [A, B]) == '(("a林晓" AND "a晓来") OR ("b林晓" AND "b晓来"))'


def test_passages_that_are_no_running_text_have_their_pairs_once_behind_their_sign() -> None:
    body, kinds = END.join(("夜校", "开课", "开课了", "林晓来夜校")), "headline,headline,caption,paragraph"
    pairs = signed_pairs(body, kinds, {"headline": A, "caption": B})
    assert set(pairs.split()) == {"a夜校", f"a校{END}", "k开课", f"k课{END}", "l开课", "l课了", f"l了{END}"}
    assert pairs.split() == sorted(set(pairs.split()))


def test_characters_tell_whether_they_stand_in_running_text() -> None:
    body = END.join(("夜校", "来夜里", "林晓"))
    assert set(characters(body, "headline,paragraph,table", ["headline"]).split()) == {*"来夜里林晓", "z校"}
    assert set(characters(body, "", ["headline"]).split()) == {*"夜校来里林晓"}
