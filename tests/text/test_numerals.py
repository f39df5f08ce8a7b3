import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.numerals import Number, number_of, numeral_of

NUMBERS = {
    "42": 42,
    "1,000": 1000,
    "3.5": 3.5,
    "12.0": 12,
    "２００": 200,
    "3.5万": 35000,
    "3.3万": 33000,
    "1.2亿": 120000000,
    "3万5千": 35000,
    "1亿2000万": 120000000,
    "200余": 200,
    "10万余": 100000,
    "近300": 300,
    "约1,200": 1200,
    "第73": 73,
    "15%": 15,
    "43.5%": 43.5,
    "百分之三十": 30,
    "百分之三点五": 3.5,
    "二百": 200,
    "二百余": 200,
    "一千五百多": 1500,
    "两万三": 23000,
    "百余": 100,
    "上万": 10000,
    "十几": 10,
    "廿五": 25,
    "二〇二〇": 2020,
    "两": 2,
    "半": 0.5,
    "三四": 3,
    "三四十": 30,
    "五六百": 500,
}
NO_NUMBERS = ["", "几十", "若干", "abc", "2,5", "百分之", "第", "甲", "1.2.3", "%", "9" * 5000]


@pytest.mark.parametrize(("text", "number"), NUMBERS.items(), ids=NUMBERS)
def test_a_written_number_is_understood(text: str, number: Number) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number_gives_none(text: str) -> None:
    assert number_of(text) is None


def test_a_whole_number_is_an_int() -> None:
    assert [type(number_of(text)) for text in ("12.0", "3.3万", "1.25")] == [int, int, float]


@pytest.mark.parametrize(
    ("count", "numeral"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (105, "一百零五")]
)
def test_a_number_is_written_in_chinese(count: int, numeral: str) -> None:
    assert numeral_of(count) == numeral


@given(st.text(alphabet="0123456789.,%〇一二两三四五六七八九十百千万亿点半余多约第分之负壹", max_size=12))
def test_any_row_of_numerals_is_a_number_or_none(text: str) -> None:
    number = number_of(text)
    assert number is None or number >= 0
