"""Names of files and folders say dates and numbers, and nothing is read into them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.text.file_names import NameTold, told_by_name

LATEST = date(2026, 11, 22)

NAMES = {
    ("云桥社区报2020-08-12",): NameTold("2020-08-12"),
    ("20200812",): NameTold("2020-08-12"),
    ("云桥报20200812第42期",): NameTold("2020-08-12", 42),
    ("2020.8.12 定稿",): NameTold("2020-08-12"),
    ("2020年8月12日",): NameTold("2020-08-12"),
    ("2020年", "8月12日"): NameTold("2020-08-12"),
    ("2020", "0812"): NameTold("2020-08-12"),
    ("2020", "8.12 第十五期"): NameTold("2020-08-12", 15),
    ("云桥报 第七期",): NameTold(None, 7),
    ("42期",): NameTold(None, 42),
    ("No.42",): NameTold(None, 42),
    ("往期", "042"): NameTold(None, 42),
    ("2020",): NameTold(),
    ("8月12日",): NameTold(),
    ("20201350",): NameTold(),
    ("2030-01-01",): NameTold(),
    ("1949版",): NameTold(),
    ("定稿3",): NameTold(),
    ("最终版(2)",): NameTold(),
    (): NameTold(),
}


@pytest.mark.parametrize(
    ("parts", "told"), NAMES.items(), ids=lambda one: "／".join(one) if isinstance(one, tuple) else ""
)
def test_a_name_says_what_stands_in_it(parts: tuple[str, ...], told: NameTold) -> None:
    assert told_by_name(parts, LATEST) == told


def test_the_file_speaks_before_its_folders() -> None:
    assert told_by_name(("2019-01-01 第1期", "2020-08-12 第42期"), LATEST) == NameTold("2020-08-12", 42)
