"""What a search can be narrowed by, as rows: years, papers, where the words stand, sections, people."""

from __future__ import annotations

from collections.abc import Container, Iterable

from desktop.ui.archive.facet_list import FacetRow
from desktop.workflow import UNDATED_YEAR, Facets, Query, typed_query

_PLACES = ("标题", "正文", "图说")
_SEVERAL = 2
Counts = Iterable[tuple[str, int]]


def facet_rows(query: Query, found: Facets) -> tuple[FacetRow, ...]:
    """Return the rows; those that narrow the query already are on.

    Headings say so where only the newest articles were counted under them.
    """
    years = [_year_row(query, year, count) for year, count in found.years]
    papers = found.papers if len(found.papers) >= _SEVERAL or query.paper else ()
    sections = ((name, count) for name, count in found.sections if name == "".join(name.split()))
    can_stand = bool(query.words) and (found.total > 0 or bool(query.kinds))
    among = f"（最新 {found.counted:,} 篇）" if found.counted < found.total else ""
    chosen = {name for kind, name in query.names if kind == "person"}
    return (
        *_under("年份", years),
        *_under(f"报纸{among}", _rows("报纸", papers, {query.paper})),
        *_under("出现在", [_place_row(query, place) for place in _PLACES] if can_stand else []),
        *_under(f"栏目{among}", _rows("栏目", sections, {query.section})),
        *_under(f"人物{among}", _rows("人物", found.people, chosen)),
    )


def _rows(field: str, counts: Counts, chosen: Container[str | None]) -> list[FacetRow]:
    return [FacetRow(name, count, f"{field}:{name}", name in chosen) for name, count in counts]


def _year_row(query: Query, year: int | None, count: int) -> FacetRow:
    if year is None:
        return FacetRow("日期不明", count, f"年:{UNDATED_YEAR}", query.is_undated)
    is_on = query.since == query.until == str(year)
    return FacetRow(str(year), count, f"年:{year}", is_on)


def _place_row(query: Query, place: str) -> FacetRow:
    term = f"出现在:{place}"
    return FacetRow(place, 0, term, bool(query.kinds) and typed_query(term).kinds <= query.kinds)


def _under(heading: str, rows: list[FacetRow]) -> tuple[FacetRow, ...]:
    return (FacetRow(heading), *rows) if rows else ()
