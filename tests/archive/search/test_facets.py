"""What was found is counted by year, person and section."""

from __future__ import annotations

from desktop.archive import Archive, plain_query, typed_query
from desktop.archive.search.facets import SPREAD
from desktop.model import InsertPassage, Layers, PassageKind, SetKind
from tests.archive.archive_samples import NEWS
from tests.archive.search.search_samples import found, store


def test_people_are_counted_by_way_of_the_hits(archive: Archive) -> None:
    """A walk through all names would take a thousand times as long in an archive of decades."""
    plan = [row["detail"] for row in archive.database.query(f"EXPLAIN QUERY PLAN {SPREAD[0]}", ["[]", 1])]
    assert plan[0] == "SEARCH names USING INDEX idx_names_article (article=?)"


def test_facets_count_years_and_people(filled: Archive) -> None:
    found = filled.facets(typed_query("夜校"))
    assert (found.total, found.counted) == (2, 2)
    assert found.years == ((2023, 1), (2022, 1))
    assert found.people == (("单晓曾", 1), ("林晓", 1))


def test_furniture_is_not_found_and_a_section_covers_what_is_under_it(archive: Archive) -> None:
    issue, log = store(archive, *NEWS)
    log.do(SetKind("1.1-1", PassageKind.FURNITURE))
    log.do(InsertPassage("1.a0", PassageKind.SECTION, "【云桥新事】", "1.0-0"))
    archive.index_issue(issue, log.review, Layers())
    assert archive.facets(plain_query("云桥新事")).sections == (("云桥新事", 1),)
    assert found(archive, "学员") == []
    assert [hit.article for hit in found(archive, "云桥新事")] == [0]
