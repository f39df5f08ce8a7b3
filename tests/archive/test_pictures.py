"""Pictures beside the archive: kept once, found by their digest, never half written."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from desktop.archive import find_picture, keep_picture, picture_folder
from desktop.model import UserFacingError

BLOB = b"a picture"
DIGEST = hashlib.sha256(BLOB).hexdigest()


def test_a_picture_is_kept_once_under_its_digest(tmp_path: Path) -> None:
    archive = tmp_path / "档案.jiebao"
    assert keep_picture(archive, BLOB, ".jpg") == keep_picture(archive, BLOB, ".png") == DIGEST
    assert [file.name for file in picture_folder(archive).iterdir()] == [f"{DIGEST}.jpg"]
    found = find_picture(archive, DIGEST)
    assert found is not None
    assert found.read_bytes() == BLOB


def test_a_picture_that_is_missing_is_not_found(tmp_path: Path) -> None:
    assert find_picture(tmp_path / "档案.jiebao", DIGEST) is None


def test_a_place_that_takes_no_picture_is_told(tmp_path: Path) -> None:
    archive = tmp_path / "gone" / "档案.jiebao"
    with pytest.raises(UserFacingError):
        keep_picture(archive, BLOB, ".jpg")


def test_a_picture_that_could_not_be_put_in_place_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", refuse)
    archive = tmp_path / "档案.jiebao"
    with pytest.raises(UserFacingError):
        keep_picture(archive, BLOB, ".jpg")
    assert list(picture_folder(archive).iterdir()) == []
