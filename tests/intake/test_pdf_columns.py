"""The order and the parts that a page's geometry shows: columns, titles, pictures, frames, margins."""

from __future__ import annotations

import pytest

from desktop.intake import source_from_bytes
from desktop.model import HintKind, Source
from tests.intake.pdf_samples import Page, Put, Shape, lines, pdf, picture

# Lines of twelve characters; the second paragraph begins indented.
LEFT = ("　　梧桐里街道昨天召开大", "会，一百多位居民到场听完", "了报告。", "　　会后大家一起去看新楼")
RIGHT = ("的电梯，坐上去又稳又快人", "人都说好。", "　　下个月还有三部新电梯", "要装起来。")
LEFT_X, RIGHT_X = 50, 190
PARAGRAPHS = (
    "梧桐里街道昨天召开大会，一百多位居民到场听完了报告。",
    "会后大家一起去看新楼",
    "的电梯，坐上去又稳又快人人都说好。",
    "下个月还有三部新电梯要装起来。",
)


def read(*pages: Page) -> Source:
    return source_from_bytes(pdf(*pages), "报.pdf")


def paragraphs(source: Source) -> tuple[str, ...]:
    return tuple(source.text.split("\n\n"))


def hinted(source: Source, kind: HintKind) -> list[tuple[str, int]]:
    return [(hint.span.of(source.text), hint.level) for hint in source.hints if hint.kind is kind]


def story(top: float) -> list[Put]:
    return [*lines(LEFT_X, top, *LEFT), *lines(RIGHT_X, top, *RIGHT)]


def test_columns_are_read_one_after_the_other_with_their_lines_put_together() -> None:
    assert paragraphs(read(story(100))) == PARAGRAPHS


def test_lines_written_from_side_to_side_are_read_by_columns_all_the_same() -> None:
    rows = sorted(story(100), key=lambda put: (put.y, put.x))
    assert paragraphs(read(rows)) == PARAGRAPHS


def test_the_rest_of_a_paragraph_in_the_next_column_is_marked() -> None:
    assert hinted(read(story(100)), HintKind.CONTINUATION) == [(PARAGRAPHS[2], 0)]


def test_titles_are_marked_by_how_much_larger_they_are() -> None:
    titles = [Put(70, 50, "新电梯装好了", 30), Put(90, 84, "梧桐里街道召开大会", 13)]
    source = read([*titles, *story(105)])
    assert paragraphs(source) == (titles[0].text, titles[1].text, *PARAGRAPHS)
    assert hinted(source, HintKind.HEADING) == [(titles[0].text, 1), (titles[1].text, 2)]


@pytest.mark.parametrize("left", [20, 325], ids=["on its left", "on its right"])
def test_a_title_set_downwards_is_read_before_the_story_beside_it(left: int) -> None:
    title = [Put(left, 100 + 22 * number, letter, 20) for number, letter in enumerate("新电梯")]
    source = read([*story(100), *title])
    assert paragraphs(source) == ("新电梯", *PARAGRAPHS)
    assert hinted(source, HintKind.HEADING) == [("新电梯", 1)]


def test_a_bold_line_of_the_body_s_size_is_a_lower_title() -> None:
    source = read(
        [*lines(LEFT_X, 100, *LEFT), Put(70, 160, "楼上楼下", face="Hei"), *lines(LEFT_X, 178, *LEFT)]
    )
    assert hinted(source, HintKind.HEADING) == [("楼上楼下", 3)]


@pytest.mark.parametrize("spread", [25.0, 60.0], ids=["wide", "very wide"])
def test_a_title_whose_letters_stand_apart_is_one(spread: float) -> None:
    source = read([Put(LEFT_X, 50, "新楼通告", 24, spread=spread), *story(100)])
    assert paragraphs(source) == ("新楼通告", *PARAGRAPHS)


def test_a_title_that_fills_the_width_goes_on_below() -> None:
    titles = lines(LEFT_X, 40, "街道居民代表大会昨天在社", "区学校召开", size=21.6)
    assert paragraphs(read([*titles, *story(110)]))[0] == "街道居民代表大会昨天在社区学校召开"


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (("带着问题下社区", "揣着民意再出发"), "带着问题下社区 揣着民意再出发"),
        (("延伸阅读", "加装电梯怎样申请"), "延伸阅读\n\n加装电梯怎样申请"),
    ],
    ids=["two phrases", "two titles"],
)
def test_rows_of_a_title_are_one_where_they_are_phrases_of_one_length(
    rows: tuple[str, str], title: str
) -> None:
    titles = [Put(180 - 10 * len(row), 30 + 28 * number, row, 20) for number, row in enumerate(rows)]
    assert read([*titles, *story(110)]).text.startswith(f"{title}\n\n{PARAGRAPHS[0]}")


def test_stories_one_below_the_other_are_read_in_turn() -> None:
    first, second = Put(70, 50, "第一篇的题目", 20), Put(50, 180, "第二篇的题目", 20)
    assert paragraphs(read([first, *story(80), second, *story(210)])) == (
        *(first.text, *PARAGRAPHS),
        *(second.text, *PARAGRAPHS),
    )


def test_a_rule_between_stories_parts_them_where_titles_do_not() -> None:
    page = [*story(100), Shape(50, 160, 310, 161), *story(166)]
    assert paragraphs(read(page)) == PARAGRAPHS * 2


def test_stories_side_by_side_are_read_from_left_to_right() -> None:
    page = [
        *(Put(70, 50, "左边的题目", 20), *story(80)),
        *(Put(370, 50, "右边的题目", 20), *lines(330, 80, *LEFT), *lines(470, 80, *RIGHT)),
    ]
    assert paragraphs(read(page)) == ("左边的题目", *PARAGRAPHS, "右边的题目", *PARAGRAPHS)


def test_a_picture_stands_in_its_column_with_the_line_below_as_caption() -> None:
    page = [
        *lines(LEFT_X, 100, *LEFT),
        picture(50, 170, 170, 240),
        Put(80, 244, "居民坐电梯", 8),
        *lines(RIGHT_X, 100, *RIGHT),
    ]
    source = read(page)
    assert hinted(source, HintKind.CAPTION) == [("居民坐电梯", 0)]
    (place,) = [hint.span.start for hint in source.hints if hint.kind is HintKind.PICTURE]
    assert source.text[:place].rstrip().endswith(PARAGRAPHS[1])
    assert source.text[place:].lstrip().startswith("居民坐电梯")


def test_prose_below_a_picture_is_no_caption() -> None:
    source = read([picture(50, 40, 170, 90), *lines(LEFT_X, 95, *LEFT)])
    assert not hinted(source, HintKind.CAPTION)
    assert "".join(paragraphs(source)) == "".join(PARAGRAPHS[:2])


def test_pictures_side_by_side_stand_with_the_words_below_each() -> None:
    page = [picture(50, 40, 170, 90), picture(190, 40, 310, 90), *story(95)]
    source = read(page)
    places = [hint.span.start for hint in source.hints if hint.kind is HintKind.PICTURE]
    assert source.text[places[1] :].lstrip().startswith(PARAGRAPHS[2])


def test_columns_in_frames_are_read_from_left_to_right() -> None:
    frames = [Shape(46, 96, 176, 160), Shape(186, 96, 316, 160)]
    assert paragraphs(read([*frames, *lines(RIGHT_X, 100, *RIGHT), *lines(LEFT_X, 100, *LEFT)])) == PARAGRAPHS


def test_what_stands_in_a_tinted_box_is_read_together() -> None:
    page = [
        *lines(LEFT_X, 100, *LEFT),
        Shape(185, 95, 320, 175),
        *lines(RIGHT_X, 100, *RIGHT),
        *lines(LEFT_X, 160, *LEFT),
    ]
    text = read(page).text
    assert "".join(PARAGRAPHS[2:]) in text.replace("\n", "")
    assert text.index(PARAGRAPHS[2]) > text.index(PARAGRAPHS[0])


def test_the_frame_of_a_picture_to_come_is_a_picture_and_its_word_furniture() -> None:
    source = read(
        [*lines(LEFT_X, 100, *LEFT), Shape(190, 100, 310, 170), Put(245, 130, "图"), Put(50, 300, "完。")]
    )
    assert hinted(source, HintKind.FURNITURE) == [("图", 0)]
    assert [hint.kind for hint in source.hints].count(HintKind.PICTURE) == 1


def test_a_ruled_table_is_read_by_rows() -> None:
    across = [Shape(50, top, 290, top + 0.5) for top in (100, 120, 140)]
    down = [Shape(left, 100, left + 0.5, 140) for left in (50, 130, 210, 290)]
    cells = [
        Put(55 + 80 * column, 104 + 20 * row, f"{head}{row}")
        for row in (0, 1)
        for column, head in enumerate(("项目", "时间", "地点"))
    ]
    source = read([*lines(50, 40, *LEFT), *across, *down, *cells])
    assert hinted(source, HintKind.TABLE) == [("项目0\t时间0\t地点0\n项目1\t时间1\t地点1", 0)]


@pytest.mark.parametrize(
    "row",
    [
        Put(50, 30, "2023年5月19日　星期五　要闻"),
        Put(500, 30, "A3"),
        Put(50, 780, "责任编辑：闻笛"),
        Put(290, 780, "— 4 —"),
    ],
    ids=["date", "label", "editor", "number"],
)
def test_running_heads_and_page_numbers_are_furniture(row: Put) -> None:
    assert hinted(read([*story(100), row]), HintKind.FURNITURE) == [(row.text, 0)]


def test_a_row_repeated_on_every_page_is_furniture() -> None:
    source = read(*[[Put(50, 30, "梧桐里生活报"), *story(100)]] * 2)
    assert hinted(source, HintKind.FURNITURE) == [("梧桐里生活报", 0)] * 2


def test_the_masthead_of_the_front_page_is_furniture() -> None:
    masthead = [
        Put(100, 30, "梧桐社区报", 60),
        Put(50, 100, "2023年5月19日 第68期"),
        Shape(50, 116, 550, 117),
    ]
    source = read([*masthead, Put(70, 130, "新电梯装好了", 30), *story(170)])
    assert [text for text, _ in hinted(source, HintKind.FURNITURE)] == ["梧桐社区报", "2023年5月19日 第68期"]


@pytest.mark.parametrize(
    ("head", "size"),
    [("梧桐里生活报　2023年5月19日", 30), ("2023年5月19日", 20)],
    ids=["the name stands above", "no larger than a headline"],
)
def test_a_headline_below_a_running_head_is_no_masthead(head: str, size: int) -> None:
    source = read([Put(50, 30, head), Put(70, 60, "新电梯装好了", size), *story(120)])
    assert hinted(source, HintKind.HEADING) == [("新电梯装好了", 1)]


def test_a_single_line_in_the_last_column_is_no_part_of_the_row_beside_it() -> None:
    page = [*lines(LEFT_X, 100, *LEFT, "的电梯，坐上去又稳又快人"), Put(LEFT_X + 134, 100, "人都说好。")]
    assert paragraphs(read(page))[-1] == "人都说好。"


def test_a_large_title_without_an_imprint_is_no_masthead() -> None:
    source = read([Put(70, 30, "新电梯装好了", 60), *story(170)])
    assert hinted(source, HintKind.FURNITURE) == []


def test_a_spread_is_read_as_two_pages() -> None:
    spread = [
        Put(100, 40, "左页大题", 30),
        *lines(50, 80, *LEFT),
        Put(700, 40, "右页大题", 30),
        *lines(650, 80, *LEFT),
    ]
    data = pdf(spread).replace(b"[0 0 600 800]", b"[0 0 999 800]")
    text = source_from_bytes(data, "报.pdf").text
    assert text.index("左页大题") < text.index(PARAGRAPHS[0]) < text.index("右页大题")
