"""What a built program says of itself, read line by line: anything that is not expected is a fault."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

# The checks of the program in their order; a test holds this against the program's own table.
EXPECTED = (
    "versions",
    "folders",
    "fonts",
    "database",
    "health",
    "reading",
    "search",
    "word",
    "pdf",
    "window",
    "backup",
    "processes",
    "result",
)
_LONGEST_S = 300


def check_program(program: Path, version: str) -> list[str]:
    """Let a built program check itself, print what it says, and return what is wrong, a sentence each."""
    command = [str(program), "--self-check"]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=_LONGEST_S)
    print(told.stdout, end="", flush=True)
    return faults(told.stdout.splitlines(), told.stderr.splitlines(), told.returncode, version)


def check_silent_program(program: Path) -> list[str]:
    """Do the same with a windowed program of Windows, which can only end well or badly."""
    status = subprocess.run([str(program), "--self-check"], timeout=_LONGEST_S).returncode
    return [f"自检以 {status} 结束"] if status else []


def faults(lines: list[str], errors: list[str], status: int, version: str) -> list[str]:
    """Return what is wrong with the lines and the exit status of a self-check, a sentence each."""
    told = [_read(line) for line in lines]
    names = [str(one.get("check")) for one in told]
    found = [f"没有料到的一行：{line}" for line, one in zip(lines, told, strict=True) if not one]
    found += [f"没有料到的一行：{line}" for line in errors]
    found += [
        f"自检没有通过：{line}" for line, one in zip(lines, told, strict=True) if one.get("ok") is False
    ]
    if tuple(names) != EXPECTED:
        found.append(f"自检的项目不对：{names}")
    if told and told[0].get("jiebao") != version:
        found.append(f"成品的版本是 {told[0].get('jiebao')}，不是 {version}")
    return [*found, f"自检以 {status} 结束"] if status else found


def _read(line: str) -> dict[str, object]:
    """Return what a line says; empty for one that is no line of a self-check."""
    try:
        told = json.loads(line)
    except ValueError:
        return {}
    return told if isinstance(told, dict) and isinstance(told.get("ok"), bool) and "check" in told else {}
