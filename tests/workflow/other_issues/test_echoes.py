"""What an issue takes up again of earlier ones is found: words, people, places and projects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.model import SetMasthead, Source
from desktop.review import PieceState
from desktop.workflow import Desk, Echo, Workflow, derive, difference, echoes

OLD = """楼道添了新扶手

荷风社区居委会主任林晓昨天来到七号楼，看望了独居的老人。新扶手装在每一层的转角，老人上下楼都能扶着走。居民都说好。

下个月还要给另外三栋楼装上同样的扶手。
"""
SHARED = "新扶手装在每一层的转角，老人上下楼都能扶着走。下个月还要给另外三栋楼装上同样的扶手。"
PROJECT = "“暖心楼道”项目惠及12个小区，柳桥街道党工委书记陆知远来到云桥小区调研。"


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    workflow.import_source(Source.of_text(OLD, "旧.txt"))
    yield workflow
    workflow.close()


def opened(workflow: Workflow, headline: str, text: str) -> Desk:
    source = Source.of_text(f"{headline}\n\n{text}\n", "新.txt")
    desk = workflow.new_issue(workflow.propose(source))
    desk.take(derive(desk.review, desk.background), desk.revision)
    workflow.catalogue.enter(desk)
    workflow.writer.flush()
    return desk


def found(workflow: Workflow, headline: str, text: str) -> tuple[Echo, ...]:
    return echoes(workflow.archive, opened(workflow, headline, text))


def test_a_reused_paragraph_is_found_with_its_origin(workflow: Workflow) -> None:
    text = f"记者今天再访云桥小区，看看进展如何。{SHARED}居民都说好。"
    (echo,) = found(workflow, "三栋楼同一天装扶手", text)
    assert (echo.article, echo.title) == (0, "三栋楼同一天装扶手")
    assert "".join(echo.stretches) == SHARED.replace("，", "").replace("。", "")
    assert 0.6 < echo.share < 0.9
    assert (echo.hit.source, echo.hit.headline) == ("旧.txt", "楼道添了新扶手")


def test_an_article_that_was_changed_all_over_is_found_and_shown_character_by_character(
    workflow: Workflow,
) -> None:
    text = (
        OLD.partition("\n\n")[2].replace("昨天", "上周").replace("三栋", "五栋").replace("都说好", "很高兴")
    )
    desk = opened(workflow, "楼道又添新扶手", text)
    (echo,) = echoes(workflow.archive, desk)
    told = difference(desk.review.issue, echo.article, workflow.issue(1), echo.hit.article)
    pieces = [piece for one in told.comparison.passages for piece in one.pieces]
    changed = [(one.state, one.text) for one in pieces if one.state is not PieceState.KEPT]
    assert (PieceState.GONE, "昨天") in changed
    assert (PieceState.ADDED, "五") in changed
    assert [one.line() for one in told.figures] == ["楼装上同样：三栋 → 五栋"]


def test_what_is_said_again_and_again_counts_where_all_the_rest_is_shared_too(workflow: Workflow) -> None:
    phrase = "活动由街道社区服务办公室主办，欢迎广大居民前来参加。"
    for number in range(20):
        workflow.import_source(
            Source.of_text(f"第{number}场夜校\n\n{phrase}教室在{number}号楼。\n", f"{number}.txt")
        )
    workflow.import_source(Source.of_text(f"{OLD}\n{phrase}\n", "旧二.txt"))
    echoed = found(workflow, "楼道添了新扶手", OLD.partition("\n\n")[2] + f"\n{phrase}")
    assert {echo.hit.source: round(echo.share, 1) for echo in echoed} == {"旧二.txt": 1.0, "旧.txt": 0.7}


def test_an_issue_is_no_echo_of_itself_and_one_sentence_is_none(workflow: Workflow) -> None:
    assert echoes(workflow.archive, workflow.open_issue(1)) == ()
    text = f"记者今天再访云桥小区，看看进展如何。{SHARED[:23]}明年还会再来看看大家的，请大家再多等一等消息。"
    assert found(workflow, "记者今天再访云桥小区", text) == ()


def test_a_later_issue_is_no_echo(workflow: Workflow) -> None:
    desk = opened(workflow, "三栋楼同一天装扶手", SHARED)
    workflow.catalogue.fill_masthead(1, "date", "2024-05-06")
    for date, count in (("2024-05-06", 1), ("2024-04-06", 0)):
        desk.do(SetMasthead("date", date))
        assert len(echoes(workflow.archive, desk)) == count


def test_the_same_subject_is_found_by_people_places_and_projects(workflow: Workflow) -> None:
    workflow.import_source(Source.of_text(f"楼道暖起来\n\n{PROJECT}\n", "项目.txt"))
    text = "“暖心楼道”项目进入第二年，已惠及20个小区。柳桥街道党工委书记陆知远说，还要再加把劲。"
    desk = opened(workflow, "楼道更暖了", text)
    (echo,) = echoes(workflow.archive, desk)
    assert echo.stretches == ()
    assert set(echo.names) >= {"暖心楼道", "陆知远"}
    told = difference(desk.review.issue, 0, workflow.issue(2), echo.hit.article)
    assert [one.line() for one in told.figures] == ["小区：12个 → 20个"]


def test_a_place_that_hardly_ever_was_in_the_paper_is_a_subject_by_itself(workflow: Workflow) -> None:
    workflow.import_source(
        Source.of_text("七幢动工\n\n梧桐里居民区的电梯昨天动工，惠及居民168户。\n", "梧桐里.txt")
    )
    desk = opened(workflow, "七幢装好了", "梧桐里居民区最后一部电梯通过验收，惠及居民172户。")
    assert echoes(workflow.archive, desk) == ()
    for number in range(20):
        workflow.import_source(
            Source.of_text(f"第{number}场夜校\n\n今晚的课讲{number}个字。\n", f"{number}.txt")
        )
    (echo,) = echoes(workflow.archive, desk)
    assert echo.hit.source == "梧桐里.txt"
    assert echo.names == ("梧桐里居民区",)


def test_what_most_issues_name_is_the_subject_of_none(workflow: Workflow) -> None:
    """The street of the paper stands everywhere; with it any two articles would be of one subject."""
    text = "柳桥街道新添了花坛，社区民警陆知远天天路过。"
    workflow.import_source(Source.of_text(f"花坛添了\n\n{text}\n", "花坛.txt"))
    desk = opened(workflow, "路灯修好了", "柳桥街道修好了路灯，社区民警陆知远到场查看。")
    (echo,) = echoes(workflow.archive, desk)
    assert set(echo.names) == {"柳桥街道", "陆知远"}
    for number in range(12):
        news = f"第{number}场夜校\n\n柳桥街道今晚的课讲{number}个字。\n"
        workflow.import_source(Source.of_text(news, f"{number}.txt"))
    assert echoes(workflow.archive, desk) == ()


def test_a_name_within_another_one_says_nothing_more(workflow: Workflow) -> None:
    text = "梧桐里小区的电梯昨天动工，梧桐里小区业主委员会负责监工。"
    workflow.import_source(Source.of_text(f"电梯动工\n\n{text}\n", "电梯.txt"))
    desk = opened(workflow, "花坛翻新", "梧桐里小区的花坛翻新了，梧桐里小区业主委员会出了一半的钱。")
    assert {one.name for one in workflow.archive.shared_names(desk.issue_id)} > {"梧桐里小区"}
    assert echoes(workflow.archive, desk) == ()


def test_an_article_that_is_gone_differs_in_nothing(workflow: Workflow) -> None:
    desk = opened(workflow, "楼道更暖了", "今天天气很好。")
    assert difference(desk.review.issue, 7, workflow.issue(1), 0).comparison.is_empty
