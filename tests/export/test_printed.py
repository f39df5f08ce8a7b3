"""What the head of every document says of its paper."""

from __future__ import annotations

import pytest

from desktop.export.printed import place_of, title_of
from desktop.model import Masthead

PAPERS = {
    "a name of its own": ("社区晨报", "柳溪", "柳溪社区晨报"),
    "a name that begins with the place": ("柳溪社区报", "柳溪", "柳溪社区报"),
    "a place with its level": ("柳溪社区报", "柳溪街道", "柳溪社区报"),
    "a level and no more": ("社区报", "社区", "社区报"),
    "no place": ("柳溪社区报", None, "柳溪社区报"),
    "no name": (None, "柳溪", "柳溪"),
}


@pytest.mark.parametrize(("paper", "community", "name"), PAPERS.values(), ids=PAPERS)
def test_the_place_stands_before_the_name_once(paper: str | None, community: str | None, name: str) -> None:
    plate = Masthead(paper=paper, community=community, issue_number=42)
    assert title_of(plate, "清样") == f"{name} 第42期 清样"
    assert place_of(plate) in ("", community)
