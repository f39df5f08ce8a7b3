"""Every file that goes into a bundle, and every tool that makes it, is pinned by its hash."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKED = ROOT / "packaging" / "locked"


def pinned(name: str) -> dict[str, list[str]]:
    """Return each requirement of a locked file with the hashes behind it."""
    entries = re.split(r"^(?=\w)", (LOCKED / name).read_text(encoding="utf-8"), flags=re.M)
    return {entry.split(" ")[0]: re.findall("sha256:[0-9a-f]{64}", entry) for entry in entries if entry}


@pytest.mark.parametrize("name", ["tools.txt", "libraries.txt", "audit.txt"])
def test_every_requirement_has_one_version_and_its_hashes(name: str) -> None:
    for requirement, hashes in pinned(name).items():
        assert re.fullmatch(r"[\w.-]+==[\w.]+", requirement)
        assert hashes


@pytest.mark.parametrize("name", ["tools.txt", "libraries.txt", "audit.txt"])
def test_no_address_of_a_registry_is_written_down(name: str) -> None:
    text = (LOCKED / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--find-links" not in text


def canonical(requirement: str) -> str:
    return re.match(r"[\w.-]+", requirement).group().lower().replace("_", "-")


def test_all_that_the_project_asks_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    there = {requirement.partition("==")[0] for requirement in pinned("libraries.txt")}
    assert {canonical(requirement) for requirement in project["dependencies"]} <= there


def test_nothing_is_asked_for_twice() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    plain = [canonical(one) for one in project["dependencies"] if ";" not in one]
    assert len(plain) == len(set(plain))
