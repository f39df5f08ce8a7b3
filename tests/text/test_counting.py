import pytest

from desktop.text.counting import Count, count_characters

TEXTS = {
    "": Count(0, 0),
    "居民": Count(2, 2),
    "居民，您好！": Count(6, 4),
    "hello world": Count(2, 2),
    "下午14:30": Count(3, 3),
    "增长95%。": Count(4, 3),
    "“好”……": Count(5, 1),
    " \n居 民\t": Count(2, 2),
    "２０Ａ％": Count(4, 3),
    "阿依努尔·艾力①": Count(8, 7),
    "○ - ": Count(2, 0),
}


@pytest.mark.parametrize(("text", "count"), TEXTS.items(), ids=map(repr, TEXTS))
def test_a_text_is_counted_as_editors_count(text: str, count: Count) -> None:
    assert count_characters(text) == count


def test_counts_add_up() -> None:
    assert sum([Count(3, 2), Count(2, 2)], Count()) == Count(5, 4)
