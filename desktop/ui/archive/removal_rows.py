"""Imports, and issues that are out of the archive, as rows to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.ui.archive.archiving import day_words
from desktop.ui.browsing.rows import called
from desktop.ui.listing import Listing
from desktop.workflow import ImportRow, OutRow


@dataclass(frozen=True, slots=True)
class BatchRow:
    """An import in words; ``present`` of its issues are in the archive, ``out`` are not.

    Of those that are in, an editor has worked on ``edited``.
    """

    number: int
    words: str
    detail: str
    note: str
    present: int
    edited: int
    out: int

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join((self.words, self.detail, self.note))


@dataclass(frozen=True, slots=True)
class GoneRow:
    """An issue that is out, in words, and the import that brought it, 0 for none."""

    issue: int
    words: str
    detail: str
    note: str
    batch: int

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join(filter(None, (self.words, self.detail, self.note)))


Row = BatchRow | GoneRow


def batch_rows(imports: Iterable[ImportRow]) -> tuple[BatchRow, ...]:
    """Return the imports as rows, in their order."""
    return tuple(map(_batch_row, imports))


def gone_rows(out: Iterable[OutRow]) -> tuple[GoneRow, ...]:
    """Return the issues that are out as rows, in their order."""
    return tuple(map(_gone_row, out))


def listing(rows: Iterable[Row], title: str) -> Listing:
    """Return rows as a table."""
    words = tuple((row.words, row.detail, row.note) for row in rows)
    return Listing(title, ("名称", "内容", "时间"), words, (3, 4, 2))


def _batch_row(one: ImportRow) -> BatchRow:
    out = one.issues - one.present
    detail = "，".join(
        filter(
            None,
            (
                f"放进 {one.issues:,} 期",
                f"移出 {out:,}" if out else "",
                f"改过 {one.edited:,}" if one.edited else "",
            ),
        )
    )
    return BatchRow(one.id, one.words, detail, _when(one.time), one.present, one.edited, out)


def _gone_row(one: OutRow) -> GoneRow:
    came = f"随“{one.words}”放入" if one.words else ""
    detail = " · ".join(filter(None, (one.row.date or "日期不明", one.row.source, came)))
    return GoneRow(one.row.id, called(one.row), detail, f"{_when(one.since)} 移出", one.batch or 0)


def _when(time: str) -> str:
    """Return a time of the archive as the day or, of today, the hour."""
    return day_words(time, datetime.now().astimezone())
