from __future__ import annotations

import io

import pytest
from PIL import Image

from desktop.export.picture_files import for_word, picture_size
from desktop.export.pictures import Photograph
from desktop.model import UserFacingError
from tests.pictures import picture

UPRIGHT, ON_ITS_HEAD, ON_ITS_SIDE = 1, 3, 6


def opened(blob: bytes) -> Image.Image:
    return Image.open(io.BytesIO(blob))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_word_shows_rightly_stays_as_it_is(kind: str) -> None:
    blob = picture(30, 20, kind)
    assert for_word(blob) is blob


@pytest.mark.parametrize(
    ("kind", "mode", "becomes"),
    [("WEBP", "RGB", "JPEG"), ("TIFF", "CMYK", "JPEG"), ("TIFF", "L", "JPEG"), ("TIFF", "RGBA", "PNG")],
)
def test_other_kinds_become_what_word_shows(kind: str, mode: str, becomes: str) -> None:
    image = opened(for_word(picture(30, 20, kind, mode=mode)))
    assert (image.format, image.size) == (becomes, (30, 20))


@pytest.mark.parametrize(
    ("turned", "size"), [(UPRIGHT, (30, 20)), (ON_ITS_HEAD, (30, 20)), (ON_ITS_SIDE, (20, 30))]
)
def test_a_picture_stands_as_it_was_taken(turned: int, size: tuple[int, int]) -> None:
    blob = picture(30, 20, turned=turned)
    assert picture_size(blob) == opened(for_word(blob)).size == size


def test_a_picture_on_its_head_is_turned() -> None:
    image = opened(for_word(picture(30, 20, turned=ON_ITS_HEAD))).convert("L")
    above, below = (image.getpixel((15, y)) for y in (2, 17))
    assert isinstance(above, int)
    assert isinstance(below, int)
    assert above > below


def test_bytes_that_are_no_picture_are_told() -> None:
    with pytest.raises(UserFacingError, match="换成 JPEG 或 PNG 再试"):
        for_word(b"no picture")


@pytest.mark.parametrize(
    ("own", "shape", "cut"),
    [
        (0.75, 0.75, {}),
        (1.0, 0.9, {"t": 3000, "b": 7000}),
        (0.6, 0.75, {"l": 10_000, "r": 10_000}),
    ],
    ids=["nothing", "of the height, most at the foot", "of the width, both sides alike"],
)
def test_what_is_cropped_leaves_the_heads(own: float, shape: float, cut: dict[str, int]) -> None:
    assert Photograph(b"", own, shape).cut == cut
