"""From pinned libraries to what is handed out: icons, bundle, proof, report, parcels.

Only the standard library is used here; the steps that need more run in ``build/environment``.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import parcels
import proof
from details import version
from environment import BUILDER, ROOT, call, python
from trouble import SetupError

BUILD, DIST = ROOT / "build", ROOT / "dist"
ICONS = BUILD / "icons"
FOLDER = DIST / "jiebao"
APP = DIST / "JiebaoDesk.app"
CONSOLE, WINDOWED = "jiebao", "JiebaoDesk"


def build() -> int:
    """Run every step and return 0; the first step that fails stops the rest.

    Raises:
        SetupError: says which step failed
    """
    for words, step in STEPS:
        print(f"— {words}", flush=True)
        step()
    return 0


def draw_icons() -> None:
    """Draw the program's icon in the sizes and forms of every system."""
    _run("packaging/icons.py", str(ICONS))


def bundle() -> None:
    """Let PyInstaller make the folder with both programs, and on macOS the app."""
    for old in (FOLDER, APP):
        shutil.rmtree(old, ignore_errors=True)
    places = ["--distpath", str(DIST), "--workpath", str(BUILD / "work")]
    anew = ["--noconfirm", "--clean", "--log-level", "ERROR"]
    _run("-m", "PyInstaller", *anew, *places, "packaging/jiebao.spec")


def finish() -> None:
    """Do what PyInstaller cannot: the licence in sight, and what Linux needs."""
    shutil.copyfile(ROOT / "LICENSE", FOLDER / "LICENSE")
    if sys.platform == "linux":
        finish_for_linux()


def finish_for_linux() -> None:
    """Make ICU small, give the program its second name, and put beside it what menus ask for."""
    _run("packaging/icu.py", *map(str, FOLDER.glob("_internal/PySide6/Qt/lib/libicudata.so.*")))
    # A program of Linux may always print: one file serves both names.
    (FOLDER / WINDOWED).symlink_to(CONSOLE)
    shutil.copytree(ROOT / "packaging" / "linux", FOLDER / "linux")
    shutil.copyfile(ICONS / "jiebao.png", FOLDER / "linux" / "jiebao-desk.png")


def prove() -> None:
    """Let both built programs check themselves."""
    faults = proof.check_program(program(CONSOLE), version())
    if os.name == "nt":
        faults += proof.check_silent_program(program(WINDOWED))
    else:
        faults += proof.check_program(program(WINDOWED), version())
    if faults:
        raise SetupError("成品不对：\n" + "\n".join(faults))


def pack() -> None:
    """Make what is handed out, and tell its size beside the unpacked one."""
    made = parcels.pack(APP if sys.platform == "darwin" else FOLDER)
    unpacked, packed = parcels.size(FOLDER), made.stat().st_size
    print(
        f"{made.relative_to(ROOT)}：{packed / 1e6:.1f} MB，装好以后 {unpacked / 1e6:.1f} MB（目标 45 和 120）"
    )


def time_start() -> None:
    """Tell how fast the built program shows its window, beside the same program from source."""
    _run("-m", "tests.bench.bundle", str(program(CONSOLE)))


STEPS: tuple[tuple[str, Callable[[], None]], ...] = (
    ("画图标", draw_icons),
    ("打包", bundle),
    ("收尾", finish),
    ("成品自检", prove),
    ("装进一个文件", pack),
    ("量启动", time_start),
)


def program(name: str) -> Path:
    """Return the path of a built program."""
    if sys.platform == "darwin":
        return APP / "Contents" / "MacOS" / name
    return FOLDER / (f"{name}.exe" if os.name == "nt" else name)


def _run(*arguments: str) -> None:
    """Run the builder's Python."""
    if call([python(BUILDER), *arguments]):
        raise SetupError(f"这一步没有做成：{' '.join(arguments)}")
