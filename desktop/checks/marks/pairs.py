"""Quotation marks, book-title marks and brackets that do not pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity

# Each mark with its partner and the name of the pair.
_PAIRS = {"“": ("”", "引号"), "《": ("》", "书名号"), "（": ("）", "括号"), "【": ("】", "方头括号")}
_OPENS = {close: mark for mark, (close, _) in _PAIRS.items()}
# Brackets beside Latin letters may have stayed half-width.
_FULL = str.maketrans("()", "（）")
_NESTED = re.compile("“[^”]*“")
_MARKS = re.compile("[“”《》（）()【】]")
# 1）, 一） at the head of a line or clause counts and closes nothing, where no （1）, （一） does.
_COUNTING = re.compile(r"(?:^|[。；：，\s])(\d{1,2}|[一二三四五六七八九十]{1,3})$")
_BRACKETED = re.compile(r"（(?<![^。；：，\s]（)(\d{1,2}|[一二三四五六七八九十]{1,3})）")
_REACH = 5
# What a quotation over several paragraphs opens behind.
_BEFORE_QUOTATION = re.compile(r"(?:^|[^\w“”《》（）])$")


@check(
    "unpaired-mark",
    title="引号、书名号、括号不成对",
    severity=Severity.ERROR,
    about=(
        "在一段里给每个引号、书名号、括号找另一半，"
        "跨几段的引文每段开头有前引号、末段有后引号也算成对。建议只在能断定缺在哪里时给。"
    ),
    reads=Reads.ARTICLE,
    ground="GB/T 15834 4.8、4.9、4.15",
    wrong="开展“邻居节”活动”报名。",
    right="开展“邻居节”活动报名。",
    leaves=Leaves.CONFIRMED,
)
def unpaired_marks(proof: Proof) -> Iterator[Objection]:
    """Yield marks without a partner in their passage.

    A quotation over several paragraphs opens each of them and closes in the last.
    """
    for article in proof.articles:
        bracketed = frozenset(chain.from_iterable(_bracketed(line.text) for line in article.lines))
        for number, line in enumerate(article.lines):
            for at in _unpaired(line.text, bracketed):
                if not (_may_open(line.text, at) and _goes_on(article, number)):
                    yield line.objection(at, at + 1, _message(line.text[at]))


@check(
    "nested-quotes",
    title="双引号套双引号",
    severity=Severity.WARNING,
    about="双引号里面又开了双引号。里面一层用单引号。",
    reads=Reads.LINE,
    ground="GB/T 15834 4.8.3.3",
    wrong="“她说“好”。”",
    right="“她说‘好’。”",
)
def nested_quotes(proof: Proof) -> Iterator[Objection]:
    """Yield double quotation marks that open within double ones, where all of them pair."""
    for line in proof.lines:
        if _NESTED.search(line.text) and line.text.count("“") == line.text.count("”"):
            yield from _nested(line)


def _nested(line: Line) -> Iterator[Objection]:
    depth = 0
    for match in re.finditer("[“”]", line.text):
        depth += 1 if match[0] == "“" else -1
        if depth > 1 and match[0] == "“":
            yield line.objection(match.start(), match.end(), "引号里面再用引号时，里层用单引号。")


def _bracketed(text: str) -> Iterator[bool]:
    """Yield of each number of a series in a pair of brackets whether it is of digits."""
    return (match[1].isdigit() for match in _BRACKETED.finditer(text))


def _unpaired(text: str, bracketed: frozenset[bool]) -> list[int]:
    """Return the offsets of marks without a partner, in reading order; each pair is counted by itself.

    ``bracketed`` says whether the article counts with （1）, with （一）, or with both.
    """
    opened: dict[str, list[int]] = {mark: [] for mark in _PAIRS}
    lonely: list[int] = []
    for match in _MARKS.finditer(text):
        mark, at = match[0].translate(_FULL), match.start()
        if mark in opened:
            opened[mark].append(at)
        elif opened[_OPENS[mark]]:
            opened[_OPENS[mark]].pop()
        elif mark != "）" or not _counts(text[max(0, at - _REACH) : at], bracketed):
            lonely.append(at)
    return sorted(lonely + [at for places in opened.values() for at in places])


def _counts(before: str, bracketed: frozenset[bool]) -> bool:
    """Return whether a bracket behind these characters closes a number of a series, and nothing else."""
    number = _COUNTING.search(before)
    return number is not None and number[1].isdigit() not in bracketed


def _may_open(text: str, at: int) -> bool:
    """Return whether a quotation over several paragraphs may begin at ``at``: behind a mark, or first."""
    return text[at] == "“" and _BEFORE_QUOTATION.search(text[:at][-1:]) is not None


def _goes_on(article: ArticleProof, number: int) -> bool:
    """Return whether the next paragraph opens with a quotation mark as well."""
    following = article.lines[number + 1 : number + 2]
    return bool(following) and following[0].text.startswith("“")


def _message(mark: str) -> str:
    full = mark.translate(_FULL)
    if full in _PAIRS:
        return f"前{_PAIRS[full][1]}没有配对的后{_PAIRS[full][1]}。"
    name = _PAIRS[_OPENS[full]][1]
    return f"后{name}没有配对的前{name}。"
