"""What is pasted: the plain text as the editor sees it, with what its mark-up knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake import source_from_clipboard
from desktop.model import HintKind, Source

PAGE = (
    "<html><body><!--StartFragment--><h1>楼组换新颜</h1><p>居民都说亭子修得好，常来下棋。</p><img src=a>"
    "<p>活动现场</p><ul><li>加强领导</li></ul><table><tr><td>日期<td>值班人</table><!--EndFragment-->"
)
PLAIN = "楼组换新颜\r\n　　居民都说亭子修得好，常来下棋。\r\n\r\n\r\n活动现场\r\n加强领导\r\n日期\t值班人"


def hinted(source: Source) -> list[tuple[str, HintKind]]:
    return [(hint.span.of(source.text), hint.kind) for hint in source.hints]


def test_the_plain_text_stays_and_the_mark_up_is_mapped_on_it() -> None:
    source = source_from_clipboard(PLAIN, PAGE)
    assert source.text == PLAIN
    assert hinted(source) == [
        ("楼组换新颜", HintKind.HEADING),
        ("", HintKind.PICTURE),
        ("加强领导", HintKind.LIST_ITEM),
        ("日期\t值班人", HintKind.TABLE),
    ]
    assert source.hints[1].span.start == PLAIN.index("\r\n\r\n\r\n活动")


@pytest.mark.parametrize("sign", ["1.\t", "1．", "• ", "\uf06c"])
def test_a_list_item_is_found_behind_any_sign(sign: str) -> None:
    source = source_from_clipboard(f"楼组\n{sign}加强领导", "<p>楼组<ol><li>加强领导</ol>")
    assert hinted(source) == [(f"{sign}加强领导", HintKind.LIST_ITEM)]


def test_a_heading_is_not_found_inside_a_line() -> None:
    assert hinted(source_from_clipboard("这里写着换新颜的事\n甲", "<h2>换新颜</h2><p>甲")) == []


@pytest.mark.parametrize(
    ("text", "page", "taken"),
    [
        ("", "<h1>换新颜</h1><p>居民点赞。", "换新颜\n\n居民点赞。"),
        ("换新颜居民点赞。", "<h1>换新颜</h1><p>居民点赞。", "换新颜\n\n居民点赞。"),
        ("甲\n乙\n丙\n丁", "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", "甲\t乙\n丙\t丁"),
        ("甲\n乙", "<ol><li>甲<li>乙</ol>", "1. 甲\n\n2. 乙"),
    ],
    ids=["no text", "paragraphs run together", "cells taken apart", "numbers left out"],
)
def test_a_poorer_text_gives_way_to_the_mark_up(text: str, page: str, taken: str) -> None:
    assert source_from_clipboard(text, page).text == taken


def test_mark_up_that_says_less_never_takes_over() -> None:
    source = source_from_clipboard("换新颜居民点赞。又一句。", "<h1>换新颜</h1><p>居民点赞。")
    assert source.text == "换新颜居民点赞。又一句。"


def test_mark_up_of_something_else_says_nothing() -> None:
    assert source_from_clipboard("https://example.com", "<h1>换新颜</h1>").hints == ()


words = st.text("甲乙丙 \n", max_size=6)
pages = st.lists(st.tuples(st.sampled_from(["p", "h2", "li", "td"]), words), max_size=8)


@given(words, pages)
def test_hints_lie_in_the_text_in_order(text: str, page: list[tuple[str, str]]) -> None:
    mark_up = "".join(f"<{tag}>{content}</{tag}>" for tag, content in page)
    source = source_from_clipboard(f"字{text}", mark_up)
    starts = [hint.span.start for hint in source.hints]
    assert starts == sorted(starts)
    assert all(hint.span.end <= len(source.text) for hint in source.hints)
