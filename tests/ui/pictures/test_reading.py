"""Pictures to paint: every kind that is taken in, upright, and nothing where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from desktop.ui.pictures.reading import read_image

RED, GREEN = (255, 0, 0), (0, 128, 0)
ON_ITS_SIDE = 6


def half_and_half(mode: str = "RGB") -> Image.Image:
    """Return a picture that is red on the left and green on the right."""
    picture = Image.new("RGB", (400, 200), RED)
    picture.paste(GREEN, (200, 0, 400, 200))
    return picture.convert(mode)


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("a.jpg", "RGB"),
        ("a.jpg", "CMYK"),
        ("a.png", "RGBA"),
        ("a.png", "P"),
        ("a.tif", "RGB"),
        ("a.webp", "RGB"),
    ],
)
def test_every_kind_that_is_taken_in_is_shown(tmp_path: Path, name: str, mode: str) -> None:
    half_and_half(mode).save(tmp_path / name)
    image = read_image(tmp_path / name)
    assert (image.width(), image.height()) == (400, 200)
    left, right = image.pixelColor(50, 100), image.pixelColor(350, 100)
    assert (left.red() > 200, right.red() < 60) == (True, True)


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_a_large_one_is_made_small(tmp_path: Path, name: str) -> None:
    half_and_half().resize((2000, 1000)).save(tmp_path / name)
    image = read_image(tmp_path / name, 640)
    assert (image.width(), image.height()) == (640, 320)


def test_one_from_a_telephone_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = ON_ITS_SIDE
    half_and_half().save(tmp_path / "a.jpg", exif=exif)
    image = read_image(tmp_path / "a.jpg")
    assert (image.width(), image.height()) == (200, 400)
    assert image.pixelColor(100, 50).red() > 200


@pytest.mark.parametrize("blob", [None, b"", b"\xff\xd8\xff broken"])
def test_what_is_no_picture_is_none(tmp_path: Path, blob: bytes | None) -> None:
    if blob is not None:
        (tmp_path / "a.jpg").write_bytes(blob)
    assert read_image(tmp_path / "a.jpg").isNull()
