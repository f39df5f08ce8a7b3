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


def test_the_longest_word_that_a_text_begins_with_is_told() -> None:
    assert words.word_on("居民区改善") == "居民区"
    assert words.word_on("睦邻友") == "睦邻"
    assert words.word_on("！") == words.word_on("") == ""


def test_the_class_of_the_longest_word_that_a_text_begins_with_is_told() -> None:
    assert words.class_on("上海改") == "ns"
    assert words.class_on("改善楼") == "v"
    assert words.class_on("！") == words.class_on("") == ""


def test_a_word_over_a_cut_is_seen() -> None:
    assert words.has_word_over("环境改善了", 3, 4)
    assert not words.has_word_over("环境改善了", 2, 4)
    assert words.has_word_over("楼睦邻友好", 3, 4)
    assert not words.has_word_over("楼睦邻友好", 3, 2)


def test_loading_twice_does_no_harm() -> None:
    words.load()
    words.load()
