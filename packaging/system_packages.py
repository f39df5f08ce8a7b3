"""The Debian packages that Qt and Chinese text need: which are missing, and how they come.

Only the standard library is used here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from ctypes.util import find_library
from pathlib import Path

from trouble import SetupError

# Which Debian package brings a shared library that Qt's own libraries ask for.
LIBRARIES = {
    "libEGL.so": "libegl1",
    "libGL.so": "libgl1",
    "libGLX.so": "libglx0",
    "libOpenGL.so": "libopengl0",
    "libX11.so": "libx11-6",
    "libX11-xcb.so": "libx11-xcb1",
    "libdbus-1.so": "libdbus-1-3",
    "libfontconfig.so": "libfontconfig1",
    "libfreetype.so": "libfreetype6",
    "libglib-2.0.so": "libglib2.0-0",
    "libgssapi_krb5.so": "libgssapi-krb5-2",
    "libgthread-2.0.so": "libglib2.0-0",
    "libwayland-client.so": "libwayland-client0",
    "libwayland-cursor.so": "libwayland-cursor0",
    "libwayland-egl.so": "libwayland-egl1",
    "libxcb.so": "libxcb1",
    "libxcb-cursor.so": "libxcb-cursor0",
    "libxcb-glx.so": "libxcb-glx0",
    "libxcb-icccm.so": "libxcb-icccm4",
    "libxcb-image.so": "libxcb-image0",
    "libxcb-keysyms.so": "libxcb-keysyms1",
    "libxcb-randr.so": "libxcb-randr0",
    "libxcb-render.so": "libxcb-render0",
    "libxcb-render-util.so": "libxcb-render-util0",
    "libxcb-shape.so": "libxcb-shape0",
    "libxcb-shm.so": "libxcb-shm0",
    "libxcb-sync.so": "libxcb-sync1",
    "libxcb-util.so": "libxcb-util1",
    "libxcb-xfixes.so": "libxcb-xfixes0",
    "libxcb-xkb.so": "libxcb-xkb1",
    "libxkbcommon.so": "libxkbcommon0",
    "libxkbcommon-x11.so": "libxkbcommon-x11-0",
    "libzstd.so": "libzstd1",
}
# The parts of Qt that the desk loads; the wheel holds plugins that nobody here needs.
QT_FILES = (
    "lib/libQt6Core.so.6",
    "lib/libQt6Gui.so.6",
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Svg.so.6",
    "lib/libQt6PrintSupport.so.6",
    "lib/libQt6XcbQpa.so.6",
    "plugins/platforms/libqxcb.so",
    "plugins/platforms/libqoffscreen.so",
)
# The second tells by its command which fonts there are.
CHINESE_FONT = {"fonts-noto-cjk", "fontconfig"}


def packages_to_build() -> list[str]:
    """Return the Debian packages that PyInstaller needs and the system lacks.

    Debian's Python is one piece, though it says otherwise; a bundle needs its library, which is
    a package of its own.
    """
    name = "libpython{}.{}".format(*sys.version_info[:2])
    beside = Path(sysconfig.get_config_var("LIBDIR"), f"{name}.so.1.0")
    has_library = beside.exists() or find_library(name.removeprefix("lib"))
    return [*([] if shutil.which("objcopy") else ["binutils"]), *([] if has_library else [name])]


def missing_packages(python: str) -> list[str]:
    """Return the Debian packages that Qt's libraries and Chinese text need and the system lacks.

    Qt is the one that the interpreter ``python`` would load.
    """
    qt = qt_folder(python)
    lines = [line for name in QT_FILES for line in library_lines(qt / name)]
    lacking = {line.split()[0] for line in lines if "not found" in line}
    unknown = {name for name in lacking if package_of(name) is None and not name.startswith("libQt6")}
    if unknown:
        print("Qt 还缺这些系统库：" + " ".join(sorted(unknown)), file=sys.stderr)
    packages = {package for name in lacking if (package := package_of(name))}
    return sorted(packages | (CHINESE_FONT if not has_chinese_font() else set()))


def package_of(library: str) -> str | None:
    """Return the Debian package of a shared library such as ``libEGL.so.1``."""
    return LIBRARIES.get(library.partition(".so")[0] + ".so")


def qt_folder(python: str) -> Path:
    """Return the folder ``Qt`` inside the PySide6 of an interpreter."""
    question = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    answer = subprocess.run([python, "-c", question], capture_output=True, text=True, check=True)
    return Path(answer.stdout.strip()) / "Qt"


def library_lines(path: Path) -> list[str]:
    """Return what the system's linker says of the libraries that ``path`` asks for."""
    if not path.exists() or not shutil.which("ldd"):
        return []
    return subprocess.run(["ldd", str(path)], capture_output=True, text=True).stdout.splitlines()


def has_chinese_font() -> bool:
    """Return whether fontconfig knows a font for Chinese."""
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True).stdout.strip())


def install_system_packages(packages: list[str]) -> None:
    """Install Debian packages as root, or print the one command that does."""
    if not packages:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SetupError("系统里还缺几个库，运行这一条后再试：\n    sudo " + " ".join(command))
    print("安装 Qt 需要的系统库：" + " ".join(packages), flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = subprocess.run(["apt-get", "update", "--quiet"], env=quiet, capture_output=True)
    added = subprocess.run(command, env=quiet, capture_output=True, text=True)
    if update.returncode or added.returncode:
        raise SetupError("系统库没有装上，手动运行看看原因：\n    " + " ".join(command))
