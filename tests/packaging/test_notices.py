"""The notices name all that is bundled, with the text of each licence, and pass over nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import notices
import owners
import PIL
import pytest
from trouble import SetupError

import desktop


def written(tmp_path: Path, *sources: str) -> str:
    target = tmp_path / "THIRD-PARTY.txt"
    notices.write_notices(sources, target)
    return target.read_text(encoding="utf-8")


def test_a_wheel_is_named_with_version_and_licence(tmp_path: Path) -> None:
    text = written(tmp_path, str(PIL.__file__))
    assert f"pillow {PIL.__version__}　MIT-CMU　" in text
    assert "Python Imaging Library" in text


def test_python_itself_is_named() -> None:
    (python,) = owners.owners_of([str(Path(sys.modules["fractions"].__file__ or ""))])
    assert python.licence in ("PSF-2.0", "见全文")
    assert all(text.is_file() for text in python.texts)


def test_what_is_ours_needs_no_notice() -> None:
    assert owners.owners_of([str(desktop.__file__), str(owners.LICENCES / "qt.txt")]) == []


def test_a_stranger_stops_the_build(tmp_path: Path) -> None:
    stranger = tmp_path / "libstranger.so"
    stranger.touch()
    with pytest.raises(SetupError, match=r"libstranger\.so"):
        owners.owners_of([str(PIL.__file__), str(stranger)])


def test_a_runtime_of_windows_is_known_by_its_name(tmp_path: Path) -> None:
    runtime = tmp_path / "VCRUNTIME140_1.dll"
    runtime.touch()
    assert [owner.name for owner in owners.owners_of([str(runtime)])] == ["Microsoft Visual C++ Runtime"]


def test_qt_may_be_replaced_and_its_source_found(tmp_path: Path) -> None:
    import PySide6

    text = written(tmp_path, str(PySide6.__file__))
    for words in (
        "怎样换成自己编译的 Qt",
        "download.qt.io",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "UNICODE LICENSE V3",
    ):
        assert words in text


LISTS = [("traditional.txt", "OpenCC"), ("searched_forms.txt", "OpenCC"), ("idioms.txt", "结巴"),
         ("syllables.txt", "pypinyin"), ("radicals.txt", "Unicode")]  # fmt: skip


def test_word_lists_from_elsewhere_are_named(tmp_path: Path) -> None:
    assert set(LISTS) <= set(notices.word_lists())
    assert "resources/lexicon/traditional.txt：OpenCC，Apache-2.0" in written(tmp_path)


def test_every_word_list_says_where_it_is_from() -> None:
    for path in (owners.OURS / "resources" / "lexicon").glob("*.txt"):
        head = path.read_text(encoding="utf-8")[:400]
        assert "来源" in head or "Source" in head, path.name
