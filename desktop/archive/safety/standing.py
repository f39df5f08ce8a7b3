"""How far an archive has come, to be compared with what was last known of it.

While an archive is open, and after a power cut, its last steps lie in a file beside it that ends
in ``-wal``. Moved or copied without that file it opens whole, and as it was some time ago.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from desktop.archive.connections import connected
from desktop.archive.opening import refuse_foreign
from desktop.archive.steps import steps
from desktop.archive.trouble import troubles_told
from desktop.model import UserFacingError

Seen = TypeVar("Seen")

_STANDING = """
    SELECT coalesce((SELECT created FROM issues ORDER BY id LIMIT 1), ''),
        (SELECT count(*) FROM issues), (SELECT count(*) FROM entries)
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


def standing(path: Path) -> Standing | None:
    """Return how far the archive at ``path`` has come; nothing is changed.

    None where there is no archive, or one that cannot be read.
    """
    return _looked_at(path, _standing_of)


def is_older(path: Path) -> bool:
    """Return whether an archive is brought up to date when it is opened: with decades that takes minutes."""
    return bool(_looked_at(path, lambda database: steps.applied(database) and steps.pending(database)))


def _looked_at(path: Path, look: Callable[[Database], Seen]) -> Seen | None:
    """Return what ``look`` sees in the archive at ``path``, which is left alone; None where it cannot."""
    if not path.exists():
        return None
    try:
        with troubles_told(path), closing(connected(path, leave_alone=True)) as connection:
            database = Database(connection)
            refuse_foreign(database, path)
            return look(database)
    except UserFacingError:
        return None


def _standing_of(database: Database) -> Standing:
    if not database.table("entries").exists():
        return Standing("", 0, 0)
    return Standing(*database.execute(_STANDING).fetchone())


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
