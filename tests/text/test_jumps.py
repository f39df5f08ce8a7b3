"""Jump lines and their pairs."""

from __future__ import annotations

import pytest

from desktop.text.jumps import Jump, jump_of, unpaired


@pytest.mark.parametrize(
    ("text", "there", "away"),
    [
        ("（下转第3版）", 3, True),
        ("▲（紧转第二版）", 2, True),
        ("（上接第 1 版）", 1, False),
        ("紧接第十版", 10, False),
    ],
)
def test_a_jump_line_names_its_page(text: str, there: int, away: bool) -> None:
    assert jump_of(text, 5) == Jump(text, 5, there, away)


@pytest.mark.parametrize("text", ["", "（下转）", "第3版", "转危为安"])
def test_what_names_no_page_is_no_jump(text: str) -> None:
    assert jump_of(text, 1) is None


def test_each_jump_wants_its_own_answer() -> None:
    first, second = Jump("a", 1, 2, away=True), Jump("b", 1, 2, away=True)
    answer = Jump("c", 2, 1, away=False)
    assert list(unpaired([first, answer])) == []
    assert list(unpaired([first, second, answer])) == [second]
    assert list(unpaired([answer])) == [answer]
