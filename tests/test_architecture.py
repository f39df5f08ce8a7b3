"""The folder graph as a table: who may import whom, and who may know Qt, SQL and Word."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop

PACKAGE = Path(desktop.__file__).parent
STAGE = {"model", "text", "assets", "zip_files"}
MAY_IMPORT = {
    "app": {"ui", "workflow", "settings", "model", "assets", "crash"},
    "model": set[str](),
    "assets": {"model"},
    "zip_files": set[str](),
    "text": {"model", "assets"},
    "intake": STAGE,
    "structure": STAGE,
    "facts": STAGE,
    "checks": STAGE,
    "review": STAGE,
    "archive": STAGE,
    "export": STAGE,
    "handover": STAGE,
    "settings": set[str](),
    "schema": STAGE,
    "outline": STAGE,
    "commands": {"model", "workflow", "schema", "outline", "proof_lines"},
    "workflow": {
        "model",
        "text",
        "assets",
        "intake",
        "structure",
        "facts",
        "checks",
        "review",
        "archive",
        "export",
        "handover",
        "settings",
    },
    "ui": {"model", "text", "review", "settings", "workflow", "assets", "crash"},
}
ONLY_IN = {
    "PySide6": {"ui", "app"},
    "docx": {"export", "intake"},
    "sqlite3": {"archive"},
    "sqlite_utils": {"archive"},
    "jieba": {"text"},
    "pypdfium2": {"intake"},
}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or ""
            if node.module == "desktop":
                yield from (f"desktop.{name.name}" for name in node.names)


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    room = room_of(path)
    for name in imported(path):
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        if top == "desktop" and target and target != room and not target.startswith("__"):
            assert room not in MAY_IMPORT or target in MAY_IMPORT[room], f"{room} imports {target}"
        assert room in ONLY_IN.get(top, {room}), f"{top} is not for {room}"


def test_every_folder_stands_in_the_table() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders <= set(MAY_IMPORT)


def test_every_folder_says_what_it_is() -> None:
    for room in PACKAGE.iterdir():
        if room.is_dir() and room.name != "__pycache__":
            text = (room / "__init__.py").read_text(encoding="utf-8")
            assert ast.get_docstring(ast.parse(text)), f"{room.name} has no docstring"
