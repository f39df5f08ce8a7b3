"""Where LibreOffice lies on this computer."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

_NAMES = ("soffice", "libreoffice")
# Where the installers of each system put it; the newest of several versions is the last by name.
_FOLDERS: dict[str, tuple[str, ...]] = {
    "win32": ("LibreOffice*/program/soffice.exe",),
    "darwin": ("LibreOffice*.app/Contents/MacOS/soffice",),
    "linux": ("libreoffice*/program/soffice",),
}


def find_office() -> Path | None:
    """Return the program that converts, or None where LibreOffice is not installed."""
    return next(_programs(), None)


def _programs() -> Iterator[Path]:
    for root in _roots():
        for pattern in _FOLDERS.get(sys.platform, ()):
            yield from sorted(root.glob(pattern), reverse=True)
    yield from _registered()
    yield from (Path(found) for found in map(shutil.which, _NAMES) if found)


def _registered() -> Iterator[Path]:
    """Yield where Windows knows it to be, on whatever drive it was installed."""
    if sys.platform != "win32":
        return
    import winreg

    for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
        try:
            folder = winreg.QueryValue(root, r"SOFTWARE\LibreOffice\UNO\InstallPath")
        except OSError:
            continue
        yield Path(folder) / "soffice.exe"


def _roots() -> tuple[Path, ...]:
    """Return the folders in which this system keeps its programs."""
    if sys.platform == "win32":
        variables = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")
        return tuple(Path(os.environ[name]) for name in variables if name in os.environ)
    if sys.platform == "darwin":
        return Path("/Applications"), Path.home() / "Applications"
    return (Path("/opt"),)
