"""Made issues read whole: nothing is lost, ids are given once, parents exist."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model import Issue, Source
from desktop.structure import read_structure
from desktop.text.coverage import uncovered
from tests.structure.press import SHAPES, make_issue


@pytest.mark.parametrize("shape", sorted(set(SHAPES)))
@settings(max_examples=12)
@given(number=st.integers(0, 9999), pool=st.sampled_from(["tune", "test"]))
def test_a_made_issue_is_read_whole(shape: str, number: int, pool: str) -> None:
    source = Source.of_text(make_issue(number, pool, shape).text)
    reading = read_structure(source)
    issue = Issue((source,), reading.masthead, reading.front, reading.articles)
    assert not uncovered(issue)
    assert max(Counter(passage.id for passage in issue.passages()).values()) == 1
    assert {article.parent for article in issue.articles} <= {
        None,
        *(article.id for article in issue.articles),
    }
