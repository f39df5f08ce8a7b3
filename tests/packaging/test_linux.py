"""On Linux the desk comes into the user's own menu, with its file type, and out of it again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
MENU = ("applications/jiebao-desk.desktop", "mime/packages/jiebao-desk.xml")


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    folder = tmp_path / "街 报"
    shutil.copytree(LINUX, folder / "linux")
    (folder / "linux" / "jiebao-desk.png").write_bytes(b"icon")
    return folder


def register(folder: Path, *words: str) -> Path:
    data = folder.parent / "data"
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder.parent), "XDG_DATA_HOME": str(data)}
    subprocess.run(["bash", folder / "linux" / "register.sh", *words], env=environment, check=True)
    return data


@pytest.mark.skipif(sys.platform != "linux", reason="menus of Linux")
def test_the_menu_names_the_program_where_it_was_unpacked(unpacked: Path) -> None:
    data = register(unpacked)
    entry = ConfigParser(interpolation=None)
    entry.read(data / MENU[0], encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == f'"{unpacked}/JiebaoDesk" %F'
    assert entry["Desktop Entry"]["Name[zh_CN]"] == "街报编辑台"
    assert (data / "icons/hicolor/256x256/apps/jiebao-desk.png").read_bytes() == b"icon"


@pytest.mark.skipif(sys.platform != "linux", reason="menus of Linux")
def test_it_is_taken_out_again(unpacked: Path) -> None:
    register(unpacked)
    data = register(unpacked, "--remove")
    assert not any((data / name).exists() for name in MENU)


def test_its_files_are_of_the_kind_that_the_menu_opens() -> None:
    kind = ElementTree.parse(LINUX / "jiebao-desk.xml").getroot()[0]
    (pattern,) = [node.get("pattern") for node in kind if node.tag.endswith("glob")]
    entry = ConfigParser(interpolation=None)
    entry.read(LINUX / "jiebao-desk.desktop", encoding="utf-8")
    assert pattern == "*.jiebao"
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};"
