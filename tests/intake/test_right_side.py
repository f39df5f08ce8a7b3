"""Short lines at the right, as signatures and credits are set: what each format says of them."""

from __future__ import annotations

import pytest

from desktop.intake import source_from_bytes, source_from_clipboard
from desktop.intake.blocks import Block, joined
from desktop.model import HintKind, Source
from tests.intake.pdf_samples import Put, lines, pdf
from tests.intake.word_samples import paragraph
from tests.intake.word_samples import read as word_read

STORY = "清早的菜场里人来人往，管理员把新秤一台台摆好。"
SIGNED = "三号楼 老秦"
RIGHT = '<w:jc w:val="right"/>'
STYLES = f'<w:style w:styleId="sign"><w:pPr>{RIGHT}</w:pPr></w:style>'


def at_right(source: Source) -> list[str]:
    return [hint.span.of(source.text).strip() for hint in source.hints if hint.kind is HintKind.RIGHT]


WORD = {
    "right": (RIGHT, [SIGNED]),
    "end": ('<w:jc w:val="end"/>', [SIGNED]),
    "by its style": ('<w:pStyle w:val="sign"/>', [SIGNED]),
    "against its style": ('<w:pStyle w:val="sign"/><w:jc w:val="center"/>', []),
    "indented far": ('<w:ind w:left="5600"/>', [SIGNED]),
    "indented far with its first line": ('<w:ind w:left="2800" w:firstLine="2800"/>', [SIGNED]),
    "indented": ('<w:ind w:left="2800"/>', []),
    "centred": ('<w:jc w:val="center"/>', []),
    "plain": ("", []),
}


@pytest.mark.parametrize(("properties", "found"), WORD.values(), ids=WORD)
def test_a_line_at_the_right_of_a_word_file_is_marked(properties: str, found: list[str]) -> None:
    blocks = paragraph(STORY), paragraph(STORY), paragraph(SIGNED, properties=properties)
    assert at_right(word_read(*blocks, styles=STYLES)) == found


def test_a_bold_line_at_the_right_is_no_heading() -> None:
    signed = paragraph(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{SIGNED}</w:t></w:r>", properties=RIGHT)
    source = word_read(paragraph(STORY), paragraph(STORY), signed)
    assert [hint.kind for hint in source.hints] == [HintKind.RIGHT]


PAGES = {
    "right": (f'<p style="text-align:right">{SIGNED}</p>', [SIGNED]),
    "right in words of old": (f'<p align="Right">{SIGNED}</p>', [SIGNED]),
    "around it": (
        f'<section style="text-align: end"><section><span>{SIGNED}</span></section></section>',
        [SIGNED],
    ),
    "by the sheet": (f'<style>.sign{{text-align:right}}</style><p class="sign">{SIGNED}</p>', [SIGNED]),
    "against a rule for all": (f'<style>p{{text-align:left}}</style><p align="right">{SIGNED}</p>', [SIGNED]),
    "with weight": (f'<style>.b{{text-align:right ! important}}</style><p class="b">{SIGNED}</p>', [SIGNED]),
    "centred inside": (f'<div align="right"><p style="text-align:center">{SIGNED}</p></div>', []),
    "a table that floats": (f'<table align="right"><tr><td>{SIGNED}<td>菜场</table>', []),
    "a heading": (f'<h2 align="right">{SIGNED}</h2>', []),
    "long": (f'<p align="right">{STORY * 2}</p>', []),
}


@pytest.mark.parametrize(("mark_up", "found"), PAGES.values(), ids=PAGES)
def test_a_line_at_the_right_of_a_page_is_marked(mark_up: str, found: list[str]) -> None:
    page = f"<html><body><p>{STORY}</p><p>{STORY}</p>{mark_up}"
    assert at_right(source_from_bytes(page.encode(), "来稿.html")) == found
    assert at_right(source_from_clipboard(f"{STORY}\n{STORY}\n{SIGNED}", page)) == found


TEXTS = {
    "wide spaces": ("　" * 20, [SIGNED]),
    "spaces": (" " * 40, [SIGNED]),
    "tabs": ("\t" * 10, [SIGNED]),
    "centred": ("　" * 15, []),
    "indented": ("　　", []),
}


@pytest.mark.parametrize(("white", "found"), TEXTS.values(), ids=TEXTS)
def test_a_line_that_white_space_pushes_to_the_right_is_marked(white: str, found: list[str]) -> None:
    text = f"{STORY}\r\n{STORY}\r\n{white}{SIGNED}\r\n"
    assert at_right(source_from_bytes(text.encode(), "来稿.txt")) == found
    assert at_right(source_from_clipboard(text)) == found
    written = paragraph(f'<w:r><w:t xml:space="preserve">{white}{SIGNED}</w:t></w:r>')
    assert at_right(word_read(paragraph(STORY), paragraph(STORY), written)) == found


COLUMN = ("　　昨天早上，松涛里菜场", "的管理员把新秤一台台摆好", "，请大家来看。")
PDFS = {
    "at the end": (120, [SIGNED]),
    "a letter before it": (112, [SIGNED]),
    "in the middle": (85, []),
    "at the beginning": (50, []),
}


@pytest.mark.parametrize(("x", "found"), PDFS.values(), ids=PDFS)
def test_a_row_at_the_right_of_a_column_is_marked(x: int, found: list[str]) -> None:
    rows = [*lines(50, 100, *COLUMN), Put(x, 142, SIGNED)]
    assert at_right(source_from_bytes(pdf(rows), "报.pdf")) == found


def test_what_stands_below_a_row_at_the_right_does_not_go_on_with_it() -> None:
    rows = [*lines(50, 100, *COLUMN), Put(112, 142, SIGNED), Put(50, 156, "路灯修好了")]
    assert source_from_bytes(pdf(rows), "报.pdf").text.split("\n\n")[1:] == [SIGNED, "路灯修好了"]


def test_where_most_lines_stand_at_the_right_that_says_nothing() -> None:
    _, hints = joined(Block(SIGNED, at_right=number < 3) for number in range(5))
    assert hints == ()
