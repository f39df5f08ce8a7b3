"""A dash opens a deck, and what stands over it is the title, however short."""

from __future__ import annotations

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

STORY = (
    "清晨五点，河面上还罩着一层薄雾，老船工已经坐在石阶上了。他撑了四十年的船，如今只是习惯了早起。\n\n"
    "“天一亮就要看看水。”他说，河上的桥一座接一座，渡口却越来越安静。"
)


def labels(text: str) -> dict[str, Label]:
    return {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}


def test_a_short_title_over_a_dash_is_no_section() -> None:
    found = labels(f"摆渡人家\n\n——记柳荫码头的三代船工\n\n□记者 陈立\n\n{STORY}")
    assert (found["摆渡人家"], found["——记柳荫码头的三代船工"]) == (Label.TITLE, Label.TITLE)


def test_a_name_between_two_rules_stays_a_section() -> None:
    found = labels(f"{STORY}\n\n—— 心声 ——\n\n柳荫码头开出夜航班\n\n5月1日，{STORY}")
    assert found["—— 心声 ——"] is Label.SECTION
