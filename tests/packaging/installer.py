"""Inno Setup's scripts as data: its sections, and the entries of each."""

from __future__ import annotations

import re
from pathlib import Path

Entry = dict[str, str]

_FIELD = re.compile(r'(\w+): ("(?:[^"]|"")*"|[^;]+)(?:; |$)')


def sections(path: Path) -> dict[str, list[str]]:
    """Return the lines of every section, without remarks and what the preprocessor reads."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
        elif line and not line.startswith((";", "#", " ")):
            found.setdefault(name, []).append(line)
    return found


def settings(lines: list[str]) -> Entry:
    """Return the lines ``Name=value`` of a section."""
    return dict(line.split("=", 1) for line in lines)


def entry(line: str) -> Entry:
    """Return the fields of a line ``Name: value; Name: value``; every character must belong to one."""
    found = _FIELD.findall(line)
    assert "; ".join(f"{name}: {value}" for name, value in found) == line, line
    return {name: _unquoted(value) for name, value in found}


def _unquoted(value: str) -> str:
    return value[1:-1].replace('""', '"') if value.startswith('"') else value
