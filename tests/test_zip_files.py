"""Zip files are opened without trusting what they say of themselves."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from desktop.zip_files import ZipError, ZipParts, ZipSwollenError


def zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("on_disk", [False, True])
def test_a_part_is_read_as_it_was_packed(on_disk: bool, tmp_path: Path) -> None:
    data = zipped(a="街道".encode(), b=b"x")
    (tmp_path / "a.zip").write_bytes(data)
    with ZipParts(tmp_path / "a.zip" if on_disk else data) as parts:
        assert (parts.names, parts.is_plain) == (("a", "b"), True)
        assert parts.read("a", 6).decode() == "街道"
        copied = io.BytesIO()
        parts.copy("b", copied, 1)
        assert copied.getvalue() == b"x"


def test_a_part_is_no_longer_than_whoever_asks_takes() -> None:
    with ZipParts(zipped(a=bytes(7))) as parts, pytest.raises(ZipSwollenError):
        parts.read("a", 6)


def test_a_part_that_swells_as_no_honest_one_does_is_not_read() -> None:
    with ZipParts(zipped(a=bytes(20_000_000))) as parts, pytest.raises(ZipSwollenError):
        parts.read("a", 1 << 30)


def test_a_part_that_is_not_there_is_told() -> None:
    with ZipParts(zipped()) as parts, pytest.raises(ZipError):
        parts.read("a", 1)


@pytest.mark.parametrize("on_disk", [False, True])
def test_a_list_of_parts_without_end_is_not_read(on_disk: bool, tmp_path: Path) -> None:
    data = b"PK\x01\x02" * 200
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(ZipSwollenError):
        ZipParts(tmp_path / "a.zip" if on_disk else data, most_parts=100)


def test_parts_that_lie_one_over_the_other_are_not_plain() -> None:
    data = bytearray(zipped(a=b"x" * 50, b=b"y"))
    entry = data.index(b"PK\x01\x02")
    data[entry + 20 : entry + 24] = (10_000).to_bytes(4, "little")
    with ZipParts(bytes(data)) as parts:
        assert not parts.is_plain
