"""The one door, ``packaging/dev.py``: what it decides before it installs anything."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

DOOR = Path(__file__).parent.parent / "packaging" / "dev.py"


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", DOOR)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libunheard.so.9", None),
    ],
)
def test_a_missing_library_names_its_package(dev: ModuleType, library: str, package: str | None) -> None:
    assert dev.package_of(library) == package


def test_a_user_who_is_not_root_is_told_the_one_command(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(dev.SetupError, match="sudo apt-get install --yes --no-install-recommends libegl1"):
        dev.install_system_packages(["libegl1"])


def test_a_stamp_of_the_project_file_makes_the_second_call_quick(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    installed: list[str] = []
    monkeypatch.setattr(dev, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(dev, "make_environment", lambda: None)
    monkeypatch.setattr(dev, "missing_packages", list)
    monkeypatch.setattr(dev, "install", installed.append)
    dev.prepare("test")
    dev.prepare("test")
    dev.prepare()
    assert installed == [f"{dev.ROOT}[test]"]


def test_without_a_command_it_prints_what_it_can_do() -> None:
    asked = subprocess.run([sys.executable, str(DOOR)], capture_output=True, text=True, encoding="utf-8")
    assert asked.returncode == 2
    assert "dev.py run" in asked.stdout


def test_it_needs_nothing_but_the_standard_library() -> None:
    command = [sys.executable, "-S", "-E", str(DOOR)]
    assert subprocess.run(command, capture_output=True).returncode == 2
