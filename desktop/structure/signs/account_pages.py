"""What the page of an official account prints around its articles: 点击蓝字关注, 往期回顾, 阅读原文.

It is copied along with the text. It belongs to no story, as a masthead does not.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from desktop.assets import word_list
from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import SHORT
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.page import Page
from desktop.structure.lines.place import Place
from desktop.text.decoration import undecorated

_LINES = frozenset(undecorated(line).upper() for line in word_list("account_page_lines"))
_LINKS = frozenset(word_list("account_page_links"))
_LONGEST, _LONGEST_TITLE, _MOST_LINKS = 24, 40, 12
_NO_MARKS = dict.fromkeys(map(ord, "“”‘’「」！!～~，,、（）()"))
# 点击上方蓝字关注我们, 点“在看”的你最好看, 分享点赞在看, 左右滑动查看更多
_CALLS = re.compile(
    r"[↑↓]*点?击?(?:上面|上方|下面|下方|左上角)?的?蓝色?字体?.{0,12}"
    r"|.{0,6}点(?:个|亮|一下|一个|击)?(?:右下角)?的?(?:在看|小心心|小红心|赞和在看).{0,10}"
    r"|(?:分享|收藏|点赞|在看|转发|评论){2,}"
    r"|(?:请|向)?(?:上下|左右|上|下|左|右)滑动?(?:查看|阅读|翻看|看)?(?:更多|图片|大图|全文|下一个)?"
)


@remembered
def _is_of_page(line: Line) -> bool:
    """Return whether a line is nothing but what such a page prints."""
    if line.length > _LONGEST:
        return False
    text = line.words.translate(_NO_MARKS).upper()
    return text in _LINES or _CALLS.fullmatch(text) is not None


def _may_head_links(line: Line) -> bool:
    return line.length <= _LONGEST and line.words in _LINKS


def _is_title(place: Place) -> bool:
    """Return whether a line may be the title of a piece, of which nothing stands below it."""
    return not (_tells(place.line) or (place.after is not None and _tells(place.after)))


@remembered
def _tells(line: Line) -> bool:
    return line.length > _LONGEST_TITLE or line.has_sentence or line.ending in "。；"


@remembered
def _heads(page: Page) -> tuple[int, ...]:
    """Return the lines that titles of other pieces follow, and no story of any: a section heads stories."""
    named = (line.index for line in page.lines[:-1] if _may_head_links(line))
    return tuple(at for at in named if all(map(_is_title, page.places[at + 1 : at + 1 + _MOST_LINKS])))


def _heads_links(place: Place) -> bool:
    return place.index in _heads(place.page)


def _is_link(place: Place) -> bool:
    """Whether only such titles stand between it and the line that heads them."""
    heads = _heads(place.page)
    above = heads[: bisect_left(heads, place.index)][-1:]
    if not above or place.index - above[0] > _MOST_LINKS:
        return False
    return all(map(_is_title, place.page.places[above[0] + 1 : place.index + 1]))


_LEANINGS = "FURNITURE 9 SECTION -6 TITLE -5 INTERTITLE -5 CAPTION -4 SIDEBAR -4 BYLINE -5 ITEM -3 PROSE -2"

FEATURES = (
    Feature(
        "公众号页面的字",
        "点击蓝字关注、阅读原文一类印在文章前后，不属于哪一篇",
        given(lambda place: _is_of_page(place.line), SHORT),
        weigh(_LEANINGS),
    ),
    Feature(
        "领起旧文链接",
        "往期回顾之下只有题目，没有文章",
        given(_heads_links, SHORT),
        weigh(_LEANINGS),
    ),
    Feature(
        "旧文的链接",
        "往期回顾之下的题目，文章不在这里",
        given(_is_link, SHORT),
        weigh(_LEANINGS),
    ),
)
