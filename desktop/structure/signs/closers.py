"""Credits, signatures and jumps: who sent it in, where it comes from, where it goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.model import HintKind
from desktop.structure.labelling.features import Feature, given, hinted, matches, weigh
from desktop.structure.labelling.needs import BARE, OVER_BARE, SPACE, UNDER_SENTENCE, ends, has, opens
from desktop.structure.lines.jumps import is_jump
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.credit_line import credit_likeness, is_aside, is_picture_credit
from desktop.structure.words.endings import (
    DAY_ALONE,
    is_office,
    is_office_with_day,
    is_sender,
    names_section,
    stands_at_end,
)
from desktop.structure.words.telling_words import looks_like_caption

# A letter of a street is signed by its party committee, its office and a league or two.
_MOST_SIGNERS = 4
# （2026年11月于银杏二村）, 丙午年冬写于东篱
_WRITTEN_AT = (
    r"[（(]?(?=\d|[\u4e00-\u9fff]{2}年)(?:(?:\d{4}|[\u4e00-\u9fff]{2})年)?"
    r"(?:\d{1,2}月(?:\d{1,2}日)?|[春夏秋冬][日夜]?)?(?:[写作记改草]|修改|完稿)?于[\u4e00-\u9fff]{2,10}[）)]?"
)
_LONGEST_WRITTEN_AT = 26
_ROUND = "（("
_BRACKET = re.compile(r"[（(][^（）()]{1,45}(?:[（(][^（）()]*[）)][^（）()]*)?[）)]")


def _is_bracket(place: Place) -> bool:
    return _BRACKET.fullmatch(place.bracket) is not None and not is_aside(place.bracket)


def _signs_off(place: Place) -> bool:
    """An office by itself, below the last sentence and above a section, a story's title or nothing."""
    if not _is_signature(place):
        return False
    return place.after is None or names_section(place.after) or _is_over_title(place)


def _is_over_title(place: Place) -> bool:
    """Whether a line that may be a title stands below, and sentences below that."""
    after = place.after
    return (
        after is not None
        and after.picture_slots == 0
        and after.length > place.line.length
        and place.looks_bare(after)
        and place.page.places[after.index].is_over_prose
        and is_sender(place, place.page.places[after.index].flow_start)
    )


@remembered
def _is_signature(place: Place) -> bool:
    """Whether it is an office below the last sentence, or below others that sign with it."""
    for _ in range(_MOST_SIGNERS):
        before = place.before
        if before is None or not is_office(place):
            return False
        above = place.page.places[before.index]
        if before.is_closed or above.names_something:
            return True
        place = above
    return False


def _signs_and_dates(place: Place) -> bool:
    """Offices over a date, or the date below them: how a notice ends."""
    if _is_date(place.text):
        above = place.before
        return above is not None and _is_signature(place.page.places[above.index])
    return _is_signature(place) and any(_is_date(line.text) for line in _below(place))


def _below(place: Place) -> Iterator[Line]:
    """Yield the line below, and what stands below offices."""
    for _ in range(_MOST_SIGNERS):
        if place.after is None:
            return
        yield place.after
        place = place.page.places[place.after.index]
        if not is_office(place):
            return


def _closes_over_signature(place: Place) -> bool:
    """A sentence right above the offices and the date that end a notice or a letter."""
    if place.after is None or not place.line.is_closed:
        return False
    below = place.page.places[place.after.index]
    return is_office(below) and _signs_and_dates(below)


def _is_below_signed_end(place: Place) -> bool:
    """Whether a notice or a letter has just ended above, with who signed it and the day."""
    before = place.before
    if before is None or not place.may_be_head:
        return False
    above = place.page.places[before.index]
    return _signs_with_day(above) or (_is_date(before.text) and _signs_and_dates(above))


def _signs_with_day(place: Place) -> bool:
    """Whether it is the office and the day of a notice in one line, below its last sentence."""
    before = place.before
    return before is not None and before.is_closed and is_office_with_day(place.text)


def _is_date(text: str) -> bool:
    return DAY_ALONE.fullmatch(text) is not None


def _ends_in_bracket(place: Place) -> float:
    """A bracket that may hold a name, below the last sentence and above a bare line or nothing."""
    return credit_likeness(place.text) if stands_at_end(place) else 0.0


def _follows_at_once(place: Place) -> bool:
    """Whether it is but the next row of a paragraph: broken lines, and blank ones between paragraphs."""
    shape = place.shape
    return shape.is_wrapped and place.line.blanks < shape.usual_blanks


def _took_pictures(place: Place) -> bool:
    """A bracket with the photographer below a story's last sentence or byline, no picture near by."""
    before = place.before
    return (
        place.text.startswith("（")
        and is_picture_credit(place.text)
        and before is not None
        and not (place.line.picture_slots or before.picture_slots or looks_like_caption(before))
        and not _follows_at_once(place)
        and (before.is_closed or byline_likeness(before.text) > 0 or "：" in place.text)
    )


FEATURES = (
    Feature(
        "一行一对括号",
        "一行只有一对括号，不是旁白",
        given(_is_bracket, opens(_ROUND)),
        weigh("CREDIT 2 SECTION -3 CAPTION -2 TITLE -3 INTERTITLE -3"),
    ),
    Feature(
        "旁白",
        "掌声、笑一类是正文，参看、休息一类是说明",
        given(lambda place: is_aside(place.text), opens(_ROUND)),
        weigh("START 4 CREDIT -3 TITLE -3 INTERTITLE -3"),
    ),
    Feature(
        "供稿来源",
        "写明谁供稿、从哪里来；括号里是单位、人名",
        lambda place: credit_likeness(place.bracket),
        weigh("CREDIT 7 BYLINE -1"),
    ),
    Feature(
        "没有供稿字样",
        "没有括号，也不说来自哪里",
        lambda place: not (place.text[0] in "（(【[" or credit_likeness(place.text) or _signs_off(place)),
        weigh("CREDIT -4"),
    ),
    Feature(
        "文末括号",
        "末句之后的括号，下面是另一篇",
        given(_ends_in_bracket, UNDER_SENTENCE),
        weigh("CREDIT 2"),
    ),
    Feature(
        "只有摄影者",
        "谁拍的照片，属于图说",
        given(lambda place: is_picture_credit(place.text), has("图摄照发")),
        weigh("CAPTION 4 BYLINE 1 TITLE -3 INTERTITLE -3"),
    ),
    Feature(
        "文末摄影者",
        "没有照片在旁，文末的括号说谁拍了照",
        given(_took_pictures, opens("（"), has("图摄照发")),
        weigh("CREDIT 9 CAPTION -6"),
    ),
    Feature(
        "落款单位",
        "文末单独一行的单位，下面是另一篇",
        given(_signs_off, BARE),
        weigh("CREDIT 5 FURNITURE -3 CAPTION -2 INTERTITLE -3"),
    ),
    Feature(
        "落款与日期",
        "单位和日期是通知、公告的最后两行",
        _signs_and_dates,
        weigh("START 8 CREDIT -3 FURNITURE -3 CAPTION -3 INTERTITLE -3"),
    ),
    Feature(
        "落款日期一行",
        "通知的最后一行写着单位和日期，不是报头",
        given(_signs_with_day, UNDER_SENTENCE, SPACE, ends("日")),
        weigh("START 12 FURNITURE -9 CREDIT -3 CAPTION -3 INTERTITLE -3 TITLE -3"),
    ),
    Feature(
        "何时写于何处",
        "散文、诗歌末尾写着何时作于何处，是正文",
        matches(_WRITTEN_AT, _LONGEST_WRITTEN_AT, has("于")),
        weigh("START 8 CAPTION -6 SECTION -6 TITLE -6 FURNITURE -6 INTERTITLE -5"),
    ),
    Feature(
        "落款日期之下",
        "通知、公告到落款和日期为止，下面是另一篇",
        _is_below_signed_end,
        weigh("TITLE 2 SECTION 1 CAPTION -4 INTERTITLE -4 BYLINE -2"),
    ),
    Feature(
        "压着落款",
        "落款之上的一句是正文",
        given(_closes_over_signature, OVER_BARE),
        weigh("START 3 CONTINUATION 3 TITLE -4 INTERTITLE -3"),
    ),
    Feature(
        "来源排在右边",
        "文件把短短一行排在右边：署名、供稿、落款这样排，标题不这样排",
        hinted(lambda line: HintKind.RIGHT in line.hints),
        weigh(
            "CREDIT 4 BYLINE 4 CAPTION 1 START 1 TITLE -3 INTERTITLE -4 SECTION -3 CONTINUATION -3 ITEM -4"
        ),
    ),
    Feature(
        "转版",
        "下转、上接第几版",
        given(lambda place: is_jump(place.text), has("转接")),
        weigh("JUMP 15 CREDIT -3"),
    ),
)
