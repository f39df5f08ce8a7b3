"""A real old archive, copied for every test."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from desktop.archive import Archive

KEPT = Path(__file__).parent.parent / "kept" / "2026-11-22-habits.jiebao"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The archive of one issue with four steps, brought up to date."""
    path = tmp_path / "档案.jiebao"
    shutil.copy(KEPT, path)
    with closing(Archive(path)):
        pass
    return path
