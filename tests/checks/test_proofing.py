"""The measured instrument in small, and the tables that it wrote."""

from __future__ import annotations

import pytest

from desktop.checks import CHECKS
from desktop.checks.measured import measurements, table
from desktop.model import Issue
from tests.checks.proofing.catalogue import KINDS
from tests.checks.proofing.clean import clean_issues
from tests.checks.proofing.measure import ASKED, Trial, findings_of, trials

SAMPLE = 2
CLEAN = 60


@pytest.fixture(scope="module")
def sample() -> list[Trial]:
    return [trial for kind in KINDS for trial in trials(kind, "tune", SAMPLE)]


def test_every_kind_of_slip_has_a_place(sample: list[Trial]) -> None:
    assert {trial.kind.name for trial in sample} == {kind.name for kind in KINDS}
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_a_slip_changes_just_its_own_words(sample: list[Trial]) -> None:
    for trial in sample:
        before, made = (_text(change(trial.clean.issue)) for change in (trial.slip.before, trial.slip.made))
        assert before != made
        assert len(made) - len(before) == len(trial.slip.wrong) - len(_right(trial))


def test_nine_of_ten_slips_are_found(sample: list[Trial]) -> None:
    assert sum(trial.is_found for trial in sample) >= 0.9 * len(sample)


def test_articles_without_errors_are_let_pass() -> None:
    found = [finding for clean in clean_issues("tune")[:CLEAN] for finding in findings_of(clean.issue)]
    assert [finding.rule for finding in found if finding.severity is not ASKED] == []


def test_the_tables_speak_of_the_kinds_and_checks_there_are() -> None:
    assert [row.split("\t")[0] for row in table("kinds")] == [kind.name for kind in KINDS]
    assert measurements().keys() <= {check.rule for check in CHECKS}


def _text(issue: Issue) -> str:
    return "".join(passage.text for passage in issue.passages())


def _right(trial: Trial) -> str:
    if trial.slip.right is not None:
        return trial.slip.right
    passages = {passage.id: passage.text for passage in trial.clean.issue.passages()}
    return trial.slip.span.of(passages[trial.slip.passage])
