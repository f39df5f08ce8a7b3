"""Dates, fields and forms of characters narrow or widen what is found."""

from __future__ import annotations

import pytest

from desktop.archive import Archive, plain_query, typed_query
from desktop.model import UserFacingError
from tests.archive.search.search_samples import found, store

RANGES = {
    "from a day": ("2023-11-12", None, ["2024-05-06", "2023-11-12"]),
    "to a day": (None, "2023-11-12", ["2023-11-12", "2023-01-02"]),
    "a year": ("2023", "2023", ["2023-11-12", "2023-01-02"]),
    "to a month": (None, "2023-01", ["2023-01-02"]),
    "from a month": ("2023-12", None, ["2024-05-06"]),
    "an empty range": ("2025", "2022", []),
}


@pytest.mark.parametrize(("since", "until", "dates"), RANGES.values(), ids=RANGES.keys())
def test_a_range_of_dates_holds_both_its_ends(
    archive: Archive, since: str | None, until: str | None, dates: list[str]
) -> None:
    for date in ("2023-01-02", None, "2024-05-06", "2023-11-12"):
        store(archive, ("夜校",), date=date)
    assert [hit.date for hit in found(archive, "夜校", since=since, until=until)] == dates


def test_what_is_no_date_is_told(archive: Archive) -> None:
    with pytest.raises(UserFacingError, match="不是日期"):
        found(archive, "夜校", since="昨天")


FOUND = {
    "夜校": ["2023", "2022"],
    "夜校 -书屋": ["2022"],
    "人物:林晓": ["2023", "2022"],
    "人物:林晓 扶手": ["2022"],
    "人物:lx": ["2023", "2022"],
    "人物:sx": ["2022"],
    "人物:cxz": ["2022"],
    "人物:zz": [],
    "单位:居委会": ["2022"],
    "人物:林晓 单位:居委会": ["2022"],
    "人物:林晓 人物:单晓曾": [],
    "栏目:新事": ["2022"],
    "报纸:柳岸": ["2023"],
    "年:2023": ["2023"],
    "年:2022 -扶手": ["2022"],
    "夜校 出现在:主标题": ["2022"],
    "夜校 出现在:正文": ["2023"],
    "开门": [],
    "ab座": [],
    "-夜校": [],
    "出现在:供稿": [],
    "出现在:正文": ["2023", "2022", "2022"],
}


@pytest.mark.parametrize(("typed", "years"), FOUND.items(), ids=FOUND.keys())
def test_a_query_narrows_what_is_found(filled: Archive, typed: str, years: list[str]) -> None:
    assert [(hit.date or "")[:4] for hit in filled.search(typed_query(typed))] == years


@pytest.mark.parametrize("typed", ["開门", "开门", "ab座", "Ａb座的单元楼里", "樓 -扶手"])
def test_forms_of_one_character_may_be_taken_for_the_same(filled: Archive, typed: str) -> None:
    (hit,) = filled.search(typed_query(typed, is_loose=True))
    assert hit.date == "2023-05-06"
    assert hit.snippet


@pytest.mark.parametrize(
    ("typed", "years"), [("夜校 -开门", ["2022"]), ("夜校 -扶手 -林晓", ["2023", "2022"])]
)
def test_what_is_left_out_is_left_out_in_all_its_forms(filled: Archive, typed: str, years: list[str]) -> None:
    hits = filled.search(typed_query(typed, is_loose=True))
    assert [(hit.date or "")[:4] for hit in hits] == years


def test_people_are_called_by_their_initials(filled: Archive) -> None:
    assert filled.people("lx") == ["林晓"]
    assert filled.people("林") == ["林晓"]
    assert filled.people("sxz") == filled.people("dx") == ["单晓曾"]


@pytest.mark.parametrize("typed", ["人物:ＬＸ", "人物:lx", "单位:居委會", "人物:單曉曾"])
def test_names_are_found_in_whatever_form_they_are_typed(filled: Archive, typed: str) -> None:
    assert filled.search(typed_query(typed, is_loose=True))


def test_people_are_called_in_whatever_form_they_are_typed(filled: Archive) -> None:
    assert filled.people("單") == ["单晓曾"]
    assert filled.people("ＬＸ") == ["林晓"]


RARE = {
    "a section nobody printed": "栏目:没有 楼道",
    "a rare section": "栏目:新事",
    "a kind nobody printed": "出现在:图说 楼道",
    "a paper of another town": "报纸:没有 楼道",
}


@pytest.mark.parametrize("typed", RARE.values(), ids=RARE.keys())
def test_what_is_rarely_labelled_so_is_found_without_the_texts(filled: Archive, typed: str) -> None:
    """In an archive of decades each text that is passed over costs what a page of the file costs."""
    asked: list[str] = []
    filled.database.conn.set_trace_callback(asked.append)
    filled.search(typed_query(typed))
    filled.database.conn.set_trace_callback(None)
    looked_up = asked[0]
    plan = filled.database.query(f"EXPLAIN QUERY PLAN {looked_up}")
    articles = [row["detail"] for row in plan if " articles " in row["detail"]]
    assert articles
    assert all("COVERING INDEX" in step for step in articles)
    assert all("json_each" in one for one in asked[1:] if "FROM articles" in one or "JOIN articles" in one)


def test_of_a_label_that_many_bear_the_newest_are_found_as_ever(
    filled: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = ("栏目:新事", "出现在:正文", "报纸:柳岸", "夜校 出现在:主标题", "报纸:云桥 -开门")
    few = {one: filled.numbers(typed_query(one)) for one in typed}
    monkeypatch.setattr("desktop.archive.search.rows._MOST_LISTED", 0)
    assert {one: filled.numbers(typed_query(one)) for one in typed} == few
    assert filled.numbers(plain_query("夜校"))
