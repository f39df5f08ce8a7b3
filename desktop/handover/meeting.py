"""How the log in a file stands to one that is already there: they are known by their steps."""

from __future__ import annotations

from enum import Enum, auto

from desktop.model import StoredLog


class Meeting(Enum):
    """How the issue in a file stands to the one in the archive.

    ``UNKNOWN``: the archive has no such issue; ``SAME``: neither has a step that the other
    lacks; ``OLDER``: the file lacks steps; ``NEWER``: the archive does; ``APART``: each was
    worked on by itself. Of several issues the one counts that comes first here.
    """

    UNKNOWN = auto()
    SAME = auto()
    NEWER = auto()
    OLDER = auto()
    APART = auto()


def meeting_of(brought: StoredLog, kept: StoredLog) -> Meeting:
    """Return how the log that is brought stands to the one that is kept, of the same first step.

    Steps with one number are the same step only where all else is the same, too.
    """
    theirs = {entry.id: entry for entry in brought.entries}
    ours = {entry.id: entry for entry in kept.entries}
    if any(theirs[number] != ours[number] for number in theirs.keys() & ours.keys()):
        return Meeting.APART
    lacking, more = theirs.keys() - ours.keys(), ours.keys() - theirs.keys()
    if lacking and more:
        return Meeting.APART
    if lacking:
        return Meeting.NEWER
    return Meeting.OLDER if more else Meeting.SAME
