"""File dialogs open where the last file was."""

from __future__ import annotations

from pathlib import Path

from desktop.ui.opening.folders import LastFolder


def test_dialogs_open_where_the_last_file_was(tmp_path: Path) -> None:
    folder = LastFolder()
    folder.stay_at(tmp_path / "稿.docx")
    assert folder.path == tmp_path


def test_a_folder_that_is_gone_gives_way_to_one_that_is_there(tmp_path: Path) -> None:
    folder = LastFolder()
    assert folder.path.is_dir()
    folder.name = str(tmp_path / "拔走的盘")
    assert folder.path.is_dir()
