"""Characters have places of their own in the index, and words are phrases of pairs."""

from __future__ import annotations

from desktop.archive.grams import END, folded, pairs_anywhere, pairs_of_kinds, pairs_phrase


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


def test_where_no_places_are_kept_a_word_is_all_its_pairs() -> None:
    assert pairs_anywhere("林晓来") == '("林晓" AND "晓来")'
    assert pairs_anywhere("楼") == '"楼" *'


def test_each_kind_of_passage_has_the_pairs_of_its_own_once() -> None:
    body = END.join(("夜校", "开课", "开课了", "林晓"))
    kinds = "headline,intertitle,intertitle,paragraph"
    (headlines, captions, intertitles) = pairs_of_kinds(body, kinds, ("headline", "caption", "intertitle"))
    assert headlines.split() == ["夜校", f"校{END}"]
    assert captions == ""
    assert intertitles.split() == sorted(["开课", f"课{END}", "课了", f"了{END}"])
