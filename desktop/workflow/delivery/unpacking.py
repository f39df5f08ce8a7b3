"""The whole archive in forms that any program reads: one line an issue, or one text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.archive import HEADS, in_words
from desktop.model import Article, Issue, UserFacingError
from desktop.workflow.delivery.naming import file_stem
from desktop.workflow.library import Workflow
from desktop.workflow.whole_files import write_whole

_UNDATED = "日期不明"


def archived_issues(workflow: Workflow) -> Iterator[Issue]:
    """Yield every issue of an archive as it now reads, the oldest first."""
    rows = sorted(workflow.issues(), key=lambda row: (row.date or "", row.id))
    for row in rows:
        issue = workflow.issue(row.id)
        if issue.sources:
            yield issue


def write_lines(lines: Iterable[str], target: Path) -> Path:
    """Write lines into a file, which bears its name when it is whole, and return its path.

    Raises:
        UserFacingError: where it cannot be written
    """
    try:
        return write_whole(target, (f"{line}\n" for line in lines), newline="")
    except OSError as error:
        raise _not_written(target) from error


def write_table(workflow: Workflow, by: str, target: Path, paper: str | None = None) -> Path:
    """Write the figures by month, section or person as a table that Excel opens, and return its path.

    They are those of one paper where it is named.

    Raises:
        UserFacingError: where it cannot be written
    """
    table = io.StringIO(newline="")
    # Without this mark Excel takes Chinese for something else.
    table.write("\ufeff")
    rows = (in_words(by, row) for row in workflow.archive.figures(by, paper))
    csv.writer(table).writerows((HEADS[by], *rows))
    return write_lines([table.getvalue().removesuffix("\r\n")], target)


def write_texts(workflow: Workflow, folder: Path) -> Iterator[Path]:
    """Write every issue as a text into folders by year, and yield the files' paths.

    Raises:
        UserFacingError: where one cannot be written
    """
    for number, issue in enumerate(archived_issues(workflow), 1):
        target = folder / (issue.masthead.date or _UNDATED)[:4] / f"{_name(issue, number)}.txt"
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_written(target) from error
        yield write_lines(_text_lines(issue), target)


def _name(issue: Issue, number: int) -> str:
    """Return what the file of an issue is called; its place in the archive keeps names apart."""
    masthead = issue.masthead
    printed = f"第 {masthead.issue_number} 期" if masthead.issue_number else Path(issue.sources[0].name).stem
    words = " ".join(filter(None, (masthead.date, masthead.paper, printed)))
    return f"{number:05} {file_stem(words)}"


def _text_lines(issue: Issue) -> Iterator[str]:
    for passage in issue.front:
        yield passage.text
    for article in issue.articles:
        yield from ("", "", *_article_lines(article))


def _article_lines(article: Article) -> Iterator[str]:
    return (passage.text for passage in article.passages if passage.text)


def _not_written(target: Path) -> UserFacingError:
    return UserFacingError(
        "not-written", "这个位置写不了，没有写成。换一个位置再试。", str(target), "换一个位置"
    )
