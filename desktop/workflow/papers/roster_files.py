"""The roster as a table that Excel opens, to be looked through, filled in and read again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.intake.encodings import decode
from desktop.model import FactKind, RosterEntry, UserFacingError
from desktop.text.calendar import parse_iso, parse_written
from desktop.text.wording import FACT_KINDS
from desktop.workflow.delivery.exits import write_table

HEADINGS = ("种类", "名称", "职务", "全称", "不是", "前后文字", "初见", "末见", "期数")

_KINDS = {words: kind for kind, words in FACT_KINDS.items()}
_WRONG = "是"
_RIGHT_OR_WRONG = (_WRONG, "否", "")
_UNREADABLE = "这个文件读不出来，没有读入。"
_NO_ROSTER = "这个文件不是名录：第一行要有“种类”和“名称”。没有读入。"


def write_roster(entries: Iterable[RosterEntry], path: Path) -> Path:
    """Write the roster as CSV and return the path.

    Raises:
        UserFacingError: where the file cannot be written
    """
    return write_table((HEADINGS, *map(_row, entries)), path)


def read_roster(path: Path) -> tuple[RosterEntry, ...]:
    """Return the entries in a CSV file, as an editor may have changed it in Excel.

    Columns are known by their headings; those that are missing count as empty.

    Raises:
        UserFacingError: where the file cannot be read or has no such headings, or a cell says
            nothing that is known; its row is told
    """
    rows = csv.DictReader(io.StringIO(_text(path)))
    if not {"种类", "名称"} <= {*(rows.fieldnames or ())}:
        raise UserFacingError("no-roster", _NO_ROSTER, str(path))
    return tuple(_entries(rows, path))


def _text(path: Path) -> str:
    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        raise UserFacingError("roster-unreadable", _UNREADABLE, str(path)) from error
    if decoded is None:
        raise UserFacingError("roster-unreadable", _UNREADABLE, str(path))
    return decoded[0].removeprefix("\ufeff")


def _row(entry: RosterEntry) -> tuple[str, ...]:
    return (
        FACT_KINDS[entry.kind],
        entry.name,
        entry.post,
        entry.full,
        _WRONG if entry.stopped else "",
        entry.within,
        entry.first_seen or "",
        entry.last_seen or "",
        str(entry.issues or ""),
    )


def _entries(rows: Iterable[dict[str, str]], path: Path) -> Iterator[RosterEntry]:
    for number, row in enumerate(rows, start=2):
        cells = {heading: (row.get(heading) or "").strip() for heading in HEADINGS}
        if not cells["名称"]:
            continue
        refusal = _refusal(cells)
        if refusal is not None:
            code, words = refusal
            raise UserFacingError(
                code, f"第 {number} 行的{words}。改好再导入；这次一条也没有读入。", str(path)
            )
        yield RosterEntry(
            cells["名称"],
            cells["职务"],
            _iso(cells["初见"]),
            _iso(cells["末见"]),
            FactKind(_KINDS[cells["种类"]]),
            cells["全称"],
            cells["前后文字"],
            cells["不是"] == _WRONG,
        )


def _refusal(cells: dict[str, str]) -> tuple[str, str] | None:
    """Return code and words on the first cell that says nothing we know, None where all do."""
    if cells["种类"] not in _KINDS:
        return "no-such-kind", f"种类“{cells['种类']}”认不出来，要写{'、'.join(_KINDS)}中的一个"
    if cells["不是"] not in _RIGHT_OR_WRONG:
        return "no-such-word", f"“不是”一栏写着“{cells['不是']}”，只能写“是”或者空着"
    wrong = next((head for head in ("初见", "末见") if cells[head] and _iso(cells[head]) is None), None)
    return ("no-date", f"{wrong}“{cells[wrong]}”不是日期，要写成 2020-08-12") if wrong else None


def _iso(words: str) -> str | None:
    """Return a date as ISO 8601 that Excel or an editor wrote (2020/8/12, 2020年8月), None for none."""
    date = parse_written(words) or parse_iso(words)
    return date.iso if date is not None and date.exists else None
