"""The scripts of the shell are without a slip, and stop at the first fault."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parents[2] / "packaging").rglob("*.sh"))


@pytest.mark.skipif(sys.platform == "win32", reason="the scripts run on macOS and Linux")
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
