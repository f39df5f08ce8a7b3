"""What checks said of lines and articles holds while these stay as they are."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator

from desktop.assets import resources
from desktop.checks import CHECKS, CheckReport, run_checks
from desktop.checks.proof import proof_of
from desktop.checks.registry import Reads
from desktop.facts import gather, gather_facts
from desktop.model import AddSource, ChangeText, History, Issue, SetMasthead, Source
from desktop.review import apply_edit, empty_review
from desktop.structure import read_structure

SLIPS = ("的的", "反应了新变化", "3百名", "，，", "2月30日", "李李")


def edited() -> Iterator[Issue]:
    """Yield the sample issue, then after one change of words or masthead after the other."""
    source = Source.of_text((resources() / "sample" / "issue.txt").read_text(encoding="utf-8"))
    review = apply_edit(empty_review(), AddSource(source, read_structure(source)), "1")
    yield review.issue
    draw = random.Random(3)
    for number in range(2, 14):
        passage = draw.choice([one for one in review.issue.passages() if len(one.text) > 20])
        change = ChangeText(passage.id, 10, 10, draw.choice(SLIPS))
        edit = SetMasthead("year", 2000 + number) if number % 5 == 0 else change
        review = apply_edit(review, edit, str(number))
        yield review.issue


def report(issue: Issue) -> CheckReport:
    return run_checks(issue, gather_facts(issue))


def read_for_the_first_time(issue: Issue) -> CheckReport:
    for remembered in (gather.article_facts, gather._named):
        remembered.forget()
    return report(copy.deepcopy(issue))


def test_what_is_remembered_is_what_would_be_said_of_a_new_issue() -> None:
    for issue in edited():
        remembered = report(issue)
        assert remembered == read_for_the_first_time(issue)


def test_lines_that_an_edit_leaves_alone_are_the_same_ones() -> None:
    states = edited()
    before, after = (proof_of(issue, (), History()) for issue in (next(states), next(states)))
    others = [line for line in after.lines if not any(line is known for known in before.lines)]
    (home,) = [article for article in after.articles if others[0] in article.lines]
    assert all(line in home.lines for line in others)


def test_signs_are_of_checks_that_read_lines() -> None:
    assert {check.reads for check in CHECKS if check.signs} == {Reads.LINE}
