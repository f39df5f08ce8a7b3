"""The same thing counted with another number is a figure that changed."""

from __future__ import annotations

import pytest

from desktop.model import Article, Fact, Source
from desktop.review import EditLog
from desktop.workflow import derive, propose
from desktop.workflow.other_issues.changed_figures import changed_figures


def read(text: str) -> tuple[Article, tuple[Fact, ...]]:
    log = EditLog()
    log.do(propose(Source.of_text(f"松风居民区举办读书会\n\n{text}\n")))
    return log.review.issue.articles[0], derive(log.review).facts


CASES = {
    "what stands behind": ("200余名居民到场。", "300余名居民参加。", ["居民：200余名 → 300余名"]),
    "what stands before": ("共募集图书1200册。", "募集图书达1500册。", ["募集图书：1200册 → 1500册"]),
    "the same number": ("200余名居民到场。", "二百多名居民到场。", []),
    "another unit": ("图书1200册。", "图书1200箱。", []),
    "another thing": ("送出图书1200册。", "收到画册1500册。", []),
    "who came": ("去年的集市来了1200人次。", "去年的集市来了1500人次。", ["去年的集市：1200人次 → 1500人次"]),
    "a particle before": (
        "昨天的春日集市有42个摊位。",
        "昨天的春日集市有58个摊位。",
        ["春日集市：42个 → 58个"],
    ),
    "one of several": (
        "一楼有居民12户，二楼有商铺8户。",
        "一楼有居民12户，二楼有商铺9户。",
        ["二楼有商铺：8户 → 9户"],
    ),
}


@pytest.mark.parametrize(("before", "after", "changed"), CASES.values(), ids=CASES.keys())
def test_figures_that_changed(before: str, after: str, changed: list[str]) -> None:
    assert [one.line() for one in changed_figures(*read(before), *read(after))] == changed
