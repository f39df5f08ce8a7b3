"""After the program was cut off: the next start says where it stopped, and goes on from there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from desktop.ui.archive.archiving import day_words, titled
from desktop.ui.reviewing.asking import Asking
from desktop.workflow import IssueRow


def offer_to_go_on(asking: Asking, left: Sequence[IssueRow], open_issue: Callable[[str], None]) -> None:
    """Ask whether to open what was open, each issue in its window."""

    def go_on() -> None:
        for issue in left:
            open_issue(str(issue.id))

    answers = {"接着做": go_on, "以后再说": lambda: None}
    asking.ask(cut_words(left, datetime.now().astimezone()), answers, "archive")


def cut_words(left: Sequence[IssueRow], now: datetime) -> str:
    """Return where the program stopped."""
    last = left[0]
    name = titled(last.title, last.paper)
    more = f"等 {len(left)} 期" if len(left) > 1 else ""
    return f"上次没有正常退出。{name}{more}停在{day_words(last.changed, now)}，一步不少。"
