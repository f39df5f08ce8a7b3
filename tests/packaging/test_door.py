"""The one door, ``packaging/dev.py``: what it decides before it installs anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import dev
import environment
import pytest
import system_packages
from trouble import SetupError

DOOR = Path(__file__).parents[2] / "packaging" / "dev.py"


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libunheard.so.9", None),
    ],
)
def test_a_missing_library_names_its_package(library: str, package: str | None) -> None:
    assert system_packages.package_of(library) == package


def test_a_user_who_is_not_root_is_told_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SetupError, match="sudo apt-get install --yes --no-install-recommends libegl1"):
        system_packages.install_system_packages(["libegl1"])


@pytest.mark.parametrize(
    ("beside", "found", "packages"),
    [(True, None, []), (False, "libpython", []), (False, None, ["libpython3.11"])],
)
def test_a_python_in_one_piece_asks_for_its_library(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, beside: bool, found: str | None, packages: list[str]
) -> None:
    """Debian's Python says that it has a library, and it lies in a package that may not be there."""
    if beside:
        (tmp_path / "libpython3.11.so.1.0").touch()
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_packages.sysconfig, "get_config_var", lambda name: str(tmp_path))
    monkeypatch.setattr(system_packages, "find_library", lambda name: found)
    monkeypatch.setattr(system_packages.sys, "version_info", (3, 11, 7))
    assert system_packages.packages_to_build() == packages


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[str, ...]]:
    """Return what the door would install, into folders of the test."""
    asked: list[tuple[str, ...]] = []
    for name in ("ENVIRONMENT", "BUILDER"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(environment, name, tmp_path / name)
    monkeypatch.setattr(environment, "make_environment", lambda folder: folder.mkdir(exist_ok=True))
    monkeypatch.setattr(environment, "missing_packages", lambda python: [])
    monkeypatch.setattr(environment, "packages_to_build", list)
    monkeypatch.setattr(environment, "install", lambda folder, *wanted: asked.append(wanted))
    return asked


def test_a_stamp_of_the_project_file_makes_the_second_call_quick(installed: list[tuple[str, ...]]) -> None:
    environment.prepare("test")
    environment.prepare("test")
    environment.prepare()
    assert installed == [("--editable", f"{environment.ROOT}[test]")]


def test_bundles_are_built_of_pinned_files_tools_first(installed: list[tuple[str, ...]]) -> None:
    environment.prepare_builder()
    environment.prepare_builder()
    assert [wanted[-1] for wanted in installed] == [str(environment.TOOLS), str(environment.LIBRARIES)]
    assert all("--require-hashes" in wanted for wanted in installed)
    assert "--no-build-isolation" in installed[1]


def test_without_a_command_it_prints_what_it_can_do() -> None:
    asked = subprocess.run([sys.executable, str(DOOR)], capture_output=True, text=True, encoding="utf-8")
    assert asked.returncode == 2
    assert "dev.py run" in asked.stdout


def test_it_needs_nothing_but_the_standard_library() -> None:
    command = [sys.executable, "-S", "-E", str(DOOR)]
    assert subprocess.run(command, capture_output=True).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "given"), [([], list(dev.WHOLE_SUITE)), (["tests/text", "-x"], ["tests/text", "-x"])]
)
def test_the_whole_suite_runs_on_all_processors_and_a_part_in_one_process(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], given: list[str]
) -> None:
    steps: list[list[str]] = []
    monkeypatch.setattr(dev, "prepare", lambda *extras: None)
    monkeypatch.setattr(dev, "call", lambda command: steps.append(command[1:]) or 0)
    assert dev.test(arguments) == 0
    assert steps[-1] == ["-m", "pytest", *given]
