"""Length and punctuation: what tells prose from the short lines around it."""

from __future__ import annotations

from desktop.model import HintKind
from desktop.structure.labelling.breaks import closes_bracket, ends_paragraph_line
from desktop.structure.labelling.features import (
    Feature,
    begins,
    given,
    hinted,
    holds,
    matches,
    weigh,
    where,
    where_wrapped,
)
from desktop.structure.labelling.needs import BARE, COMMA, INDENTED, SHORT, STOP, ends, has, opens
from desktop.structure.lines.place import Place
from desktop.structure.words.words_across import ends_in_whole_word

_SHORT, _LONG, _LONGEST_COUPLET = 60, 44, 20
_LONG_CAPTION = 40
_LONGEST_INTERTITLE = 16
_HANGING = "的和与及在将把被对从以于向并而或就更也都还很"
_DAY_ALONE = (
    r"(?:[今去前]年|当天|\d{4}\s*年)?\s*(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日?"
    "(?:[上下中]午|晚上?|清晨|凌晨|傍晚)?，"
)


def _ends_in_mid_sentence(place: Place) -> bool:
    return place.text.endswith(("，", "、", "“", "（", "《", "‘"))


def _ends_in_particle(place: Place) -> bool:
    text = place.text
    return place.line.length <= _SHORT and text[-1] in _HANGING and not ends_in_whole_word(text)


def _is_open_half(place: Place) -> bool:
    return place.line.has_comma and not place.line.is_closed and place.line.length > 12


def _is_open_with_commas(place: Place) -> bool:
    line = place.line
    return line.length > _LONGEST_COUPLET and not line.is_closed and line.text.count("，") > 1


def _is_of_long_block(place: Place) -> float:
    """How far the rows from this one on make a paragraph longer than any caption."""
    if not place.is_full:
        return 0.0
    beyond = place.page.block_lengths[place.index] - _LONG_CAPTION
    return min(1.0, max(0.0, beyond / _LONG_CAPTION))


def _is_indented(place: Place) -> bool:
    return place.shape.is_wrapped and place.shape.indented and place.line.indent > 0


def _lacks_indent(place: Place) -> bool:
    return place.shape.is_wrapped and place.shape.indented and place.line.indent == 0


def _is_whole_indented(place: Place) -> bool:
    return place.shape.indents_whole and place.line.indent > 0


def _lacks_whole_indent(place: Place) -> bool:
    return place.shape.indents_whole and place.line.indent == 0


def _is_short_without_indent(place: Place) -> bool:
    return _lacks_whole_indent(place) and place.line.length <= _LONGEST_INTERTITLE


def _is_full_unindented(place: Place) -> bool:
    """Whether it fills the measure without an indent right below a sentence, where paragraphs have one."""
    before = place.before
    return (
        _lacks_indent(place)
        and place.is_full
        and place.line.blanks == 0
        and before is not None
        and before.is_closed
        and not (before.picture_slots or place.looks_bare(before))
    )


def _is_left_over(place: Place) -> bool:
    """Right below a full line that has more to come."""
    before = place.before
    return (
        before is not None and not before.is_closed and ends_paragraph_line(place.line, before, place.shape)
    )


def _closes_above(place: Place) -> bool:
    return place.before is not None and place.line.closes(place.before)


def _is_long_half(place: Place) -> bool:
    """Whether a paragraph's line breaks off where lines are not broken at a width."""
    line = place.line
    return line.length > _LONG and line.has_comma and not (line.is_closed or place.shape.is_wrapped)


FEATURES = (
    Feature(
        "句号收尾",
        "正文以句号收尾，标题、图说、报头不用句号",
        given(lambda place: place.line.ending == "。", STOP),
        weigh(
            "PROSE 2 CAPTION -3 CREDIT -3 FURNITURE -3 BYLINE -5 SIDEBAR -5 TITLE -6 INTERTITLE -6 SECTION -6"
        ),
    ),
    Feature(
        "句中有句号",
        "前一句已完，后面还有话",
        given(lambda place: place.line.has_sentence, STOP),
        weigh("PROSE 3 CAPTION -3 FURNITURE -4 TITLE -6 INTERTITLE -6 SECTION -6 BYLINE -5 CREDIT -4"),
    ),
    Feature(
        "以虚字收尾",
        "的、和、在一类后面还有话",
        given(_ends_in_particle, SHORT, ends(_HANGING)),
        weigh("START 2 CONTINUATION 1 TITLE -3 INTERTITLE -3 CAPTION -3 SECTION -3 FURNITURE -2"),
    ),
    Feature(
        "问叹省略收尾",
        "引语与段落常这样收尾，标题偶尔也是",
        given(lambda place: place.line.ending in {"！", "？", "…"}, has("！？…")),
        weigh("PROSE 1 TITLE -0.5 INTERTITLE -1 CAPTION -2 FURNITURE -2 SECTION -4 BYLINE -4"),
    ),
    Feature(
        "句中有问句",
        "问了之后还有话，是叙述，图说不问",
        holds(r"？[^”’」』）)\s]", 60, has("？")),
        weigh("START 1 CAPTION -3"),
    ),
    Feature(
        "句中有逗号",
        "标题、图说、报头里极少有逗号",
        given(lambda place: place.line.has_comma, COMMA),
        weigh(
            "PROSE 1.5 CAPTION -1 TITLE -2 CREDIT -2 INTERTITLE -2.5 FURNITURE -3"
            " BYLINE -4 SIDEBAR -5 SECTION -6"
        ),
    ),
    Feature(
        "超过四十字",
        "长行是正文",
        lambda place: place.line.length > 40,
        weigh(
            "PROSE 2 CAPTION -2 FURNITURE -3 CREDIT -3 BYLINE -4 TITLE -4 INTERTITLE -8"
            " SIDEBAR -8 SECTION -10"
        ),
    ),
    Feature(
        "超过九十字",
        "这样长只能是正文",
        lambda place: place.line.length > 90,
        weigh("CAPTION -5 FURNITURE -5 TITLE -6 CREDIT -5 BYLINE -5"),
    ),
    Feature(
        "折行成一大段",
        "这一行连着下面几行一共这样长，不会是图说",
        where_wrapped(_is_of_long_block),
        weigh("CAPTION -4"),
    ),
    Feature(
        "短而无标点",
        "标题、小标题、图说、栏目都短而不成句",
        where(BARE),
        weigh("TITLE 1 INTERTITLE 0.5 CAPTION 0.5 START -3 STORY -4 CONTINUATION -2 ITEM -1"),
    ),
    Feature(
        "未完的半句",
        "有逗号而无句末标点，是被栏线切断的段落",
        given(_is_open_half, COMMA),
        weigh("START 1 CONTINUATION 1"),
    ),
    Feature(
        "不止一个逗号",
        "有两个逗号而没有句末标点的长句，标题里没有",
        given(_is_open_with_commas, COMMA),
        weigh("START 2 CONTINUATION 1 TITLE -2 INTERTITLE -2 CAPTION -0.5"),
    ),
    Feature(
        "长而未完",
        "一行一段的文字里，断开的长行是段落",
        given(_is_long_half, COMMA),
        weigh("START 1 CONTINUATION 1 CAPTION -2 TITLE -2"),
    ),
    Feature(
        "以逗号顿号收尾",
        "话没有说完",
        given(_ends_in_mid_sentence, ends("，、“（《‘")),
        weigh("PROSE 2 FURNITURE -3 TITLE -4 CAPTION -4 INTERTITLE -5 SECTION -5"),
    ),
    Feature(
        "只有日子和逗号",
        "哪一天之后的话还没有说",
        matches(_DAY_ALONE, 24, ends("，")),
        weigh("START 4 CONTINUATION 1 TITLE -4 INTERTITLE -4 CAPTION -4"),
    ),
    Feature(
        "满行",
        "行长与全文折行的宽度相同，后面还有",
        where_wrapped(lambda place: place.is_full),
        weigh("PROSE 2 SECTION -3 BYLINE -1"),
    ),
    Feature(
        "接在满行之下",
        "折行的段落剩下的几个字",
        where_wrapped(_is_left_over),
        weigh("CONTINUATION 1 CAPTION -3 INTERTITLE -3 SECTION -4 BYLINE -2 FURNITURE -2 TITLE -1"),
    ),
    Feature(
        "来源标为接续",
        "版面上接着前一栏的末行",
        hinted(lambda line: HintKind.CONTINUATION in line.hints),
        weigh("CONTINUATION 4 START -4"),
    ),
    Feature(
        "括号的后半",
        "括号在上文开了口",
        given(lambda place: closes_bracket(place.line), ends("）")),
        weigh("CONTINUATION 3 CAPTION -2 TITLE -2"),
    ),
    Feature(
        "补上后引号",
        "上一行的引号、括号到这一行才闭上",
        given(_closes_above, has("”）》’")),
        weigh("CONTINUATION 6 START -4 TITLE -4 CAPTION -4 INTERTITLE -4"),
    ),
    Feature(
        "行首缩进",
        "折行的文字以缩进另起一段",
        where_wrapped(_is_indented),
        weigh(
            "START 5 STORY 5 ITEM 5 CONTINUATION -5 TITLE -2 SECTION -3 INTERTITLE -0.5 CAPTION -2"
            " FURNITURE -2"
        ),
    ),
    Feature(
        "该缩进而未缩进",
        "这篇文字的段落都缩进",
        where_wrapped(_lacks_indent),
        weigh("START -3 STORY -3 ITEM -1"),
    ),
    Feature(
        "段首空格",
        "一行一段的文字里空格领起的是段落，不是题、图说，也不是下半句",
        given(_is_whole_indented, INDENTED),
        weigh(
            "START 4 STORY 4 ITEM 4 CONTINUATION -4 TITLE -4 SECTION -4 INTERTITLE -4 CAPTION -4"
            " FURNITURE -3 BYLINE -2"
        ),
    ),
    Feature(
        "段首没有空格",
        "别的段落都空格领起",
        given(_lacks_whole_indent, INDENTED),
        weigh("START -2 STORY -2 ITEM -1"),
    ),
    Feature(
        "没有空格的短行",
        "段落都空格领起，它不空格而短，多半是小标题",
        given(_is_short_without_indent, INDENTED, SHORT),
        weigh("INTERTITLE 0.8"),
    ),
    Feature(
        "满行而未缩进",
        "短的一行或许不缩进，写满一行的段首不会",
        where_wrapped(_is_full_unindented),
        weigh("START -4 STORY -4 ITEM -2"),
    ),
    Feature(
        "以不能起行的标点开头",
        "逗号、句号、后引号前面一定还有字",
        begins(r"[，。、；：！？）》”’】」』%％]|\"$", opens('，。、；：！？）》”’】」』%％"')),
        weigh("CONTINUATION 8"),
    ),
    Feature(
        "没有汉字",
        "只有数字、符号或西文的短行是版面记号",
        matches(r"[^\u3400-\u9fff]{1,40}"),
        weigh("FURNITURE 3 START -2 TITLE -2 CAPTION -2 INTERTITLE -2"),
    ),
)
