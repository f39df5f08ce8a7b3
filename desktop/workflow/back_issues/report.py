"""What became of the files of an import, as a table that Excel opens."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.workflow.back_issues.importing import Imported
from desktop.workflow.delivery.exits import write_table

HEADINGS = ("文件", "结果", "报纸", "日期", "期号", "篇数", "存疑", "没有读成的原因", "已有的那一期")

_RESULTS = {"added": "放进", "returned": "放回", "duplicate": "已有", "failed": "没有读成"}


def write_import_report(results: Iterable[Imported], path: Path) -> Path:
    """Write a line for each file and return the path.

    Raises:
        UserFacingError: where the file cannot be written
    """
    return write_table((HEADINGS, *map(_row, results)), path)


def _row(one: Imported) -> tuple[str, ...]:
    return (
        one.source,
        _RESULTS[one.status],
        one.paper or "",
        one.date or "",
        str(one.number or ""),
        str(one.articles or ""),
        "；".join(one.unsure),
        one.error or "",
        one.twin,
    )
