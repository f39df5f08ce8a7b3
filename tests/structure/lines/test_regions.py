from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import Source
from desktop.structure.lines.page import Page, page_of

SENTENCE = "春分那天,居民们在院子里种下十二棵海棠。每一棵树都挂上写着名字的木牌,孩子们轮流浇水。"
PARAGRAPH = SENTENCE * 3 + "到了秋天再来看谁的树长得最高。"
VERSE = "\n".join(["渡口的灯火，一盏连着一盏", "摇橹的老人，数着归船"] * 6)
FLOW = "\n\n".join([PARAGRAPH] * 8)


LONG = (
    "街道把闲置的厂房收了回来，先做检测，再请居民代表一起看图纸，从采光、通风到坡道的宽窄，一条一条商量，改了七稿，"
    "又到相邻的几个小区去看人家怎么用楼顶和连廊，回来接着改，直到大家都点头，这才开工"
)


def wrapped(width: int, paragraph: str = PARAGRAPH) -> str:
    rows = [paragraph[start : start + width] for start in range(0, len(paragraph), width)]
    return "\n".join(rows * 4)


def page(text: str) -> Page:
    return page_of(Source.of_text(text))


def widths(text: str) -> list[int | None]:
    """The widths of the regions, from the first to the last."""
    found: list[int | None] = []
    for shape in page(text).shapes:
        if not found or found[-1] != shape.width:
            found.append(shape.width)
    return found


@pytest.mark.parametrize(
    ("parts", "regions"),
    [
        ([wrapped(20), FLOW], [20, None]),
        ([FLOW, wrapped(24)], [None, 24]),
        ([wrapped(18), wrapped(32)], [18, 32]),
        ([FLOW, wrapped(27), FLOW], [None, 27, None]),
        ([wrapped(20, LONG), FLOW], [20, None]),
        ([VERSE, FLOW], [None]),
        ([wrapped(22)], [22]),
        ([FLOW], [None]),
    ],
    ids=[
        "broken above whole",
        "whole above broken",
        "two widths",
        "broken amid whole",
        "long sentences above whole",
        "verse",
        "broken",
        "whole",
    ],
)
def test_each_region_has_its_own_measure(parts: list[str], regions: list[int | None]) -> None:
    assert widths("\n\n".join(parts)) == regions


@given(st.lists(st.sampled_from([wrapped(19), FLOW, "街区简讯", "", "记者 江岸", wrapped(33)]), max_size=6))
def test_every_line_stands_in_one_shape(parts: list[str]) -> None:
    read = page("\n".join(parts))
    assert len(read.shapes) == len(read.lines)


def test_prose_begins_with_a_broken_paragraph_as_well() -> None:
    assert page("\n".join(("渡口添灯", wrapped(22)))).first_prose == 1
