"""What can be signed off: the current article or the whole issue, in the order of the reviewers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import Issue, Reviewer, Signature
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.signing.scopes import Scope, names_missing, scopes

FIRST, SECOND, FINAL = Reviewer
NOON = "2024-05-06T12:00:00+08:00"


def signed(*reviewers: Reviewer) -> Scope:
    return Scope("本篇", ("a1",), tuple(Signature(one, "石岚", NOON, "3") for one in reviewers))


@pytest.mark.parametrize(
    ("scope", "reviewers", "accepted"),
    [
        (signed(), (FIRST,), True),
        (signed(), (FIRST, SECOND, FINAL), True),
        (signed(), (SECOND,), False),
        (signed(), (), False),
        (signed(FIRST), (SECOND, FINAL), True),
        (signed(FIRST), (FINAL,), False),
        (signed(*Reviewer), (FINAL,), True),
    ],
)
def test_nobody_signs_before_those_who_read_first(
    scope: Scope, reviewers: tuple[Reviewer, ...], accepted: bool
) -> None:
    assert scope.accepts(reviewers) is accepted
    assert bool(names_missing(scope, reviewers)) is not accepted


def test_who_is_due(issue: Issue) -> None:
    assert [signed().due, signed(FIRST).due, signed(*Reviewer).due] == [FIRST, SECOND, FINAL]


def test_one_article_or_all_that_are_printed(issue: Issue, items: Agenda) -> None:
    one, every = scopes(issue, items, issue.articles[0])
    assert (one.title, one.articles) == ("本篇“柳桥街道举办读书会”", ("a1",))
    assert one.warning == "还有 3 处事实、1 处校对没有核过。"
    assert (every.title, every.articles) == ("全期 3 篇", ("a1", "a2", "a3"))


def test_a_signature_counts_for_all_where_all_have_it(issue: Issue, items: Agenda) -> None:
    given = Signature(FIRST, "石岚", NOON, "3")
    articles = tuple(replace(one, signatures=(given,)) for one in issue.articles)
    (every,) = scopes(replace(issue, articles=articles), items, None)
    assert every.given == (given,)
    (every,) = scopes(replace(issue, articles=(articles[0], *issue.articles[1:])), items, None)
    assert every.given == ()


def test_an_empty_issue_has_nothing_to_sign(items: Agenda) -> None:
    assert scopes(Issue(()), items, None) == ()
