"""What is handed out: an installer for Windows, a disk image for macOS, an archive for Linux.

Only the standard library is used here; installer and image are made by the tools of their systems.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from details import version
from environment import BUILDER, ROOT, python
from trouble import SetupError

PACKAGING, DIST = ROOT / "packaging", ROOT / "dist"
# Where Inno Setup's compiler is when it is not on the path: installed for all, or for one.
COMPILERS = (
    r"%ProgramFiles(x86)%\Inno Setup 6\ISCC.exe",
    r"%LOCALAPPDATA%\Programs\Inno Setup 6\ISCC.exe",
)


def pack(built: Path) -> Path:
    """Make the parcel of this system from what was built, with its hash beside it; return its path."""
    parcel = {"win32": pack_windows, "darwin": pack_macos}.get(sys.platform, pack_linux)(built)
    digest = hashlib.sha256(parcel.read_bytes()).hexdigest()
    parcel.with_name(f"{parcel.name}.sha256").write_text(f"{digest}  {parcel.name}\n", encoding="ascii")
    return parcel


def pack_linux(folder: Path) -> Path:
    """Return an archive of the folder, the same bytes for the same files."""
    name = f"jiebao-desk-{version()}"
    parcel = DIST / f"{name}-linux-{platform.machine()}.tar.gz"
    plain = ROOT / "build" / f"{name}.tar"
    with tarfile.open(plain, "w", format=tarfile.GNU_FORMAT) as archive:
        for path in sorted(folder.rglob("*")):
            inside = f"{name}/{path.relative_to(folder).as_posix()}"
            archive.add(path, inside, recursive=False, filter=_of_nobody)
    _call(python(BUILDER), str(PACKAGING / "squeeze.py"), str(plain), str(parcel))
    return parcel


def pack_windows(folder: Path) -> Path:
    """Return the installer that Inno Setup makes of the folder."""
    script = PACKAGING / "windows" / "jiebao.iss"
    defined = {"Version": version(), "Bundle": folder, "Icons": ROOT / "build" / "icons", "Output": DIST}
    _call(str(compiler()), "/Qp", *(f"/D{name}={value}" for name, value in defined.items()), str(script))
    return DIST / f"JiebaoDesk-{version()}-setup.exe"


def compiler() -> Path:
    """Return the path of Inno Setup's compiler.

    Raises:
        SetupError: where it is not installed
    """
    known = [shutil.which("iscc"), *map(os.path.expandvars, COMPILERS)]
    found = next((Path(path) for path in known if path and Path(path).exists()), None)
    if found is None:
        raise SetupError("没有找到 Inno Setup 6。装好后再运行一次，程序已经在 dist 里。")
    return found


def pack_macos(app: Path) -> Path:
    """Return the disk image of the app."""
    parcel = DIST / f"JiebaoDesk-{version()}-macos-{platform.machine()}.dmg"
    _call("bash", str(PACKAGING / "macos" / "make_dmg.sh"), str(app), str(parcel))
    return parcel


def size(folder: Path) -> int:
    """Return how many bytes lie in a folder; a link counts for nothing."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Return the entry without who made it and when."""
    entry.uid = entry.gid = entry.mtime = 0
    entry.uname = entry.gname = ""
    return entry


def _call(*command: str) -> None:
    if subprocess.run(command, cwd=ROOT).returncode:
        raise SetupError(f"这一步没有做成：{' '.join(command)}")
