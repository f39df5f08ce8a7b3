"""What README names is there: paths, commands of the door, and the pictures."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = re.findall(r"`([^`\n]+)`", README)
PATHS = sorted({words for words in CODE if re.fullmatch(r"[\w./]+/[\w./]*", words)})
LINKS = re.findall(r"\]\(([^)]+)\)", README)


@pytest.mark.parametrize("path", PATHS)
def test_a_path_is_there(path: str) -> None:
    """A path counts from the root, or as the text says from ``desktop`` or the folder named before it."""
    places = (ROOT, ROOT / "desktop", ROOT / "tests" / "structure")
    assert any((place / path).exists() for place in places)


@pytest.mark.parametrize("link", LINKS)
def test_a_link_leads_to_a_file(link: str) -> None:
    assert (ROOT / link).is_file()


def test_every_folder_of_the_package_is_told() -> None:
    told = set(re.findall(r"`(\w+)`", README))
    folders = {path.parent.name for path in (ROOT / "desktop").glob("*/__init__.py")}
    assert folders - told <= {"settings"}


def test_the_commands_of_the_door_are_its_own() -> None:
    door = [sys.executable, str(ROOT / "packaging" / "dev.py")]
    known = subprocess.run(door, capture_output=True, text=True, encoding="utf-8").stdout
    named = set(re.findall(r"dev\.py (\w+)", README))
    assert {name for name in named if f"dev.py {name} " not in known} == set()


def test_it_is_short_enough_to_be_read() -> None:
    assert len(README.splitlines()) <= 120
    assert len(README) <= 8_000
