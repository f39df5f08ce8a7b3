"""Short lines without marks: titles, intertitles and captions, by their form and their words."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.structure.labelling.features import Feature, Sign, given, holds, matches, weigh
from desktop.structure.labelling.needs import OVER_PROSE, PHRASES, SPACE, has
from desktop.structure.lines.place import Place
from desktop.structure.lines.surroundings import echo_above, echo_below
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.patterns import any_of

_NEWS_VERBS = any_of(word_list("news_verbs"))
_PEOPLE = any_of(word_list("caption_people"))
_SHOWN_DOING = any_of(word_list("caption_verbs"))
_ORGANISATION = r"街道|社区|居民区|居委|区委|区长|区领导|党工委|办事处|书记|人大|政协|镇|派出所|学校|公司"
# 可在, 将为 say what will be, 作为, 存在 and 变废为新 nothing of where or for whom.
_TOWARDS = r"(?<![可将要须应能会不作成认行视称存所现变])(?<![变化转].)[在为向给]"
# 烦心事变暖心事: what changes, and into what.
_CHANGE = re.compile(r"[^，。；：\s改]{2,10}变(?!化|更|得|迁|动|革)[^，。；：\s]{2,11}")
_SHORT = 60
_SECTION, _OF_SECTION = 5, 0.5


def _is_over_bare(place: Place) -> bool:
    return place.looks_bare(place.below)


def _tells_of_what_follows(place: Place) -> float:
    # Names come again in the dateline, of whatever story.
    if byline_likeness(place.text) == 1:
        return 0.0
    # Few words over another head are a section's, whatever of them the story says.
    share = _OF_SECTION if place.line.length <= _SECTION and place.is_over_head else 1.0
    return share * echo_below(place)


def _tells_change(place: Place) -> bool:
    return place.line.picture_slots == 0 and _CHANGE.fullmatch(place.text) is not None


def _sized(least: int, most: int) -> Sign:
    return lambda place: least <= place.line.length <= most


FEATURES = (
    Feature(
        "由此变彼",
        "从前怎样、如今变成怎样，是题目的写法",
        given(_tells_change, has("变")),
        weigh("TITLE 1 INTERTITLE 1 CAPTION -2"),
    ),
    Feature("一般题长", "标题多在八到三十字", _sized(8, 30), weigh("TITLE 0.5")),
    Feature("太短", "不足六字难成标题", _sized(1, 5), weigh("TITLE -1.5")),
    Feature("小标题的长短", "小标题四到十六字", _sized(4, 16), weigh("INTERTITLE 0.5")),
    Feature("长过小标题", "小标题不会这样长", _sized(19, 99), weigh("INTERTITLE -2")),
    Feature(
        "对称词组",
        "两三个等长的词组是标题或小标题的写法",
        given(lambda place: place.is_balanced, PHRASES),
        weigh("TITLE 1 INTERTITLE 1.5 CAPTION -2.5 SECTION -4"),
    ),
    Feature(
        "空开的两句",
        "两三个字以上的两个词组，中间空开，是题目的写法",
        given(lambda place: place.is_of_two_phrases, SPACE),
        weigh("TITLE 1 INTERTITLE 1 CAPTION -1.5 START -1 SECTION -1"),
    ),
    Feature(
        "同样的小标题",
        "一篇里的小标题彼此相像",
        given(lambda place: place.siblings, OVER_PROSE),
        weigh("INTERTITLE 5.3 TITLE -1 CAPTION -1"),
    ),
    Feature("下一行也短", "标题往往两行相连", _is_over_bare, weigh("TITLE 1 INTERTITLE -1.5 CAPTION -0.5")),
    Feature("新闻动词", "标题说做了什么事", holds(_NEWS_VERBS), weigh("TITLE 0.8 INTERTITLE -0.8")),
    Feature("机构职务", "标题说谁在做", holds(_ORGANISATION), weigh("TITLE 0.7 INTERTITLE -0.7")),
    Feature(
        "人在做事",
        "图说讲谁在做什么",
        matches(
            rf".{{0,12}}{_PEOPLE}.{{0,6}}(?:在|为|向|给|正|认真|踊跃|积极).+|.{{0,12}}{_PEOPLE}们?{_SHOWN_DOING}.*|[^“]{{2,10}}(?:上门|现场|正)?{_TOWARDS}.{{2,20}}",
            40,
        ),
        weigh("CAPTION 2 INTERTITLE -1.5 TITLE -0.7"),
    ),
    Feature(
        "以的字短语收尾",
        "图说常是什么样的什么",
        matches(r".{2,20}的[\u4e00-\u9fff]{1,4}", _SHORT, has("的")),
        weigh("CAPTION 1 INTERTITLE -0.7"),
    ),
    Feature(
        "与上文同词",
        "图说、小标题说的是上文的事",
        echo_above,
        weigh("CAPTION 2 INTERTITLE 0.5 TITLE -1.5"),
    ),
    Feature(
        "与下文同词",
        "标题说的是下文的事",
        _tells_of_what_follows,
        weigh("TITLE 1.5 CAPTION 1 INTERTITLE 0.5"),
    ),
)
