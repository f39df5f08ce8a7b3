"""Logs of which steps are missing, cut back to what leads on from their beginning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sqlite_utils import Database

from desktop.archive.digests import words_digest
from desktop.archive.entry_rows import additions, entry_of
from desktop.archive.folding import loose
from desktop.archive.grams import END, body_text, folded
from desktop.model import Source, UserFacingError
from desktop.model.serial import SerialError, from_data, unpacked

Row = Mapping[str, Any]

_APART = "\n\n"


@dataclass(frozen=True, slots=True)
class Mended:
    """A sentence for each issue that lost steps, and the texts that no issue holds any more."""

    lost: tuple[str, ...]
    loose: tuple[Source, ...]


def mend_logs(database: Database) -> Mended:
    """Let every log lead from its beginning to a head that is there; say what was lost.

    The rows of ``articles`` are those of the damaged archive: they give the last text of an
    issue whose log does not lead there any more, and then go.
    """
    lost: list[str] = []
    last: list[Source] = []
    issues = _issues(database)
    lost += _not_found(issues)
    for issue in issues:
        told = _mend(database, issue)
        if told:
            lost.append(told)
            last += _last_text(database, issue)
    _note_sources(database)
    _note_words(database)
    unused = list(_unused(database))
    database.execute("DELETE FROM articles")
    database.execute("UPDATE issues SET indexed = NULL")
    return Mended(tuple(lost), (*_saying_more(last, unused), *unused))


def _issues(database: Database) -> list[int]:
    rows = database.query("SELECT id FROM issues UNION SELECT issue FROM entries ORDER BY 1")
    return [row["id"] for row in rows if isinstance(row["id"], int) and row["id"] > 0]


def _not_found(issues: Sequence[int]) -> Iterator[str]:
    """Yield a sentence for each gap in the numbers; a damaged number may leave one of any length."""
    for before, after in pairwise((0, *issues)):
        if after - before == 2:
            yield f"{_name(before + 1)}：没有找到。"
        elif after - before > 2:
            yield f"{_name(before + 1)}到第 {after - 1} 份：没有找到。"


def _mend(database: Database, issue: int) -> str:
    """Return what an issue lost, or an empty text."""
    rows = {row["id"]: row for row in database.query("SELECT * FROM entries WHERE issue = ?", [issue])}
    kept = _kept(database, rows)
    known = next(database.query("SELECT * FROM issues WHERE id = ?", [issue]), None)
    row = known or _made_row(database, issue, rows)
    head = next((step for step in _way_to(row["head"], rows) if step in kept), None)
    if {row["head"], row["tip"]} <= {None, *kept} and len(kept) == len(rows):
        return "" if known else f"{_name(issue)}：报头和停在哪一步读不出来了，停在最后读得出的第 {head} 步。"
    head = head or max(kept, key=int, default=None)
    for step in rows.keys() - kept:
        database.execute("DELETE FROM entries WHERE issue = ? AND id = ?", [issue, step])
    database.execute("UPDATE issues SET head = ?, tip = ? WHERE id = ?", [head, head, issue])
    if not kept:
        database.execute("DELETE FROM issues WHERE id = ?", [issue])
    return _sentence(row, issue, len(kept), head)


def _kept(database: Database, rows: Mapping[str, Row]) -> set[str]:
    """Return the steps that can be read, and from which every step before can be read, too."""
    kept: set[str] = set()
    for step in sorted(rows, key=int):
        with suppress(UserFacingError, SerialError):
            entry = entry_of(database, dict(rows[step]))
            if {entry.parent, entry.basis} <= {None, *kept}:
                kept.add(step)
    return kept


def _way_to(step: str | None, rows: Mapping[str, Row]) -> Iterator[str | None]:
    """Yield a step and all before it, back to the beginning; a step that is missing ends the way."""
    while step is not None:
        yield step
        step = rows[step]["parent"] if step in rows else None


def _made_row(database: Database, issue: int, rows: Mapping[str, Row]) -> Row:
    """Return the row of an issue whose own was lost, made anew at its last step."""
    times = [row["time"] for row in rows.values()]
    last = max(rows, key=int)
    made = {"id": issue, "title": _name(issue), "head": last, "tip": last}
    made |= {"created": min(times), "changed": max(times)}
    database.table("issues").insert(made)
    return made


def _sentence(row: Row, issue: int, kept: int, head: str | None) -> str:
    name = row["title"] or _name(issue)
    if not kept:
        return f"{name}：步骤都读不出来了。"
    return f"{name}：有几步读不出来，停在第 {head} 步，共留下 {kept} 步。"


def _name(issue: int) -> str:
    return f"档案里的第 {issue} 份"


def _last_text(database: Database, issue: int) -> Iterator[Source]:
    rows = list(database.query("SELECT body FROM articles WHERE issue = ? ORDER BY number", [issue]))
    if rows:
        text = f"\n{_APART}".join(body_text(row["body"]).replace(END, _APART) for row in rows)
        yield Source.of_text(text, f"抢救出的文字 {issue}")


def _saying_more(last: Iterable[Source], unused: Iterable[Source]) -> Iterator[Source]:
    """Yield the last texts that say what no text says as it was read: the others would be there twice."""
    read = [[_plain(line) for line in source.text.splitlines()] for source in unused]
    for source in last:
        passages = [_plain(passage) for passage in source.text.split(_APART)]
        if not any(all(_stands_in(passage, lines) for passage in passages) for lines in read):
            yield source


def _stands_in(passage: str, lines: Sequence[str]) -> bool:
    """Return whether a passage stands in a text, be it as lines that other ones part."""
    if passage in "".join(lines):
        return True
    for line in lines:
        passage = passage.removeprefix(line)
    return not passage


def _plain(text: str) -> str:
    return folded(loose(text))


def _note_sources(database: Database) -> None:
    """Store anew which step holds which source."""
    database.execute("DELETE FROM entry_sources")
    found = {
        (row["issue"], row["id"], added["source"])
        for row in database.query("SELECT issue, id, edit FROM entries")
        for added in additions(unpacked(row["edit"]))
    }
    database.conn.executemany("INSERT INTO entry_sources (issue, entry, source) VALUES (?, ?, ?)", found)


def _note_words(database: Database) -> None:
    """Store anew the words of sources of which only the bytes were found."""
    for row in list(database.table("sources").rows_where("words IS NULL")):
        with suppress(SerialError):
            words = words_digest(from_data(Source, unpacked(row["data"])).text)
            database.table("sources").update(row["id"], {"words": words})


def _unused(database: Database) -> Iterator[Source]:
    """Yield the sources that no step holds any more, and take them out of the archive."""
    unused = "id NOT IN (SELECT source FROM entry_sources)"
    for row in list(database.table("sources").rows_where(unused)):
        with suppress(SerialError):
            yield from_data(Source, unpacked(row["data"]))
            database.execute("DELETE FROM sources WHERE id = ?", [row["id"]])
