"""Web pages: everything visible is read once and in order, and what the page says of it comes along."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake import source_from_bytes
from desktop.model import HintKind, Source, UserFacingError

BODY = "<p>" + "居民都说亭子修得好，常来下棋。" * 8


def read(mark_up: str, encoding: str = "utf-8") -> Source:
    return source_from_bytes(f"<!DOCTYPE html><body>{mark_up}".encode(encoding), "来稿.html")


def hinted(source: Source) -> list[tuple[str, HintKind, int]]:
    return [(hint.span.of(source.text), hint.kind, hint.level) for hint in source.hints]


TEXTS = {
    "paragraphs": ("<p>甲<p>乙", "甲\n\n乙"),
    "divisions in one another": ("<div>甲<div>乙</div>丙</div>", "甲\n\n乙\n\n丙"),
    "spans": ("<p><span>甲</span><font>乙</font><o:p>丙</o:p>", "甲乙丙"),
    "break": ("<p>甲<br>乙", "甲\n乙"),
    "two breaks": ("<p>甲<br><br/>乙", "甲\n\n乙"),
    "break at the end": ("<p>甲<br></p><p>乙", "甲\n\n乙"),
    "white space": ("<p>\n  甲  乙\t丙\n</p>", "甲 乙 丙"),
    "line end in a sentence": ("<p>居民都说\n好，OK\nyes", "居民都说好，OK yes"),
    "spaces that stay": ("<p>&nbsp;　甲&nbsp; 乙", "\xa0　甲\xa0 乙"),
    "entities": ("<p>&ldquo;甲&#20057;&rdquo;&lt;丙&gt;&amp;", "“甲乙”<丙>&"),
    "kept white space": ("<pre>甲  乙\n  丙</pre>", "甲  乙\n  丙"),
    "kept by style": ("<p style='white-space: pre-wrap'>甲\n乙</p>", "甲\n乙"),
    "block by style": ("<span style='display:block'>甲</span><span>乙</span>", "甲\n\n乙"),
    "scripts": ("<p>甲<script>x</script><style>p{}</style><noscript>n</noscript>乙", "甲乙"),
    "comments": ("<p>甲<!-- x -->乙<![if !vml]>丙<![endif]><!--[if gte mso 9]>x<![endif]-->", "甲乙丙"),
    "hidden": ("<p>甲<span hidden>x</span><b style='Display: NONE'>y</b><i style='mso-hide:all'>z</i>", "甲"),
    "unseen until a script runs": ("<div style='visibility: hidden; opacity: 0'>甲</div>", "甲"),
    "controls": ("<p>甲<select><option>x</select><textarea>y</textarea><button>乙</button>", "甲乙"),
    "readings": ("<p><ruby>沈<rp>(</rp><rt>shěn</rt><rp>)</rp></ruby>安", "沈安"),
    "quotation": ("<p>他说<q>好</q>。", "他说“好”。"),
    "sign of a font": (
        "<p><span style='font-family:Wingdings'>l</span>甲<font face=Symbol>\uf0b7</font>",
        "●甲•",
    ),
    "letters in the font of all": (
        "<p style='font-family:Wingdings,serif'>l<span style='font-family:宋体'>l",
        "●l",
    ),
    "zero byte": ("<p>甲\0乙", "甲乙"),
    "unclosed": ("<p>甲<b>乙<table><tr><td>丙", "甲乙\n\n丙"),
    "text outside": ("</body></html>甲", "甲"),
}


@pytest.mark.parametrize(("mark_up", "text"), TEXTS.values(), ids=TEXTS)
def test_the_visible_text_is_read(mark_up: str, text: str) -> None:
    assert read(mark_up).text == text


HEADINGS = {
    "tag": "<h1>换新颜</h1>",
    "outline of word": "<p style='mso-outline-level:1'>换新颜</p>",
    "size": "<p style='font-size:22pt'>换新颜</p>",
    "size of most": "<p><span style='font:bold 24px/1.5 SimSun'>换新颜</span>啦",
    "font element": "<p><font size=6>换新颜</font>",
    "style sheet": "<style>.t, p.x {font-size: 2em}</style><p class='t'>换新颜",
    "relative": "<p style='font-size:150%'>换新颜",
}


@pytest.mark.parametrize("mark_up", HEADINGS.values(), ids=HEADINGS)
def test_a_heading_is_told_by_its_tag_or_its_type(mark_up: str) -> None:
    (text, kind, level), *_ = hinted(read(mark_up + BODY))
    assert (text.removesuffix("啦"), kind, level) == ("换新颜", HintKind.HEADING, 1)


BOLD = {
    "tag": "<p><strong>换新颜</strong>",
    "weight": "<p style='font-weight:700'>换新颜",
    "first line": "<p><b>换新颜</b><br>居民说。",
    "short for a font": "<p style='font:bold 1em SimSun'>换新颜",
}


@pytest.mark.parametrize("mark_up", BOLD.values(), ids=BOLD)
def test_bold_type_tells_a_heading_but_not_its_level(mark_up: str) -> None:
    assert hinted(read(mark_up + BODY)) == [("换新颜", HintKind.HEADING, 0)]


@pytest.mark.parametrize(
    "mark_up",
    [
        "<p>换新颜",
        "<p>换<b>新</b>颜",
        "<b><span style='font-weight:normal'>换新颜</span></b>",
        "<style>@media print {.t{font-size:40px}}</style><p class=t>换新颜",
        f"<h2>{'居民都说亭子修得好，' * 9}</h2>",
    ],
    ids=["plain", "one word bold", "bold taken back", "only in print", "long"],
)
def test_plain_type_tells_nothing(mark_up: str) -> None:
    assert hinted(read(mark_up + BODY)) == []


LISTS = {
    "bullets": ("<ul><li>甲<li>乙</ul>", [("●甲", 1), ("●乙", 1)]),
    "numbers": ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", [("3. 甲", 1), ("7. 乙", 1), ("8. 丙", 1)]),
    "letters": ("<ol type=A><li>甲<li>乙</ol>", [("A. 甲", 1), ("B. 乙", 1)]),
    "ideographs": ("<ol style='list-style-type:cjk-ideographic'><li>甲</ol>", [("一、甲", 1)]),
    "formal": ("<ol style='list-style-type:simp-chinese-formal'><li>甲</ol>", [("壹、甲", 1)]),
    "stems": ("<ol style='list-style-type:cjk-heavenly-stem'><li>子</ol>", [("甲、子", 1)]),
    "zeros": ("<ol style='list-style-type:decimal-leading-zero'><li>甲</ol>", [("01. 甲", 1)]),
    "counted down": ("<ol reversed><li>甲<li>乙</ol>", [("2. 甲", 1), ("1. 乙", 1)]),
    "items of no list": ("<li>甲<li>乙", [("●甲", 1), ("●乙", 1)]),
    "in one another": ("<ul><li>甲<ol><li>乙</ol><li>丙</ul>", [("●甲", 1), ("1. 乙", 2), ("●丙", 1)]),
    "paragraphs inside": ("<ol><li><p>甲</p><p>乙</p></ol>", [("1. 甲", 1)]),
}


@pytest.mark.parametrize(("mark_up", "items"), LISTS.values(), ids=LISTS)
def test_list_items_have_their_sign(mark_up: str, items: list[tuple[str, int]]) -> None:
    assert hinted(read(mark_up)) == [(text, HintKind.LIST_ITEM, level) for text, level in items]


def test_a_list_without_signs_is_plain_text() -> None:
    assert read("<ul style='list-style: none'><li>甲").text == "甲"


TABLES = {
    "cells": ("<tr><th>日期<th>值班人<tr><td>周一<td><p>沈安<p>李平", "日期\t值班人\n周一\t沈安 李平"),
    "wide cell": ("<tr><td colspan=2>甲<td>乙<tr><td>丙<td>丁<td>戊", "甲\t\t乙\n丙\t丁\t戊"),
    "high cell": ("<tr><td rowspan=2>甲<td>乙<tr><td>丙", "甲\t乙\n\t丙"),
    "high last cell": ("<tr><td>甲<td rowspan=2>乙<tr><td>丙<tr><td>丁<td>戊", "甲\t乙\n丙\t\n丁\t戊"),
    "blank row": ("<tr><td>甲<td>乙<tr><td><td>&nbsp;<tr><td>丙<td>丁", "甲\t乙\n丙\t丁"),
}


@pytest.mark.parametrize(("rows", "text"), TABLES.values(), ids=TABLES)
def test_a_table_is_lines_of_cells(rows: str, text: str) -> None:
    source = read(f"<table>{rows}</table>")
    assert source.text == text
    assert hinted(source) == [(text, HintKind.TABLE, 0)]


ARRANGED = {
    "one column": ("<table><tr><td>甲<tr><td>乙</table>", "甲\n\n乙"),
    "whole texts": ("<table><tr><td><p>甲<p>乙<p>丙<td>丁</table>", "甲\n\n乙\n\n丙\n\n丁"),
    "table inside": ("<table><tr><td>甲<table><tr><td>乙<td>丙</table><td>丁</table>", "甲\n\n乙\t丙\n\n丁"),
    "caption": ("<table><caption>表题</caption><tr><td>甲<td>乙</table>", "表题\n\n甲\t乙"),
}

STRAY = "<table><tr><td>甲<td>乙</tr>" + "<div><a href=1>丙</a></div>" * 3 + "<tr><td>丁<td>戊</table>"


def test_links_between_the_rows_of_a_table_stay_there() -> None:
    assert "".join(read(STRAY).text.split()) == "甲乙丙丙丙丁戊"


@pytest.mark.parametrize(("mark_up", "text"), ARRANGED.values(), ids=ARRANGED)
def test_a_table_that_only_arranges_is_read_cell_by_cell(mark_up: str, text: str) -> None:
    assert read(mark_up).text == text


PICTURES = {
    "before": ("<p><img src=a.jpg>居民点赞。", 0),
    "behind": ("<p>居民点赞。<img src=a.jpg>", 7),
    "figure": ("<p>居民点赞。<figure><img data-src=a><figcaption>现场</figcaption></figure>", 7),
    "caption below": ("<p>居民点赞。<p><img width='600'><br>现场", 7),
}


@pytest.mark.parametrize(("mark_up", "place"), PICTURES.values(), ids=PICTURES)
def test_a_picture_keeps_its_place(mark_up: str, place: int) -> None:
    pictures = [hint.span.start for hint in read(mark_up).hints if hint.kind is HintKind.PICTURE]
    assert pictures == [place]


@pytest.mark.parametrize("size", ["width=1 height=1", "style='width: 20px'", "height='16px'"])
def test_a_small_image_is_no_picture(size: str) -> None:
    assert read(f"<p>居民<img src=a.gif {size}>点赞。").hints == ()


FURNITURE = {
    "landmark": ("<nav>首页</nav>", "首页"),
    "role": ("<div role=contentinfo><h2>版权所有</h2></div>", "版权所有"),
    "button": ("<p><a href='javascript:;'>阅读原文</a>", "阅读原文"),
    "way here": (
        "<p>当前位置：<a href=1>首页</a> &gt; <a href=2>公开</a> &gt; <a href=3>动态</a>",
        "当前位置：首页 > 公开 > 动态",
    ),
    "when online": (
        "<p>发布时间：2026-06-02&ensp;来源：青禾街道",
        "发布时间：2026-06-02\u2002来源：青禾街道",
    ),
    "by whom and when": ("<p><span>周敏</span>\n<em>2026-03-15 10:00</em>", "周敏 2026-03-15 10:00"),
    "links in a line": (
        "<div><a href=/>首页</a> <a href=/1>要闻</a> <a href=/2>公开</a></div>",
        "首页 要闻 公开",
    ),
}


@pytest.mark.parametrize(("mark_up", "text"), FURNITURE.values(), ids=FURNITURE)
def test_what_surrounds_the_content_is_furniture(mark_up: str, text: str) -> None:
    assert hinted(read(mark_up + BODY)) == [(text, HintKind.FURNITURE, 0)]


def test_many_links_below_one_another_are_a_menu() -> None:
    menu = "".join(f"<li><a href=/{name}>{name}</a>" for name in "甲乙丙")
    assert hinted(read(f"<ul>{menu}</ul>{BODY}")) == [(name, HintKind.FURNITURE, 0) for name in "甲乙丙"]


def test_the_head_of_an_article_is_no_furniture() -> None:
    source = read(f"<article><header><h1>换新颜</h1></header>{BODY}</article>")
    assert hinted(source) == [("换新颜", HintKind.HEADING, 1)]


@pytest.mark.parametrize("depth", [10, 1000])
def test_deep_nesting_is_no_trouble(depth: int) -> None:
    assert read("<div><b>" * depth + "甲").text == "甲"


def test_a_page_that_cannot_be_read_whole_is_refused() -> None:
    with pytest.raises(UserFacingError) as raised:
        read("<div><b>" * 20_000 + "甲")
    assert raised.value.code == "page-broken"


def visible(mark_up: str) -> str:
    """Return the ink between the tags, by no parser."""
    return "".join(html.unescape(re.sub(r"<[^<>]*>", "", mark_up)).split())


words = st.text("甲乙丙“”，。 \n&<a1\xa0", max_size=8).map(html.escape)
tags = st.sampled_from(["div", "b", "span", "center", "section", "blockquote", "table><tr><td", "h2><i"])
leaves = words | st.sampled_from(["<br>", "<img src=x>", "<!-- x -->", "<hr>"])


def element(tag: str, inside: list[str]) -> str:
    """Return an element, or several in one another, with this inside."""
    opened = tag.split("><")
    return (
        "".join(f"<{name}>" for name in opened)
        + "".join(inside)
        + "".join(f"</{name}>" for name in opened[::-1])
    )


pages = st.recursive(
    leaves, lambda parts: st.builds(element, tags, st.lists(parts, max_size=4)), max_leaves=20
)


@given(pages)
def test_all_that_is_visible_is_read_once_and_in_order(mark_up: str) -> None:
    assert "".join(read(mark_up + "。").text.split()) == visible(mark_up + "。")
