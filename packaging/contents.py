"""What goes into the bundle: of each library only what the desk loads.

An entry is a tuple as PyInstaller makes them: where it goes inside the bundle, where it comes
from, and its kind (``EXTENSION``, ``BINARY``, ``SYMLINK`` or ``DATA``).
"""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from posixpath import normpath

Entry = tuple[str, str, str]
# Each kind of Qt plugin with those of Linux, Windows and macOS that a window of ours may load. Of those for
# pictures it is the one for our own arrows: Pillow reads what comes from elsewhere.
QT_PLUGINS = {
    "imageformats": ("qsvg",),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("bradient",),
    "printsupport": ("cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
}

# The only words of Qt's own that a person reads.
QT_WORDS = "qtbase_zh_CN.qm"

# What PyInstaller and its hooks collect, and nothing here loads.
LEFT_OUT = (
    # The network: the desk opens no connection.
    "*Qt6Network.dll",
    "*libQt6Network.so*",
    "*QtNetwork*",
    # Drawing by the graphics card: the desk's widgets are painted by the processor.
    "*opengl32sw.dll",
    "*d3dcompiler_*.dll",
    "*QtOpenGL*",
    "*Qt6OpenGL*",
    "*QtQml*",
    "*Qt6Qml*",
    "*QtQuick*",
    "*Qt6Quick*",
    "*QtPdf*",
    "*Qt6Pdf*",
    "*VirtualKeyboard*",
    "*EglF[Ss]*",
    "*WlShell*",
    # jieba's other models, its lists for key words, and its tables for Jython.
    "jieba/analyse/*",
    "jieba/lac_small/*",
    "jieba/posseg/*",
    "jieba/finalseg/*",
    # Word files are made from parts of our own.
    "docx/templates/default-docx-template/*",
    # Schematron, which no check of ours speaks.
    "lxml/isoschematron/*",
    # PDFium's licences stand in the notices.
    "pypdfium2-*.dist-info/*",
)

# Of the system's libraries those that not every Linux with a desktop has. All others stay out: another
# version of fontconfig misreads the system's fonts, an older libstdc++ stops the driver of the screen.
# Wheels for Linux promise to need no newer ones than their systems bring.
TAKEN_FROM_LINUX = (
    "libffi.so*",
    "libpython*.so*",
    "libsqlite3.so*",
    "libuuid.so*",
    "libxcb-cursor.so*",
    "libxcb-icccm.so*",
    "libxcb-image.so*",
    "libxcb-keysyms.so*",
    "libxcb-render-util.so*",
    "libxcb-util.so*",
    "libxcb-xkb.so*",
    "libxkbcommon-x11.so*",
    "libzstd.so*",
)


def used(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that the desk may load, and of the links those to something that it may."""
    return [
        entry for entry in entries if is_used(entry[0]) and (entry[2] != "SYMLINK" or is_used(_aim(entry)))
    ]


def is_used(place: str) -> bool:
    """Return whether what lies at this place of the bundle belongs there."""
    inside = PurePosixPath(_inside(place))
    if inside.parts[0] == "PySide6" and "plugins" in inside.parts:
        return inside.stem.removeprefix("lib") in QT_PLUGINS.get(inside.parent.name, ())
    if inside.parts[0] == "PySide6" and "translations" in inside.parts:
        return inside.name == QT_WORDS
    if len(inside.parts) == 1 and fnmatchcase(inside.name, "lib*.so*"):
        return _fits(inside, TAKEN_FROM_LINUX)
    return not _fits(inside, LEFT_OUT)


def _inside(place: str) -> str:
    return place.replace("\\", "/")


def _aim(link: Entry) -> str:
    return normpath(str(PurePosixPath(_inside(link[0])).parent / _inside(link[1])))


def _fits(place: PurePosixPath, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(str(place), pattern) for pattern in patterns)
