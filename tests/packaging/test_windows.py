"""The installer for Windows: for one user, with its file type, and it leaves the archive where it is."""

from __future__ import annotations

import ast
import codecs
import re
from pathlib import Path

import details
import parcels
import pytest

from tests.packaging.installer import entry, sections, settings

WINDOWS = Path(__file__).parents[2] / "packaging" / "windows"
SCRIPT = WINDOWS / "jiebao.iss"
WORDS = WINDOWS / "messages.isl"


@pytest.fixture(scope="module")
def script() -> dict[str, list[str]]:
    return sections(SCRIPT)


def test_it_has_the_sections_that_inno_setup_knows(script: dict[str, list[str]]) -> None:
    assert set(script) == {
        "Setup", "Languages", "Tasks", "InstallDelete", "Files", "Icons", "Registry", "Run"
    }  # fmt: skip


def test_it_needs_no_administrator(script: dict[str, list[str]]) -> None:
    setup = settings(script["Setup"])
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["DefaultDirName"] == r"{autopf}\JiebaoDesk"
    assert all(entry(line)["Root"] == "HKA" for line in script["Registry"])


@pytest.mark.parametrize("path", [SCRIPT, WORDS], ids=lambda path: path.name)
def test_every_inno_setup_reads_it_as_chinese(path: Path) -> None:
    assert path.read_bytes().startswith(codecs.BOM_UTF8)


def test_the_version_comes_from_outside(script: dict[str, list[str]]) -> None:
    setup = settings(script["Setup"])
    assert setup["AppVersion"] == "{#Version}"
    assert details.version() not in SCRIPT.read_text(encoding="utf-8-sig")
    assert setup["OutputBaseFilename"] == "JiebaoDesk-{#Version}-setup"


def test_all_that_it_names_is_defined() -> None:
    text = SCRIPT.read_text(encoding="utf-8-sig")
    own = set(re.findall(r"^#define (\w+)", text, re.M))
    assert set(re.findall(r"\{#(\w+)\}", text)) == own | {"Version", "Bundle", "Icons", "Output"}


def test_the_door_defines_what_it_needs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    called: list[tuple[str, ...]] = []
    monkeypatch.setattr(parcels, "compiler", lambda: tmp_path / "ISCC.exe")
    monkeypatch.setattr(parcels, "_call", lambda *command: called.append(command))
    made = parcels.pack_windows(tmp_path)
    ((_, _, *defined, script),) = called
    assert [word.partition("=")[0] for word in defined] == ["/DVersion", "/DBundle", "/DIcons", "/DOutput"]
    assert Path(script) == SCRIPT
    assert made.name == f"JiebaoDesk-{details.version()}-setup.exe"


def test_a_jiebao_file_opens_with_the_desk(script: dict[str, list[str]]) -> None:
    keys = {
        (one["Subkey"], one.get("ValueName", "")): one["ValueData"] for one in map(entry, script["Registry"])
    }
    assert keys[r"Software\Classes\.jiebao", ""] == "{#Kind}"
    command = keys[r"Software\Classes\{#Kind}\shell\open\command", ""]
    assert command == r'"{app}\JiebaoDesk.exe" "%1"'
    assert settings(script["Setup"])["ChangesAssociations"] == "yes"


def test_uninstalling_takes_away_only_what_was_installed(script: dict[str, list[str]]) -> None:
    assert "UninstallDelete" not in script
    assert "UninstallRun" not in script
    assert all(r"{app}\_internal" in line for line in script["InstallDelete"])
    assert "档案" in settings(sections(WORDS)["Messages"])["ConfirmUninstall"]


def test_the_desk_stands_in_the_start_menu(script: dict[str, list[str]]) -> None:
    places = [entry(line)["Name"] for line in script["Icons"]]
    assert places == [r"{autoprograms}\{#Name}", r"{autodesktop}\{#Name}"]


def test_the_words_keep_the_places_for_names() -> None:
    words = settings(sections(WORDS)["Messages"])
    for name in ("SetupWindowTitle", "ConfirmUninstall", "UninstalledAll", "StatusUninstalling"):
        assert "%1" in words[name]
    assert all(
        "[name" in words[name] for name in ("WelcomeLabel1", "FinishedHeadingLabel", "InstallingLabel")
    )
    assert all(words.values())


def test_windows_shows_the_version_of_the_program(tmp_path: Path) -> None:
    written = details.write_windows_details(tmp_path / "version.txt", "jiebao").read_text(encoding="utf-8")
    assert "@" not in written
    strings = [
        tuple(ast.literal_eval(argument) for argument in call.args)
        for call in ast.walk(ast.parse(written))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "StringStruct"
    ]
    assert dict(strings)["ProductVersion"] == details.version()
    assert dict(strings)["OriginalFilename"] == "jiebao.exe"
    numbers = ", ".join([*details.version().split("."), "0"])
    assert f"filevers=({numbers})" in written
