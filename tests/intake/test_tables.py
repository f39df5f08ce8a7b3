import pytest

from desktop.intake.blocks import PICTURE, Block
from desktop.intake.tables import table_blocks
from desktop.model import HintKind

DATE, NAME, LINE = Block("日期"), Block("沈安"), Block("上午", tight=True)
STORY = Block("居民都说亭子修得好，常来下棋。" * 5)
DATA = {
    "rows and columns": ([[[DATE], [NAME]], [[DATE], [NAME]]], "日期\t沈安\n日期\t沈安"),
    "a single row": ([[[DATE], [NAME]]], "日期\t沈安"),
    "lines in a cell": ([[[DATE, LINE, LINE], [NAME]]], "日期 上午 上午\t沈安"),
    "an empty cell": ([[[DATE], [], [NAME]]], "日期\t\t沈安"),
    "an empty row": ([[[DATE], [NAME]], [[], []]], "日期\t沈安"),
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


def test_a_table_around_another_only_arranges() -> None:
    assert list(table_blocks([[[DATE], [NAME]]], holds_table=True)) == [DATE, NAME]


def test_a_table_without_text_is_nothing() -> None:
    assert list(table_blocks([[[], []]], holds_table=False)) == []
