"""What an editor decided is read from the log up to its head."""

from __future__ import annotations

import pytest

from desktop.model import (
    AddSource,
    ArticleKind,
    ArticleState,
    ChangeText,
    Edit,
    JoinPassages,
    MergeArticles,
    MoveArticleBoundary,
    PassageKind,
    ReadAgain,
    SetArticleKind,
    SetArticleState,
    SetKind,
    SetMasthead,
    Source,
    SplitPassage,
    Together,
)
from desktop.review import EditLog
from desktop.workflow import propose
from desktop.workflow.papers.decisions import decisions_in

TEXT = """小区里开了新书屋

5月10日上午,街道党工委书记骆清和来到双柳居民区,和居民一起为新书屋揭牌。

老街换上新路灯

5月11日晚,双柳路上的三十盏路灯全部亮起,居民夜里回家不再摸黑。
"""


@pytest.fixture
def addition() -> AddSource:
    return propose(Source.of_text(TEXT))


@pytest.fixture
def log(addition: AddSource) -> EditLog:
    ticks = iter(range(60))
    log = EditLog(clock=lambda: f"2024-05-10T08:00:{next(ticks):02}+00:00")
    log.do(addition)
    return log


def test_what_was_read_was_not_decided(log: EditLog) -> None:
    assert decisions_in(log, {}).roles == {}


@pytest.mark.parametrize(
    ("edit", "roles"),
    [
        (SetKind("1.0", PassageKind.SECTION), {"1.0"}),
        (SplitPassage("1.1", 6), {"1.1", "2.0"}),
        (JoinPassages("1.0", "1.1"), {"1.0"}),
        (Together("并段", (JoinPassages("1.0", "1.1"), SplitPassage("1.0", 3))), {"1.0", "2.1.0"}),
        (SetArticleKind("1.a0", ArticleKind.SIDEBAR), {"1.0"}),
        (SetArticleState("1.a0", ArticleState.LEFT_OUT), set()),
        (
            Together("改角色", (SetKind("1.0", PassageKind.DECK), SetKind("1.1", PassageKind.DECK))),
            {"1.0", "1.1"},
        ),
        (ChangeText("1.1", 0, 5, "昨天"), set()),
        (SetMasthead("paper", "双柳新报"), set()),
    ],
    ids=[
        "a role",
        "a cut",
        "a join",
        "a join and a cut",
        "a sidebar",
        "no role",
        "two at once",
        "words only",
        "masthead only",
    ],
)
def test_an_edit_decides_the_roles_it_changes(log: EditLog, edit: Edit, roles: set[str]) -> None:
    log.do(edit)
    assert decisions_in(log, {}).roles.keys() == roles


def test_titles_that_become_intertitles_by_merging_are_decided(log: EditLog) -> None:
    first, second = (article.id for article in log.review.issue.articles)
    log.do(MergeArticles(first, second))
    assert "1.2" in decisions_in(log, {}).roles


def test_a_border_that_was_moved_is_decided(log: EditLog) -> None:
    second = log.review.issue.articles[1].id
    assert decisions_in(log, {}).borders == {}
    log.do(MoveArticleBoundary(second, "1.1"))
    assert decisions_in(log, {}).borders.keys() == {"1.1"}


def test_the_last_time_counts_and_undone_steps_do_not(log: EditLog) -> None:
    log.do(SetKind("1.0", PassageKind.SECTION))
    log.do(SetKind("1.0", PassageKind.HEADLINE))
    assert decisions_in(log, {}).roles == {"1.0": "2024-05-10T08:00:02+00:00"}
    log.undo()
    log.undo()
    assert decisions_in(log, {}).roles == {}


def test_a_field_that_was_filled_in_is_decided(log: EditLog) -> None:
    log.do(SetMasthead("paper", "双柳新报"))
    assert decisions_in(log, {}).fields == {"paper": "2024-05-10T08:00:01+00:00"}


def test_reading_again_decides_nothing(log: EditLog, addition: AddSource) -> None:
    log.do(SetKind("1.0", PassageKind.SECTION))
    log.do(ReadAgain(0, addition.reading))
    decided = decisions_in(log, {}).roles
    assert not decided.keys() & {passage.id for passage in log.review.issue.passages()}


def test_an_export_counts_where_its_step_stands_before_the_head(log: EditLog) -> None:
    log.do(SetKind("1.0", PassageKind.SECTION))
    assert decisions_in(log, {"2": "2024-05-11"}).exported == "2024-05-11"
    log.undo()
    assert decisions_in(log, {"2": "2024-05-11"}).exported is None
