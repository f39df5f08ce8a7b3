"""Is an archive whole: its structure, every byte that is kept, and every log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from desktop.archive.connections import connected
from desktop.archive.digests import DIGESTED, is_whole
from desktop.archive.entry_rows import entry_of
from desktop.archive.indexes import INDEXES
from desktop.archive.opening import is_writable, refuse_foreign
from desktop.archive.safety.index_words import miscounted
from desktop.archive.trouble import READING_ERRORS, is_damage, troubles_told
from desktop.model import UserFacingError

_WORDS = {"sources": "份原文", "entries": "步", "snapshots": "份快照", "articles": "篇查找用的正文"}
_EMPTY = "文件是空的，里面没有档案。"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an archive holds, and a sentence for each thing that is wrong with it.

    ``out`` of its issues were taken out, and can be put back.
    """

    issues: int
    articles: int
    steps: int
    faults: tuple[str, ...]
    out: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao verify --json`` prints it."""
        return {"sound": self.is_sound, **asdict(self)}

    def line(self) -> str:
        """Return it as ``jiebao verify`` prints it."""
        out = f"（其中 {self.out:,} 期已移出）" if self.out else ""
        held = f"{self.issues:,} 期{out}，{self.articles:,} 篇，{self.steps:,} 步"
        return f"档案完好：{held}。" if self.is_sound else "\n".join((f"档案有损坏：{held}。", *self.faults))


def verify(path: Path, *, thorough: bool = True) -> Verdict:
    """Return what is wrong with the archive at ``path``, which stays as it is.

    The thorough way also reads every step again and compares every index; the other one is
    fit for every start.

    Raises:
        UserFacingError: where it is no archive, is of a newer version, or cannot be opened
    """
    with troubles_told(path), closing(connected(path)) as connection:
        database = Database(connection)
        refuse_foreign(database, path)
        if not database.table("issues").exists():
            # It was stopped before its first step, and holds nothing yet; or it was cut to nothing.
            return Verdict(0, 0, 0, () if path.stat().st_size else (_EMPTY,))
        checks = (*_CHECKS, *_THOROUGH) if thorough else _CHECKS
        faults = [fault for check in checks for fault in _told(check, database)]
        issues, articles, steps = (_count(database, table) for table in ("issues", "articles", "entries"))
        out = _count(database, "issues", "out")
    if thorough and is_writable(path):
        with troubles_told(path), closing(connected(path, read_only=False)) as connection:
            faults += _told(_search_index, Database(connection))
    # Several ways of looking stumble over the same pages.
    return Verdict(issues, articles, steps, tuple(dict.fromkeys(faults)), out)


def _told(check: Callable[[Database], Iterator[str]], database: Database) -> list[str]:
    try:
        return list(check(database))
    except READING_ERRORS as error:
        if not is_damage(error):
            raise
        return ["有几页读不出来。"]


def _count(database: Database, name: str, column: str = "rowid") -> int:
    """Return how many rows of a table say something in a column; one of an older form lacks some."""
    table = database.table(name)
    try:
        is_there = table.exists() and column in {"rowid", *table.columns_dict}
        return table.count_where(f"{column} IS NOT NULL") if is_there else 0
    except READING_ERRORS as error:
        if not is_damage(error):
            raise
        return 0


def _length(database: Database) -> Iterator[str]:
    """Look whether the file is as long as it says; SQLite takes a last page cut short for an empty one.

    While the archive is open, its newest pages may lie in the log beside it, and not in the file yet.
    """
    pages, size = (database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    file = Path(database.execute("PRAGMA database_list").fetchone()[2])
    log = file.with_name(f"{file.name}-wal")
    has_log = log.exists() and log.stat().st_size > 0
    if not has_log and file.stat().st_size < pages * size:
        yield "文件被截短了。"


def _structure(database: Database) -> Iterator[str]:
    """Look at every page, without comparing the indexes."""
    yield from _pages_told(database, "PRAGMA quick_check(100)")


def _indexes(database: Database) -> Iterator[str]:
    yield from _pages_told(database, "PRAGMA integrity_check(100)")


def _pages_told(database: Database, pragma: str) -> Iterator[str]:
    found = [row[0] for row in database.execute(pragma)]
    if found != ["ok"]:
        yield f"数据库结构有 {len(found)} 处损坏，第一处：{found[0]}"


def _bytes(database: Database) -> Iterator[str]:
    """Compare everything that is kept as bytes with its digest; older archives have none."""
    for table, words in _WORDS.items():
        if "digest" in database.table(table).columns_dict:
            columns = ", ".join((*DIGESTED[table], "digest"))
            rows = database.table(table).rows_where(select=columns)
            damaged = sum(not is_whole(table, row) for row in rows)
            if damaged:
                yield f"{damaged} {words}与存下时不一样。"


def _logs(database: Database) -> Iterator[str]:
    for words, query in _BROKEN_LOGS.items():
        count = database.execute(query).fetchone()[0]
        if count:
            yield f"{count} {words}"


_BROKEN_LOGS = {
    "期的最后一步不见了。": """
        SELECT count(*) FROM issues WHERE head IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM entries WHERE entries.issue = issues.id AND entries.id = issues.head)
        """,
    "步接不上前一步。": """
        SELECT count(*) FROM entries AS step WHERE parent IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM entries WHERE entries.issue = step.issue AND entries.id = step.parent)
        """,
    "步的原文不见了。": """
        SELECT count(*) FROM entry_sources WHERE source NOT IN (SELECT id FROM sources)
        """,
    "步不属于任何一期。": "SELECT count(*) FROM entries WHERE issue NOT IN (SELECT id FROM issues)",
}


def _edits(database: Database) -> Iterator[str]:
    """Read every step again; those of older archives are read when these are brought up to date."""
    table = database.table("entries")
    if "digest" in table.columns_dict:
        unreadable = sum(not _is_readable(database, row) for row in table.rows)
        if unreadable:
            yield f"{unreadable} 步读不懂。"


def _is_readable(database: Database, row: dict[str, Any]) -> bool:
    try:
        entry_of(database, row)
    except (UserFacingError, ValueError):
        return False
    return True


def _lengths(database: Database) -> Iterator[str]:
    """Read every value once, for SQLite refuses one that is longer than any that was written."""
    for table in database.table_names():
        if not table.startswith(tuple(index.table for index in INDEXES)):
            for _ in database.table(table).rows:
                pass
    yield from ()


def _search(database: Database) -> Iterator[str]:
    """Compare the index of full-text search with the articles; older archives may have none."""
    if not database.table("grams").exists():
        return
    missing = "SELECT count(*) FROM articles WHERE id NOT IN (SELECT id FROM grams_docsize)"
    stray = "SELECT count(*) FROM grams_docsize WHERE id NOT IN (SELECT id FROM articles)"
    for query in (missing, stray):
        count = database.execute(query).fetchone()[0]
        if count:
            yield f"{count} 篇的查找索引对不上。"


def _search_words(database: Database) -> Iterator[str]:
    count = miscounted(database)
    if count:
        yield f"{count} 个字词的查找索引与正文对不上。"


_IS_WHOLE = "INSERT INTO {table}({table}) VALUES ('integrity-check')"


def _search_index(database: Database) -> Iterator[str]:
    """Let FTS5 compare its indexes with themselves, which it asks for by what looks like writing."""
    for index in INDEXES:
        if database.table(index.table).exists():
            database.execute("BEGIN")
            database.execute(_IS_WHOLE.format(table=index.table))
            database.execute("ROLLBACK")
    yield from ()


_CHECKS: tuple[Callable[[Database], Iterator[str]], ...] = (_length, _structure, _bytes, _logs)
_THOROUGH: tuple[Callable[[Database], Iterator[str]], ...] = (
    _indexes,
    _lengths,
    _edits,
    _search,
    _search_words,
)
