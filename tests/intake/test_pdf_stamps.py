"""Words across a page: they are read apart, and the lines below them as if they were not there."""

from __future__ import annotations

import pytest

from desktop.intake import source_from_bytes
from desktop.model import HintKind, Source
from tests.intake.pdf_samples import Put, lines, pdf

COLUMN = ("　　梧桐里街道昨天召开大", "会，一百多位居民到场听完", "了报告。")
PARAGRAPH = "".join(COLUMN).strip()
STORY = [Put(50, 40, "新电梯装好了", 30), *lines(50, 90, *COLUMN, *COLUMN, *COLUMN)]
READ = ["新电梯装好了", PARAGRAPH, PARAGRAPH, PARAGRAPH]


def read(*more: Put) -> Source:
    return source_from_bytes(pdf([*STORY, *more]), "报.pdf")


def furniture(source: Source) -> list[str]:
    return [hint.span.of(source.text) for hint in source.hints if hint.kind is HintKind.FURNITURE]


@pytest.mark.parametrize("slant", [0, 30, 45, -40])
def test_a_watermark_does_not_stand_in_the_lines_below_it(slant: int) -> None:
    source = read(Put(60, 130, "内部资料", 40, slant=slant))
    assert source.text.split("\n\n") == [*READ, "内部资料"]
    assert furniture(source) == ["内部资料"]


def test_a_watermark_printed_all_over_the_page_is_read_once() -> None:
    assert furniture(read(*(Put(60, top, "样稿", 30, slant=30) for top in (120, 190)))) == ["样稿"]


def test_slanted_words_beside_the_text_are_read_in_their_order() -> None:
    source = read(Put(300, 300, "欢迎来坐电梯", 16, slant=40))
    assert source.text.split("\n\n") == [*READ, "欢迎来坐电梯"]
    assert furniture(source) == []


def test_a_title_that_is_a_little_slanted_stays_a_title() -> None:
    page = [Put(50, 60, "新电梯装好了", 30, slant=6), *STORY[1:]]
    assert source_from_bytes(pdf(page), "报.pdf").text.split("\n\n") == READ
