"""Finders are asked of a text only where it has a bit of what they find."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.structure.masthead.claims import Finders, aside, claimed
from desktop.structure.masthead.finders import FINDERS
from desktop.structure.masthead.forms import plain

ISSUES = Path(__file__).parents[2] / "fixtures" / "issues"


@pytest.mark.parametrize("path", sorted(ISSUES.glob("*.txt")), ids=lambda path: path.stem)
def test_whatever_a_finder_finds_has_one_of_its_bits(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        text = plain(line)
        for finder in FINDERS:
            assert not list(finder.find(text)) or finder.bits & set(text)


def test_what_is_claimed_is_taken_from_the_finders_behind() -> None:
    number = aside("page", "版", r"第\d版")
    left = aside("sheet", "第", r"第.*")
    claims, rest = claimed("第2版 第几", Finders((number, left)))
    assert [claim.thing for claim in claims] == ["page", "sheet"]
    assert rest.strip() == ""
