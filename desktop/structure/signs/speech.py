"""What somebody says or writes to somebody: quotations, questions and answers, letters."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, begins, given, matches, weigh
from desktop.structure.labelling.needs import BARE, COLON, HEAD, SPACE, UNDER_SENTENCE, ends, has, opens
from desktop.structure.lines.place import Place
from desktop.structure.signs.notices import titles_notice
from desktop.structure.words.credit_line import is_picture_credit
from desktop.structure.words.endings import DAY_ALONE

_ADDRESSED = (
    r"(?:同志|居民|朋友|市民|业主|家长|读者|先生|女士|老师|们|编辑部|单位|您|领导|叔叔|阿姨|医生|校长)"
)
_GREETING = re.compile(
    rf"[^，。：]{{0,14}}{_ADDRESSED}[:：]|(?:尊敬的|亲爱的|敬爱的|各位)[^，。：]{{2,20}}[:：]|各[^，。：]{{2,20}}[:：]"
)
# 甄学礼强调：, 会议最后要求：
_STRESSES = re.compile(
    "[^，。：“”]{2,16}(?:强调|指出|要求|提出|认为|表示|介绍|告诉记者|回忆|建议)[说道]?[:：]"
)
_DASHES = "—─―－–"
_LONGEST, _LONGEST_GREETING, _LETTER = 26, 24, 25
# 记者：…… 逄志伟：……
_SPEAKS, _ASKS = re.compile(r"[\u4e00-\u9fff]{2,4}："), re.compile("(?:本报)?记者：|主持人：")
_TURNS = 6
_SAID = ("说", "问", "道", "表示", "介绍", "感叹", "感慨", "回忆", "笑着说")
_SPOKEN = re.compile(rf"[”，][^，。“”]{{1,20}}(?:{'|'.join(_SAID)})[。：:]$")
_LONGEST_SPOKEN = 200
_WRITER = re.compile(r"[^，。：；“”\s]{2,18}[\s　]+[\u4e00-\u9fff]{2,4}")


def _ends_with_speaker(place: Place) -> bool:
    is_short = place.line.length <= _LONGEST_SPOKEN
    return is_short and place.text[:-1].endswith(_SAID) and _SPOKEN.search(place.text) is not None


def _greets(text: str) -> bool:
    return len(text) <= _LONGEST_GREETING and _GREETING.fullmatch(text) is not None


def _signs_letter(place: Place) -> bool:
    """Who somebody is and a name, below the last sentence of a letter that has a greeting."""
    before = place.before
    if before is None or not before.is_closed or place.line.length > _LONGEST:
        return False
    return _names_writer(place)


def _names_writer(place: Place) -> bool:
    if _WRITER.fullmatch(place.text) is None or is_picture_credit(place.text):
        return False
    return any(_greets(line.text) for line in place.page.lines[max(0, place.index - _LETTER) : place.index])


def _dates_letter(place: Place) -> bool:
    """Whether it is a day by itself, below who wrote a letter that has a greeting."""
    before = place.before
    return (
        before is not None
        and DAY_ALONE.fullmatch(place.text) is not None
        and _names_writer(place.page.places[before.index])
    )


def _is_over_greeting(place: Place) -> bool:
    return place.is_bare and place.after is not None and _greets(place.after.text)


def _is_addressed(place: Place) -> bool:
    """Whether a notice or a letter is for who stands right below its title: 感谢信, then 东篱居委会：."""
    before, after = place.before, place.after
    return (
        place.text[-1] in ":："
        and place.line.length <= _LONGEST_GREETING
        and before is not None
        and titles_notice(before)
        and after is not None
        and not place.looks_bare(after)
    )


def _answers(place: Place) -> bool:
    """Whether a name and a colon open it, and 记者： a line near by."""
    if place.may_be_head or _SPEAKS.match(place.text) is None:
        return False
    near = place.page.lines[max(0, place.index - _TURNS) : place.index + _TURNS + 1]
    return any(_ASKS.match(line.text) for line in near)


def _divides_talk(place: Place) -> bool:
    """Whether the one who speaks below it, after a name and a colon, has spoken above it as well."""
    after = place.after
    speaker = _SPEAKS.match(after.text) if after is not None else None
    if after is None or speaker is None or _greets(after.text) or _greets(speaker[0]):
        return False
    if not place.may_be_head or place.text.endswith("：") or _SPEAKS.match(place.text):
        return False
    above = place.page.lines[max(0, place.index - _TURNS) : place.index]
    return any(line.text.startswith(speaker[0]) for line in above)


def _says_whose(place: Place) -> bool:
    """Whether a dash opens it right below a quotation: ——居民陈女士. A head may end with quoted words."""
    before, text = place.before, place.text
    quoted = (
        before is not None
        and before.text.rstrip("。").endswith("”")
        and (before.is_closed or not place.page.places[before.index].may_be_head)
    )
    # What ends with a dash as well is the name of a section between two rules.
    return quoted and place.is_bare and text[0] in _DASHES and text[-1] not in _DASHES


FEATURES = (
    Feature(
        "问与答",
        "采访的一问一答是正文",
        begins(r"(?:[问答]|[QA]\d?)[:：]", opens("问答QA")),
        weigh("START 5 INTERTITLE -4 ITEM -1 TITLE -2"),
    ),
    Feature(
        "谁在说话",
        "冒号前是谁在说，后面是正文",
        begins(r"(?:编者按|编后|记者|主持人|[甲乙丙丁])[:：](?:\S{6}|.{1,9}？$)", COLON),
        weigh("START 3 TITLE -3 INTERTITLE -2 ITEM -1"),
    ),
    Feature(
        "引语领起",
        "一句引语领起的是正文",
        begins(r"“[^”]{6,}[，。！？…]”", opens("“")),
        weigh("START 1.5 CAPTION -2 TITLE -1"),
    ),
    Feature(
        "以谁说收尾",
        "引语之后写谁说、谁问，是正文",
        given(_ends_with_speaker, ends("。：:"), has("”，")),
        weigh("START 1.5 CONTINUATION 1.5 CAPTION -3"),
    ),
    Feature(
        "引语之后的出处",
        "破折号领起的短行在引语之下，说的是谁的话，不是副题",
        given(_says_whose, opens(_DASHES), BARE),
        weigh("START 9 TITLE -8 INTERTITLE -4 CREDIT -3 BYLINE -4 SECTION -4"),
    ),
    Feature(
        "称呼",
        "信和通知以称呼开头，单独一行，以冒号收尾",
        matches(_GREETING.pattern, _LONGEST_GREETING, ends(":：")),
        weigh("START 5 TITLE -4 INTERTITLE -4 CAPTION -4 FURNITURE -3"),
    ),
    Feature(
        "信末的日子",
        "写信人之下的日子是信的，不是报头的",
        given(_dates_letter, ends("日")),
        weigh("START 12 FURNITURE -9 CAPTION -3 TITLE -3"),
    ),
    Feature(
        "谁强调",
        "谁指出、谁强调之后另起一行说，是正文",
        matches(_STRESSES.pattern, _LONGEST_GREETING, ends(":：")),
        weigh("START 5 CAPTION -5 TITLE -5 INTERTITLE -4 SECTION -5 SIDEBAR -4"),
    ),
    Feature(
        "写给谁的",
        "通知和信的题下，以冒号收尾的短行写着给谁",
        given(_is_addressed, ends(":：")),
        weigh("START 4 TITLE -5 SECTION -3 INTERTITLE -3 CAPTION -3"),
    ),
    Feature(
        "压着称呼",
        "下一行是编辑同志、各位居民，这一行是信和通知的题",
        given(_is_over_greeting, BARE),
        weigh("TITLE 3 INTERTITLE -3 CAPTION -2"),
    ),
    Feature(
        "采访里的问答",
        "近处有记者发问，姓名冒号领起的是答话",
        given(_answers, COLON),
        weigh("START 4 INTERTITLE -4 ITEM -4 TITLE -3"),
    ),
    Feature(
        "以代词起笔的问句",
        "他们是怎么做到的？问的是上文，是正文",
        matches(r"(?:他们?|她们?|这|那|为什么会|原因何在|究竟)[^，。：；“”]{2,16}？", 20, ends("？")),
        weigh("START 2 TITLE -2 INTERTITLE -2 CAPTION -2"),
    ),
    Feature(
        "谈话中间的短行",
        "同一个人在上面、下面都有话，中间的短行是小标题",
        given(_divides_talk, HEAD),
        weigh("INTERTITLE 6 TITLE -5 SECTION -4 CAPTION -2 START -1"),
    ),
    Feature(
        "信的结尾",
        "此致、敬礼各占一行",
        matches(r"此致|敬礼[！。]?|祝[^，。]{2,8}[！。]|(?:专此|特此)[^，。]{2,4}[。！]?", 12),
        weigh("START 6 CONTINUATION -2 TITLE -4 INTERTITLE -4 CAPTION -3"),
    ),
    Feature(
        "信的署名",
        "信末写着是哪里的谁",
        given(_signs_letter, SPACE, UNDER_SENTENCE),
        weigh("BYLINE 6 CAPTION -4 INTERTITLE -3 TITLE -2 CREDIT -1"),
    ),
)
