"""Search finds what stands side by side in a passage, names of two characters and marks too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.archive import Archive, Hit, plain_query
from desktop.archive.grams import END, folded, match_expression, pairs_phrase
from desktop.archive.search import snippet
from desktop.model import (
    ChangeText,
    InsertPassage,
    Layers,
    PassageKind,
    SetKind,
    SetMasthead,
    UserFacingError,
)
from desktop.review import EditLog
from tests.archive.archive_samples import NEWS, addition, log_of


def found(archive: Archive, query: str, limit: int | None = 20, **dates: str | None) -> list[Hit]:
    return archive.search(plain_query(query, **dates), limit)


def store(archive: Archive, *articles: tuple[str, ...], date: str | None = None) -> tuple[int, EditLog]:
    log = log_of(addition(articles, date))
    issue = archive.create_issue(log.stored(), log.review)
    archive.index_issue(issue, log.review, Layers())
    return issue, log


FOUND = {
    "a two-character name": ("林晓", [0]),
    "a number with its unit": ("7号", [0]),
    "a date": ("11月3日", [0]),
    "a mark between words": ("线上+线下", [0]),
    "a half-width mark": ("3日,居委会", [0]),
    "one character": ("夜", [1]),
    "the last character": ("啦", [1]),
    "one mark": ("。", [0, 1]),
    "one digit": ("4", [1]),
    "several words": ("林晓 扶手", [0]),
    "words of different articles": ("林晓 夜校", []),
    "across two passages": ("扶手11月", []),
    "turned round": ("晓林", []),
    "white space alone": (" \u3000", []),
    "nothing": ("", []),
    "a quotation mark": ('"', []),
    "the end of a passage": (END, []),
}


@pytest.mark.parametrize(("query", "articles"), FOUND.values(), ids=FOUND.keys())
def test_a_query_finds_its_articles(archive: Archive, query: str, articles: list[int]) -> None:
    store(archive, *NEWS)
    assert [hit.article for hit in found(archive, query)] == articles


def test_white_space_in_the_text_parts_nothing(archive: Archive) -> None:
    store(archive, ("林 晓\u3000来了", "SHANGHAI COMMUNITY"))
    assert len(found(archive, "林晓来")) == 1
    assert len(found(archive, "SHANGHAICOMM")) == 1


def test_the_newest_come_first_and_an_issue_in_its_order(archive: Archive) -> None:
    for date in ("2023-01-02", None, "2024-05-06", "2023-11-12"):
        store(archive, *NEWS, date=date)
    hits = [(hit.date, hit.article) for hit in found(archive, "。")]
    dates = ("2024-05-06", "2023-11-12", "2023-01-02", None)
    assert hits == [(date, article) for date in dates for article in (0, 1)]
    assert len(found(archive, "。", limit=3)) == 3
    assert len(found(archive, "。", limit=None)) == 8


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


def test_an_edit_changes_what_is_found(archive: Archive) -> None:
    issue, log = store(archive, *NEWS, date="2023-01-02")
    log.do(ChangeText("1.0-1", 10, 12, "周涛"))
    log.do(SetMasthead("date", "2024-05-06"))
    archive.index_issue(issue, log.review, Layers())
    assert found(archive, "林晓") == []
    (hit,) = found(archive, "周涛")
    assert (hit.issue_id, hit.date, hit.paper) == (issue, "2024-05-06", "云桥社区报")
    archive.database.execute("INSERT INTO grams(grams) VALUES ('integrity-check')")


def test_an_issue_keeps_its_rows_however_often_it_is_indexed(archive: Archive) -> None:
    issue, log = store(archive, *NEWS)
    store(archive, *NEWS)
    rows = archive.database.execute("SELECT id FROM articles ORDER BY id").fetchall()
    archive.index_issue(issue, log.review, Layers())
    assert archive.database.execute("SELECT id FROM articles ORDER BY id").fetchall() == rows


def test_more_articles_than_a_date_holds_go_on_into_the_next(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.archive.index.A_DAY", 3)
    for date in ("2024-05-06", "2024-05-07", "2024-05-06", "2024-05-06", "2024-05-08"):
        store(archive, *NEWS, date=date)
    dates = ["2024-05-08", "2024-05-06", "2024-05-06", "2024-05-07", "2024-05-06"]
    assert [hit.date for hit in found(archive, "林晓", limit=None)] == dates


def test_the_index_is_put_in_order_and_finds_the_same(archive: Archive) -> None:
    for day in range(1, 10):
        store(archive, *NEWS, date=f"2024-05-{day:02}")
    before = found(archive, "林晓", limit=None)
    while archive.tidy():
        pass
    assert found(archive, "林晓", limit=None) == before
    (pieces,) = archive.database.execute("SELECT count(DISTINCT segid) FROM grams_idx").fetchone()
    assert pieces == 1


def test_an_index_whose_pieces_are_not_alike_becomes_one_as_well(archive: Archive) -> None:
    for setting, pieces in (("automerge", 0), ("usermerge", 16)):
        archive.database.execute("INSERT INTO grams(grams, rank) VALUES (?, ?)", [setting, pieces])
    for day in range(1, 6):
        store(archive, *NEWS, date=f"2024-05-{day:02}")
    asked = "SELECT count(DISTINCT segid) FROM grams_idx"
    assert archive.database.execute(asked).fetchone() == (5,)
    assert archive.tidy()
    while archive.tidy():
        pass
    assert archive.database.execute(asked).fetchone() == (1,)
    assert len(found(archive, "林晓", limit=None)) == 5


def test_an_index_whose_tables_contradict_one_another_is_damaged(archive: Archive) -> None:
    store(archive, *NEWS)
    for piece in range(1, 20):
        archive.database.execute("INSERT OR IGNORE INTO grams_idx VALUES (?, x'', 2)", [piece])
    with pytest.raises(UserFacingError) as told:
        store(archive, *NEWS)
    assert told.value.code == "damaged-archive"


def test_furniture_is_not_found_and_a_section_covers_what_is_under_it(archive: Archive) -> None:
    issue, log = store(archive, *NEWS)
    log.do(SetKind("1.1-1", PassageKind.FURNITURE))
    log.do(InsertPassage("1.a0", PassageKind.SECTION, "【云桥新事】", "1.0-0"))
    archive.index_issue(issue, log.review, Layers())
    assert archive.facets(plain_query("云桥新事")).sections == (("云桥新事", 1),)
    assert found(archive, "学员") == []
    assert [hit.article for hit in found(archive, "云桥新事")] == [0]


def test_a_hit_shows_the_words_round_the_first_word() -> None:
    body = END.join(["短题", "前" * 80 + "林\n晓" + "后" * 80])
    shown = snippet(body, "林晓")
    assert shown == "…" + "前" * 24 + "林 晓" + "后" * 60 + "…"
    assert snippet(body, "短题") == "短题"
    assert snippet(body, "没有") is None


def test_a_hit_shows_more_than_its_headline_where_there_is_more(archive: Archive) -> None:
    store(archive, ("夜校开课", "今晚夜校有四十名学员。"), ("夜校停课", "今晚没有课。"))
    assert [hit.snippet for hit in found(archive, "夜校")] == ["今晚夜校有四十名学员。", "夜校停课"]


def test_every_character_has_its_own_place_in_the_index() -> None:
    common = [chr(code) for code in range(0x10000) if not chr(code).isspace()]
    same = {"，": ",", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")"}
    distinct = {same.get(one, one) for one in common if not 0x2E80 <= ord(one) < 0x2FE0} - {
        "\ufffe",
        "\uffff",
    }
    assert len({folded(one) for one in distinct}) == len(distinct)
    assert folded("⼾") == "户"


def test_a_query_is_a_phrase_of_its_pairs() -> None:
    asked = match_expression(("林晓来", "楼"), ("7号",), pairs_phrase)
    assert asked == '("林晓 晓来" AND "楼" *) NOT "7号"'


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    archive = Archive(tmp_path_factory.mktemp("shared") / "档案.jiebao")
    store(archive, *NEWS)
    yield archive
    archive.close()


CHARACTERS = st.sampled_from(list("社区居民林晓楼号，,。：“”《》+-%7131aAbＡé１😀𠀀⼾户 \u3000\n"))
PASSAGES = st.lists(st.text(CHARACTERS, min_size=1, max_size=10), min_size=1, max_size=4)


@settings(max_examples=40)
@given(st.lists(PASSAGES, min_size=1, max_size=4), st.data())
def test_search_agrees_with_looking_through_everything(
    shared: Archive, articles: list[list[str]], data: st.DataObject
) -> None:
    """The truth is ``in`` over every passage, for stretches of the text and for random ones."""
    shared.index_issue(1, log_of(addition(articles)).review, Layers())
    whole = "".join(line for article in articles for line in article)
    start = data.draw(st.integers(0, len(whole)))
    queries = [data.draw(st.text(CHARACTERS, min_size=1, max_size=3)), whole[start : start + 3]]
    for query in queries:
        words = [folded(word) for word in query.split()]
        truth = [
            number
            for number, article in enumerate(articles)
            if words and all(any(word in folded(line) for line in article) for word in words)
        ]
        assert [hit.article for hit in found(shared, query, limit=None)] == truth
