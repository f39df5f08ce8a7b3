"""A letter ends with who wrote it."""

from __future__ import annotations

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of


def labels(text: str) -> dict[str, Label]:
    return {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}


def test_who_somebody_is_signs_a_letter() -> None:
    text = (
        "候车亭的长椅去哪儿了\n\n编辑部：\n\n我每天要到学前街口坐车去医院做康复。从前候车亭里有一张长椅，"
        "上个月翻新，长椅却不见了。\n\n能不能请有关部门把长椅装回来？哪怕只有一张也好。\n\n"
        "紫藤公寓居民 褚桂芝\n\n社区食堂今天开张\n\n5月4日，东篱社区食堂开张，首日接待居民三百余人。"
    )
    found = labels(text)
    assert found["紫藤公寓居民 褚桂芝"] is Label.BYLINE
    assert found["社区食堂今天开张"] is Label.TITLE
