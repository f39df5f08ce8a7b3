"""What README names is there: paths, commands of the door, and the pictures."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.checks.measured import pool_scores

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


def test_what_it_says_was_measured_is_what_was() -> None:
    *kinds, sense, sums = (one for one in pool_scores() if one.pool == "检验")
    assert sums.name == "合计"
    weakest = min(kinds, key=lambda one: one.found / one.tried)
    weights = _head("structure/weights.ini")
    lines, sure = _figure(r"test 组每行错 ([\d.]+)%", weights), _figure(r"不存疑的行错 ([\d.]+)%", weights)
    names = _head("people/weights.txt")
    missed = _figure(r"有 (\d+) 处人名", names)
    guessed, right = _figure(r"推测有 (\d+) 处", names), _figure(r"对 (\d+) 处", names)
    for told in (
        f"差错查出 {sums.found / sums.tried:.0%}",
        f"最弱的是{weakest.name}，{weakest.found / weakest.tried:.0%}",
        f"要看意思才知道的重字只查出 {sense.found / sense.tried:.0%}",
        f"每万字误报 {sums.alarms / sums.characters * 10_000:.1f} 处",
        f"每行错约 {lines:.0f}%；没有标存疑的行约 {sure:.0f}%",
        f"推测的 {right / guessed:.0%} 是对的，找回规则漏掉的 {right / missed:.0%}",
    ):
        assert told in README


def _head(name: str) -> str:
    lines = (ROOT / "resources" / name).read_text(encoding="utf-8").splitlines()
    return "".join(line for line in lines if line.startswith("#"))


def _figure(pattern: str, text: str) -> float:
    found = re.search(pattern, text)
    assert found is not None, pattern
    return float(found[1])
