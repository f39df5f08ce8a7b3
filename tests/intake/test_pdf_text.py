"""The letters of a PDF: which they are, and which gaps between them are spaces."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.intake import source_from_bytes
from desktop.text.view import restore
from tests.intake.pdf_samples import Put, lines, pdf


def text_of(*things: Put, entries: str = "") -> str:
    return source_from_bytes(pdf(things, entries=entries), "报.pdf").text


def test_radicals_stay_in_the_text_and_are_restored_by_its_view() -> None:
    text = text_of(Put(50, 50, "⼾⼝与⻔⻓"))
    assert text == "⼾⼝与⻔⻓"
    assert restore(text) == "户口与门长"


def test_ligatures_become_their_letters() -> None:
    assert text_of(Put(50, 50, "ofﬁce ﬂow")) == "office flow"


def test_a_long_dash_that_is_one_sign_of_the_font_is_not_taken_for_its_shadow() -> None:
    data = pdf([Put(50, 50, "运营方\u2e3a禾味")]).replace(b"<2e3a>", b"<20142014>")
    assert source_from_bytes(data, "报.pdf").text == "运营方——禾味"


def test_a_rare_character_beyond_the_first_plane_is_one() -> None:
    assert text_of(Put(50, 50, "王𠮷先生")) == "王𠮷先生"


def test_what_no_letter_is_told_for_is_marked_as_unread() -> None:
    assert text_of(Put(50, 50, "梧\ufffe里街道")) == "梧\ufffd里街道"


@pytest.mark.parametrize(
    ("put", "text"),
    [
        (Put(50, 50, "社区报", size=40, spread=60), "社区报"),
        (Put(50, 50, "STREET", size=20, spread=6), "STREET"),
        (Put(50, 50, "今年5月", spread=2), "今年5月"),
        (Put(50, 50, "老楼装新梯 邻里聚一桌", size=30), "老楼装新梯 邻里聚一桌"),
        (Put(50, 50, "新梯，and 质保"), "新梯，and 质保"),
    ],
    ids=["spaced out", "spaced out Latin", "spaced out with figures", "two phrases", "Latin amid Chinese"],
)
def test_the_setter_s_gaps_are_no_spaces_but_written_spaces_are(put: Put, text: str) -> None:
    assert text_of(put) == text


@pytest.mark.parametrize(
    ("first", "second", "gap", "text"),
    [
        ("老楼装新梯", "邻里聚一桌", 0.3, "老楼装新梯 邻里聚一桌"),
        ("老楼装新梯", "邻里聚一桌", 0.0, "老楼装新梯邻里聚一桌"),
        ("今年", "5月里", 0.25, "今年5月里"),
        ("good", "news", 0.3, "good news"),
        ("老楼装新梯，", "邻里聚一桌", 0.3, "老楼装新梯，邻里聚一桌"),
    ],
    ids=["phrases", "touching", "before a figure", "Latin words", "behind a mark"],
)
def test_a_gap_without_a_space_is_one_where_it_parts_words(
    first: str, second: str, gap: float, text: str
) -> None:
    width = sum(5 if letter.isascii() else 10 for letter in first)
    assert text_of(Put(50, 50, first), Put(50 + width + gap * 10, 50, second)) == text


def test_a_title_printed_twice_for_its_shadow_is_read_once() -> None:
    title = Put(50, 50, "哈哈镜里笑哈哈", size=40)
    assert text_of(title, Put(51.5, 51.5, title.text, size=40)) == title.text


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_turned_letters_are_read_behind_the_upright_ones(turn: int) -> None:
    text = text_of(*lines(50, 50, "正文在这里。", "第二行。"), Put(400, 400, "侧题", size=20, turn=turn))
    assert text.endswith("第二行。\n\n侧题")


@pytest.mark.parametrize(
    ("turn", "second"), [(0, (300, 320)), (1, (320, 300)), (2, (300, 280)), (3, (280, 300))]
)
def test_a_page_that_is_turned_altogether_is_read_as_if_it_were_not(
    turn: int, second: tuple[float, float]
) -> None:
    puts = Put(300, 300, "上面。", turn=turn), Put(*second, "下面的一行。", turn=turn)
    assert text_of(*puts, entries=f"/Rotate {90 * turn}") == "上面。\n\n下面的一行。"


def test_letters_one_below_the_other_are_read_downwards_from_right_to_left() -> None:
    columns = ((300, "竖着排的标题"), (285, "从右往左读"))
    puts = [Put(x, 100 + 10 * place, letter) for x, text in columns for place, letter in enumerate(text)]
    assert text_of(*puts).replace("\n", "") == "竖着排的标题从右往左读"


def test_text_behind_a_scanned_page_is_read() -> None:
    assert text_of(Put(50, 50, "识别出来的字", hidden=True)) == "识别出来的字"


def test_what_the_page_cuts_off_is_not_lost() -> None:
    text = text_of(Put(20, 50, "裁切线外"), Put(200, 300, "版面里"), entries="/CropBox [100 100 500 700]")
    assert sorted("".join(text.split())) == sorted("裁切线外版面里")


def test_a_pdf_is_known_by_its_bytes(tmp_path: Path) -> None:
    source = source_from_bytes(pdf([Put(50, 50, "梧桐里")]), "没有后缀")
    assert (source.text, source.encoding) == ("梧桐里", "pdf")


def test_what_was_typed_on_the_finished_page_is_read_where_it_stands() -> None:
    page = [Put(50, 100, "停水通知", 20), Put(50, 140, "改到晚上八点", noted=True), Put(50, 180, "居委会")]
    assert text_of(*page).split() == ["停水通知", "改到晚上八点", "居委会"]


def test_bullets_of_a_font_of_signs_are_signs() -> None:
    data = pdf([Put(50, 100, "\uf06c"), Put(64, 100, "停水通知")]).replace(
        b"/Helvetica ", b"/ABCDEF+Wingdings "
    )
    assert source_from_bytes(data, "报.pdf").text == "●停水通知"
