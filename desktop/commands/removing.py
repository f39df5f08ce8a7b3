"""Commands that take issues out of the archive and put them back."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from desktop import workflow
from desktop.commands.speech import asked, dumped
from desktop.model import UserFacingError

Row = TypeVar("Row", workflow.ImportRow, workflow.OutRow)


def remove(options: argparse.Namespace) -> int:
    """Take issues, or all that an import brought, out of the archive; without any list the imports."""
    with asked(options.archive) as desk:
        if not options.issues and options.batch is None:
            return _print(desk.removing.imports(), _import_line, options, "档案里没有记下哪次放入。")
        wanted = _called(options.issues, desk.issues())
        left = 0
        if options.batch is not None:
            batch = _import_numbered(options.batch, desk.removing.imports())
            wanted += desk.removing.brought_by(batch.id, even_edited=options.edited)
            left = 0 if options.edited else batch.edited
        counts = _told(desk.removing.take_out(dict.fromkeys(wanted)), options)
    kept = f"另有 {left:,} 期放入后改过，没有移出，加 --edited 一并移出。" if left else ""
    print(f"移出 {counts['removed']:,} 期。{_held(counts)}{kept}", file=sys.stderr)
    return int(bool(counts["held"] or counts["failed"]))


def put_back(options: argparse.Namespace) -> int:
    """Put issues that are out back into the archive; without any list those that are out."""
    with asked(options.archive) as desk:
        out = desk.removing.out()
        if not (options.issues or options.all or options.batch is not None):
            return _print(out, _out_line, options, "没有移出的。")
        wanted = _called(options.issues, [one.row for one in out], "没有移出“{}”这一期。")
        if options.batch is not None:
            batch = _import_numbered(options.batch, desk.removing.imports())
            wanted += tuple(one.row.id for one in out if one.batch == batch.id)
        if options.all:
            wanted += tuple(one.row.id for one in out)
        counts = _told(desk.removing.put_back(dict.fromkeys(wanted)), options)
    print(f"放回 {counts['returned']:,} 期。", file=sys.stderr)
    return int(bool(counts["failed"]))


def _called(
    names: Iterable[str], rows: Sequence[workflow.IssueRow], none: str = workflow.NO_SUCH_ISSUE
) -> tuple[int, ...]:
    return tuple(workflow.issue_called(name, rows, none).id for name in names)


def _import_numbered(number: int, batches: Iterable[workflow.ImportRow]) -> workflow.ImportRow:
    """Return the import of that number; raises ``UserFacingError`` where there is none."""
    found = next((one for one in batches if one.id == number), None)
    if found is None:
        raise UserFacingError("no-such-import", f"档案里没有第 {number} 次放入。")
    return found


def _told(moved: Iterable[workflow.Moved], options: argparse.Namespace) -> Counter[str]:
    """Print what became of each issue, and return how many became what."""
    counts: Counter[str] = Counter()
    for one in moved:
        counts[one.status] += 1
        print(dumped(one.data()) if options.json else one.line(), flush=True)
    return counts


def _held(counts: Counter[str]) -> str:
    return f"{counts['held']:,} 期正在窗口里开着，没有移出。" if counts["held"] else ""


def _print(rows: Sequence[Row], line: Callable[[Row], str], options: argparse.Namespace, none: str) -> int:
    for row in rows:
        print(dumped(row.data()) if options.json else line(row))
    if not rows:
        print(none, file=sys.stderr)
    return 0


def _import_line(row: workflow.ImportRow) -> str:
    edited = f"，其中 {row.edited:,} 期改过" if row.edited else ""
    return (
        f"{row.id}  {_time(row.time)}  {row.words}：放进 {row.issues:,} 期，在档案里 {row.present:,}{edited}"
    )


def _out_line(one: workflow.OutRow) -> str:
    row = one.row
    name = " ".join(filter(None, (row.paper, row.title, row.date)))
    came = f"  第 {one.batch} 次放入：{one.words}" if one.batch else ""
    return f"{name}（{row.source}）  {_time(one.since)} 移出{came}"


def _time(stored: str) -> str:
    return f"{datetime.fromisoformat(stored).astimezone():%Y-%m-%d %H:%M}"
