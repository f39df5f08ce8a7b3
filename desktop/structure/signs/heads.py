"""Titles, section labels, sidebar labels, intertitles and captions: the short lines."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.model import HintKind
from desktop.structure.features import Feature, Sign, any_of, begins, holds, matches, weigh, when
from desktop.structure.place import TITLE_LIMIT, Place, undecorated
from desktop.structure.words_across import begins_with_scrap, word_across

_SECTIONS = frozenset(word_list("section_labels"))
_SECTION_ENDING = re.compile(rf"[\u4e00-\u9fff·]{{1,6}}{any_of(word_list('section_endings'))}")
_SIDEBARS = any_of(word_list("sidebar_labels"))
_NEWS_VERBS = any_of(word_list("news_verbs"))
_CAPTION_WORDS = any_of(word_list("caption_words"))
_LEAD = re.compile(
    r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初)|近日|日前|近期|昨日|今日|今天|昨天|今年|去年|连日来|随着|春节"
    r"|为(?:深入|进一步|了|切实|全面|贯彻|庆祝|迎接)|本报讯|[上下]午|在.{2,20}(?:之际|来临|到来)"
)
_PEOPLE = any_of(word_list("caption_people"))
_SENTENCE_WORDS = r"位于|就是|的是|首先|感触|告诉|介绍|获悉|每天|其中|正在|已经|本报讯"
_ORGANISATION = r"街道|社区|居民区|居委|区委|区长|区领导|党工委|办事处|书记|人大|政协|镇|派出所|学校|公司"


def _is_section_name(place: Place) -> bool:
    return place.line.length <= 12 and undecorated(place.text) in _SECTIONS


def _ends_like_section(place: Place) -> bool:
    return place.line.length <= 10 and _SECTION_ENDING.fullmatch(undecorated(place.text)) is not None


def _is_short_over_bare(place: Place) -> bool:
    return place.is_bare and 2 <= place.line.length <= 6 and place.looks_bare(place.after)


def _is_over_bare(place: Place) -> bool:
    return place.is_bare and place.looks_bare(place.after)


def _is_over_lead(place: Place) -> bool:
    return place.is_bare and place.after is not None and _LEAD.match(place.after.text) is not None


def _is_full_over_bare(place: Place) -> bool:
    """A full line without any mark, and below it a short one: a title that was broken."""
    line, after = place.line, place.after
    return (
        place.is_full
        and not (line.has_comma or line.is_closed or line.indent)
        and after is not None
        and place.looks_bare(after)
        and after.blanks == 0
    )


def _is_cut_in_a_word(place: Place) -> float:
    return word_across(place.text, place.after.text) if place.is_bare and place.after is not None else 0.0


def _is_over_scrap(place: Place) -> bool:
    return place.is_bare and place.after is not None and begins_with_scrap(place.after.text)


def _binds(place: Place) -> float:
    return min(1.0, place.cohesion / 0.06) if place.stands_amid_prose else 0.0


def _is_comma_line_over_bare(place: Place) -> bool:
    """A short line with a comma right above a title, itself below a full stop or a bare line."""
    line, before, after = place.line, place.before, place.after
    return (
        line.has_comma
        and not line.is_closed
        and line.length <= TITLE_LIMIT
        and (before is None or before.is_closed or place.looks_bare(before))
        and place.looks_bare(after)
        and after is not None
        and after.picture_slots == 0
    )


def _bare(sign: Sign) -> Sign:
    return lambda place: sign(place) if place.is_bare else 0.0


def _sized(least: int, most: int) -> Sign:
    return when(lambda place: place.is_bare and least <= place.line.length <= most)


FEATURES = (
    Feature("常见栏目名", "栏目名册里有", when(_is_section_name), weigh("SECTION 7 TITLE -2 CAPTION -2")),
    Feature(
        "括起的短语",
        "栏目常用方头括号",
        matches(r"[【\[〔〖][^】\]〕〗]{2,10}[】\]〕〗]", 14),
        weigh("SECTION 5 TITLE -1 CAPTION -2"),
    ),
    Feature("栏目式收尾", "扫描、动态、之窗一类", when(_ends_like_section), weigh("SECTION 3 TITLE -0.5")),
    Feature(
        "标题上的短语",
        "两三个词压在标题上",
        when(_is_short_over_bare),
        weigh("SECTION 2 TITLE -1 INTERTITLE -1"),
    ),
    Feature(
        "链接题",
        "延伸阅读、相关链接一类",
        matches(rf"[>＞»▶►→■●◆★【\[\s]*{_SIDEBARS}[】\]：:<＜«◀\s]*(?:[:：].{{2,24}})?", 34),
        weigh("SIDEBAR 9 TITLE -2 SECTION -2 INTERTITLE -3"),
    ),
    Feature("一般题长", "标题多在八到三十字", _sized(8, 30), weigh("TITLE 0.5")),
    Feature("太短", "不足六字难成标题", _sized(1, 5), weigh("TITLE -1.5")),
    Feature("小标题的长短", "小标题四到十六字", _sized(4, 16), weigh("INTERTITLE 0.5")),
    Feature("长过小标题", "小标题不会这样长", _sized(19, 99), weigh("INTERTITLE -2")),
    Feature(
        "对称词组",
        "两三个等长的词组是标题或小标题的写法",
        when(lambda place: place.is_balanced),
        weigh("TITLE 1 INTERTITLE 1.5 CAPTION -2.5 SECTION -4"),
    ),
    Feature(
        "同样的小标题",
        "一篇里的小标题彼此相像",
        lambda place: place.siblings,
        weigh("INTERTITLE 3 TITLE -1 CAPTION -1"),
    ),
    Feature(
        "没有同样的小标题",
        "小标题少有单独一个的",
        when(lambda place: place.is_bare and not place.siblings),
        weigh("INTERTITLE -1"),
    ),
    Feature(
        "下行首句残缺",
        "下一行以半个分句开头，这一行没有完",
        when(_is_over_scrap),
        weigh("START 2.5 CONTINUATION 2 TITLE -2.5 INTERTITLE -2.5 CAPTION -2"),
    ),
    Feature(
        "引号括号未闭",
        "开了口没有闭上，话还在下一行",
        when(lambda place: place.is_bare and bool(place.line.unpaired)),
        weigh("START 3 CONTINUATION 2 TITLE -4 INTERTITLE -4 CAPTION -4"),
    ),
    Feature(
        "以由头起笔",
        "为进一步、近日一类起的是正文",
        _bare(begins(_LEAD.pattern)),
        weigh("START 2 TITLE -2 INTERTITLE -2 CAPTION -1"),
    ),
    Feature(
        "句中有了、着",
        "像在叙述",
        _bare(holds(r"[\u4e00-\u9fff]{2}(?:了|着(?!力|眼|手))[\u4e00-\u9fff]{2}")),
        weigh("START 0.7 TITLE -0.7 INTERTITLE -0.5"),
    ),
    Feature(
        "以的字短语收尾",
        "图说常是什么样的什么",
        _bare(matches(r".{4,20}的[\u4e00-\u9fff]{1,4}")),
        weigh("CAPTION 1 INTERTITLE -0.7"),
    ),
    Feature(
        "句子的词",
        "位于、就是一类是句子，不是标题",
        _bare(holds(_SENTENCE_WORDS)),
        weigh("START 1.5 TITLE -1.5 INTERTITLE -2"),
    ),
    Feature(
        "与下行合成一词",
        "一个词被切在两行",
        _is_cut_in_a_word,
        weigh("START 3 CONTINUATION 2 TITLE -3 INTERTITLE -3 CAPTION -3"),
    ),
    Feature(
        "下一行也短", "标题往往两行相连", when(_is_over_bare), weigh("TITLE 1 INTERTITLE -1.5 CAPTION -0.5")
    ),
    Feature(
        "逗号短句压着标题",
        "肩题有时带逗号",
        when(_is_comma_line_over_bare),
        weigh("TITLE 5 START -1 CONTINUATION -0.5"),
    ),
    Feature(
        "满行压着短行",
        "长标题折成两行",
        when(_is_full_over_bare),
        weigh("TITLE 5 START -2 CONTINUATION -1"),
    ),
    Feature(
        "前后文相连",
        "上下文说的是同一件事",
        _binds,
        weigh("INTERTITLE 1 CAPTION 0.5 TITLE -1.5"),
    ),
    Feature(
        "人在做事",
        "图说讲谁在做什么",
        _bare(
            matches(
                rf".{{0,12}}{_PEOPLE}.{{0,6}}(?:在|为|向|给|正|认真|踊跃|积极).+|.{{2,10}}(?:上门|现场|正)?[在为向给].{{2,20}}",
                40,
            )
        ),
        weigh("CAPTION 2 INTERTITLE -1.5 TITLE -0.7"),
    ),
    Feature(
        "压着正文",
        "标题、小标题下面是正文",
        when(lambda place: place.is_over_prose),
        weigh("TITLE 0.5 INTERTITLE 0.5 SECTION -1.5"),
    ),
    Feature(
        "压着导语",
        "下文以时间或由头起笔，是新的一篇",
        when(_is_over_lead),
        weigh("TITLE 1 INTERTITLE -0.5 CAPTION -0.5"),
    ),
    Feature("新闻动词", "标题说做了什么事", _bare(holds(_NEWS_VERBS)), weigh("TITLE 0.8 INTERTITLE -0.8")),
    Feature("机构职务", "标题说谁在做", _bare(holds(_ORGANISATION)), weigh("TITLE 0.7 INTERTITLE -0.7")),
    Feature(
        "编号小题",
        "一、二、三、领起的短行",
        _bare(matches(r"[一二三四五六七八九十]、.{2,20}", 24)),
        weigh("INTERTITLE 3 TITLE -3 CAPTION -2"),
    ),
    Feature(
        "与上文同词",
        "图说、小标题说的是上文的事",
        _bare(lambda place: place.echo_before),
        weigh("CAPTION 2 INTERTITLE 0.5 TITLE -1.5"),
    ),
    Feature(
        "与下文同词",
        "标题说的是下文的事",
        _bare(lambda place: place.echo_after),
        weigh("TITLE 1.5 CAPTION 1 INTERTITLE 0.5"),
    ),
    Feature(
        "左右中",
        "图说指认照片里的人",
        holds(r"（[^（）]{0,6}[左右中前后][^（）]{0,6}）|[左右中][一二三四五六]|前排|后排", 60),
        weigh("CAPTION 5 TITLE -4 INTERTITLE -4"),
    ),
    Feature(
        "图说用词",
        "合影、现场、图为一类",
        holds(rf"^(?:图为|上图|下图|左图|右图)|{_CAPTION_WORDS}$", 60),
        weigh("CAPTION 3 TITLE -1 INTERTITLE -1"),
    ),
    Feature(
        "摄影署名",
        "图说末尾注明谁拍的",
        holds(r"[\s（/／](?:摄影?|供图)[）]?$|[\u4e00-\u9fff]{2,4}\s*摄$", 60),
        weigh("CAPTION 2.5 TITLE -2"),
    ),
    Feature(
        "图位之后",
        "空三行是照片，后面跟图说",
        when(lambda place: place.line.picture_slots > 0),
        weigh("CAPTION 2 STORY 1.5 CONTINUATION 0.3"),
    ),
    Feature(
        "没有图位",
        "没有空出照片的地方",
        when(lambda place: place.line.picture_slots == 0),
        weigh("CAPTION -0.5"),
    ),
    Feature(
        "来源标为标题",
        "文件自己这样说",
        when(lambda place: HintKind.HEADING in place.line.hints),
        weigh("TITLE 3 SECTION 1 INTERTITLE 1.5 SIDEBAR 1 PROSE -2 CAPTION -2"),
    ),
    Feature(
        "来源标为低级标题",
        "三级以下的标题是小标题",
        when(lambda place: place.line.level >= 3),
        weigh("INTERTITLE 1.5 TITLE -1"),
    ),
)
