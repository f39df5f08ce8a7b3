"""How far an archive has come, to be compared with what was last known of it.

While an archive is open, and after a power cut, its last steps lie in a file beside it that ends
in ``-wal``. Moved or copied without that file it opens whole, and as it was some time ago.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from desktop.archive.connections import connected
from desktop.archive.opening import refuse_foreign
from desktop.archive.steps import steps
from desktop.archive.trouble import troubles_told
from desktop.model import UserFacingError

_STANDING = """
    SELECT (SELECT coalesce(min(created), '') FROM issues), (SELECT count(*) FROM issues),
        (SELECT count(*) FROM entries)
"""
_WRITE_VERSION = 18
_IN_WAL = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """When the first issue of an archive was made, which tells it from others; its issues and its steps.

    No step ever goes from an archive.
    """

    begun: str
    issues: int
    steps: int


def standing_of(database: Database) -> Standing:
    """Return how far an open archive has come."""
    return Standing(*database.execute(_STANDING).fetchone())


def standing(path: Path) -> Standing | None:
    """Return how far the archive at ``path`` has come; nothing is changed.

    None where there is no archive, or one that cannot be read.
    """
    if not path.exists():
        return None
    try:
        with troubles_told(path), closing(connected(path, leave_alone=True)) as connection:
            database = Database(connection)
            refuse_foreign(database, path)
            return standing_of(database) if database.table("entries").exists() else Standing("", 0, 0)
    except UserFacingError:
        return None


def is_older(path: Path) -> bool:
    """Return whether an archive is brought up to date when it is opened: with decades that takes minutes."""
    if not path.exists():
        return False
    try:
        with troubles_told(path), closing(connected(path, leave_alone=True)) as connection:
            database = Database(connection)
            refuse_foreign(database, path)
            return bool(steps.applied(database)) and bool(steps.pending(database))
    except UserFacingError:
        return False


def may_lack_its_log(path: Path) -> bool:
    """Return whether an archive was in use when it was last written, and nothing lies beside it."""
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size:
        return False
    with path.open("rb") as file:
        head = file.read(_WRITE_VERSION + 1)
    return len(head) <= _WRITE_VERSION or head[_WRITE_VERSION] == _IN_WAL


def stray_logs(folder: Path) -> list[Path]:
    """Return the files of last steps in a folder beside which no archive lies, in order."""
    logs = (log for log in folder.glob("*.jiebao-wal") if log.stat().st_size)
    return sorted(log for log in logs if not log.with_name(log.name.removesuffix("-wal")).exists())
