"""One drawing becomes the icons of every system."""

from __future__ import annotations

from pathlib import Path

import icons
import pytest
from PIL import Image


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("icons")
    icons.draw_icons(made)
    return made


def test_windows_has_every_size(folder: Path) -> None:
    with Image.open(folder / "jiebao.ico") as icon:
        assert {width for width, _ in icon.info["sizes"]} == set(icons.WINDOWS_PX)


def test_macos_has_small_and_large_ones(folder: Path) -> None:
    with Image.open(folder / "jiebao.icns") as icon:
        assert {(16, 16, 2), (128, 128, 1), (512, 512, 2)} <= set(icon.info["sizes"])


@pytest.mark.parametrize("pixels", [16, 256])
def test_the_corners_are_clear_and_the_ground_is_blue(pixels: int) -> None:
    picture = icons.drawn(pixels).convert("RGBA")
    assert picture.getpixel((0, 0))[3] == 0
    assert picture.getpixel((round(pixels * 0.15), pixels // 2)) == (0x27, 0x58, 0x8F, 255)
