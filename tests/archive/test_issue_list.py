"""What lists, checks and the roster learn from the archive."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.archive import Archive
from desktop.model import (
    ChangeText,
    Fact,
    FactKind,
    FactState,
    Finding,
    FindingState,
    JudgedFact,
    JudgedFinding,
    Layers,
    Review,
    SetMasthead,
    Severity,
    Span,
)
from tests.archive.archive_samples import NEWS, addition, log_of

LEAD = "1.0-1"
NOTHING = Layers()


def store(
    archive: Archive, date: str | None = None, number: int | None = None, layers: Layers = NOTHING
) -> int:
    log = log_of(addition(NEWS, date, number))
    issue = archive.create_issue(log.stored(), log.review)
    archive.index_issue(issue, log.review, layers)
    return issue


def person(name: str, *posts: str, state: FactState = FactState.CONFIRMED) -> JudgedFact:
    fact = Fact(FactKind.PERSON, LEAD, Span(0, len(name)), name, name, {"titles": posts})
    return JudgedFact(fact, state)


@pytest.mark.parametrize(
    ("number", "headline", "title"),
    [(42, "楼道添了新扶手", "第 42 期"), (None, "楼道添了新扶手", "楼道添了新扶手")],
)
def test_an_issue_is_called_by_its_number_or_its_first_headline(
    archive: Archive, number: int | None, headline: str, title: str
) -> None:
    store(archive, "2024-05-06", number)
    (row,) = archive.issues()
    assert (row.title, row.date, row.paper, row.articles) == (title, "2024-05-06", "云桥社区报", 2)
    assert row.source == "粘贴的文字"


def test_the_issue_worked_on_last_comes_first(archive: Archive) -> None:
    first, second = store(archive), store(archive)
    assert [row.id for row in archive.issues()] == [second, first]
    archive.database.execute("UPDATE issues SET changed = '2001-01-01' WHERE id = ?", [second])
    archive.database.conn.commit()
    assert [row.id for row in archive.issues()] == [first, second]


def test_the_list_counts_what_is_open(archive: Archive) -> None:
    finding = Finding("x", Severity.QUERY, LEAD, Span(0, 1), "1", "")
    layers = Layers(
        facts=(
            person("林晓"),
            person("林晓", state=FactState.UNSURE),
            person("林晓", state=FactState.REJECTED),
        ),
        findings=(JudgedFinding(finding, FindingState.OPEN), JudgedFinding(finding, FindingState.DISMISSED)),
        checks_run=2,
    )
    store(archive, layers=layers)
    (row,) = archive.issues()
    assert (row.open_facts, row.open_findings) == (1, 1)


def test_all_mentions_of_one_thing_wait_as_one_in_whatever_article(archive: Archive) -> None:
    here = person("林晓", state=FactState.PROPOSED)
    again = replace(here, fact=replace(here.fact, span=Span(4, 6)))
    elsewhere = replace(here, fact=replace(here.fact, passage="1.1-0"))
    year = replace(here, fact=replace(here.fact, kind=FactKind.DATE))
    dates = (year, replace(year, fact=replace(year.fact, span=Span(4, 6))))
    store(archive, layers=Layers(facts=(here, again, elsewhere, *dates), checks_run=1))
    assert archive.issues()[0].open_facts == 3


def test_nothing_is_said_of_the_findings_of_an_issue_that_was_not_checked(archive: Archive) -> None:
    store(archive, layers=Layers(facts=(person("林晓", state=FactState.UNSURE),)))
    (row,) = archive.issues()
    assert (row.open_facts, row.open_findings) == (1, None)


def test_history_is_the_papers_last_issue_before_a_date(archive: Archive) -> None:
    for date, number in (("2024-05-06", 41), ("2024-06-03", 42), (None, 43)):
        store(archive, date, number)
    assert archive.history("云桥社区报", "2024-06-03").last_issue_number == 41
    assert archive.history("云桥社区报").last_issue_date == "2024-06-03"
    assert archive.history().last_issue_number == 42
    assert archive.history("别的报").last_issue_number is None


def test_without_a_name_no_history_is_taken_from_several_papers(archive: Archive) -> None:
    store(archive, "2024-05-06", 41)
    log = log_of(addition(NEWS, "2024-05-07", 7))
    log.do(SetMasthead("paper", "柳岸报"))
    archive.create_issue(log.stored(), log.review)
    assert archive.history().last_issue_number is None


def test_a_row_follows_the_review(archive: Archive) -> None:
    log = log_of(addition(NEWS))
    issue = archive.create_issue(log.stored(), log.review)
    log.do(ChangeText("1.0-0", 0, 7, "扶手到家"))
    archive.index_issue(issue, log.review, Layers())
    assert archive.issues()[0].title == "扶手到家"


def test_an_empty_issue_has_a_name(archive: Archive) -> None:
    log = log_of(addition(NEWS))
    bare = Review(replace(log.review.issue, sources=(), articles=()))
    archive.create_issue(log.stored(), bare)
    assert archive.issues()[0].title == "空白的一期"
