"""The app for macOS: its property lists read, its file type, its scripts without a slip."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import details
import pytest

import desktop

MACOS = Path(__file__).parents[2] / "packaging" / "macos"
SCRIPTS = sorted(MACOS.glob("*.sh"))


def test_the_app_says_its_version_and_its_name() -> None:
    app = details.app_details()
    assert app["CFBundleShortVersionString"] == app["CFBundleVersion"] == desktop.__version__
    assert app["CFBundleDisplayName"] == "街报编辑台"


def test_the_app_owns_the_files_it_hands_over() -> None:
    app = details.app_details()
    (kind,) = app["UTExportedTypeDeclarations"]
    (opened,) = app["CFBundleDocumentTypes"]
    assert kind["UTTypeTagSpecification"] == {"public.filename-extension": ["jiebao"]}
    assert opened["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert (opened["LSHandlerRank"], opened["CFBundleTypeRole"]) == ("Owner", "Editor")


def test_under_the_hardened_runtime_it_asks_for_one_thing_only() -> None:
    asked = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert asked == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.skipif(sys.platform == "win32", reason="the scripts run on macOS")
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_has_no_slip(path: Path) -> None:
    checker = shutil.which("shellcheck", path=str(Path(sys.executable).parent))
    assert checker is not None
    for command in (["bash", "-n"], [checker, "--severity=style"]):
        told = subprocess.run([*command, str(path)], capture_output=True, text=True)
        assert (told.returncode, told.stdout, told.stderr) == (0, "", "")


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_stops_at_the_first_fault_and_says_how_it_is_called(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "\nset -euo pipefail\n" in text
    assert re.match(r"#!/usr/bin/env bash\n# [A-Z].*\n", text)
