"""The roster is what the issues say of names, under what editors did with it by hand."""

from __future__ import annotations

import pytest

from desktop.archive import Archive, Rosters
from desktop.model import ChangeText, FactKind, RosterEntry, RosterStep
from tests.archive.archive_samples import NEWS, addition, log_of

LIN = RosterEntry("林晓", "居委会主任", issues=1)
LIN_LATER = RosterEntry("林晓", "社区书记", issues=1)
NO_NAME = RosterEntry("林晓来", stopped=True, issues=1)


@pytest.fixture
def rosters(archive: Archive) -> Rosters:
    return Rosters(archive)


def said(archive: Archive, date: str | None, *entries: RosterEntry) -> int:
    """Return the number of a new issue of that date, of which these entries are kept."""
    log = log_of(addition(NEWS, date))
    issue = archive.create_issue(log.stored(), log.review)
    Rosters(archive).keep(issue, log.head, entries)
    return issue


def names(rosters: Rosters) -> list[tuple[str, str]]:
    return [(entry.name, entry.post) for entry in rosters.entries()]


def test_a_change_of_post_is_history(archive: Archive, rosters: Rosters) -> None:
    said(archive, "2024-06-03", LIN_LATER)
    said(archive, "2024-05-06", LIN)
    said(archive, "2024-04-08", LIN, NO_NAME)
    assert rosters.entries() == (
        RosterEntry("林晓", "居委会主任", "2024-04-08", "2024-05-06", issues=2),
        RosterEntry("林晓", "社区书记", "2024-06-03", "2024-06-03", issues=1),
        RosterEntry("林晓来", "", "2024-04-08", "2024-04-08", stopped=True, issues=1),
    )


def test_an_issue_does_not_hear_itself(archive: Archive, rosters: Rosters) -> None:
    issue = said(archive, "2024-05-06", LIN)
    assert rosters.entries(without=issue) == ()


def test_what_an_issue_says_takes_the_place_of_what_it_said(archive: Archive, rosters: Rosters) -> None:
    issue = said(archive, "2024-05-06", LIN)
    rosters.keep(issue, "2", ())
    assert rosters.entries() == ()


def test_an_issue_is_read_again_when_its_log_moved_on(archive: Archive, rosters: Rosters) -> None:
    log = log_of(addition(NEWS))
    issue = archive.create_issue(log.stored(), log.review)
    assert rosters.undecided() == []
    archive.append_entry(issue, log.do(ChangeText("1.0-0", 0, 2, "楼里")))
    assert rosters.undecided() == [issue]
    rosters.keep(issue, log.head, ())
    assert rosters.undecided() == []


def test_entries_by_hand_are_put_dropped_and_taken_back(archive: Archive, rosters: Rosters) -> None:
    said(archive, None, LIN)
    by_hand = RosterEntry("云桥居委", kind=FactKind.ORGANIZATION, full="云桥居委会")
    rosters.add(RosterStep("修改", put=(by_hand,), dropped=(LIN,)))
    assert rosters.entries() == (by_hand,)
    assert rosters.dropped() == {LIN.key}
    rosters.add(RosterStep("删除", dropped=(by_hand,)))
    assert rosters.entries() == ()
    rosters.take_back()
    rosters.take_back()
    assert names(rosters) == [("林晓", "居委会主任")]
    assert rosters.steps() == ()


def test_what_was_dropped_comes_back_with_a_later_issue(archive: Archive, rosters: Rosters) -> None:
    said(archive, None, LIN)
    rosters.add(RosterStep("删除", dropped=(LIN,)))
    assert names(rosters) == []
    said(archive, "2024-06-03", LIN)
    assert names(rosters) == [("林晓", "居委会主任")]
