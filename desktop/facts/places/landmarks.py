"""Rivers, hills, bridges and temples by their own name, and lines and stations of the metro."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop.facts.lexicon import any_of, apart_from, words_of
from desktop.facts.names.following import Follow, follow
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.phrases.name_words import name_start
from desktop.facts.phrases.torn import is_torn
from desktop.facts.places.streets import is_named, is_proper
from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, is_word, word_class

# All begin with a letter of their own, so that ``re`` leaps from one to the next.
_SORTS = {
    **dict.fromkeys(
        "河江湖湾山岭崖沟桥庙塔溪潭岛浜塘寨坳垭寺渠泾荡井阁亭宫洞洲堰坝坡坪坎堡屿垵厝涧垄", ("", "")
    ),
    "峰": ("高", ""),
    # 观察, 港口
    "观": ("直客主乐悲围", "察看念点光摩测赏众望感影花"),
    "港": ("", "口澳台人商币股务区城"),
    # 东柳涌: so streams are called in the south; 汹涌, 涌现
    "涌": ("汹泉潮奔翻喷风云", "现入来出动进向起泉流上下过到"),
    **dict.fromkeys(("祠堂", "牌坊", "水潭"), ("", "")),
}
_FEATURE = re.compile(
    f"(?:{apart_from(_SORTS)})"
    r"(?!.{0,2}(?:村|社区|居民区|小区|街道|镇|会馆|书院|大学|学院|小学|中学|医院|宾馆|饭店|酒店)|[乡区县市路街巷弄里苑园庄]|大[道街]|公园|广场"
    # 河长 looks after a river, 河长五十公里 measures one.
    r"|(?<=[河湖江浜塘])长(?![约达期\d一二三四五六七八九十近]))"
)
# A place is spoken of: 翻过黑石岭, 黑石岭上.
_BEFORE = re.compile(
    "(?:[在到至从沿往过越翻经抵离进出登爬跨临靠绕向顺去游、]着?|[东西南北][接通连]|[登爬走来]上|流经|位于|对岸|脚下|[了过—：]"
    "|俯瞰|远眺|眺望|游览|环绕|途经|漫步|畅游|走进|巡查|清理|治理)$"
)
_BEHIND = re.compile(
    "[边畔上下里旁口岸脚顶沿两的一大水东南西北中，、。—流穿开出前后到结与和是]|为(?!了)|一带|一线|周边|附近|境内"
)
_COMMON_BODY = frozenset(
    "造修架建过从闹大小老新这那座条一两几每各整全本该其山木铁砖拱河江过口鱼荷水池便朝进入到在去上下半护巡治"
)
_STATION = re.compile(rf"(?<=地铁|轻轨|高铁)(?=([{HAN}]{{2,5}}?站)(?![点台长务厅内区在]))")
_LINE = re.compile(rf"(?:轨道交通|地铁|轻轨)\d+号线(?:[{HAN}]{{2,6}}?站)?|(?<!\d)\d+号线[{HAN}]{{2,6}}?站")
# 河道, 桥墩, 山民: the feature is part of another word.
_WORDS = frozenset({"n", "v", "vn", "nr", "a"})
_NAMES = frozenset({"ns", "nr", "nz", "nt"})
_OVER = ("街道", "社区", "居民区")
_OVER_LANE = re.compile(f".+(?:{'|'.join(_OVER)})")
_LANE = re.compile(r"里(?=[、，。（的]|片区|地块|居民(?!区)|\d+[号弄幢栋]|[两三]个|等)")
_HOMES = re.compile(r"片区|地块|居民|\d+[号弄幢栋]")
_LANE_NAME = 2
# 柴家渡, 卞家桥
_HOUSE = re.compile(
    rf"(?:{any_of('surnames')})家(?:[寨桥宅浜渡嘴汇角堰泾弄坪坝沟]|木桥|码头)(?=[，。、；：（）“”的里上在等是一与和及有附]|$)"
)
_LONGEST = 4
_AROUND = 6
# 野鸭湖: a rarer word names a lake where somebody goes there.
_RARE = 1000
# 秀水河畔: a still rarer one does by itself.
_SELDOM = 50
# 河堤和切|坡
_JOINED = re.compile("..[和与及]")
# 守|海岛, 沿|滨江
_LEADING = frozenset("vfp")
# 湿滑|石坡
_DESCRIBES = frozenset("az")
# 太湖边, 半山腰
_SHORT, _LONG = 2, 3
_DESCRIBING = frozenset("上下半高满漫盘滨临沿环过渡出进后前东西南北大小老新远近爬登开")
# 之先河; 武汉市|江岸区
_HEADLESS = frozenset("之其")
_LEVELS = frozenset("省市区县局")
_COUNTING = frozenset("是一这那两几每哪有")
_BESIDE = re.compile("[边畔里旁口岸沿]|(?<=[桥渡])头|(?<=[桥山])脚|(?<=[阁亭塔桥])下|流域|之[畔滨]")


def houses_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what is called by a family that lived there: 柴家渡."""
    for match in _HOUSE.finditer(text):
        yield *match.span(), "以姓氏命名的地名"


def metro_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the lines of the metro and its stations."""
    for match in _LINE.finditer(text) if "号线" in text else ():
        yield *match.span(), "轨道交通线路与车站"
    for match in _STATION.finditer(text) if "站" in text else ():
        if is_proper(match[1][:-1]):
            yield *match.span(1), "轨道交通线路与车站"


def features_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the features of the landscape: 青梧河."""
    for match in _FEATURE.finditer(text):
        # Of most of them the letters on both sides tell that there is none, without its name.
        if _goes_on(text, match.end()) or text[match.start() - 1] in _surely_common():
            continue
        start = phrase_start(text, match.start())
        start += name_start(text[start : match.start()], match[0])
        if _is_feature(text, start, match.start(), match.end()):
            yield start, match.end(), f"以“{match[0]}”结尾的地名"


def feature_at(text: str, at: int) -> int | None:
    """Return where a feature of the landscape ends that begins at ``at``, behind a name: 青梧|河."""
    match = _FEATURE.match(text, at)
    return match.end() if match and not _goes_on(text, match.end()) else None


def lanes_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the lanes that are called by words before 里: 东风里."""
    for match in _LANE.finditer(text):
        if not _is_lane(text, match.start()):
            continue
        start = phrase_start(text, match.start())
        start += name_start(text[start : match.start()], match[0])
        if over := _OVER_LANE.match(text, start, match.start()):
            start = over.end()
        start = max(start, text.rfind("”", start, match.start()) + 1)
        if match.start() - start == _LANE_NAME:
            yield start, match.end(), "里弄名"


@cache
def _surely_common() -> frozenset[str]:
    """Return the letters with one of which no name before a feature ends, not even one of the gazetteer."""
    return _COMMON_BODY - {name[-1] for name in words_of("gazetteer")}


def _is_feature(text: str, start: int, at: int, end: int) -> bool:
    """Return whether ``start <= i < at`` is a name of its own before the feature that ends at ``end``."""
    body, whole = text[start:at], text[start:end]
    common = body[-1:] in _COMMON_BODY and body not in words_of("gazetteer")
    if not body or len(body) > _LONGEST or common or _JOINED.match(body) or body[-1] == whole[-1]:
        return False
    if len(whole) == _SHORT:
        return (
            word_class(whole).startswith("ns") and body not in _DESCRIBING and bool(_BESIDE.match(text, end))
        )
    # 是|条干河
    if body[0] == "条" and text[start - 1 : start] in _COUNTING:
        return False
    if body[0] in _HEADLESS or (len(body) > _SHORT and body[-1] in _LEVELS):
        return False
    if _is_ordinary(body, whole) or is_torn(text, start, end) or not is_proper(body):
        return False
    reached = bool(_BEFORE.search(text[max(0, start - 2) : start]))
    named = word_class(body)[:2] in _NAMES or body in words_of("gazetteer")
    if is_word(body) and not named and not word_class(whole).startswith("ns"):
        beside = frequency(body) < _SELDOM and bool(_BEHIND.match(text, end))
        return beside or (reached and frequency(body) < _RARE)
    spoken = reached or _BEHIND.match(text, end) or _is_subject(text, start, end)
    return bool(spoken) or (
        len(whole) >= _LONG and not frequency(body) and _is_unknown_word(text, start, end)
    )


def _is_unknown_word(text: str, start: int, end: int) -> bool:
    """Return whether the letters there hold together among those around them: 贯穿|麻柳塘|的, 沐柳桥|港."""
    words, body = cut(text[max(0, start - _AROUND) : end + _AROUND]), text[start : end - 1]
    return text[start:end] in words or (len(body) >= _LONG and body in words)


def _is_subject(text: str, start: int, end: int) -> bool:
    """Return whether a clause begins with a name that no dictionary has, and tells of it: 柳塘桥修好了."""
    opens = not text[start - 1 : start].strip("，。；：！？、”")
    unknown = end - start == _LONG and not is_word(text[start : end - 1])
    return opens and unknown and follow(text, end) in {Follow.WORD, Follow.PARTICLE}


def _is_ordinary(body: str, whole: str) -> bool:
    """Return whether common words alone say what feature is meant, or someone does something there."""
    words = cut(whole)
    named = words[0] == body and (word_class(body)[:2] in _NAMES or not is_word(body))
    if (words[-1] in words_of("common_places") and not named) or not (is_word(body) or is_named(body)):
        return True
    if len(words[0]) == 1 and word_class(words[0])[:1] in _LEADING and is_word(whole[1:]):
        return True
    return len(words) > _SHORT and word_class(words[0])[:1] in _DESCRIBES


def _goes_on(text: str, end: int) -> bool:
    """Return whether another word begins with the feature: 河道, 桥墩."""
    return word_class(text[end - 1 : end + 1]) in _WORDS and not _BESIDE.match(text, end)


def _is_lane(text: str, at: int) -> bool:
    """Return whether the two letters before 里 make a lane of it: 东风里, not 食堂里."""
    start = at - _LANE_NAME
    if start < 0:
        return False
    body = text[start:at]
    rows = text[at + 1 : at + 5 : 3] == "、里" or text[start - 2 : start] == "里、"
    told = rows or _HOMES.match(text, at + 1) or text.endswith(_OVER, 0, start)
    unknown = not is_word(body) and not is_word(body + "里") and bool(told)
    return unknown or body in words_of("place_words")
