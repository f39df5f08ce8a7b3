"""Lines that run round a picture in their column stay one paragraph."""

from __future__ import annotations

import pytest

from desktop.intake import source_from_bytes
from tests.intake.pdf_samples import Put, Shape, lines, pdf, picture

ABOVE = ("　　梧桐里街道昨天召开大", "会，一百多位居民到场听完")
BESIDE = ("了报告又去看新", "楼的电梯，坐上", "去又稳又快，人")
BELOW = ("人都说好，晚饭后还有人特", "地来坐两趟。", "　　下个月还有三部新电梯", "要装起来。")
LEFT, LINE = 50, 14


def beside(indent: float) -> list[Put]:
    return [Put(LEFT + indent, 100 + LINE * row, text) for row, text in enumerate(BESIDE, len(ABOVE))]


@pytest.mark.parametrize(
    ("indent", "photo"),
    [(0, picture(128, 130, 168, 168)), (50, picture(52, 130, 92, 168))],
    ids=["at the end of the lines", "at their beginning"],
)
def test_lines_beside_a_picture_go_on_above_and_below_it(indent: float, photo: Shape) -> None:
    page = [*lines(LEFT, 100, *ABOVE), *beside(indent), *lines(LEFT, 170, *BELOW), photo]
    source = source_from_bytes(pdf(page), "报.pdf")
    first = "".join((*ABOVE, *BESIDE, *BELOW[:2])).strip()
    second = "".join(BELOW[2:]).strip()
    assert source.text == f"{first}\n\n\n\n{second}"
