"""The archive page answers what is typed, tells gaps, and leads from a name to its earlier mentions."""

from __future__ import annotations

from desktop.archive import Facets, typed_query
from desktop.ui.archive.archiving import facet_rows, gap_words
from desktop.ui.archive.facet_list import FacetRow
from tests.workflow.test_browsing import row


def test_what_narrows_already_is_on() -> None:
    found = Facets(3, ((2023, 2), (None, 1)), (("林晓", 2),))
    assert facet_rows(typed_query("书 年:2023"), found, ()) == (
        FacetRow("年份"),
        FacetRow("2023", 2, "年:2023", is_on=True),
        FacetRow("人物"),
        FacetRow("林晓", 2, "人物:林晓"),
    )


def test_gaps_are_told_in_few_words() -> None:
    assert gap_words([row("云桥报", 1), row("云桥报", 3)]) == "云桥报缺第 2 期"
    assert gap_words([row("云桥报", 1), row("云桥报", 20)]) == "云桥报缺第 2、3、4、5、6、7 等 18 期"
