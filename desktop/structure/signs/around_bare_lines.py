"""What stands above and below a short line: another story under its title, or one going on."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, given, weigh, where
from desktop.structure.labelling.needs import OVER_PROSE, UNDER_BARE, UNDER_SENTENCE
from desktop.structure.lines.line import Line
from desktop.structure.lines.place import Place
from desktop.structure.lines.surroundings import AT_ONE
from desktop.structure.signs.going_on import goes_on_below
from desktop.structure.words.byline_line import byline_likeness

_BRIEF = re.compile("[简短快]讯|动态|速览|播报|一句话|集锦|快递|传真")
_NAMED_BY_POST = re.compile(
    r"(?:书记|主任|[区市县镇局院校会所部队]长|主席|经理)([\u4e00-\u9fff]{2,3}?)[、，等一到来走在带率前出主为向]"
)
# 48岁的宋小满
_NAMED_BY_AGE = re.compile(r"(?:今年)?\d{2}\s?岁的([\u4e00-\u9fff]{3})(?!阿姨|爷叔|大爷|奶奶)")
# 汪家桥街道, 锦绣小区: what stands before the kind of place or body tells it apart.
_PLACE_NAME = re.compile(
    r"[\u4e00-\u9fff]{2}(?:街道|社区|小区|居民区|新村|派出所|卫生院|医院|[中小]学|大学|公司|村(?!民)|镇"
    "|县|市(?![民集场容值])|(?<![社小园地片辖景])区(?![域位]))"
)
_NO_PLACE_NAME = re.compile(
    "[本全各该我辖此到个一整每这那某].|老旧|公房|商品|动迁|安置|大型|高档|国际|示范|新建|熟人"
    "|.?[的了在是和与为从对向将把被及等、]|居民|所在|有关"
)
_TAKEN_BY = ("摄", "摄影", "供图")
_FIRST_WORDS, _NEAR = 90, 1_500
# Of the words said twice another story has fewer than so many, the same story so many more.
_FEW_WORDS, _SOME_WORDS, _MORE_WORDS = 0.06, 0.1, 0.2
_AMID = (OVER_PROSE, UNDER_SENTENCE)


def _binds(place: Place) -> float:
    return min(1.0, place.cohesion / AT_ONE) if place.stands_amid_prose else 0.0


def _speaks_of_another(place: Place) -> float:
    kinship = place.kinship if place.stands_amid_prose else None
    return 0.0 if kinship is None else max(0.0, 1 - kinship / _FEW_WORDS)


def _speaks_on(place: Place) -> float:
    kinship = place.kinship if place.stands_amid_prose else None
    return 0.0 if kinship is None else min(1.0, max(0.0, kinship - _SOME_WORDS) / _MORE_WORDS)


def _is_over_newcomer(place: Place) -> bool:
    """Whether the line below tells a day and somebody's post and name that the text above does not."""
    below = place.below
    if below is None or not (place.is_over_prose and place.is_over_dated):
        return False
    named = _NAMED_BY_POST.search(below.text, 0, _FIRST_WORDS)
    return named is not None and named[1] not in place.above(_NEAR)


def _is_over_new_places(place: Place) -> bool:
    """Whether the line below names places in its first words and the text above none of them."""
    below = place.below
    if below is None or not place.is_over_prose or place.is_under_bare or below.begins_amid:
        return False
    if goes_on_below(place) or (below.text[0] == "“" and not place.is_over_dated):
        return False
    words = below.text if place.page.places[below.index].names_something else _first_words(place, below)
    names = [name for name in _PLACE_NAME.findall(words) if not _NO_PLACE_NAME.match(name)]
    if not names:
        return False
    above = place.above(_NEAR)
    return above.strip() != "" and not any(name in above for name in names)


def _first_words(place: Place, line: Line) -> str:
    """Return the first words of the paragraph that begins with ``line``, over the rows it was broken into."""
    words, places = line.text, place.page.places
    while len(words) < _FIRST_WORDS and places[line.index].is_full:
        after = places[line.index].after
        if after is None or after.blanks or after.indent:
            break
        words, line = words + after.text, after
    return words[:_FIRST_WORDS]


def _is_over_new_person(place: Place) -> bool:
    """Whether the line below begins with somebody's age and name that the text above does not tell."""
    below = place.below if place.stands_amid_prose else None
    named = _NAMED_BY_AGE.match(below.text) if below is not None else None
    if named is None:
        return False
    above = place.above(_NEAR)
    return above.strip() != "" and named[1] not in above


def _is_over_quotation(place: Place) -> bool:
    return place.stands_amid_prose and place.below is not None and place.below.text.startswith("“")


def _is_between_title_and_lead(place: Place) -> bool:
    after = place.after
    return (
        place.is_under_bare
        and after is not None
        and not (place.line.picture_slots or after.picture_slots)
        and after.opens_story
        and not (byline_likeness(place.text) or place.text.endswith(_TAKEN_BY))
    )


FEATURES = (
    Feature(
        "前后文不相干",
        "上下文没有一个共有的词",
        given(lambda place: place.stands_amid_prose and place.cohesion == 0, *_AMID),
        weigh("TITLE 1 INTERTITLE -1"),
    ),
    Feature(
        "前后文各说各的",
        "上文反复说的词下文没有，下文反复说的词上文没有",
        given(_speaks_of_another, *_AMID),
        weigh("TITLE 0.5 INTERTITLE -0.3"),
    ),
    Feature(
        "前后文说着一样的词",
        "上文反复说的词下文还在说",
        given(_speaks_on, *_AMID),
        weigh("INTERTITLE 0.7 TITLE -0.7"),
    ),
    Feature(
        "压着正文",
        "标题、小标题下面是正文",
        where(OVER_PROSE),
        weigh("TITLE 0.5 INTERTITLE 0.5 SECTION -1.5"),
    ),
    Feature(
        "夹在两段之间",
        "两段话之间的短行是题或图说，自己不成一段",
        given(lambda place: place.parts_prose, *_AMID),
        weigh("START -3 ITEM -2 CONTINUATION -2 STORY -2 SECTION -2"),
    ),
    Feature(
        "夹在两段之间而有图位",
        "照片下面的短行是图说",
        given(lambda place: place.parts_prose and place.line.picture_slots > 0, *_AMID),
        weigh("CAPTION 1"),
    ),
    Feature(
        "夹在两段之间而下文不像导语",
        "小标题之下接着说",
        given(lambda place: place.parts_prose and not (place.is_over_lead or place.is_over_dated), *_AMID),
        weigh("INTERTITLE 0.5 TITLE -0.5 SECTION -1"),
    ),
    Feature(
        "夹在两段之间而下文像导语",
        "标题之下是新的一篇",
        given(lambda place: place.parts_prose and place.is_over_lead and place.is_over_dated, *_AMID),
        weigh("TITLE 0.5 INTERTITLE -0.5"),
    ),
    Feature(
        "压着导语",
        "下文以时间或由头起笔，是新的一篇",
        lambda place: place.is_over_lead,
        weigh("TITLE 1 INTERTITLE -0.5 CAPTION -0.5"),
    ),
    Feature(
        "压着日子",
        "新闻的头一句说是哪一天的事",
        given(lambda place: place.is_over_prose and place.is_over_dated, OVER_PROSE),
        weigh("TITLE 0.5 INTERTITLE -0.5"),
    ),
    Feature(
        "下文初次说到的人",
        "哪一天谁来了，职务和姓名都说全：上面是题，不是图说",
        given(_is_over_newcomer, OVER_PROSE),
        weigh("CAPTION -2.5"),
    ),
    Feature(
        "下文从谁多大年纪说起",
        "下文开头是谁、多大年纪，上文没有说到他，多半是另一篇",
        given(_is_over_new_person, *_AMID),
        weigh("TITLE 1 INTERTITLE -1 CAPTION -1"),
    ),
    Feature(
        "下文初次说到的地方",
        "下文开头的街道、小区、单位上文都没有说到，是新的一篇",
        _is_over_new_places,
        weigh("TITLE 1.5 INTERTITLE -1.5 CAPTION -1"),
    ),
    Feature(
        "题与导语之间",
        "上面是短行，下面是导语，中间没有图位，是第二行标题",
        given(_is_between_title_and_lead, UNDER_BARE),
        weigh("TITLE 2.5 CAPTION -3 START -3 INTERTITLE -2 SECTION -1"),
    ),
    Feature(
        "简讯栏下",
        "简讯一栏里一题一段，没有小标题",
        lambda place: _BRIEF.search(place.section_above) is not None,
        weigh("TITLE 0.5 INTERTITLE -2"),
    ),
    Feature(
        "前后文相连",
        "上下文说的是同一件事",
        given(_binds, *_AMID),
        weigh("INTERTITLE 0.5 CAPTION 0.5 TITLE -0.7"),
    ),
    Feature(
        "压着引语",
        "上文说完一句，下文从谁的话说起，多半还是同一篇",
        given(_is_over_quotation, *_AMID),
        weigh("INTERTITLE 0.5 TITLE -0.5"),
    ),
)
