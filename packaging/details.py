"""What a system shows of the program: its version, its names, the files it opens.

The version is written in one place, ``desktop/__init__.py``; only the standard library is used here.
"""

from __future__ import annotations

import ast
import plistlib
from pathlib import Path
from typing import Any

PACKAGING = Path(__file__).resolve().parent


def version() -> str:
    """Return the version of the program."""
    text = (PACKAGING.parent / "desktop" / "__init__.py").read_text(encoding="utf-8")
    written = next(
        node.value
        for node in ast.parse(text).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__version__"
    )
    return str(ast.literal_eval(written))


def app_details() -> dict[str, Any]:
    """Return the ``Info.plist`` of the app of macOS, with the version."""
    details: dict[str, Any] = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    return {**details, "CFBundleShortVersionString": version(), "CFBundleVersion": version()}


def write_windows_details(target: Path, program: str) -> Path:
    """Write what Windows shows of a program's file, as PyInstaller reads it; return the path."""
    numbers = tuple(int(part) for part in (*version().split("."), "0", "0", "0")[:4])
    text = (PACKAGING / "windows" / "version.txt").read_text(encoding="utf-8")
    for name, value in (("VERSION", version()), ("NUMBERS", repr(numbers)), ("PROGRAM", program)):
        text = text.replace(f"@{name}@", value)
    target.write_text(text, encoding="utf-8")
    return target
