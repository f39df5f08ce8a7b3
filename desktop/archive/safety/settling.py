"""A rescued or restored archive takes its place at the next start, when nobody holds the old one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.archive.pictures import picture_folder
from desktop.archive.privacy import OWN_FOLDER

_SIDE_FILES = ("-wal", "-shm")


def waiting_place(archive: Path) -> Path:
    """Return where a new archive waits to take the place of the one at ``archive``."""
    return archive.with_name(f"{archive.name}.new")


def settle(archive: Path, today: date) -> Path | None:
    """Let an archive that waits take its place; return where the old one lies now, or None.

    Stopped at any point, it is finished at the next start: the new archive does not leave its
    waiting place before the old one stands aside.
    """
    waiting = waiting_place(archive)
    if not waiting.exists():
        return None
    aside = _free_place(archive.with_name(f"{archive.stem} 换下 {today}{archive.suffix}"))
    for side in ("", *_SIDE_FILES):
        old = archive.with_name(archive.name + side)
        if old.exists():
            old.replace(aside.with_name(aside.name + side))
    _add_pictures(picture_folder(waiting), picture_folder(archive))
    waiting.replace(archive)
    return aside


def _add_pictures(brought: Path, folder: Path) -> None:
    """Put pictures beside those that are there; one name always means the same bytes."""
    if brought.is_dir():
        folder.mkdir(OWN_FOLDER, exist_ok=True)
        for picture in list(brought.iterdir()):
            picture.replace(folder / picture.name)
        brought.rmdir()


def _free_place(wanted: Path) -> Path:
    number, place = 1, wanted
    while place.exists():
        number += 1
        place = wanted.with_name(f"{wanted.stem} {number}{wanted.suffix}")
    return place
