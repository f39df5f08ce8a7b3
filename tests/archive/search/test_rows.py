"""Dates, fields and forms of characters narrow or widen what is found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations, product
from typing import Any

import pytest

from desktop.archive import Archive, Query, asked_names, loose, typed_query
from desktop.archive.grams import END
from desktop.archive.search import parts, sets
from desktop.model import (
    TEXT_KINDS,
    TITLE_KINDS,
    InsertPassage,
    Layers,
    PassageKind,
    SetKind,
    SetMasthead,
    UserFacingError,
)
from tests.archive.archive_samples import addition, log_of
from tests.archive.search.search_samples import body, found, person, store

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


def test_what_has_no_date_is_found_by_that(archive: Archive) -> None:
    for date in ("2023-01-02", None, "2024-05-06"):
        store(archive, ("夜校",), date=date)
    for typed, dates in {
        "年:不明": [None],
        "夜校 年:不明": [None],
        "夜校 -年:不明": ["2024-05-06", "2023-01-02"],
        "书屋 年:不明": [],
    }.items():
        assert [hit.date for hit in archive.search(typed_query(typed))] == dates, typed
        assert archive.facets(typed_query(typed)).total == len(dates), typed


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
    "夜校 -年:2022": ["2023"],
    "夜校 -止:2022": ["2023"],
    "人物:林晓 -栏目:新事": ["2023"],
    "夜校 -报纸:柳岸": ["2022"],
    "夜校 -人物:没有 -栏目:没有": ["2023", "2022"],
    "人物:林晓 -单位:居委会": ["2023"],
    "夜校 -出现在:标题": ["2023"],
    "-年:2022": [],
    "开门": [],
    "ab座": [],
    "-夜校": [],
    "出现在:供稿": [],
    "出现在:正文": ["2023", "2022", "2022"],
}


@pytest.mark.parametrize(("typed", "years"), FOUND.items(), ids=FOUND.keys())
def test_a_query_narrows_what_is_found(filled: Archive, typed: str, years: list[str]) -> None:
    assert [(hit.date or "")[:4] for hit in filled.search(typed_query(typed))] == years


@pytest.mark.parametrize("typed", ["開门", "开门", "书屋开⻔", "ab座", "Ａb座的单元楼里", "樓 -扶手"])
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
    "a kind nobody printed": "出现在:图说",
}


@pytest.mark.parametrize("typed", RARE.values(), ids=RARE.keys())
def test_articles_that_are_passed_over_are_not_fetched(filled: Archive, typed: str) -> None:
    """In an archive of decades each text that is passed over costs what a page of the file costs."""
    steps = [
        step for asked in statements(filled, typed) for step in plan(filled, asked) if "articles" in step
    ]
    assert steps
    assert all("COVERING INDEX" in step or "INTEGER PRIMARY KEY (rowid=?)" in step for step in steps)


@pytest.mark.parametrize("typed", ["报纸:没有 楼道", "栏目:没有 楼道", "人物:没有 楼道", "楼道 出现在:列项"])
def test_no_word_is_looked_for_where_no_article_bears_the_label(filled: Archive, typed: str) -> None:
    assert not any("found.id" in asked and "grams" in asked for asked in statements(filled, typed))


NARROWED = (
    *("出现在:标题", "出现在:图说", "出现在:正文", "出现在:主标题 出现在:图说", "报纸:报", "报纸:柳岸"),
    *(
        "-人物:王",
        "-年:2021",
        "-报纸:报",
        "人物:王",
        "人物:w",
        "单位:公司",
        "栏目:新事",
        "年:2021",
        "-夜校",
        "夜校",
        "夜",
        "扶手",
    ),
)


@pytest.mark.parametrize("is_asked_long", [True, False])
def test_the_newest_are_the_first_of_all_whether_each_is_asked_or_sets_are_compared(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, is_asked_long: bool
) -> None:
    monkeypatch.setattr(asked_names, "_MOST_LISTED", 0)
    monkeypatch.setattr(parts, "_OFTEN", 0)
    monkeypatch.setattr(sets, "_FIRST_STRETCH", 2)
    if not is_asked_long:
        monkeypatch.setattr(sets, "_LEAST_ASKED", 3)
        monkeypatch.setattr(sets, "_MOST_ASKED", 6)
    for number in range(12):
        store_mixed(archive, number)
    for some in (*combinations(NARROWED, 1), *combinations(NARROWED, 2), *combinations(NARROWED, 3)):
        query = typed_query(" ".join(some))
        every = [] if query.is_empty else archive.numbers(query)
        for count in (1, 3, 30):
            assert archive.numbers(query, count) == every[:count], (some, count)
        assert [hit.row for hit in archive.search(query, 30, every[0] if every else None)] == every[1:31]


def store_mixed(archive: Archive, number: int) -> None:
    """Put an issue of three articles into the archive, like and unlike its neighbours."""
    log = log_of(
        addition(
            (("夜校开课", "楼道添了扶手。"), ("扶手", "夜里有课。"), ("书屋", "开门了。")),
            f"202{number % 3}-05-06",
        )
    )
    log.do(SetMasthead("paper", ("柳岸报", "云桥报", None)[number % 3]))
    if number % 2:
        log.do(InsertPassage("1.a1", PassageKind.SECTION, "云桥新事", "1.1-0"))
    if number % 4 == 1:
        log.do(SetKind("1.0-1", PassageKind.CAPTION))
    facts = (
        person("1.0-1", ("王玲", "王珊", "林晓")[number % 3]),
        body("1.1-1", f"云桥{number}公司"),
        person("1.1-1", "王玲"),
    )
    archive.take_in(log.stored(), log.review, Layers(facts[number % 2 :]))


def test_a_word_that_stands_in_the_text_alone_is_not_looked_for_there_when_titles_are_asked(
    filled: Archive,
) -> None:
    assert filled.search(typed_query("林晓 出现在:正文"))
    assert not texts_read(filled, "林晓晓 出现在:主标题")


def test_a_text_is_looked_at_only_where_no_index_tells(filled: Archive) -> None:
    assert not texts_read(filled, "夜校 出现在:主标题")
    assert not texts_read(filled, "校 书屋 出现在:标题 -扶手")
    assert texts_read(filled, "夜校开课 出现在:主标题")
    assert texts_read(filled, "夜校 出现在:正文")


def test_pairs_that_stand_apart_in_a_title_are_no_word(archive: Archive) -> None:
    store(archive, ("居委开会，委会计作报告", "居委会昨天开会。"))
    assert archive.numbers(typed_query("居委会"))
    assert archive.numbers(typed_query("居委会 出现在:主标题")) == []


IN_PARTS = (
    ("楼里开课", "昨天，樓里的夜校开了课。"),
    ("夜校开课", "林晓说，夜校昨天开课。"),
    ("夜校", "昨天开课，林晓来夜里的学校。"),
    ("里面开课", "里面有课，课上有笑。"),
    ("3号楼ＡＢ座", "三号楼ab座，𠀀字牌。"),
)


@pytest.mark.parametrize("beside", [frozenset(), TITLE_KINDS, frozenset({PassageKind.CAPTION})])
@pytest.mark.parametrize("is_loose", [False, True])
def test_whatever_stands_in_running_text_is_found_there_and_nothing_else(
    archive: Archive, is_loose: bool, beside: frozenset[PassageKind]
) -> None:
    store(archive, *IN_PARTS)
    for row in all_rows(archive):
        text = row["body"].decode()
        for size, start in product((1, 2, 3, 4), range(len(text))):
            word = text[start : start + size]
            if END not in word:
                query = Query((word,), kinds=TEXT_KINDS | beside, is_loose=is_loose)
                expected = [row["id"] for row in all_rows(archive) if is_meant(row, query)]
                assert archive.numbers(query) == expected, word
                counted = sum(count for _year, count in archive.facets(query).years)
                assert counted == len(expected), word


def test_of_running_text_only_what_the_indexes_leave_open_is_read(archive: Archive) -> None:
    store(archive, *IN_PARTS)
    for typed, count in {"夜校": 2, "课": 4, "夜校昨天": 1, "夜校开课": 0}.items():
        with asked_of(archive) as asked:
            assert len(archive.numbers(typed_query(f"{typed} 出现在:正文"))) == count
        assert not any("body" in one for one in asked), typed
    with asked_of(archive) as asked:
        assert len(archive.numbers(typed_query("里开课 出现在:正文"))) == 0
    assert not any("body" in one for one in asked)


def texts_read(archive: Archive, typed: str) -> bool:
    return any("body" in asked for asked in statements(archive, typed))


def statements(archive: Archive, typed: str) -> list[str]:
    """Return what SQLite is asked for the newest of what is typed."""
    with asked_of(archive) as asked:
        archive.search(typed_query(typed))
    return asked


@contextmanager
def asked_of(archive: Archive) -> Iterator[list[str]]:
    """Give what SQLite is asked meanwhile."""
    asked: list[str] = []
    archive.database.conn.set_trace_callback(asked.append)
    yield asked
    archive.database.conn.set_trace_callback(None)
    asked[:] = [one for one in asked if not one.lstrip().startswith("--")]


def plan(archive: Archive, asked: str) -> list[str]:
    return [row["detail"] for row in archive.database.query(f"EXPLAIN QUERY PLAN {asked}")]


WORDS = (
    (),
    ("夜校",),
    ("夜",),
    ("夜", "校"),
    ("夜校", "书"),
    ("林晓",),
    ("楼",),
    ("龘龘",),
    ("开课",),
    ("夜校开",),
    ("楼道添", "扶手"),
)
WITHOUT = ((), ("扶手",), ("书",), ("书", "扶手"), ("林",))
KINDS: tuple[frozenset[PassageKind], ...] = (
    frozenset(),
    frozenset({PassageKind.HEADLINE}),
    frozenset({PassageKind.PARAGRAPH}),
    TEXT_KINDS,
    TEXT_KINDS | {PassageKind.SECTION},
    frozenset({PassageKind.HEADLINE, PassageKind.SECTION}),
    frozenset({PassageKind.HEADLINE, PassageKind.PARAGRAPH}),
)
BESIDE: tuple[dict[str, Any], ...] = (
    {},
    {"paper": "柳岸"},
    {"section": "新事"},
    {"names": (("person", "林晓"),)},
    {"since": "2023"},
    {"section": "新事", "paper": "柳岸"},
)


@pytest.mark.parametrize("is_loose", [False, True])
def test_whatever_narrows_a_query_finds_what_reading_every_article_finds(
    filled: Archive, is_loose: bool
) -> None:
    for words, without, kinds, beside in product(WORDS, WITHOUT, KINDS, BESIDE):
        query = Query(words, without, kinds=kinds, is_loose=is_loose, **beside)
        expected = [] if query.is_empty else [row["id"] for row in all_rows(filled) if is_meant(row, query)]
        assert filled.numbers(query) == expected, query
        assert [hit.row for hit in filled.search(query, None)] == expected, query
        assert filled.numbers(query, 1) == expected[:1], query


def all_rows(archive: Archive) -> list[dict[str, Any]]:
    """Return all articles, the newest first, with those who stand in them."""
    return list(
        archive.database.query(
            "SELECT articles.*, date, paper, (SELECT group_concat(identity) FROM names"
            " WHERE kind = 'person' AND article = articles.id) AS people"
            " FROM articles JOIN issues ON issues.id = articles.issue ORDER BY articles.id DESC"
        )
    )


def is_meant(row: dict[str, Any], query: Query) -> bool:
    """Read an article and return whether it is what is asked for."""
    fold = loose if query.is_loose else str
    passages = [fold(one) for one in row["body"].decode().split(END)]
    own = [
        one
        for one, kind in zip(passages, row["kinds"].split(","), strict=True)
        if not query.kinds or kind in query.kinds
    ]
    return (
        bool(own)
        and all(any(fold(word) in one for one in own) for word in query.words)
        and not any(fold(word) in one for one in passages for word in query.without)
        and (query.paper or "") in (row["paper"] or "")
        and (query.section or "") in (row["section"] or "")
        and all(name in (row["people"] or "").split(",") for _kind, name in query.names)
        and (row["date"] or "") >= (query.since or "")
    )


def test_an_archive_whose_index_of_labels_was_lost_still_answers(filled: Archive) -> None:
    found = filled.numbers(typed_query("栏目:新事"))
    filled.database.execute("DROP INDEX idx_articles_section_kinds")
    assert filled.numbers(typed_query("栏目:新事")) == found != []
