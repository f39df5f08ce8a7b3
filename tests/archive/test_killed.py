"""A process killed at any moment leaves every acknowledged step in the archive."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.archive.kills import WORKS, killed


@pytest.mark.parametrize("name", WORKS)
def test_what_was_acknowledged_is_there_and_the_next_start_repairs_the_rest(
    tmp_path: Path, name: str
) -> None:
    draw = random.Random(name)
    for _ in range(2):
        killed(WORKS[name], tmp_path, draw)
