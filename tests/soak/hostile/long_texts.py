"""Texts of any length that repeat what costs a reader most: each takes how many times, and is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.structure.press import make_issue

LEAD = "3月4日上午，社区食堂开张，居民们前来用餐。"
HALF = "3月4日上午，社区食堂开张，居民们前来用"


@dataclass(frozen=True, slots=True)
class LongText:
    """A text that grows; ``most`` is how many times its longest one repeats its unit."""

    name: str
    most: int
    made: Callable[[int], str]


def issues(length: int) -> str:
    """Return made issues one behind the other, cut at ``length`` code points."""
    texts: list[str] = []
    number = missing = 0
    while missing < length:
        texts.append(make_issue(number).text)
        missing += len(texts[-1]) + 1
        number += 1
    return "\n".join(texts)[:length]


def _repeated(name: str, most: int, unit: str) -> LongText:
    return LongText(name, most, lambda times: unit * times)


def _nested(name: str, most: int, opener: str, closer: str) -> LongText:
    return LongText(name, most, lambda times: opener * times + "街道" + closer * times)


def _behind(name: str, most: int, head: str, unit: str, foot: str = "") -> LongText:
    return LongText(name, most, lambda times: head + unit * times + foot)


LONG_TEXTS = (
    _repeated("one line", 170_000, "社区食堂开张"),
    _repeated("one line with commas", 140_000, "社区食堂开张,"),
    _repeated("one line of digits", 1_000_000, "1"),
    _repeated("one line of Latin", 500_000, "a "),
    _repeated("one line of white space", 500_000, "街 "),
    _behind("a wide gap", 1_000_000, "街", " ", "道"),
    _behind("one parenthesis left open", 170_000, "(", "社区食堂开张"),
    _behind("one quotation left open", 170_000, "他说：“", "社区食堂开张"),
    _nested("nested parentheses", 100_000, "(", ")"),
    _nested("nested quotations", 100_000, "“", "”"),
    _repeated("parentheses left open on lines", 30_000, "（甲\n"),
    _repeated("titles", 10_000, "春风桥街道召开会议\n"),
    _repeated("titles over paragraphs", 10_000, f"春风桥街道召开会议\n{LEAD}\n"),
    _repeated("lines of one character", 100_000, "街\n"),
    _repeated("line ends", 1_000_000, "\n"),
    _behind("line ends between two words", 1_000_000, "街道", "\r\n", "街道"),
    _behind("one article", 10_000, "春风桥街道召开会议\n", f"{LEAD}\n"),
    _behind("one article of halves", 10_000, "春风桥街道召开会议\n", f"{HALF}\n"),
    _repeated("list items", 50_000, "●开展活动\n"),
    LongText("numbered items", 50_000, lambda times: "".join(f"({n})开展活动\n" for n in range(times))),
    _repeated("jumps to nowhere", 20_000, f"{HALF}\n(下转第2版)\n"),
    _repeated("jumps from nowhere", 20_000, f"(上接第1版)\n{LEAD}\n"),
    _repeated("jumps that cross", 10_000, f"{HALF}\n(下转第2版)\n(上接第1版)\n{LEAD}\n"),
    _repeated("captions under pictures", 10_000, f"\n\n\n\n活动现场\n{LEAD}\n"),
    _repeated("sidebars", 10_000, f">>>延伸阅读\n{LEAD}\n"),
    _repeated("section labels", 10_000, "【图片新闻】\n"),
    _repeated("bylines", 10_000, "□记者 甲乙\n"),
    _repeated("credits", 10_000, f"{LEAD}\n(自治办)\n"),
    _repeated("mastheads", 10_000, "本期 4 版 第 7 期 2021年3月4日 关注“春风社区”\n"),
    _repeated("tables", 20_000, "项目\t时间\t地点\n"),
)
