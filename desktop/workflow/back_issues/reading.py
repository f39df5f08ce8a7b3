"""A back issue read from its file, and drawn up for the archive; safe to do in another process."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop.archive import DrawnIssue, drawn
from desktop.intake import read_source, split_source
from desktop.model import AddSource, Masthead, SetMasthead, Source, UserFacingError
from desktop.model.habits import NO_HABITS, Habits, Paper
from desktop.review import EditLog
from desktop.text.file_names import NameTold, told_by_name
from desktop.workflow.papers.usual_reading import read_as_usual
from desktop.workflow.pipeline import Background, derive_names, layers_over

BY_NAME = "文件名"
"""In whose name date and number of a file's name are logged."""

UNDATED = "没有日期"
"""What is said of an issue that has no date, in its text or in the names around it."""

_NO_ARTICLES = "没有看出文章"
_NO_FILES = "这里面没有能读的文件。能读文本、Word、PDF 和网页。"
_CLOSED = "没有权限看这个文件夹，里面的没有读。换一个有权限的账户，或复制到自己的文件夹里再试。"
_FOLDERS_READ = 2


@dataclass(frozen=True, slots=True)
class Known:
    """What reading a back issue needs of the archive, fit to be sent to another process."""

    background: Background
    habits: Mapping[Paper, Habits] = field(default_factory=dict, hash=False)

    def propose(self, source: Source) -> AddSource:
        """Return the edit that adds ``source``, read by its paper's habits where they are known."""
        return read_as_usual(source, tuple(self.habits), self._habits_of)[0]

    def _habits_of(self, paper: Paper | None) -> Habits:
        return self.habits.get(paper, NO_HABITS) if paper else NO_HABITS


@dataclass(frozen=True, slots=True)
class ReadIssue:
    """An issue read from the file ``source``, drawn up for the archive, and sentences on what is unsure.

    It comes from another process: what the archive does not need stays there.
    """

    source: str
    masthead: Masthead
    articles: int
    drawn: DrawnIssue
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The issues in a file, several where it is long; or why it could not be read."""

    issues: tuple[ReadIssue, ...] = ()
    error: str = ""


def read_back_issue(path: Path, known: Known) -> ReadFile:
    """Return the issues in a file, with their names; date and number come from its name where they lack.

    A folder is given where nothing in it can be read.

    What was printed long ago is not proof-read before somebody opens it: then its other facts are
    found as well, of which the archive keeps none.
    """
    if path.is_dir():
        return ReadFile(error=_NO_FILES if os.access(path, os.R_OK | os.X_OK) else _CLOSED)
    latest = datetime.now(UTC).date()
    told = told_by_name((*path.absolute().parts[-_FOLDERS_READ - 1 : -1], path.stem), latest)
    try:
        parts = split_source(read_source(path))
        return ReadFile(tuple(read_issue(part, told, known) for part in parts))
    except UserFacingError as trouble:
        return ReadFile(error=trouble.message)


def read_issue(source: Source, told: NameTold, known: Known) -> ReadIssue:
    """Return the issue in a source; what its masthead lacks comes from what its name told."""
    log = EditLog()
    log.do(known.propose(source))
    log.author = BY_NAME
    unsure = (*_filled(log, told), *(() if log.review.issue.articles else (_NO_ARTICLES,)))
    review, issue = log.review, log.review.issue
    layers = layers_over(review, derive_names(review, known.background))
    rows = drawn(log.stored(), review, layers)
    return ReadIssue(source.name, issue.masthead, len(issue.articles), rows, unsure)


def _filled(log: EditLog, told: NameTold) -> Iterator[str]:
    """Fill in what the masthead lacks and the file's name says; yield what is unsure."""
    read = log.review.issue.masthead
    for words, name, value in (("日期", "date", told.date), ("期号", "issue_number", told.number)):
        printed = getattr(read, name)
        if printed is None and value is not None:
            log.do(SetMasthead(name, value))
            yield f"{words}取自文件名"
        elif value is not None and printed != value:
            yield f"{words}与文件名不同，照报头"
    if log.review.issue.masthead.date is None:
        yield UNDATED
