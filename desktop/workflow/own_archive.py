"""Where the archive of this computer's user stands."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

from desktop.archive.privacy import OWN_FOLDER

ARCHIVE_NAME = "档案.jiebao"


def own_archive() -> Path:
    """Return the path of the user's own archive; its folder is made if absent, and only the user's."""
    folder = user_data_path("jiebao", appauthor=False, ensure_exists=True)
    with suppress(OSError):
        folder.chmod(OWN_FOLDER)
    return folder / ARCHIVE_NAME
