from desktop.text import words

SENTENCE = "青禾路居民区改善楼组环境，邻里之间更加和睦。"


def test_a_cut_text_is_whole_again() -> None:
    assert "".join(words.cut(SENTENCE)) == SENTENCE


def test_words_are_found_in_a_sentence() -> None:
    assert words.cut("居民区改善环境") == ["居民区", "改善", "环境"]


def test_nothing_is_cut_from_nothing() -> None:
    assert words.cut("") == []


def test_a_cut_may_be_changed_without_changing_the_next() -> None:
    words.cut(SENTENCE).clear()
    assert words.cut(SENTENCE)


def test_a_word_is_told_from_a_beginning_of_one() -> None:
    assert words.is_word("改善")
    assert not words.is_word("善楼")
    assert not words.is_word("睦邻友")
    assert not words.is_word("")


def test_the_dictionary_knows_how_frequent_a_word_is() -> None:
    assert words.frequency("社会") > words.frequency("睦邻") > 0
    assert words.frequency("善楼") == 0


def test_the_dictionary_knows_the_class_of_a_word() -> None:
    assert [words.word_class(word) for word in ("上海", "改善", "善楼")] == ["ns", "v", ""]


def test_loading_twice_does_no_harm() -> None:
    words.load()
    words.load()
