"""Titles set over several rows: the row that has more to come, and what it left over."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import BRIEF, OVER_BARE, SHORT, UNDER_BARE, WRAPPED, opens
from desktop.structure.lines.line import Line
from desktop.structure.lines.place import Place
from desktop.structure.signs.masthead_words import is_telling
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.telling_words import looks_like_caption
from desktop.structure.words.words_across import word_across

_LONGEST_ASIDE = 10
_ASIDE = re.compile("[（(](?:外[一二两三四五]首|[上中下]|[一二三四五六七八九十]|节选|连载.{0,4}|组诗)[）)]")
_LEFT_OVER, _BROKEN, _LEAST_ROW = 8, 12, 6
_EVEN = range(5, 13)
# What says who did something is a kicker, of whatever length.
_TELLS_WHO = re.compile(
    "(?:街道|社区|小区|居民区|居委会?|[区市县]委|党工委|办事处|学校|公司|[镇乡村局]).|举[办行]|召开|开展"
)
# 三千, then 居民岸边过端午: what is counted must come. 第八百 and 突破三千 say all.
_WANTS_MORE = re.compile(
    "(?:助力|打造|迎接|聚焦|走进|参观|观看|荣获|获评|入选|喜迎|共庆|欢度|举办|走访|慰问"
    "|(?<![第破达超近过])[一二三四五六七八九两几数][十百千万])$"
)
# 街道热线：6031 5580, （街道办 供稿）: what ends so is no half of a title.
_NO_ROW = ("）", "：", *"0123456789")
# A line that says what kind of story it is stands over a headline of any length.
_REPORT = re.compile("(?:纪实|综述|侧记|纪略|掠影|见闻|记事|述评|巡礼|之[一二三四五六七八九十])[）)]?$")


def _is_aside(line: Line) -> bool:
    """Whether it is a bracket that belongs to a title: （外一首）, （节选）."""
    return line.length <= _LONGEST_ASIDE and _ASIDE.fullmatch(line.text) is not None


def _is_over_aside(place: Place) -> bool:
    return place.is_bare and place.after is not None and _is_aside(place.after)


def _is_full_over_bare(place: Place) -> bool:
    """A full line without any mark, no masthead's, and below it a short one: a title that was broken."""
    line, after = place.line, place.after
    return (
        place.is_full
        and not (line.has_comma or line.is_closed or line.indent)
        and after is not None
        and place.looks_bare(after)
        and after.blanks == 0
        and not is_telling(line.text)
    )


def _fills_row_over_indent(place: Place) -> bool:
    """A full line without mark and indent, and the one below it is indented: no paragraph, but a title."""
    line, before, after = place.line, place.before, place.after
    return (
        place.is_full
        and place.shape.indented
        and not (line.indent or line.has_comma or line.is_closed or line.hangs or line.unpaired)
        and not line.text.endswith(("，", "、", "："))
        and after is not None
        and after.indent > 0
        and (before is None or before.is_closed or not place.page.places[before.index].is_full)
        and not is_telling(line.text)
    )


def _is_left_of_title(place: Place) -> bool:
    """A few characters right below a line at least twice as long: what a broken title left over."""
    line, before = place.line, place.before
    return (
        place.is_under_bare
        and line.length <= _LEFT_OVER
        and before is not None
        and before.length >= max(_BROKEN, 2 * line.length)
        and _REPORT.search(before.text) is None
        and not before.text.endswith(_NO_ROW)
        and not byline_likeness(line.text)
    )


def _is_rest_of_title(place: Place) -> float:
    """How surely the short line above breaks off, so that a title goes on here."""
    before = place.before
    if before is None or not place.is_under_bare or before.length < _LEAST_ROW:
        return 0.0
    breaks_off = before.hangs or _WANTS_MORE.search(before.text) is not None
    return max(float(breaks_off), word_across(before.text, place.text))


def _is_upper_of_even(place: Place) -> bool:
    after = place.after
    return after is not None and _are_even_rows(place, place.page.places[after.index])


def _is_lower_of_even(place: Place) -> bool:
    before = place.before
    return before is not None and _are_even_rows(place.page.places[before.index], place)


def _are_even_rows(upper: Place, lower: Place) -> bool:
    """Whether two lines, one right below the other, are phrases of one length, over a story or a picture."""
    length, below = _even(upper), lower.after
    return (
        length > 0
        and length == _even(lower)
        and lower.line.blanks == 0
        and not (upper.line.picture_slots or lower.line.picture_slots)
        and below is not None
        and bool(below.picture_slots or byline_likeness(below.text) or not upper.looks_bare(below))
        and (upper.before is None or _even(upper.page.places[upper.before.index]) != length)
    )


def _even(place: Place) -> int:
    """Return the characters of a phrase that may be half a title, quotation marks aside; 0 for another."""
    text, line = place.text, place.line
    if not place.is_bare or _TELLS_WHO.search(text) or is_telling(text) or looks_like_caption(line):
        return 0
    phrases = place.phrases
    return phrases[0] if len(phrases) == 1 and phrases[0] in _EVEN and not line.hints else 0


FEATURES = (
    Feature(
        "满行压着短行",
        "长标题折成两行",
        given(_is_full_over_bare, WRAPPED, OVER_BARE),
        weigh("TITLE 6 START -2 CONTINUATION -1"),
    ),
    Feature(
        "满行压着缩进的段",
        "正文都缩进，顶格写满一行而没有标点，下面另起一段，是题",
        given(_fills_row_over_indent, WRAPPED),
        weigh("TITLE 5 START -3 CONTINUATION -2"),
    ),
    Feature(
        "题的上半截没有完",
        "上一行收在暨、的，收在助力、荣获，或一个词切在两行",
        given(_is_rest_of_title, UNDER_BARE),
        weigh("TITLE_ROW 4 CAPTION -1"),
    ),
    Feature(
        "两行一样长的上一行",
        "紧挨着的两个短句一样长，是一个标题排成两行",
        given(_is_upper_of_even, BRIEF, OVER_BARE),
        weigh("TITLE 3 TITLE_ROW -5 CAPTION -3 INTERTITLE -2 SECTION -2 START -1"),
    ),
    Feature(
        "两行一样长的下一行",
        "紧挨着的两个短句一样长，是一个标题排成两行",
        given(_is_lower_of_even, BRIEF),
        weigh("TITLE_ROW 7 CAPTION -3 INTERTITLE -3 BYLINE -2 START -2"),
    ),
    Feature(
        "题后的括注",
        "外一首、上、节选括在题下",
        given(lambda place: _is_aside(place.line), opens("（("), SHORT),
        weigh("TITLE 5 START -3 CAPTION -3 INTERTITLE -3 CREDIT -2"),
    ),
    Feature(
        "压着题后的括注",
        "外一首、节选之上是题，再短也不是栏目",
        given(_is_over_aside, OVER_BARE),
        weigh("TITLE 4 SECTION -5 START -3 CAPTION -3"),
    ),
    Feature(
        "题下剩的几个字",
        "长题折行剩下几个字，副题不会这样短",
        given(_is_left_of_title, BRIEF, UNDER_BARE),
        weigh("TITLE_ROW 3 BYLINE -1 CAPTION -1 START -1"),
    ),
)
