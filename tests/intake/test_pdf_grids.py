"""Tables without rules, and texts that stand in columns but are none."""

from __future__ import annotations

from desktop.intake import source_from_bytes
from desktop.model import HintKind
from tests.intake.pdf_samples import Put, lines, pdf

ROWS = (("日期", "时间", "内容"), ("3月2日", "上午9点", "剪纸课"), ("3月3日", "下午2点", "露天电影"))
NAMES = (("沈安", "李平", "周敏"), ("陈立", "孙浩然", "吴桐"), ("王兰", "冯远", "褚玉兰"))
TEXT = (
    "梧桐里街道昨天召开大会，",
    "一百多位居民到场听完报告",
    "会后大家一起去看新的电梯",
    "坐上去又稳又快人人都说好",
)


def grid(rows: tuple[tuple[str, ...], ...], pitch: float, left: float = 50) -> list[Put]:
    return [
        Put(left + column * pitch, 100 + 18 * number, text)
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    ]


def tables(*page: Put) -> list[str]:
    source = source_from_bytes(pdf(page), "报.pdf")
    return [hint.span.of(source.text) for hint in source.hints if hint.kind is HintKind.TABLE]


def written(rows: tuple[tuple[str, ...], ...]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def test_words_in_rows_and_columns_are_a_table() -> None:
    text = lines(50, 200, *TEXT)
    assert tables(Put(50, 70, "本周活动", 20), *grid(ROWS, 110), *text) == [written(ROWS)]


def test_names_may_stand_close_to_one_another() -> None:
    assert tables(Put(50, 70, "志愿者", 20), *grid(NAMES, 45)) == [written(NAMES)]


def test_a_table_beside_a_story_is_one_as_well() -> None:
    story = lines(50, 100, *TEXT, *TEXT)
    assert tables(*story, *grid(ROWS, 90, left=250)) == [written(ROWS)]


def test_columns_of_a_text_are_none_however_far_apart() -> None:
    assert tables(*(put for left in (50, 220, 390) for put in lines(left, 100, *TEXT))) == []
