import pytest

from desktop.intake.blocks import PICTURE, Block, joined, with_headings
from desktop.model import Hint, HintKind, Span

BODY = Block("居民们在新修的亭子里下棋、聊天。" * 9, size=10)


def levels(*blocks: Block) -> list[tuple[str, int]]:
    ranked = with_headings([*blocks, BODY])
    return [(block.text, block.level) for block in ranked if block.kind is HintKind.HEADING]


def test_blocks_have_a_blank_line_between_or_none() -> None:
    text, hints = joined([Block("标题", HintKind.HEADING, 1), Block("甲"), Block("乙", tight=True)])
    assert text == "标题\n\n甲\n乙"
    assert hints == (Hint(Span(0, 2), HintKind.HEADING, 1),)


def test_a_picture_leaves_three_blank_lines() -> None:
    text, hints = joined([Block("甲"), PICTURE, Block("乙")])
    assert text == "甲\n\n\n\n乙"
    assert hints == (Hint(Span(3, 3), HintKind.PICTURE),)


def test_a_label_is_part_of_the_text() -> None:
    assert joined([Block("乙", HintKind.LIST_ITEM, 1, label="2. ")]) == (
        "2. 乙",
        (Hint(Span(0, 4), HintKind.LIST_ITEM, 1),),
    )


@pytest.mark.parametrize(
    ("block", "heading"),
    [
        (Block("楼组换新颜", size=14), True),
        (Block("楼组换新颜", size=10, bold=True), True),
        (Block("楼组换新颜", size=10), False),
        (Block("楼组换新颜", size=11), False),
        (Block("图说", size=8, bold=True), False),
        (Block("居民都说好。", size=10, bold=True), False),
        (Block("大字导语" * 30, size=14), False),
        (Block("  ", size=14), False),
    ],
    ids=["large", "bold", "plain", "a little larger", "small", "sentence", "long", "blank"],
)
def test_type_tells_a_heading(block: Block, heading: bool) -> None:
    assert bool(levels(block)) is heading


def test_bold_tells_nothing_in_a_bold_text() -> None:
    assert (
        with_headings([Block("图说", size=10, bold=True), Block("正文" * 30, size=10, bold=True)])[0].kind
        is None
    )


def test_levels_go_by_size() -> None:
    marked = Block("社区要闻", HintKind.HEADING, 1, size=22)
    blocks = Block("主标题", size=18), Block("副题", size=14), Block("小题", size=10, bold=True)
    assert levels(marked, *blocks) == [("社区要闻", 1), ("主标题", 2), ("副题", 3), ("小题", 4)]


def test_bold_alone_tells_no_level() -> None:
    assert levels(Block("小题", size=10, bold=True)) == [("小题", 0)]
