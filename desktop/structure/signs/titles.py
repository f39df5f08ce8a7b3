"""Titles that are known by more than being bare."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.model import HintKind
from desktop.structure.labelling.features import Feature, given, hinted, matches, weigh
from desktop.structure.labelling.needs import COMMA, OVER_BARE, OVER_PROSE, UNDER_SENTENCE, ends, has
from desktop.structure.lines.jumps import is_jump, sends_away
from desktop.structure.lines.place import TITLE_LIMIT, Place
from desktop.structure.masthead.line import told_in
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.credit_line import credit_likeness
from desktop.structure.words.openings import LEAD, PARAGRAPH
from desktop.structure.words.patterns import any_of
from desktop.structure.words.words_across import word_across

_NOTICES = word_list("notice_endings")
_COMMA_TITLE, _CUT = 28, 0.5
_NEAR = 8
_SAID = re.compile(r"[^，。：“”]{1,7}[^说道问答，。：“”]：“[^”。]{2,18}”")
_OPENS_STORY = re.compile(rf"{LEAD.pattern}|【|[问答][:：]|编辑同志")

# 在新开的书屋里，孩子们围着: where and when, before what happened.
_CLAUSE = re.compile(r"在[^，]{2,14}[里内上中下前后时]，")
_NO_TITLE = re.compile(rf"{LEAD.pattern}|[问答][:：]|[”’]|扫(?:描|码|一扫)")


def _is_over_jump_back(place: Place) -> bool:
    after = place.after
    return (
        after is not None
        and place.line.length <= TITLE_LIMIT
        and not (place.line.is_closed or place.line.text.endswith("，"))
        and is_jump(after.text)
        and not sends_away(after.text)
        and told_in(place.text).share < 1
        and not (is_jump(place.text) or credit_likeness(place.text) or byline_likeness(place.text))
    )


def _is_comma_line_over_bare(place: Place) -> bool:
    """A short line with a comma right above a title, itself below a full stop or a bare line."""
    line, before, after = place.line, place.before, place.after
    return (
        line.has_comma
        and not (line.is_closed or place.is_full)
        and _NO_TITLE.match(line.text) is None
        and line.length <= TITLE_LIMIT
        and (before is None or before.is_closed or place.looks_bare(before))
        and place.looks_bare(after)
        and after is not None
        and after.picture_slots == 0
    )


def _is_comma_line_over_lead(place: Place) -> bool:
    """A short line with a comma, set apart, and below it what opens a story."""
    line, before, below = place.line, place.before, place.below
    return (
        (line.has_comma or line.ending in "？！")
        and line.ending not in "。；"
        and line.length <= _COMMA_TITLE
        and not place.is_full
        and not line.unpaired
        and _NO_TITLE.match(line.text) is None
        and (before is None or before.is_closed or place.looks_bare(before))
        and below is not None
        and not _breaks_off(place)
        and (_OPENS_STORY.match(below.text) is not None or byline_likeness(below.text) == 1)
    )


def _is_comma_line_by_itself(place: Place) -> bool:
    """A short line with a comma and no mark at its end, whose sentence the line below does not go on with."""
    line, after = place.line, place.after
    return (
        _is_over_paragraph(place)
        and not (line.is_closed or line.unopened)
        and line.text.count("，") == 1
        and line.length <= _COMMA_TITLE
        and not (LEAD.match(line.text) or PARAGRAPH.match(line.text) or _CLAUSE.match(line.text))
        and after is not None
        and not after.begins_amid
        and not _breaks_off(place)
    )


def _breaks_off(place: Place) -> bool:
    """Whether more must come behind its last word, or a word goes on in the line below."""
    after = place.after
    return place.line.hangs or (after is not None and word_across(place.text, after.text) > _CUT)


def _is_over_paragraph(place: Place) -> bool:
    """Whether a paragraph is below it and above it the text's edge or a closed sentence.

    In unbroken lines both may be short.
    """
    if place.parts_prose or place.shape.is_wrapped:
        return place.parts_prose
    if place.before is None:
        return place.is_over_prose and place.after is not None and place.after.has_sentence
    return place.stands_amid_prose and place.after is not None and place.after.has_sentence


def _is_comma_intertitle(place: Place) -> bool:
    """A pair of phrases or a saying amid a story, and another such line near by."""
    near = place.page.places[max(0, place.index - _NEAR) : place.index + _NEAR + 1]
    return _is_comma_phrase(place) and sum(map(_is_comma_phrase, near)) > 1


def _is_pair(place: Place) -> bool:
    line = place.line
    return (
        line.has_comma
        and len(place.phrases) == 2
        and abs(place.phrases[0] - place.phrases[1]) <= 2
        and not (line.is_closed or line.text.endswith("，"))
    )


def _is_comma_phrase(place: Place) -> bool:
    line, before, after = place.line, place.before, place.after
    return (
        not place.is_full
        and before is not None
        and before.is_closed
        and after is not None
        and not place.looks_bare(after)
        and (_is_pair(place) or _SAID.fullmatch(line.text) is not None)
        and _NO_TITLE.match(line.text) is None
    )


FEATURES = (
    Feature(
        "成对的逗号短句",
        "小标题也写成逗号隔开的两句，或谁说的一句话",
        given(_is_comma_intertitle, UNDER_SENTENCE, has("，；：")),
        weigh("INTERTITLE 7 START -2 CONTINUATION -2"),
    ),
    Feature(
        "逗号短句压着导语",
        "新闻标题也用逗号、问号，下面是署名或导语",
        given(_is_comma_line_over_lead, has("，；？！")),
        weigh("TITLE 5 START -2 CONTINUATION -2 INTERTITLE -1"),
    ),
    Feature(
        "逗号短句自成一行",
        "一句话有逗号而没有句末标点，上下都是完整的话",
        given(_is_comma_line_by_itself, has("，"), OVER_PROSE),
        weigh("TITLE 2 INTERTITLE 1.5 START -1.5 CONTINUATION -1"),
    ),
    Feature(
        "逗号短句压着标题",
        "肩题有时带逗号",
        given(_is_comma_line_over_bare, COMMA, OVER_BARE),
        weigh("TITLE 5 START -1 CONTINUATION -0.5"),
    ),
    Feature(
        "压着上接",
        "文章转到这一页，上接之上再印一次标题",
        _is_over_jump_back,
        weigh("TITLE 5 START -3 CONTINUATION -3 INTERTITLE -3 CAPTION -2"),
    ),
    Feature(
        "公告类的题",
        "启事、通知一类自成一篇",
        matches(
            rf".{{0,30}}{any_of(_NOTICES)}(?:（.{{1,8}}）)?",
            36,
            ends("）" + "".join(word[-1] for word in _NOTICES)),
        ),
        weigh("TITLE 3 INTERTITLE -2 CAPTION -3 SECTION -1"),
    ),
    Feature(
        "来源标为标题",
        "文件自己这样说",
        hinted(lambda line: HintKind.HEADING in line.hints),
        weigh("TITLE 3 SECTION 1 INTERTITLE 1.5 SIDEBAR 1 PROSE -4 CAPTION -4"),
    ),
    Feature(
        "来源标为头等标题",
        "最大的字是一篇的题",
        hinted(lambda line: line.level == 1),
        weigh("TITLE 3 INTERTITLE -3"),
    ),
    Feature(
        "来源标为低级标题",
        "三级以下的标题是小标题",
        hinted(lambda line: line.level >= 3),
        weigh("INTERTITLE 1.5 TITLE -1"),
    ),
)
