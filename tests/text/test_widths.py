import pytest

from desktop.text.widths import display_width, shortened


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("居民", 4), ("“好”", 6), ("e\u0301", 1), ("\u200b", 0), ("ａ1", 3)],
)
def test_chinese_takes_two_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "short"),
    [("居民区", 6, "居民区"), ("居民区", 5, "居…"), ("abcdef", 5, "abc…"), ("居民", 1, "…")],
)
def test_a_long_text_is_shortened(text: str, columns: int, short: str) -> None:
    assert shortened(text, columns) == short
