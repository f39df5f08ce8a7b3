"""Issues that are taken out of the archive and put back, and the imports that brought them.

An issue that is out keeps its sources and every step. What is drawn from these, the rows of search
and names, what it says and teaches, goes, and is drawn again when the issue is put back.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlite_utils import Database

from desktop.archive import index, issues
from desktop.archive.drawn import index_rows, list_issue
from desktop.archive.index import storable
from desktop.archive.issues import IssueRow
from desktop.archive.locks import forget_dead, is_held
from desktop.archive.shelf import Shelf
from desktop.archive.storing import insert
from desktop.model import Layers, Review, UserFacingError

_DRAWN = ("names", "sayings", "decided", "lessons", "learned")
"""What is drawn from an issue beside the rows of search, and made anew when it is there again."""

# What a person undid is work, too.
_EDITED = """
    (
        head IS NOT import_tip OR EXISTS (
            SELECT 1 FROM entries WHERE entries.issue = issues.id
            AND CAST(entries.id AS INTEGER) > CAST(import_tip AS INTEGER)
        )
    )
"""
_IMPORTS = """
    SELECT imports.id, imports.time, imports.words, count(*) AS issues, sum(out IS NULL) AS present,
        sum(out IS NULL AND {edited}) AS edited
    FROM imports JOIN issues ON issues.import = imports.id
    GROUP BY imports.id ORDER BY imports.id DESC
"""
_BROUGHT = """
    SELECT issues.id FROM issues WHERE import = ? AND out IS NULL AND (? OR NOT {edited}) ORDER BY id DESC
"""
_COLUMNS = ", ".join(f"issues.{field.name}" for field in fields(IssueRow))
_OUT = """
    SELECT {columns}, issues.out AS since, imports.id AS batch, imports.time AS brought, words
    FROM issues LEFT JOIN imports ON imports.id = issues.import
    WHERE issues.out IS NOT NULL ORDER BY issues.out DESC, issues.id DESC
"""
_TAKE_OUT = "UPDATE issues SET indexed = NULL, out = ? WHERE id = ?"
# What no import brought was made by a person.
_BROUGHT_AGAIN = "UPDATE issues SET import = ?, import_tip = coalesce(import_tip, '0') WHERE id = ?"
_FORGET = "DELETE FROM {table} WHERE issue = ?"
_HELD = "这一期正在一个窗口里开着，没有移出。收起它再移出。"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import: when it began (ISO 8601 in UTC), what it read, how many issues it brought.

    Of these ``present`` are in the archive now, and a person has worked on ``edited`` of them.
    """

    id: int
    time: str
    words: str
    issues: int
    present: int
    edited: int

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao remove --json`` prints it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class OutRow:
    """An issue that is out, since when, and the import that brought it (None: none that is known)."""

    row: IssueRow
    since: str
    batch: int | None = None
    brought: str | None = None
    words: str = ""

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao putback --json`` prints it."""
        return asdict(self)


class Removals(Shelf):
    """Takes issues out of the archive, each in a transaction of its own, and puts them back."""

    def begin_import(self, words: str) -> int:
        """Return the number of a new import of what ``words`` name."""
        with self._writing() as database:
            return insert(database, "imports", {"time": issues.now(database), "words": storable(words)})

    def imports(self) -> tuple[ImportRow, ...]:
        """Return the imports that brought issues, the last one first."""
        with self._reading() as database:
            return tuple(ImportRow(**row) for row in database.query(_IMPORTS.replace("{edited}", _EDITED)))

    def brought_by(self, number: int, *, even_edited: bool = False) -> tuple[int, ...]:
        """Return the issues in the archive that an import brought, the newest first.

        Those that a person has worked on since are left out, unless they are asked for.
        """
        with self._reading() as database:
            rows = database.query(_BROUGHT.replace("{edited}", _EDITED), [number, even_edited])
            return tuple(row["id"] for row in rows)

    def out(self) -> tuple[OutRow, ...]:
        """Return the issues that are out, the one that was taken out last first."""
        with self._reading() as database:
            return tuple(map(_out_row, database.query(_OUT.replace("{columns}", _COLUMNS))))

    def is_out(self, issue: int) -> bool:
        """Return whether an issue is out."""
        with self._reading() as database:
            return issues.is_out(database, issue)

    def take_out(self, issue: int) -> None:
        """Take an issue out; nothing happens to one that is out already.

        Raises:
            UserFacingError: where a window holds it
        """
        with self._writing() as database:
            if is_held(database, issue):
                raise UserFacingError("issue-held", _HELD)
            if not issues.is_out(database, issue):
                forget_dead(database, issue)
                _forget(database, issue)
                database.execute(_TAKE_OUT, [issues.now(database), issue])

    def put_back(
        self, issue: int, review: Review, layers: Layers, head: str | None, batch: int | None = None
    ) -> None:
        """Put an issue back, which lists and search know at once as it stands at the step ``head``.

        ``batch`` is the import that brings it this time. Nothing happens to one that is in.
        """
        rows = index_rows(review, layers)
        with self._writing() as database:
            if issues.is_out(database, issue):
                database.execute("UPDATE issues SET out = NULL WHERE id = ?", [issue])
                if batch is not None:
                    database.execute(_BROUGHT_AGAIN, [batch, issue])
                issues.update_row(database, issue, rows.columns)
                list_issue(database, issue, rows, head)


def _forget(database: Database, issue: int) -> None:
    """Take away what is drawn from an issue."""
    index.forget_articles(database, issue)
    for table in _DRAWN:
        database.execute(_FORGET.format(table=table), [issue])


def _out_row(columns: dict[str, Any]) -> OutRow:
    beside = {name: columns.pop(name) for name in ("since", "batch", "brought", "words")}
    return OutRow(IssueRow(**columns), **{**beside, "words": beside["words"] or ""})
