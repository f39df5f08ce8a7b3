"""Picture files are taken as they are, or refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.intake.pictures import read_picture
from desktop.model import UserFacingError
from tests.pictures import picture


@pytest.mark.parametrize(
    ("kind", "suffix"), [("JPEG", ".jpg"), ("PNG", ".png"), ("TIFF", ".tif"), ("WEBP", ".webp")]
)
def test_a_picture_is_taken_unchanged_whatever_its_name(kind: str, suffix: str, tmp_path: Path) -> None:
    blob = picture(30, 20, kind)
    (tmp_path / "照片.bmp").write_bytes(blob)
    read = read_picture(tmp_path / "照片.bmp")
    assert (read.blob, read.suffix) == (blob, suffix)


@pytest.mark.parametrize(
    ("blob", "code"),
    [
        (b"", "picture-format"),
        ("居民包馄饨".encode(), "picture-format"),
        (picture(30, 20, "BMP"), "picture-format"),
        (picture(300, 200)[:400], "picture-damaged"),
        (picture(300, 200, "PNG")[:80], "picture-damaged"),
    ],
    ids=["empty", "a text", "a bitmap", "half a photograph", "half a drawing"],
)
def test_what_cannot_be_printed_is_refused(blob: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / "照片.jpg").write_bytes(blob)
    with pytest.raises(UserFacingError) as refused:
        read_picture(tmp_path / "照片.jpg")
    assert refused.value.code == code


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="读不出来"):
        read_picture(tmp_path / "照片.jpg")
