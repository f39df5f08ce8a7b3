"""The lunar calendar: its days, feasts and terms as days of the common one."""

from __future__ import annotations

import datetime

import pytest

from desktop.text.lunar import feast_day, feasts, lunar_day, term_day

DAYS = {
    "ninth of the ninth": (2024, 9, 9, "2024-10-11"),
    "last day of a short year": (2024, 12, 0, "2025-01-28"),
    "last day of a long one": (2023, 12, 30, "2024-02-09"),
    "leap month": (2025, -6, 1, "2025-07-25"),
}


@pytest.mark.parametrize(("year", "month", "day", "expected"), DAYS.values(), ids=DAYS)
def test_lunar_days_have_common_ones(year: int, month: int, day: int, expected: str) -> None:
    assert lunar_day(year, month, day) == datetime.date.fromisoformat(expected)


@pytest.mark.parametrize(("month", "day"), [(12, 30), (-6, 1), (13, 1)], ids=["day", "leap month", "month"])
def test_a_day_that_the_year_lacks_is_none(month: int, day: int) -> None:
    assert lunar_day(2024, month, day) is None


def test_terms_keep_to_the_year() -> None:
    assert term_day(2024, "小寒") == datetime.date(2024, 1, 6)
    assert term_day(2024, "冬至") == datetime.date(2024, 12, 21)
    assert term_day(2024, "春游") is None


def test_every_feast_has_a_day() -> None:
    assert all(feast_day(2024, name) for name in feasts())
