"""What is said of issues that are handed over: which one, into which file, what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.archive import IssueRow
from desktop.handover import SUFFIX, Handover, Meeting
from desktop.model import UserFacingError
from desktop.workflow.delivery.naming import file_stem


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A file that was written: its path, how many steps and pictures it holds, its size in bytes."""

    path: Path
    steps: int
    pictures: int
    size: int

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao handover --json`` prints it."""
        return {**asdict(self), "path": str(self.path)}


@dataclass(frozen=True, slots=True)
class Brought:
    """An issue in a file, and how it stands to the one in the archive.

    ``issue`` is the one that the archive knows it by (None: it does not); ``steps`` counts
    those that one of the two has and the other lacks.
    """

    handover: Handover
    meeting: Meeting
    issue: int | None = None
    steps: int = 0

    @property
    def title(self) -> str:
        """What the issue was called when it was handed over."""
        return self.handover.cover.title


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an issue that was brought: where it now is, and what was done for that.

    ``is_back`` where it was out of the archive, and was put back.
    """

    issue: int
    title: str
    meeting: Meeting
    steps: int
    is_back: bool = False

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao receive --json`` prints it."""
        return {
            "issue": self.issue,
            "title": self.title,
            "status": self.meeting.name.lower(),
            "steps": self.steps,
            "returned": self.is_back,
        }

    def line(self) -> str:
        """Return in a sentence what was done."""
        done = _DONE[self.meeting].format(title=self.title, steps=self.steps)
        return f"{done}它移出过档案，这次放回了。" if self.is_back else done


NO_SUCH_ISSUE = "档案里没有“{}”这一期。"

_DONE = {
    Meeting.UNKNOWN: "{title}放进了档案，{steps} 步都在，可以接着改，也可以撤销。",
    Meeting.SAME: "{title}已经在档案里，和文件里的一样。",
    Meeting.OLDER: "{title}已经在档案里，比文件里的还多 {steps} 步，打开的是档案里的。",
    Meeting.NEWER: "{title}补上了同事做的 {steps} 步，原来的每一步都还在历史里。",
    Meeting.APART: "{title}两边各有改动，文件里的另作一期，档案里的没有动。",
}


def issue_called(words: str, rows: Iterable[IssueRow], none: str = NO_SUCH_ISSUE) -> IssueRow:
    """Return the one issue that has this number, date, title or source; ``none`` says that there is none.

    Raises:
        UserFacingError: where there is none, or several
    """
    found = [row for row in rows if words in (str(row.number), row.date, row.title, row.source)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UserFacingError("no-such-issue", none.format(words))
    which = "、".join(f"{row.date or '日期不明'} {row.title}（{row.source}）" for row in found)
    raise UserFacingError("several-issues", f"档案里有 {len(found)} 期叫“{words}”：{which}。说得再细一点。")


def handed_name(row: IssueRow) -> str:
    """Return what the file of an issue is called."""
    return file_stem(" ".join(filter(None, (row.paper, row.title)))) + SUFFIX
