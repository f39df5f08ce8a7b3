"""Two issues of the archive are compared: measures, sections, people, and their articles in pairs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.model import Source
from desktop.review import ChangedField
from desktop.workflow import ArticlePair, Shared, Workflow, compare_issues

READING = "松风居民区举办读书会\n\n3月5日，柳桥街道党工委书记陆知远来到读书会，两百名居民到场，好不热闹。\n"
LAMPS = "云桥弄修好路灯\n\n居委会主任林晓说，路灯亮了，晚归的居民不再摸黑。\n"
AGAIN = "松风居民区又办读书会\n\n4月5日，柳桥街道党工委书记陆知远来到读书会，三百名居民到场，好不热闹。\n"


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    for name, text in (("旧", f"{LAMPS}\n{READING}"), ("新", AGAIN)):
        workflow.import_source(Source.of_text(text, name))
    workflow.catalogue.fill_masthead(1, "issue_number", 41)
    workflow.catalogue.fill_masthead(2, "issue_number", 42)
    yield workflow
    workflow.close()


def test_what_differs_is_told_and_articles_are_paired(workflow: Workflow) -> None:
    old, new = workflow.issue(1), workflow.issue(2)
    found = compare_issues(workflow.archive, 1, old, 2, new)
    assert ChangedField("issue_number", "41", "42") in found.fields
    assert ChangedField("篇数", "2", "1") in found.fields
    assert found.shared == (
        Shared("栏目", (), (), ()),
        Shared("人物", ("林晓",), ("陆知远",), ()),
    )
    assert found.pairs == (ArticlePair(1, 0), ArticlePair(0, None))
