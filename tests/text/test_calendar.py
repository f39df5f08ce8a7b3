import datetime

import pytest

from desktop.text.calendar import PartialDate, is_date, parse_iso, parse_written, weekday_named, weekday_of

DATES = {
    "2022-11-03": PartialDate(2022, 11, 3),
    "2022-11": PartialDate(2022, 11),
    "2022": PartialDate(2022),
    "--11-03": PartialDate(None, 11, 3),
    "--11": PartialDate(None, 11),
}


@pytest.mark.parametrize(("text", "date"), DATES.items(), ids=DATES)
def test_a_date_may_lack_parts(text: str, date: PartialDate) -> None:
    assert parse_iso(text) == date
    assert date.iso == text


@pytest.mark.parametrize("text", ["2022-11-3", "2022/11/03", "2022.11.3", "2022年11月3日", "2022年11月3"])
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    assert parse_written(text) == PartialDate(2022, 11, 3)


@pytest.mark.parametrize("text", ["2022-11", "2022/11", "2022年11月"])
def test_a_month_is_read_as_people_write_it(text: str) -> None:
    assert parse_written(text) == PartialDate(2022, 11)


@pytest.mark.parametrize("text", ["", "11月3日", "20221103", "2022-11-", "前年"])
def test_other_words_are_no_written_date(text: str) -> None:
    assert parse_written(text) is None


def test_the_time_of_day_is_passed_over() -> None:
    assert parse_iso("2022-11-03T15:00") == PartialDate(2022, 11, 3)


@pytest.mark.parametrize("text", ["", "-", "11月3日", "2022/11/03", "2022-1-3"])
def test_what_is_no_date_gives_none(text: str) -> None:
    assert parse_iso(text) is None


def test_only_a_full_date_that_exists_is_exact() -> None:
    assert PartialDate(2024, 2, 29).exact == datetime.date(2024, 2, 29)
    assert PartialDate(2023, 2, 29).exact is None
    assert PartialDate(None, 2, 28).exact is None


@pytest.mark.parametrize(
    ("text", "first", "words"),
    [
        ("2022-11-03", datetime.date(2022, 11, 3), "2022 年 11 月 3 日"),
        ("2022-11", datetime.date(2022, 11, 1), "2022 年 11 月"),
        ("2022", datetime.date(2022, 1, 1), "2022 年"),
        ("2023-02-29", None, "2023 年 2 月 29 日"),
        ("--11-03", None, "11 月 3 日"),
    ],
)
def test_a_date_is_read_and_begins_as_far_as_it_is_given(
    text: str, first: datetime.date | None, words: str
) -> None:
    date = parse_iso(text)
    assert date is not None
    assert (date.first_day, date.words) == (first, words)


@pytest.mark.parametrize(
    ("year", "month", "day", "exists"),
    [
        (2023, 2, 29, False),
        (2024, 2, 29, True),
        (None, 2, 29, True),
        (None, 2, 30, False),
        (2023, 13, 1, False),
        (0, 1, 1, False),
    ],
)
def test_the_calendar_knows_its_dates(year: int | None, month: int, day: int, exists: bool) -> None:
    assert is_date(year, month, day) is exists


def test_a_full_date_has_a_weekday() -> None:
    assert weekday_of("2022-11-03") == "星期四"
    assert weekday_of("2023-02-29") is None
    assert weekday_of("--11-03") is None


@pytest.mark.parametrize(
    ("text", "weekday"), [("周三", "星期三"), ("礼拜天", "星期日"), ("星期日", "星期日"), ("周八", None)]
)
def test_a_weekday_has_several_names(text: str, weekday: str | None) -> None:
    assert weekday_named(text) == weekday
