"""Authors by where they stand: under a title, behind the last sentence, in the dateline; and no such sign."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import BRIEF, OVER_PROSE, UNDER_SENTENCE, has, opens
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.signs.bylines import BETWEEN_NAMES, is_broken_byline, names_alone
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.credit_line import credit_likeness, is_picture_credit
from desktop.structure.words.endings import LONGEST_TITLE, is_sender, names_section, stands_at_end
from desktop.structure.words.telling_words import looks_like_caption

_LONGEST, _LONGEST_NAME = 40, 20
# What stands in every credit but in few other lines.
_MAY_SIGN = frozenset("（([【供稿来源摘转载选自据报作综图摄照发")
_BOXES, _BOXED, _FAR = "■◎□", 0.5, 6
_PARAGRAPH = 40
# 那年，那月……, 谁来当家？: a title may end so.
_TITLE_MARKS = "！？…"
_TOOK = re.compile("^(?:[^（(]*(?:记者|通讯员)|[□■◎])")
_PEN_NAME = re.compile("[\u4e00-\u9fff]\\s?[\u4e00-\u9fff]{1,2}")
_TELLING = 4
# Above another bare line it may as well be the section of the title below (平安哨).
_OVER_BARE = 0.4
_SENDS = re.compile("[供稿]")
_SENT_IN = re.compile(r"[\u4e00-\u9fff]{2,20}\s?(?:供稿|来稿|提供|供图)|供稿[：:].{2,20}")
# 某某律师事务所律师 甲, 某街道社区卫生服务中心 全科医师 乙
_ADVISER = re.compile(
    r"(?:[\u4e00-\u9fff]{2,24}[\s　])?[\u4e00-\u9fff]{0,24}"
    r"(?:律师|医师|药师|护士长?|教授|讲师|营养师|咨询师|治疗师|法官|检察官|民警)"
    r"[\s：:]+[\u4e00-\u9fff]{2,4}"
)


def _names_under_title(place: Place) -> float:
    before = place.before
    if before is None or before.length > LONGEST_TITLE or byline_likeness(before.text):
        return 0.0
    if before.is_closed and before.ending not in _TITLE_MARKS:
        return 0.0
    return min(1.0, _TELLING * names_alone(place)) * (_OVER_BARE if place.looks_bare(place.after) else 1.0)


def _names_usual_author(place: Place) -> bool:
    """Whether it is a name below what may be a title, where other titles have but a name below them."""
    return (
        place.page.customs.names_authors_alone
        and place.line.length <= _LONGEST_NAME
        and place.is_over_prose
        and place.is_under_bare
        and 0 < byline_likeness(place.text) < 1
        and not is_picture_credit(place.text)
    )


def _is_under_title_and_sent_in(place: Place) -> bool:
    return (
        place.looks_bare(place.before)
        and _SENDS.search(place.text) is not None
        and _SENT_IN.fullmatch(place.text) is not None
    )


def _is_bracket_under_title(place: Place) -> bool:
    """Whether it is a bracket with names or a body between a title and its story."""
    before, after = place.before, place.after
    return (
        before is not None
        and after is not None
        and place.looks_bare(before)
        and not (before.picture_slots or looks_like_caption(before) or byline_likeness(before.text))
        and not place.looks_bare(after)
        and credit_likeness(place.text) > 0
    )


@remembered
def _is_office_under_title(place: Place) -> bool:
    """Whether it is a body right below a title and over its story, and no such other is near."""
    return (
        place.is_over_prose
        and place.is_under_bare
        and place.siblings < 1
        and is_sender(place, place.flow_end)
        and place.before is not None
        and place.before.length > place.line.length
        and not names_section(place.before)
    )


def _is_name_below_section_and_title(place: Place) -> bool:
    """Whether it is what may be a name, over prose below two heads: a section, a title, then who wrote."""
    before = place.before
    if before is None or not before.index or not place.is_over_prose:
        return False
    if _PEN_NAME.fullmatch(place.text) is None or not byline_likeness(place.text):
        return False
    title, above = place.page.places[before.index], place.page.lines[before.index - 1]
    is_title = title.is_under_bare and not (names_section(before) or byline_likeness(before.text))
    return is_title and names_section(above)


@remembered
def _names_adviser(place: Place) -> bool:
    """Whether it is a lawyer's or a doctor's office and name, above what they say."""
    return place.is_over_prose and _ADVISER.fullmatch(place.text) is not None


def _names_at_end(place: Place) -> float:
    return names_alone(place) if stands_at_end(place) else 0.0


@remembered
def is_photographer_at_end(place: Place) -> bool:
    """Return whether it is but the reporter who took the picture of the story told above."""
    before, after = place.before, place.after
    return (
        before is not None
        and before.is_closed
        and place.line.picture_slots == 0
        and _TOOK.search(place.text) is not None
        and is_picture_credit(place.text)
        and _ends_paragraph(place, before)
        and (after is None or after.picture_slots > 0 or place.is_over_head)
    )


def _ends_paragraph(place: Place, line: Line) -> bool:
    """Whether a line is or ends a paragraph, too long for a caption."""
    above = place.page.places[line.index - 1] if line.index else None
    return line.length > _PARAGRAPH or (above is not None and above.is_full and not line.blanks)


def _stands_over_byline(place: Place) -> float:
    """A line that may be a title, and how surely the one below is a byline."""
    line, after = place.line, place.after
    if line.length > LONGEST_TITLE or line.is_closed or line.picture_slots or after is None:
        return 0.0
    if byline_likeness(line.text) or credit_likeness(line.text):
        return 0.0
    if _names_usual_author(place.page.places[after.index]):
        return 1.0
    return 0.0 if is_picture_credit(after.text) else byline_likeness(after.text)


@remembered
def _is_named_in_dateline(place: Place) -> bool:
    """Whether the story below opens with the same names: 甲乙 over 本报讯（记者甲乙）."""
    after = place.after
    if after is None or place.line.length > _LONGEST:
        return False
    opening = after.opening_byline
    return bool(opening) and all(name in opening for name in BETWEEN_NAMES.split(place.text))


@remembered
def _is_boxed_author(place: Place) -> bool:
    """Whether a box opens it, and behind that stand a body and a name, or a pen name under a title."""
    before = place.before
    if before is None or place.text[0] not in _BOXES or not place.is_over_prose:
        return False
    is_pen_name = (
        place.page.places[before.index].may_be_head
        and _PEN_NAME.fullmatch(place.text[1:].strip()) is not None
    )
    return byline_likeness(place.text) == _BOXED or (is_pen_name and not _shares_box(place))


def _shares_box(place: Place) -> bool:
    """Whether a line near by begins with the same mark: the items or the parts of one story."""
    near = place.page.lines[max(0, place.index - _FAR) : place.index + _FAR + 1]
    return any(line.text[0] == place.text[0] and line.index != place.index for line in near)


def _names_nobody(place: Place) -> bool:
    """Whether nothing in it says who wrote, sent in or advised."""
    if byline_likeness(place.text) or (not _MAY_SIGN.isdisjoint(place.text) and _is_credit(place.text)):
        return False
    return not (
        _names_adviser(place)
        or _is_office_under_title(place)
        or _is_boxed_author(place)
        or is_broken_byline(place)
        or _is_named_in_dateline(place)
    )


def _is_credit(text: str) -> bool:
    return credit_likeness(text) > 0 or is_picture_credit(text)


FEATURES = (
    Feature(
        "没有署名的样子",
        "不写是谁，就不是署名",
        _names_nobody,
        weigh("BYLINE -4"),
    ),
    Feature(
        "人名又见于电头",
        "题下的作者与本报讯里写的是同一人",
        _is_named_in_dateline,
        weigh("BYLINE 9 TITLE -3"),
    ),
    Feature(
        "题下人名",
        "标题之下只有人名，是作者",
        _names_under_title,
        weigh("BYLINE 3.5"),
    ),
    Feature(
        "篇篇署名在题下",
        "这份报纸在标题之下只写作者姓名",
        given(_names_usual_author, BRIEF, OVER_PROSE),
        weigh("BYLINE 6 TITLE -4 INTERTITLE -3 SECTION -3"),
    ),
    Feature(
        "题下供稿单位",
        "标题之下写明谁供稿",
        given(_is_under_title_and_sent_in, has("供稿")),
        weigh("BYLINE 8 TITLE -2"),
    ),
    Feature(
        "题下的括号",
        "标题和正文之间括着的人名、单位是作者，供稿写在文末",
        given(_is_bracket_under_title, opens("（(")),
        weigh("BYLINE 9 START -4 CREDIT -2 TITLE -3 INTERTITLE -4 CAPTION -4"),
    ),
    Feature(
        "题下的单位",
        "标题和正文之间只有一个单位，是它送来的",
        given(_is_office_under_title, BRIEF, OVER_PROSE),
        weigh("BYLINE 9 START -4 TITLE -3 INTERTITLE -4 CAPTION -4"),
    ),
    Feature(
        "栏目和题之下的几个字",
        "上面有栏目，有题，压着正文的两三个字是笔名",
        given(_is_name_below_section_and_title, BRIEF, OVER_PROSE),
        weigh("BYLINE 7 START -4 TITLE -3 INTERTITLE -3 CAPTION -3"),
    ),
    Feature(
        "题下专家",
        "某律师事务所律师、某医院医师和姓名，下面是他的话",
        given(_names_adviser, OVER_PROSE),
        weigh("BYLINE 7 TITLE -4 CAPTION -4 INTERTITLE -4 START -2"),
    ),
    Feature(
        "符号和作者",
        "■一类领起单位和人名，或在题下领起笔名，下面是正文，是作者，不是列项",
        given(_is_boxed_author, opens(_BOXES), OVER_PROSE),
        weigh("BYLINE 6 ITEM -8 INTERTITLE -6 CAPTION -3"),
    ),
    Feature(
        "文末人名",
        "末句之后只有人名，下面是另一篇",
        given(_names_at_end, UNDER_SENTENCE),
        weigh("BYLINE 9 SECTION -3 TITLE -1"),
    ),
    Feature(
        "文末拍摄的记者",
        "一段话之后写明是哪个记者拍的，下面是另一篇：图片新闻的作者，不是图说",
        given(is_photographer_at_end, UNDER_SENTENCE, has("图摄照")),
        weigh("BYLINE 9 CAPTION -6 CREDIT -3"),
    ),
    Feature(
        "篇篇署名在后",
        "这份报纸把作者署在文末",
        given(lambda place: _names_at_end(place) > 0 and place.page.customs.signs_ends, UNDER_SENTENCE),
        weigh("BYLINE 4 SECTION -3 FURNITURE -2 TITLE -2"),
    ),
    Feature(
        "压着署名",
        "署名上面是标题",
        _stands_over_byline,
        weigh("TITLE 3 SECTION -2 CREDIT -2"),
    ),
)
