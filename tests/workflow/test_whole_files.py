"""A text file bears its name only when it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.workflow.whole_files import write_whole


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "规则.txt"
    path.write_text("原来的", encoding="utf-8")
    return path


def test_a_file_takes_the_place_of_the_one_before(target: Path) -> None:
    assert write_whole(target, ["新的\n", "又一行\n"]).read_text(encoding="utf-8") == "新的\n又一行\n"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("step", ["open", "replace"])
def test_what_cannot_be_written_leaves_the_one_before_and_nothing_else(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, step, refuse)
        with pytest.raises(PermissionError):
            write_whole(target, ["新的\n"])
    assert target.read_text(encoding="utf-8") == "原来的"
    assert list(target.parent.iterdir()) == [target]


def test_what_ends_amid_its_lines_leaves_the_one_before_and_nothing_else(target: Path) -> None:
    def lines() -> Iterator[str]:
        yield "新的\n"
        raise ValueError("读到一半")

    with pytest.raises(ValueError, match="读到一半"):
        write_whole(target, lines())
    assert target.read_text(encoding="utf-8") == "原来的"
    assert list(target.parent.iterdir()) == [target]
