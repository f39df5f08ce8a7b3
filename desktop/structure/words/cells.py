"""The cells of a table's row: what tabs or wide spaces set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST, _FEWEST = 120, 3
_LONGEST_FIGURE = 50
# 助餐点 新增3个, 公共绿地 从1公顷到9.2公顷; but 助餐点这样建 2版 is of a table of contents.
_FIGURE = re.compile(r"[\u4e00-\u9fff“”·]{2,12}[ \u3000](?=\S*\d\S*[\u4e00-\u9fff])[^。！？…]+(?<!版)")
_SPACE = re.compile(" ")
# 改造菜市场 1 座: the space is the style of the numbers.
_BEFORE_UNIT = re.compile(
    r"(?<=\d) (?=[台处个座户人名间条只次件项家栋幢米元万亿月日年号楼层岁支对场期部辆套张株棵])"
)
_MARKS = re.compile("[，。；！？“”]")
# A tab, an ideographic space, or two spaces and more.
GAP = re.compile(r"[ \u3000]*\t[\s]*|[ ]*\u3000[ \u3000]*|[ ]{2,}")


def count_cells(text: str) -> int:
    """Return how many cells a line has, 1 for one that is no row of a table."""
    if len(text) > _LONGEST or "。" in text or not ("\t" in text or "\u3000" in text or "  " in text):
        return 1
    cells = GAP.split(text)
    return len(cells) if len(cells) >= _FEWEST else 1


def gaps(text: str) -> Iterator[re.Match[str]]:
    """Yield what parts the cells of a row: wide white space, in a row without any every space."""
    return (GAP if GAP.search(text) else _SPACE).finditer(text)


def count_words(text: str) -> int:
    """Return how many words single spaces part a line into, 1 for one that is no row of a table."""
    if text.count(" ") < _FEWEST - 1 or len(text) > _LONGEST or _MARKS.search(text):
        return 1
    words = _BEFORE_UNIT.sub("", text).split(" ")
    return len(words) if len(words) >= _FEWEST and all(words) else 1


def is_figure_row(text: str) -> bool:
    """Return whether a line names something, and has its figure behind a space."""
    return len(text) <= _LONGEST_FIGURE and _FIGURE.fullmatch(text) is not None
