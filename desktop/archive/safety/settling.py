"""A rescued or restored archive takes its place at the next start, when nobody holds the old one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from desktop.archive.pictures import picture_folder
from desktop.archive.privacy import OWN_FOLDER
from desktop.archive.trouble import file_troubles_told

_SIDE_FILES = ("-wal", "-shm")


def waiting_place(archive: Path) -> Path:
    """Return where a new archive waits to take the place of the one at ``archive``."""
    return archive.with_name(f"{archive.name}.new")


@contextmanager
def waiting_anew(archive: Path) -> Iterator[Path]:
    """Yield the path of a new archive to be made, which then waits for the place of ``archive``.

    One that waited before goes once the new one is there.

    Raises:
        UserFacingError: where nothing can be written beside ``archive``
    """
    folder, waiting = archive.with_name(f"{archive.name}.making"), waiting_place(archive)
    made = folder / archive.name
    shutil.rmtree(folder, ignore_errors=True)
    try:
        with file_troubles_told(waiting):
            folder.mkdir(OWN_FOLDER)
            yield made
            shutil.rmtree(picture_folder(waiting), ignore_errors=True)
            if picture_folder(made).exists():
                picture_folder(made).replace(picture_folder(waiting))
            made.replace(waiting)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
