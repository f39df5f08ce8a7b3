import pytest

from desktop.intake.blocks import PICTURE, Block
from desktop.intake.tables import table_blocks
from desktop.model import HintKind

DATE, NAME, LINE = Block("日期"), Block("沈安"), Block("上午", tight=True)
STORY = Block("居民都说亭子修得好，常来下棋。" * 5)
HEADS = [[Block("事项")], [Block("材料")], [Block("时限")]]
LONG = [Block("身份证和户口簿的原件，复印件各一份。")] * 5
DATA = {
    "rows and columns": ([[[DATE], [NAME]], [[DATE], [NAME]]], "日期\t沈安\n日期\t沈安"),
    "a single row": ([[[DATE], [NAME]]], "日期\t沈安"),
    "lines in a cell": ([[[DATE, LINE, LINE], [NAME]]], "日期 上午 上午\t沈安"),
    "an empty cell": ([[[DATE], [], [NAME]]], "日期\t\t沈安"),
    "an empty row": ([[[DATE], [NAME]], [[], []]], "日期\t沈安"),
    "many short lines in a cell": (
        [[[DATE], [NAME]], [[DATE, DATE, DATE], [NAME]]],
        "日期\t沈安\n日期 日期 日期\t沈安",
    ),
    "long cells under heads": (
        [HEADS, [[DATE], LONG, [DATE]]],
        f"事项\t材料\t时限\n日期\t{' '.join(block.text for block in LONG)}\t日期",
    ),
    "a long cell": ([[[DATE], [NAME]], [[DATE], [STORY]]], f"日期\t沈安\n日期\t{STORY.text}"),
}


@pytest.mark.parametrize(("rows", "text"), DATA.values(), ids=DATA)
def test_rows_of_data_are_one_block(rows: list[list[list[Block]]], text: str) -> None:
    assert list(table_blocks(rows, holds_table=False)) == [Block(text, HintKind.TABLE)]


ARRANGED = {
    "one column": [[[DATE]], [[NAME]]],
    "one column beside nothing": [[[DATE], []], [[], [NAME]]],
    "a picture": [[[DATE], [PICTURE]], [[DATE], [NAME]]],
    "texts": [[[DATE, NAME, DATE], [NAME]]],
    "stories side by side": [[[STORY], [STORY]]],
}


@pytest.mark.parametrize("rows", ARRANGED.values(), ids=ARRANGED)
def test_a_table_that_only_arranges_gives_what_it_holds(rows: list[list[list[Block]]]) -> None:
    assert list(table_blocks(rows, holds_table=False)) == [
        each for row in rows for cell in row for each in cell
    ]


ONE, TWO = Block("一"), Block("二")
BY_COLUMNS = {
    "titles over stories": [[[ONE], [TWO]], [[STORY], [STORY]]],
    "and who wrote them below": [[[ONE], [TWO]], [[STORY], [STORY]], [[NAME], [NAME]]],
    "captions below pictures": [[[PICTURE], [PICTURE]], [[ONE], [TWO]]],
    "titles, pictures and stories": [[[ONE], [TWO]], [[PICTURE], [PICTURE]], [[STORY], [STORY]]],
}


@pytest.mark.parametrize("rows", BY_COLUMNS.values(), ids=BY_COLUMNS)
def test_what_stands_below_one_another_is_read_together(rows: list[list[list[Block]]]) -> None:
    left, right = ([block for row in rows for block in row[column]] for column in (0, 1))
    assert list(table_blocks(rows, holds_table=False)) == left + right


PARTS = {
    "stories": [[[[ONE], [TWO]], [[STORY], [STORY]]], [[[TWO], [ONE]], [[STORY], [STORY]]]],
    "pictures": [[[[PICTURE], [PICTURE]], [[ONE], [TWO]]], [[[PICTURE], [PICTURE]], [[TWO], [ONE]]]],
    "a story beside a picture below": [
        [[[ONE, STORY], [TWO, STORY]]],
        [[[DATE, STORY], [PICTURE, NAME]]],
    ],
    "a title over all": [[[[ONE], []]], [[[STORY], [STORY]], [[NAME], [DATE]]]],
}


@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_the_parts_of_a_table_are_read_in_turn(parts: list[list[list[list[Block]]]]) -> None:
    by_columns = [
        block for part in parts for column in zip(*part, strict=True) for cell in column for block in cell
    ]
    assert list(table_blocks([row for part in parts for row in part], holds_table=False)) == by_columns


def test_people_beside_their_pictures_are_read_one_by_one() -> None:
    rows = [[[PICTURE], [ONE]], [[PICTURE], [TWO]]]
    assert list(table_blocks(rows, holds_table=False)) == [PICTURE, ONE, PICTURE, TWO]


def test_a_table_around_another_only_arranges() -> None:
    assert list(table_blocks([[[DATE], [NAME]]], holds_table=True)) == [DATE, NAME]


def test_a_table_without_text_is_nothing() -> None:
    assert list(table_blocks([[[], []]], holds_table=False)) == []
