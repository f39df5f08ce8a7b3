from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.lines.page import page_of
from desktop.structure.lines.shape import Shape, recognise

SENTENCE = "春分那天居民们在院子里种下十二棵海棠树苗又给每一棵树挂上写着名字的木牌好让孩子们记得浇水"
PARAGRAPH = SENTENCE * 3 + "。"


def wrapped(text: str, width: int, indent: str = "") -> str:
    text = indent + text
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))


def shape_of(text: str) -> Shape:
    return recognise(page_of(Source.of_text(text)).lines)


@pytest.mark.parametrize(("between", "usual"), [("\n\n", 1), ("\n", 0)], ids=["blank lines", "none"])
def test_a_paragraph_a_line_is_not_wrapped(between: str, usual: int) -> None:
    shape = shape_of(between.join([PARAGRAPH] * 12))
    assert (shape.is_wrapped, shape.usual_blanks) == (False, usual)


@pytest.mark.parametrize("width", [18, 24, 31, 40])
def test_the_measure_of_broken_lines_is_found(width: int) -> None:
    shape = shape_of("\n".join(wrapped(PARAGRAPH, width) for _ in range(8)))
    assert shape.width == width


@pytest.mark.parametrize(("indent", "indented"), [("  ", True), ("　　", True), ("", False)])
def test_the_indent_of_paragraphs_is_seen(indent: str, indented: bool) -> None:
    shape = shape_of("\n".join(wrapped(PARAGRAPH, 24, indent) for _ in range(8)))
    assert shape.indented is indented


@pytest.mark.parametrize(("head", "indented"), [("社区办起读书会", True), ("　　　　社区办起读书会", False)])
def test_whole_paragraphs_are_set_apart_by_indents_that_heads_do_not_have(head: str, indented: bool) -> None:
    assert shape_of(f"{head}\n　　{PARAGRAPH}\n" * 4).indented is indented


def test_a_few_short_lines_have_no_measure() -> None:
    assert not shape_of("社区晨报\n本期4版\n第7期").is_wrapped


def test_an_empty_text_has_a_shape() -> None:
    assert not shape_of("").is_wrapped


UNPARTED = {
    "an opening mark": "“柳荫讲堂”也开了门",
    "a number": "2.97万平方米的老房子",
    "a closing mark behind the word": "修。接着说",
}


@pytest.mark.parametrize("below", UNPARTED.values(), ids=UNPARTED.keys())
def test_a_row_is_full_where_what_begins_the_next_would_not_have_fitted(below: str) -> None:
    shape = Shape(usual_blanks=0, width=24, slack=0)
    short = SENTENCE[:23]
    assert shape.is_full(page_of(Source.of_text(f"{short}\n{below}")).lines[0])
    assert not shape.is_full(page_of(Source.of_text(f"{short}\n\n{below}")).lines[0])
    assert not shape.is_full(page_of(Source.of_text(f"{short}\n修好的灯")).lines[0])
