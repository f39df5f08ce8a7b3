"""A text file bears its name only when it is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.workflow.papers.whole_files import write_whole


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "规则.txt"
    target.write_text("原来的", encoding="utf-8")
    assert write_whole(target, "新的\n").read_text(encoding="utf-8") == "新的\n"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("step", ["write_text", "replace"])
def test_what_cannot_be_written_leaves_the_one_before_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    target = tmp_path / "规则.txt"
    target.write_text("原来的", encoding="utf-8")
    monkeypatch.setattr(Path, step, refuse)
    with pytest.raises(PermissionError):
        write_whole(target, "新的\n")
    assert target.read_text(encoding="utf-8") == "原来的"
    assert list(tmp_path.iterdir()) == [target]
