"""Backups made by themselves, one a day at most, and the old ones thinned out."""

from __future__ import annotations

import re
import shutil
from collections.abc import Hashable, Iterable
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path

from sqlite_utils import Database

from desktop.archive.connections import connected
from desktop.archive.safety.backup import Backup, back_up
from desktop.archive.trouble import Trouble, file_troubles_told, told, troubles_told

BACKUPS = "备份"
"""How the folder of backups beside an archive ends; the archive's name stands before it."""

_DAYS, _WEEKS, _MONTHS = 3, 3, 6
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)\.zip$")
_SPARE = 3
"""How many times the archive must fit on the disk before a backup takes room on it."""

_NO_ROOM = Trouble("backup-no-room", "磁盘快满了，今天的自动备份没有做。腾出空间，或把备份存到别的盘。")


def rotate(archive: Path, today: date) -> Backup | None:
    """Back up an archive beside itself and take old backups away; None where nothing changed since.

    Pictures are not copied each day: a picture that was taken in is never changed.

    Raises:
        UserFacingError: where there is no room for it
    """
    folder = backups_of(archive)
    with file_troubles_told(folder):
        made = _made(folder)
        if today in made or (made and not _changed_since(archive, made[max(made)])):
            return None
        if shutil.disk_usage(archive.parent).free < _SPARE * archive.stat().st_size:
            raise told(_NO_ROOM, folder)
        backup = back_up(archive, folder / f"{archive.stem} {today}.zip", with_pictures=False)
        for day in set(made) - days_to_keep({*made, today}):
            made[day].unlink(missing_ok=True)
    return backup


def has_left(archive: Path) -> bool:
    """Return whether there is no archive any more where its backups still lie."""
    return not archive.exists() and bool(_made(backups_of(archive)))


def days_to_keep(days: Iterable[date]) -> set[date]:
    """Return the last days, the last of each of the last weeks, and of each of the last months."""
    newest = sorted(days, reverse=True)
    weeks = _first_of_each((day.isocalendar()[:2], day) for day in newest)
    months = _first_of_each(((day.year, day.month), day) for day in newest)
    return {*newest[:_DAYS], *weeks[:_WEEKS], *months[:_MONTHS]}


def _first_of_each(days: Iterable[tuple[Hashable, date]]) -> list[date]:
    return [next(group)[1] for _, group in groupby(days, key=lambda pair: pair[0])]


def backups_of(archive: Path) -> Path:
    """Return the folder in which the backups of an archive are made, which may not be there yet."""
    return archive.with_name(f"{archive.stem}{BACKUPS}")


def _made(folder: Path) -> dict[date, Path]:
    """Return the backups in the folder by the day that their names say."""
    files = folder.glob("*.zip") if folder.is_dir() else ()
    named = ((_NAME.search(file.name), file) for file in files)
    return {date.fromisoformat(match[1]): file for match, file in named if match}


def _changed_since(archive: Path, backup: Path) -> bool:
    made = datetime.fromtimestamp(backup.stat().st_mtime, UTC).isoformat(timespec="seconds")
    with troubles_told(archive), closing(connected(archive)) as connection:
        last = Database(connection).execute("SELECT max(changed) FROM issues").fetchone()[0]
    return last is not None and last >= made
