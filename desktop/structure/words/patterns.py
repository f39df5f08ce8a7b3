"""Patterns that several readers of a line share."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.text.longest import longest_of


def any_of(words: tuple[str, ...]) -> str:
    """Return the pattern of one of ``words``, the longest that fits."""
    return longest_of(words)


# 中间, 前排: where somebody stands, not 中午 or 前期.
_PLACED = "(?=[排侧间者为数起立坐一二三四五六七八九十）、，：])"
# （左一）, 前排, 修前（上）和修后（下）: a caption points at people in the picture.
POINTING = (
    rf"（[^（）]{{0,8}}(?:左(?!右)|(?<!左)右|[中前后]{_PLACED}|(?<![其当心])中(?=[）、，]))[^（）]{{0,6}}）"
    r"|（[左右](?:[一二三四五六]|[为起：])[^（）]{2,24}）|（上）.{1,16}（下）|（[上下]图）"
    r"|(?:^|[（，：、])[前后]排|[前后]排(?:[左右中：]|$)"
)
CAPTION_PHRASE = rf"^(?:图为|上图|下图|左图|右图)|{any_of(word_list('caption_words'))}[）)]?$"
# What opens one item of a list.
ITEM_MARK = re.compile(
    r"[●■◆▲★○□◇△☆▶►◎•·]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]|[①-⑳]|[一二三四五六七八九十][是要]|第[一二三四五六七八九十]"
)
# 2015年9月 建成镇污水处理厂: what opens one row of a table of events.
DATED = re.compile(
    r"(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{4}[.]\d{1,2})[\s　:：—]+\S{2}"
)
# 【活动地点】街心花园
BRACKETED_ENTRY = re.compile(r"【[^【】]{2,8}】\s*[^\s【]")
# 荷花开了（摄影） 秦川: a work of art with its maker.
ART = (
    r"\S{2,20}[（(](?:摄影|国画|中国画|书法|篆刻|剪纸|漫画|油画|水彩画?|水粉画?|版画|速写|素描|刺绣|农民画|儿童画|绘画)[）)]"
    r"[\s　]*(?:作者[:：]?[\s　]*)?[\u4e00-\u9fff]{2,4}(?:[\s　][\u4e00-\u9fff]{2,4})?"
)
DEED_ALONE = re.compile("(?:[/／]?摄影?|供图)[）)]?")
"""What is left of 某某 摄 in the next row: no name, only what that person did."""
