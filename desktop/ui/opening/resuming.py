"""After the program was cut off: the next start says where it stopped, and goes on from there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.ui.archive.archiving import day_words, titled
from desktop.ui.reviewing.asking import Asking
from desktop.workflow import IssueRow

_READ = "看出错记录"
_CUT = "上次没有正常退出。每一步都已存档，打开那一期接着做。"


def offer_to_go_on(
    asking: Asking, left: Sequence[IssueRow], open_issue: Callable[[str], None], report: Path | None = None
) -> None:
    """Ask whether to open what was open, each issue in its window; a report can be read first."""

    def go_on() -> None:
        for issue in left:
            open_issue(str(issue.id))

    def read() -> None:
        _read(report)
        offer_to_go_on(asking, left, open_issue, report)

    answers = {"接着做": go_on, **({_READ: read} if report else {}), "以后再说": lambda: None}
    asking.ask(cut_words(left, datetime.now().astimezone()), answers, "archive")


def tell_cut(asking: Asking, report: Path) -> None:
    """Say that the program was cut off while nothing was open, and offer the report to be read."""
    asking.ask(_CUT, {_READ: lambda: _read(report), "知道了": lambda: None}, "archive")


def _read(report: Path | None) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))


def cut_words(left: Sequence[IssueRow], now: datetime) -> str:
    """Return where the program stopped."""
    last = left[0]
    name = titled(last.title, last.paper)
    more = f"等 {len(left)} 期" if len(left) > 1 else ""
    return f"上次没有正常退出。{name}{more}停在{day_words(last.changed, now)}，一步不少。"
