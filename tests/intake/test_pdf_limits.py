"""PDF files that are made to keep a reader busy are refused at once; odd numbers lose no letter."""

from __future__ import annotations

import zlib

import pytest

from desktop.intake import source_from_bytes
from desktop.intake.pdf import letters, swelling
from desktop.model import UserFacingError
from tests.intake.pdf_samples import Put, lines, pdf

WORDS = "街道办事处开会，居民都来了。"


def with_stream(content: bytes, entries: str = "/Filter /FlateDecode") -> bytes:
    """Return an honest file with one more stream."""
    stream = (
        f"99 0 obj\n<< {entries} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream\n"
    )
    return pdf(lines(40, 40, WORDS)) + stream


def refused(data: bytes) -> str:
    with pytest.raises(UserFacingError) as raised:
        source_from_bytes(data, "来稿.pdf")
    return raised.value.code


BOMB = zlib.compress(bytes(20 << 20), 9)


@pytest.mark.parametrize(
    ("content", "entries"),
    [(BOMB, "/Filter /FlateDecode"), (zlib.compress(BOMB), "/Filter [/FlateDecode /FlateDecode]")],
    ids=["packed once", "packed twice"],
)
def test_a_stream_that_swells_is_refused(content: bytes, entries: str) -> None:
    assert refused(with_stream(content, entries)) == "pdf-swollen"


@pytest.mark.parametrize(
    "entries", ["/Subtype /Image /Filter /FlateDecode", "/Length1 9 /Filter /FlateDecode"]
)
def test_white_pictures_and_fonts_swell_as_they_like(entries: str) -> None:
    assert WORDS in source_from_bytes(with_stream(BOMB, entries), "来稿.pdf").text


def test_streams_that_are_damaged_are_left_to_the_reader() -> None:
    assert WORDS in source_from_bytes(with_stream(b"x" * 50), "来稿.pdf").text


def test_streams_that_come_to_too_much_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swelling, "_MOST", 100)
    assert refused(with_stream(zlib.compress(b"q " * 80))) == "pdf-swollen"


def test_a_page_with_more_letters_than_paper_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "_MOST_LETTERS", 10)
    assert refused(pdf(lines(40, 40, WORDS))) == "pdf-swollen"


@pytest.mark.parametrize("number", ["1e38", "-1e38", "9" * 45, "NaN"])
def test_letters_with_odd_numbers_are_still_read(number: str) -> None:
    odd = pdf([*lines(40, 40, WORDS), Put(40, 400, "路灯修好了")])
    place = odd.rindex(b" Tm")
    start = odd.rindex(b" ", 0, place) + 1
    text = source_from_bytes(odd[:start] + number.encode() + odd[place:], "来稿.pdf").text
    assert WORDS in text


def test_a_letter_printed_a_thousand_times_in_one_place_keeps_nobody_busy() -> None:
    crowd = [Put(40, 40, "街", size=0.1) for _ in range(3000)]
    assert "街" in source_from_bytes(pdf([*crowd, *lines(40, 400, WORDS)]), "来稿.pdf").text
