"""The index keeps its rows, goes on where a date is full, and is put in order."""

from __future__ import annotations

import pytest

from desktop.archive import Archive
from desktop.model import Layers, UserFacingError
from tests.archive.archive_samples import NEWS
from tests.archive.search.search_samples import found, store


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


def test_a_text_that_damage_made_something_else_of_is_told(archive: Archive) -> None:
    issue, log = store(archive, *NEWS)
    archive.database.execute("UPDATE articles SET body = CAST(body AS TEXT)")
    for ask in (lambda: found(archive, "林晓"), lambda: archive.index_issue(issue, log.review, Layers())):
        with pytest.raises(UserFacingError) as told:
            ask()
        assert told.value.code == "damaged-archive"
