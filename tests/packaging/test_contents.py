"""Of each library only what the desk loads goes into the bundle."""

from __future__ import annotations

import contents
import pytest

PLACES = {
    "Linux's window": ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
    "Windows' window": ("PySide6\\plugins\\platforms\\qwindows.dll", True),
    "macOS' window": ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
    "a window of GTK": ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
    "the network": ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
    "the network's library": ("PySide6/Qt/lib/libQt6Network.so.6", False),
    "the network on Windows": ("PySide6\\Qt6Network.dll", False),
    "pictures, which Pillow reads": ("PySide6/Qt/plugins/imageformats/libqjpeg.so", False),
    "the arrows of a field": ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
    "the arrows of a field on Windows": ("PySide6\\plugins\\imageformats\\qsvg.dll", True),
    "Qt's Chinese": ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
    "Qt's German": ("PySide6/Qt/translations/qtbase_de.qm", False),
    "Qt itself": ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
    "the dictionary": ("jieba/dict.txt", True),
    "another model": ("jieba/lac_small/model_baseline/word_emb", False),
    "a screen without windows": ("PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6", False),
    "our resources": ("resources/lexicon/posts.txt", True),
    "a driver of the system": ("libGL.so.1", False),
    "fonts of the system": ("libfontconfig.so.1", False),
    "a rare library of the system": ("libxcb-cursor.so.0", True),
    "the C++ of the system": ("libstdc++.so.6", False),
    "Pillow's own libraries": ("pillow.libs/libjpeg-6dc8d115.so.62.4.0", True),
    "a module in the root": ("_cffi_backend.cpython-311-x86_64-linux-gnu.so", True),
}


@pytest.mark.parametrize(("place", "used"), PLACES.values(), ids=PLACES)
def test_what_is_used_goes_in(place: str, used: bool) -> None:
    assert contents.is_used(place) is used


LINKS = {
    "a library's short name": ("PySide6/Qt/lib/libQt6Core.so", "libQt6Core.so.6", True),
    "a framework's version": ("PySide6/Qt/lib/QtCore.framework/Versions/Current", "A", True),
    "a framework's library": ("PySide6/Qt/lib/QtCore.framework/QtCore", "Versions/Current/QtCore", True),
    "the network": ("jieba/net.so", "../PySide6/Qt/lib/libQt6Network.so.6", False),
}


@pytest.mark.parametrize(("place", "aim", "used"), LINKS.values(), ids=LINKS)
def test_a_link_goes_in_with_what_it_leads_to(place: str, aim: str, used: bool) -> None:
    assert bool(contents.used([(place, aim, "SYMLINK")])) is used
