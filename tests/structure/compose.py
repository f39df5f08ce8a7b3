"""Made-up issues whose every line is known: stories laid out, cut and mixed with furniture.

Everything is drawn from one seed, so an issue can be named by its number.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from desktop.structure.labels import Label

FIXTURES = Path(__file__).parent.parent / "fixtures"
SHAPES = ("flow", "flow", "word", "wrap")
HALF_WIDTH = str.maketrans("，：；（）！？", ",:;()!?")
NO_LINE_START = "，。、；：！？”）》"
MASTHEAD = (
    ("2021年3月4日",),
    ("2019.11.6 星期三",),
    ("本期 8 版 第 42 期",),
    ("本期4版", "第108期"),
    ("下期出版：4月9日",),
    ("扫描二维码", "关注“柳浪发布”"),
    ("扫描二维码", "关注", "“银杏之声”"),
    ("社区晨报",),
    ("LIUYIN COMMUNITY NEWS",),
    ("邻 / 里 / 的 / 事 / 大 / 家 / 的 / 事",),
    ("柳荫街道党工委、办事处联合出版",),
    ("准印证号：（连续）第0156号",),
)
PAGE_LABELS = ("02版 要闻", "第3版 社区", "A2", "4版 副刊")
SECTIONS = ("社区扫描", "要闻", "【社区动态】", "邻里故事", "民生速递", "文明之窗")
CAPTIONS = ("活动现场", "参观合影", "会议现场", "与会人员合影留念", "志愿者合影")
INTERTITLES = (
    ("线上一张网 线下一家人", "小事不出楼 大事不出院"),
    ("建章立制 有章可循", "群策群力 有事好商"),
    ("老问题有了新办法", "新家园有了老味道"),
)
BLOCK_LABELS = {
    "paragraph": Label.START,
    "list_item": Label.ITEM,
    "intertitle": Label.INTERTITLE,
    "caption": Label.CAPTION,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the lay-out, what it is, and the white space before it."""

    text: str
    label: Label
    blanks: int = 0
    indent: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up issue: its text, and the label of each line with ink on it."""

    text: str
    labels: tuple[Label, ...]
    shape: str


@dataclass
class Press:
    """Lays lines out in one shape."""

    draw: Random
    shape: str
    width: int = 0
    indent: str = ""
    usual_blanks: int = 0
    cut_rate: float = 0.0
    rows: list[Row] = field(default_factory=list)

    def put(self, label: Label, text: str, picture: bool = False) -> None:
        blanks = 3 if picture else self.usual_blanks
        if self.shape != "wrap":
            self.rows.append(Row(text, label, blanks))
            return
        lead = self.indent if label in {Label.START, Label.ITEM} else ""
        while text:
            end = line_end(text, self.width - len(lead))
            self.rows.append(Row(text[:end], label, blanks, lead))
            text, label, blanks, lead = text[end:], Label.CONTINUATION, 0, ""

    def made(self) -> Made:
        lines = ("\n" * (row.blanks + 1) + row.indent + row.text for row in self.rows)
        text = "".join(lines).lstrip("\n")
        labels = tuple(row.label for row in self.rows)
        return Made(text.translate(HALF_WIDTH) if self.draw.random() < 0.75 else text, labels, self.shape)


def line_end(text: str, width: int) -> int:
    """Return where a line of ``width`` ends; no line begins with a closing mark."""
    return width + 1 if text[width : width + 1] and text[width] in NO_LINE_START else width


@cache
def stories() -> tuple[dict[str, Any], ...]:
    """Return all stories the issues are made of."""
    paths = sorted((FIXTURES / "articles").glob("*.json"))
    long = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    return (*long, *json.loads((FIXTURES / "short_pieces.json").read_text(encoding="utf-8")))


def make_issue(number: int, shape: str | None = None) -> Made:
    """Return the made-up issue with this number."""
    draw = Random(number)
    press = new_press(draw, shape or draw.choice(SHAPES))
    if draw.random() < 0.6:
        put_masthead(press)
    for count, story in enumerate(draw.sample(stories(), draw.randint(3, 6))):
        if count and draw.random() < 0.15:
            press.put(Label.FURNITURE, draw.choice(PAGE_LABELS))
        put_story(press, story)
    return press.made()


def new_press(draw: Random, shape: str) -> Press:
    spaced = shape == "flow" or (shape == "wrap" and draw.random() < 0.4)
    cut_rate = draw.choice([0.0, 0.2, 0.5]) if shape != "wrap" else 0.0
    return Press(draw, shape, draw.randint(18, 40), draw.choice(["  ", "　　", ""]), int(spaced), cut_rate)


def put_masthead(press: Press) -> None:
    for lines in press.draw.sample(MASTHEAD, press.draw.randint(3, len(MASTHEAD))):
        for count, line in enumerate(lines):
            press.rows.append(Row(line, Label.FURNITURE, 0 if count else press.draw.choice([1, 1, 3])))


def put_story(press: Press, story: dict[str, Any]) -> None:
    if story["kind"] == "picture_news" or press.draw.random() < 0.3:
        press.put(Label.SECTION, story["section"] or press.draw.choice(SECTIONS))
    for title in story["titles"]:
        press.put(Label.TITLE, title)
    own_byline = story["byline_text"] and story.get("byline_position") != "inline"
    at_end = story.get("byline_position") == "end"
    if own_byline and not at_end:
        press.put(Label.BYLINE, story["byline_text"])
    put_blocks(press, with_intertitles(press.draw, story["blocks"]))
    if own_byline and at_end:
        press.put(Label.BYLINE, story["byline_text"])
    if story["credit"] and press.draw.random() < 0.8:
        press.put(Label.CREDIT, story["credit"])
    if story.get("sidebar"):
        put_sidebar(press, story["sidebar"])


def put_sidebar(press: Press, sidebar: dict[str, Any]) -> None:
    for label, title in zip((Label.SIDEBAR, Label.TITLE), sidebar["titles"], strict=False):
        press.put(label, (">>>" if label is Label.SIDEBAR and press.draw.random() < 0.3 else "") + title)
    put_blocks(press, sidebar["blocks"])


def with_intertitles(draw: Random, blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the blocks, in some long stories with two intertitles among them."""
    plain = all(block["kind"] in {"paragraph", "caption"} for block in blocks)
    if len(blocks) < 6 or not plain or draw.random() < 0.75:
        return blocks
    first, second = ({"kind": "intertitle", "text": text} for text in draw.choice(INTERTITLES))
    return [*blocks[:1], first, *blocks[1:3], second, *blocks[3:]]


def put_blocks(press: Press, blocks: list[dict[str, Any]]) -> None:
    for block in blocks:
        label, text = BLOCK_LABELS[block["kind"]], block["text"]
        if label is Label.START and len(text) > 60 and press.draw.random() < press.cut_rate:
            put_halves(press, text)
        else:
            press.put(label, text, picture=label is Label.CAPTION and press.draw.random() < 0.75)


def put_halves(press: Press, text: str) -> None:
    """Put a paragraph that a column cut, with nothing, a gap or a picture between the halves."""
    places = range(20, len(text) - 10)
    cut = press.draw.choice([at for at in places if text[at - 1] not in "。！？”：" + "，"])
    cut += text[cut] in NO_LINE_START
    between = press.draw.choice(["nothing", "gap", "caption"])
    press.put(Label.START, text[:cut])
    if between == "caption":
        press.put(Label.CAPTION_INSIDE, press.draw.choice(CAPTIONS), picture=True)
    press.put(Label.CONTINUATION, text[cut:], picture=between == "gap")
