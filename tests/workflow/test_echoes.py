"""What an issue shares with earlier ones is found sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.model import Source
from desktop.workflow import Workflow, echoes

OLD = """楼道添了新扶手

居委会主任林晓昨天来到七号楼，看望了独居的老人。新扶手装在每一层的转角，老人上下楼都能扶着走。居民都说好。

下个月还要给另外三栋楼装上同样的扶手。
"""
SHARED = "新扶手装在每一层的转角，老人上下楼都能扶着走。下个月还要给另外三栋楼装上同样的扶手。"


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    workflow.import_source(Source.of_text(OLD, "旧.txt"))
    yield workflow
    workflow.close()


def test_a_reused_paragraph_is_found_with_its_origin(workflow: Workflow) -> None:
    text = f"三栋楼同一天装扶手\n\n记者今天再访云桥小区，看看进展如何。{SHARED}居民都说好。\n"
    desk = workflow.new_issue(workflow.propose(Source.of_text(text, "新.txt")))
    (echo,) = echoes(workflow.archive, desk)
    assert (echo.article, echo.title, echo.total) == (0, "三栋楼同一天装扶手", 3)
    assert "".join(echo.sentences) == SHARED
    assert (echo.hit.source, echo.hit.headline) == ("旧.txt", "楼道添了新扶手")


def test_an_issue_is_no_echo_of_itself_and_one_sentence_is_none(workflow: Workflow) -> None:
    assert echoes(workflow.archive, workflow.open_issue(1)) == ()
    text = (
        f"记者今天再访云桥小区\n\n记者今天再访云桥小区，看看进展如何。{SHARED[:23]}明年还会再来看看大家的。\n"
    )
    desk = workflow.new_issue(workflow.propose(Source.of_text(text, "新.txt")))
    assert echoes(workflow.archive, desk) == ()
