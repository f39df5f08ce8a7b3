"""What signs need: nothing is seen in a line that has not what is declared, and nothing is passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import Hint, HintKind, Source, Span
from desktop.structure.labelling.features import Given
from desktop.structure.labelling.needs import BARE, COLON, HINTED, SPACE, Looks, Need, ends, has, opens
from desktop.structure.lines.page import Page, page_of
from desktop.structure.signs import FAMILIES, QUESTIONS
from tests.structure.press import SHAPES, make_issue

SCRAPS = [
    *(
        "\n",
        "\n\n\n\n",
        "　",
        " ",
        "，",
        "。",
        "：",
        "；",
        "！",
        "？",
        "…",
        "（",
        "）",
        "(",
        "【",
        "】",
        "“",
        "”",
    ),
    *(
        "《",
        "》",
        "、",
        "●",
        "■",
        "□",
        "—",
        "——",
        "|",
        "·",
        "*",
        "→",
        "▲",
        "@",
        "/",
        ".",
        "1",
        "２",
        "①",
        "\t",
    ),
    *(
        "第一",
        "一、",
        "（二）",
        "3版",
        "转",
        "接",
        "记者",
        "通讯员",
        "摄",
        "文图",
        "供稿",
        "来源",
        "本报讯",
        "年",
        "月",
        "日",
    ),
    *(
        "的",
        "了",
        "着",
        "和",
        "们",
        "是",
        "柳桥街道",
        "合影",
        "左一",
        "通知",
        "掌声",
        "扫描",
        "春风拂面",
        "居民议事会开到了楼道口",
    ),
]


def page(text: str) -> Page:
    return page_of(Source.of_text(text))


def seen_without_need(page: Page) -> Iterator[tuple[str, str]]:
    """Yield each feature that a line shows without what it needs, with the line."""
    for family in FAMILIES:
        for feature in family.features:
            needs = feature.sign.needs if isinstance(feature.sign, Given) else ()
            for place in page.places:
                if all(need.holds(place) for need in family.needs) and feature.sign(place):
                    yield from ((feature.name, place.text) for need in needs if not need.holds(place))


def asked_one_by_one(page: Page) -> list[dict[str, float]]:
    """Return what each line shows, every sign asked of every line of its family."""
    return [
        {
            feature.name: strength
            for family in FAMILIES
            if all(need.holds(place) for need in family.needs)
            for feature in family.features
            if (strength := feature.sign(place))
        }
        for place in page.places
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_no_sign_of_a_made_issue_is_seen_without_its_needs(shape: str) -> None:
    assert [
        found
        for number in range(6)
        for found in seen_without_need(page(make_issue(number, "tune", shape).text))
    ] == []


@given(st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join))
def test_no_sign_of_any_text_is_seen_without_its_needs(text: str) -> None:
    assert list(seen_without_need(page(text))) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_asking_only_where_it_may_be_seen_passes_nothing_over(shape: str) -> None:
    made = page(make_issue(3, "tune", shape).text)
    declared = {feature.name for family in FAMILIES for feature in family.features}
    asked = [
        {feature.name: strength for feature, strength in sights if feature.name in declared}
        for sights in QUESTIONS.seen_in(made.places)
    ]
    assert asked == asked_one_by_one(made)


@pytest.mark.parametrize(
    ("need", "line", "is_there"),
    [
        (has("：:"), "时间：周一", True),
        (has("：:"), "时间未定", False),
        (opens("（"), "（一）开头", True),
        (opens("（"), "开头（一）", False),
        (ends("，"), "话没有说完，", True),
        (ends("，"), "逗号，在中间", False),
        (SPACE, "姓名\t单位", True),
        (SPACE, "姓名和单位", False),
        (BARE, "居民议事厅", True),
        (BARE, "他说，好。", False),
    ],
)
def test_a_need_is_there_or_not(need: Need, line: str, is_there: bool) -> None:
    (place,) = page(line).places
    assert need.holds(place) is is_there


def test_lines_are_told_apart_by_what_they_need_to_have() -> None:
    needs = [COLON, SPACE, HINTED]
    looks = Looks(needs)
    held = looks.of(page("时间：周一\n姓名 单位").places)
    assert [held[number].to_bytes(2) for need in needs for number in looks.numbers([need])] == [
        b"\1\0",
        b"\0\1",
        b"\0\0",
    ]


def test_what_the_source_says_is_a_need_as_well() -> None:
    looks = Looks([COLON, HINTED])
    hinted = replace(Source.of_text("议事厅"), hints=(Hint(Span(0, 3), HintKind.TABLE),))
    held = looks.of(page_of(hinted).places)
    assert [held[number] for need in (COLON, HINTED) for number in looks.numbers([need])] == [0, 1]


def test_a_text_of_many_stretches_is_asked_through() -> None:
    long = page("居民议事厅\n\n" * 1_100)
    seen = QUESTIONS.seen_in(long.places)
    assert len(seen) == 1_100
    assert [{feature.name for feature, _ in sights} for sights in (seen[600], seen[1_000])] == [
        {feature.name for feature, _ in seen[550]}
    ] * 2
