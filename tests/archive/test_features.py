"""What SQLite must be able to do is asked of the library that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.archive import features, sqlite_features


def test_the_library_here_has_all_that_the_archive_needs(tmp_path: Path) -> None:
    assert sqlite_features(tmp_path) == {"wal": True, "fts5": True, "json": True}


def test_what_it_cannot_do_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(features._ASKED, "fts5", "CREATE VIRTUAL TABLE grams USING fts99(body)")
    assert sqlite_features(tmp_path)["fts5"] is False
