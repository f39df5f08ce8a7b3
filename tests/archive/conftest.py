"""An archive of its own for every test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.archive import Archive, ArchiveWriter


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive(tmp_path / "档案.jiebao")
    yield archive
    archive.close()


@pytest.fixture
def writer(archive: Archive) -> Iterator[ArchiveWriter]:
    writer = ArchiveWriter(archive)
    yield writer
    writer.abandon()
