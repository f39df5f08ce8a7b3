from __future__ import annotations

from desktop.model import Source
from desktop.structure.lines.page import page_of

SENTENCE = "春分那天居民们在院子里种下十二棵海棠树苗，又给每一棵树挂上写着名字的木牌，好让孩子们轮流浇水。"
TEXT = "　　" + SENTENCE * 3


def wrapped(width: int) -> str:
    return "\n".join(TEXT[start : start + width] for start in range(0, len(TEXT), width))


def test_rows_of_a_broken_paragraph_run_on() -> None:
    page = page_of(Source.of_text("\n".join([wrapped(22)] * 3)))
    assert page.flow.text == "\n".join([TEXT] * 3)


def test_a_line_has_its_place_in_the_running_text() -> None:
    page = page_of(Source.of_text("\n".join([wrapped(22), "渡口添灯", wrapped(22)])))
    flow = page.flow
    places = zip(flow.starts, flow.ends, strict=True)
    assert [flow.text[start:end] for start, end in places] == [line.text for line in page.lines]


def test_a_text_that_is_not_broken_runs_as_it_is() -> None:
    text = "\n\n".join([SENTENCE * 2] * 4)
    assert page_of(Source.of_text(text)).flow.text == text
