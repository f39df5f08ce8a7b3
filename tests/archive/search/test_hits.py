"""Search finds what stands side by side in a passage, names of two characters and marks too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.archive import Archive, Query, plain_query, typed_query
from desktop.archive.grams import END, folded
from desktop.model import ChangeText, Layers, SetMasthead
from tests.archive.archive_samples import NEWS, addition, log_of
from tests.archive.search.search_samples import found, store

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


@pytest.mark.parametrize(
    "query", [plain_query("。"), plain_query("。", until="2024"), typed_query("出现在:正文")]
)
def test_a_search_goes_on_behind_what_is_known(archive: Archive, query: Query) -> None:
    for date in ("2023-01-02", "2024-05-06", "2023-11-12"):
        store(archive, *NEWS, date=date)
    everything = archive.search(query, None)
    first = archive.search(query, 2)
    assert first + archive.search(query, None, first[-1].row) == everything
    assert archive.search(query, None, everything[-1].row) == []


def test_an_edit_changes_what_is_found(archive: Archive) -> None:
    issue, log = store(archive, *NEWS, date="2023-01-02")
    log.do(ChangeText("1.0-1", 10, 12, "周涛"))
    log.do(SetMasthead("date", "2024-05-06"))
    archive.index_issue(issue, log.review, Layers())
    assert found(archive, "林晓") == []
    (hit,) = found(archive, "周涛")
    assert (hit.issue_id, hit.date, hit.paper) == (issue, "2024-05-06", "云桥社区报")
    archive.database.execute("INSERT INTO grams(grams) VALUES ('integrity-check')")


def test_a_hit_shows_more_than_its_headline_where_there_is_more(archive: Archive) -> None:
    store(archive, ("夜校开课", "今晚夜校有四十名学员。"), ("夜校停课", "今晚没有课。"))
    assert [hit.snippet for hit in found(archive, "夜校")] == ["今晚夜校有四十名学员。", "夜校停课"]


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
