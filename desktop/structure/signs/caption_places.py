"""Captions by their places: below the gap of a picture, over a photographer, far from any picture."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, given, weigh, where
from desktop.structure.labelling.needs import BARE, BRIEF, NO_PICTURE, OVER_PROSE, PICTURE, SHORT, Fact, has
from desktop.structure.lines.customs import opens_with_dateline
from desktop.structure.lines.place import Place
from desktop.structure.signs.authors import is_photographer_at_end
from desktop.structure.signs.fits import fit_as_halves
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.credit_line import is_photographer, is_picture_credit
from desktop.structure.words.patterns import ART
from desktop.structure.words.telling_words import looks_like_caption, names_pictures

_LONGEST_SENTENCE = 60
# ↑村里的新广场, 图/竺涛
_MARKED = re.compile(rf"[摄▲△▼↑↓←→]|^[上下左右]?图|图[/／:：]|供图|[（(][^（）]{{0,8}}[左右]|{ART}")
# Where no picture is shown at all, the gaps may have been lost.
_NO_PICTURES = 0.8
_THAT_DAY = re.compile("当[日天]")


def _is_between_byline_and_story(place: Place) -> bool:
    """Whether it is bare, below a picture and over the story, and the title and byline stand above that."""
    before = place.before
    if before is None or not (place.line.picture_slots and place.is_over_prose):
        return False
    titled = place.page.places[before.index].is_under_bare
    return titled and byline_likeness(before.text) == 1 and not is_picture_credit(before.text)


def _is_over_photographer(place: Place) -> bool:
    after = place.after
    if after is None or after.text[0] in "（(" or not is_photographer(after.text):
        return False
    if is_photographer_at_end(place.page.places[after.index]):
        return False
    beyond = place.page.lines[place.index + 2 : place.index + 3]
    return not any(fit_as_halves(place.page, place.line, line) for line in beyond)


_OVER_PHOTOGRAPHER = Fact(_is_over_photographer)


def _is_under_title_over_photographer(place: Place) -> bool:
    """Right below a title or byline, and below it nothing but who took the picture."""
    before = place.before
    if before is None or not _is_over_photographer(place):
        return False
    if byline_likeness(place.text) or is_picture_credit(before.text):
        return False
    return place.looks_bare(before) or byline_likeness(before.text) == 1


def _is_sentence_over_dateline(place: Place) -> bool:
    """A short sentence below a title or byline, and below it the story opens with 本报讯."""
    line, before, after = place.line, place.before, place.after
    return (
        line.is_closed
        and line.length <= _LONGEST_SENTENCE
        and not opens_with_dateline(line)
        and after is not None
        and opens_with_dateline(after)
        and before is not None
        and (place.looks_bare(before) or byline_likeness(before.text) == 1)
    )


def _is_shown_that_day(place: Place) -> bool:
    """A short sentence below a picture, and the story goes on with 当日: the day that the caption tells."""
    line, after = place.line, place.after
    return (
        line.is_closed
        and line.length <= _LONGEST_SENTENCE
        and line.picture_slots > 0
        and after is not None
        and _THAT_DAY.match(after.text) is not None
    )


def _is_below_picture_over_story(place: Place) -> bool:
    """Whether it is right below a picture amid a story: there 活动掠影 names no section."""
    after = place.after
    return (
        place.line.picture_slots > 0
        and place.stands_amid_prose
        and place.below is after is not None
        and after.picture_slots == 0
    )


def _is_below_picture_in_one_story(place: Place) -> bool:
    """Whether it is no half and like no head, and no story begins below: one of fifty is a head."""
    if place.below is None or not (place.is_bare and _is_below_picture_over_story(place)):
        return False
    if place.is_over_lead or place.is_over_dated or place.is_of_two_phrases or place.is_balanced:
        return False
    return not (place.siblings == 1 or fit_as_halves(place.page, place.line, place.below))


def _is_glimpse(place: Place) -> bool:
    return names_pictures(place.line) and _is_below_picture_over_story(place)


def _is_between_caption_and_story(place: Place) -> bool:
    """Whether it is bare, right below a picture's bare line in a story, and over sentences."""
    before, line = place.before, place.line
    if before is None or not before.index or not before.picture_slots or line.picture_slots:
        return False
    above = place.page.lines[before.index - 1]
    return place.is_over_prose and place.looks_bare(before) and not before.is_closed and above.is_closed


def _is_one_of_two_pictures(place: Place) -> bool:
    """Whether it is a bare line below a picture, and the line above or below as well."""
    beside = (line for line in (place.before, place.after) if line is not None and line.index)
    return (
        place.index > 0
        and place.is_bare
        and place.line.picture_slots > 0
        and any(line.picture_slots and place.looks_bare(line) for line in beside)
    )


def _is_between_caption_and_lead(place: Place) -> bool:
    """Whether it is bare, right below a picture's bare line, no picture's itself, and over a day's news."""
    before, line = place.before, place.line
    return (
        before is not None
        and before.picture_slots > 0
        and line.picture_slots == 0
        and place.page.shows_pictures
        and place.looks_bare(before)
        and place.below is place.after
        and place.is_over_prose
        and place.is_over_lead
        and place.is_over_dated
        and not looks_like_caption(line)
        and not byline_likeness(place.text)
    )


def _is_under_caption(place: Place) -> bool:
    """A line without a full stop right below a caption, above what may be a title, or nothing."""
    before, line = place.before, place.line
    if before is None or before.is_closed or line.is_closed or line.picture_slots or place.is_full:
        return False
    if line.length > _LONGEST_SENTENCE:
        return False
    is_caption = before.picture_slots or before.text.endswith("摄") or looks_like_caption(before)
    if not (is_caption and place.looks_bare(before)):
        return False
    return place.after is None or place.looks_bare(place.after)


def _stands_far_from_pictures(place: Place) -> float:
    """How surely no picture is near, where it would be seen: blank lines or indents part everything.

    A line with a caption's words, or right below a picture's, may be one all the same.
    """
    before, line = place.before, place.line
    if line.picture_slots or not place.is_bare:
        return 0.0
    if not (place.shape.usual_blanks or (place.shape.indents_whole and place.page.shows_pictures)):
        return 0.0
    if _MARKED.search(place.text):
        return 0.0
    if before is not None and before.picture_slots and place.looks_bare(before):
        return 0.0
    return 0.0 if looks_like_caption(line) else 1.0 if place.page.shows_pictures else _NO_PICTURES


FEATURES = (
    Feature(
        "图说与正文之间",
        "照片下先是图说，再下一短行压着正文，是题，自己不成一段",
        given(_is_between_caption_and_story, OVER_PROSE),
        weigh("START -3 ITEM -2 CONTINUATION -2 STORY -2 SIDEBAR -1"),
    ),
    Feature(
        "图说与导语之间",
        "处处空出照片的版面上，图说下面又一短行，压着哪一天的新闻，是下一篇的题",
        given(_is_between_caption_and_lead, OVER_PROSE),
        weigh("TITLE 2 TITLE_ROW -2 CAPTION -2 INTERTITLE -1"),
    ),
    Feature(
        "署名、照片与正文之间",
        "题和署名之后先是照片，再下的短行压着正文，是图说，不是另一篇的题",
        given(_is_between_byline_and_story, OVER_PROSE, PICTURE),
        weigh("CAPTION 4 TITLE -3 SECTION -3 INTERTITLE -2"),
    ),
    Feature(
        "压着摄影者",
        "下一行只写谁拍的，这一行说拍了什么，也不在一个词中间断开",
        where(_OVER_PHOTOGRAPHER),
        weigh("CAPTION 4 START -1 STORY -1 TITLE -1"),
    ),
    Feature(
        "题下压着摄影者",
        "标题和拍摄者之间的一段，再长也是图说",
        given(_is_under_title_over_photographer, _OVER_PHOTOGRAPHER),
        weigh("CAPTION 5 START -3 STORY -2"),
    ),
    Feature(
        "题与电头之间的一句",
        "正文从本报讯起，标题和它之间的一句话是图说",
        given(_is_sentence_over_dateline, SHORT, has("。！？…；")),
        weigh("CAPTION 4 START -2 STORY -2"),
    ),
    Feature(
        "图位之下压着当日",
        "照片下先说哪一天谁在做什么，正文从当日说起",
        given(_is_shown_that_day, SHORT, PICTURE, has("。！？…；")),
        weigh("CAPTION 3 START -2 STORY -2"),
    ),
    Feature(
        "图说之下又一行",
        "两张照片的图说常接着排，下面才是另一篇",
        given(_is_under_caption, SHORT),
        weigh("CAPTION 1.5 START -1.5"),
    ),
    Feature(
        "图位之后",
        "空三行是照片，后面跟图说",
        where(PICTURE),
        weigh("CAPTION 2 STORY 1.5 CONTINUATION 0.3 INTERTITLE -1.5"),
    ),
    Feature(
        "图位接着图位",
        "两张照片接着排，各有一短行，都是图说",
        given(_is_one_of_two_pictures, BARE, PICTURE),
        weigh("CAPTION 1.5 SECTION -2 TITLE -1"),
    ),
    Feature(
        "图位与正文之间",
        "正文、照片、短行、正文：短行是图说，不是栏目",
        given(_is_below_picture_over_story, PICTURE),
        weigh("CAPTION 1.5 SECTION -4"),
    ),
    Feature(
        "照片与接着说的正文之间",
        "照片下的短行不像题，也不是半句，压着的不是导语，是图说",
        given(_is_below_picture_in_one_story, BARE, OVER_PROSE, PICTURE),
        weigh("CAPTION 1.5 TITLE -1.5 INTERTITLE -1.5 START -1"),
    ),
    Feature(
        "照片与正文之间的掠影",
        "活动掠影、精彩瞬间在照片之下、正文之间，说的是那张照片",
        given(_is_glimpse, BRIEF, PICTURE),
        weigh("CAPTION 3 SECTION -3"),
    ),
    Feature(
        "没有图位",
        "没有空出照片的地方",
        where(NO_PICTURE),
        weigh("CAPTION -0.7"),
    ),
    Feature(
        "图位都空着而这里没有",
        "版面处处空出照片的地方，图说就在那里",
        where(Fact(lambda place: place.line.picture_slots == 0 and place.page.shows_pictures)),
        weigh("CAPTION -2.5"),
    ),
    Feature(
        "远离照片的短行",
        "空行隔开或空格领起各段的文字里，没有图说字样的短行不在照片之下就不是图说",
        given(_stands_far_from_pictures, BARE, NO_PICTURE),
        weigh("CAPTION -3"),
    ),
)
