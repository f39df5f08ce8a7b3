"""Short lines that are no head at all but the half of a sentence."""

from __future__ import annotations

import re
from itertools import dropwhile

from desktop.assets import word_list
from desktop.structure.labelling.features import Feature, begins, given, holds, weigh
from desktop.structure.labelling.needs import OVER_PROSE, WRAPPED, has
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.signs.fits import fit
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.patterns import any_of
from desktop.structure.words.words_across import (
    begins_with_particle,
    begins_with_scrap,
    word_across,
)

_SENTENCE_WORDS = (
    r"位于|就是|首先|感触|告诉|介绍|获悉|每天|其中|正在|已经|本报讯"
    r"|出生[于在]|毕业于|认为|随后|据悉|对此|由于|虽然|但是|于是|因此|从而|为大家|为在场"
)


_GOING_ON = (
    r"(?:据[^，。：]{1,8}|接到[^，。：]{1,8}|下一步|接下来|随后|此外|与此同时|为此|对此|因此|不过|后来|如今"
    r"|经过[^，。：]{1,8}|听说[^，。：]{0,8}|听到[^，。：]{1,8}|目前|眼下|最后|最终|原来|其中|然而|可是|其实)，"
)
# 容老师说，他和街坊: somebody begins to speak, as no title and no caption does.
_SPEAKING = r"[\u4e00-\u9fff”）](?:[说道称]|表示|介绍|告诉记者|回忆|坦言|认为|指出|强调|要求|提醒)(?:，|：“)"
_AIM = rf"为了?{any_of(word_list('lead_aims'))}"
_OVER_A_LINE, _REACH = 0.7, 5
_LIKELY = 0.3
_SHORT = 60
# What is but words that might be a name (方圆) is less.
_NAMED = 0.25
# 春节垃圾清运不停歇, 周末剧场开演: what is told without a day and a comma.
_TIME, _BY_TIME = re.compile("春节|清晨|早[晨上]|午后|傍晚|凌晨|周[一二三四五六日末]|[今去]年|当前|目前"), 0.4


def _is_cut_in_a_word(place: Place) -> float:
    return max([share * word_across(place.text, line.text) for line, share in _heads(place)], default=0.0)


@remembered
def _is_cut_over_picture(place: Place) -> bool:
    """Whether it goes on with the full row above, and a word of it below the picture's caption."""
    before, line, after = place.before, place.line, place.after
    return (
        place.shape.indented
        and before is not None
        and place.page.places[before.index].is_full
        and not (line.blanks or line.indent)
        and after is not None
        and (_is_cut_in_a_word(place) if after.picture_slots else _fit_beyond(place)) > _LIKELY
    )


def _fit_beyond(place: Place) -> float:
    """Return how surely it goes on below the bare line under it, and not with that line."""
    nearest, *beyond = _heads(place) or (None,)
    if nearest is None or not beyond or fit(place.page, place.line, nearest[0]):
        return 0.0
    return fit(place.page, place.line, beyond[0][0])


def _is_amid_cut(place: Place) -> bool:
    """Whether it is the picture's line that parts a word of the row above from the row below."""
    before = place.before
    return before is not None and _is_cut_over_picture(place.page.places[before.index])


def _is_over_scrap(place: Place) -> float:
    shares = [share for line, share in _heads(place) if line.begins_amid and begins_with_scrap(line.text)]
    return max(shares, default=0.0)


def _is_over_particle(place: Place) -> bool:
    after = place.after
    return (
        place.is_over_prose and after is not None and after.begins_amid and begins_with_particle(after.text)
    )


def _ends_amid(place: Place) -> float:
    return -place.line.closing if _may_be_half(place) else 0.0


def _may_be_half(place: Place) -> bool:
    """Whether it may be cut anywhere: no name on a roll and no author's is."""
    return (
        place.may_be_head and place.index not in place.page.enrolled and byline_likeness(place.text) < _NAMED
    )


def _begins_sentence(place: Place) -> float:
    return -place.line.heading if _may_be_half(place) else 0.0


def _opens_story(place: Place) -> float:
    """Whether it opens as stories do; a bare line less so by a time that titles tell as well."""
    if not place.line.opens_story:
        return 0.0
    return _BY_TIME if place.is_bare and _TIME.match(place.text) else 1.0


def _hangs(place: Place) -> bool:
    return place.is_over_prose and place.line.hangs


@remembered
def _heads(place: Place) -> tuple[tuple[Line, float], ...]:
    """Return the line below, and for less the first line of sentences below captions and page labels."""
    if place.after is None:
        return ()
    nearest = (place.after, 1.0)
    if not place.looks_bare(place.after):
        return (nearest,)
    below = place.page.lines[place.index + 2 : place.index + _REACH]
    beyond = next(dropwhile(place.looks_bare, below), None)
    return (nearest,) if beyond is None else (nearest, (beyond, _OVER_A_LINE))


FEATURES = (
    Feature(
        "与下行合成一词",
        "一个词被切在两行",
        _is_cut_in_a_word,
        weigh("START 3 CONTINUATION 2 TITLE -3 INTERTITLE -3 CAPTION -3"),
    ),
    Feature(
        "满行与照片之间的半句",
        "接着上面的满行，一个词切在照片两边，是段落的末行",
        given(_is_cut_over_picture, WRAPPED),
        weigh("CONTINUATION 3 START -2 CAPTION -5 TITLE -1"),
    ),
    Feature(
        "半句之间的图说",
        "照片插在段落中间，图说的上一行和下一行合成一词",
        given(_is_amid_cut, WRAPPED),
        weigh("CAPTION_INSIDE 5"),
    ),
    Feature(
        "下行首句残缺",
        "下一行以半个分句开头，这一行没有完",
        _is_over_scrap,
        weigh("START 2.5 CONTINUATION 2 TITLE -2.5 INTERTITLE -2.5 CAPTION -2"),
    ),
    Feature(
        "短行压着的字",
        "下一行以的、们、了领起，这一行成不了题目和图说",
        given(_is_over_particle, OVER_PROSE),
        weigh("START 2 TITLE -3 INTERTITLE -3 CAPTION -3"),
    ),
    Feature(
        "短行收在虚字",
        "的、和、一个之后还有话，不成题目也不成图说",
        given(_hangs, OVER_PROSE),
        weigh("START 3 CONTINUATION 2 TITLE -4 INTERTITLE -4 CAPTION -4 SECTION -3"),
    ),
    Feature(
        "短行的头一个词",
        "多半领起标题、图说，还是多半领起正文",
        _begins_sentence,
        weigh("START 0.9"),
    ),
    Feature(
        "短行的末一个词",
        "多半收住标题、图说，还是多半在句中被切断",
        _ends_amid,
        weigh("START 0.9 CONTINUATION 0.9"),
    ),
    Feature(
        "行内引号括号未闭",
        "开了口没有闭上，话还在下一行",
        given(lambda place: bool(place.line.unpaired), has("“（《‘")),
        weigh("START 3 CONTINUATION 2 TITLE -4 INTERTITLE -4 CAPTION -4"),
    ),
    Feature(
        "以由头起笔",
        "为进一步、近日一类起的是正文",
        _opens_story,
        weigh("START 2 TITLE -2 INTERTITLE -2 CAPTION -1"),
    ),
    Feature(
        "以目的起笔",
        "为丰富、为进一步一类是导语的上半句，成不了题",
        begins(_AIM),
        weigh("START 3 TITLE -3 INTERTITLE -3 CAPTION -3"),
    ),
    Feature(
        "以接上文的话起笔",
        "据了解、接到、随后、下一步一类起的是正文",
        begins(_GOING_ON, has("，")),
        weigh("START 1.5 TITLE -3 INTERTITLE -3 CAPTION -2"),
    ),
    Feature(
        "有人开口",
        "某人说、某人介绍之后的话还没有完",
        holds(_SPEAKING, _SHORT, has("，“")),
        weigh("START 2 CONTINUATION 1 TITLE -3 INTERTITLE -3 CAPTION -3"),
    ),
    Feature(
        "句中有了、着",
        "像在叙述",
        holds(r"[\u4e00-\u9fff]{2}(?:了|着(?!力|眼|手))[\u4e00-\u9fff]{2}", _SHORT, has("了着")),
        weigh("START 0.7 TITLE -0.7 INTERTITLE -0.5"),
    ),
    Feature(
        "句子的词",
        "位于、就是一类是句子，不是标题",
        holds(_SENTENCE_WORDS),
        weigh("START 1.5 TITLE -1.5 INTERTITLE -2"),
    ),
)
