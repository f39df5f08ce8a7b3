"""Whether the words before what places end with make a name: 桂园小区, not 老旧小区, 乡间小路."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.places.streets import is_built, is_common, is_named, is_proper, is_spot
from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, is_word, word_class

_SHORT = frozenset({"苑", "坊", "镇", "乡", "村", "湖", "寺", "路", "街", "弄", "巷"})
_PEOPLED = frozenset({"街道", "社区", "居民区", "小区", "新村", "地区", "街区", "家园", "村", "镇", "乡"})
# 雨水泵站, 货运码头 have no name of their own.
_FACILITIES = frozenset(
    {
        "泵站",
        "水闸",
        "码头",
        "渡口",
        "旧址",
        "遗址",
        "剧场",
        "礼堂",
        "文化礼堂",
        "活动室",
        "议事厅",
        "会议中心",
        "工业园",
    }
    | {
        "老年活动室",
        "埠头",
        "凉亭",
        "戏台",
        "古戏台",
        "茶园",
        "果园",
        "游园",
        "步道",
        "绿道",
        "文体中心",
        "羽毛球馆",
        "片区",
        "坝区",
        "服务区",
        "游泳馆",
    }
    | {"铁路", "公路", "高速", "高速公路", "索道", "会馆", "小镇", "博览园", "菜市场", "菜场"}
    | {"隧道", "立交", "车站", "体育场", "体育馆", "足球场", "篮球场", "沙滩", "海滩", "绿地"}
)
# 棉纺路社区: called by a road or a spot.
_QUARTERS = frozenset({"街道", "社区", "居民区", "小区", "新村"})
_LONGEST_BODY = 8
# 槐市社区: a name that ends like a city; 全市, 本市 are none.
_TOWN = 2
# 再走半里路, 十多里路
_MILES = re.compile("[半几数多一二两三四五六七八九十百]里$")
# 沿着青梧路|一路向东
_ALL_THE_WAY = re.compile("[路街道]一$")
# 街道一老小区
_POINTED = re.compile("[一某][老大小新旧]")
_POINTING = frozenset("本全我该各两")
_LONGEST_SHORT = 5
# 云江市南|村镇, 上洋村三|村联办
_GROUPED = re.compile("[两三四五六七八九十]大$")
_VILLAGES = frozenset({"镇", "乡", "村"})
_TORN = re.compile("..[省市区县镇乡].$|.村[两三四五六七八九十]$")
_BUILT = re.compile("国际$")
# 派出所|社区民警
_OFFICE = re.compile("派出所|分局|[法检]院$|检察院|厅$")
# 桂园南区社区
_QUARTER = re.compile("..[东南西北中]区$")
# Homes that a works or an office built for its people: 军械局小区.
_HOMES = frozenset({"小区", "新村", "公寓", "家属院", "家属区", "宿舍"})
# 街|巷, 城中|村, 二区老|小区: with these letters before it a suffix is another word.
_OTHERWISE = {
    "巷": ("街",),
    "村": ("农", "城中"),
    "文化礼堂": ("农村",),
    **dict.fromkeys(_HOMES, ("老", "旧")),
}
_OF_BODY = re.compile("(?![本该原老旧各]).{2,5}[局厂厅院所校库社部站段](?:宿舍)?")
# 中央花城小区: an estate by itself, and a 小区 for certain.
_ESTATE = re.compile(".{2,4}(?:花[园城苑都]|[佳名雅馨丽]苑|豪庭|华庭|公馆)")
# 梅花岛城市花园小区
_LONG_ESTATE = re.compile("..(?:花园|家园|国际|公馆|广场|公寓|华庭|佳苑|名城|新城|国际城|天下|世家|新天地)$")
# 南通经济技术开发区
_ZONE = re.compile(f"{any_of('gazetteer')}(?:经济技术|高新技术(?:产业)?|高新|经济)")
# 柳文门东大街社区
_LONG_ROAD = re.compile("(?![本该这那全各]).{3,4}[东西南北中]?(?:大街|大道|[东西南北中]路)")
# 绿色家园社区
_HOMELY = re.compile("(?![我你他咱大小各].)..(?:家园|花园)")
# Buildings whose names say what they are for.
_BUILDINGS = frozenset(
    {"广场", "公园", "大厦", "园区", "产业园", "商城", "商务中心", "购物中心", "会议中心"}
) | {"集中区", "工业区", "工业园", "科技园", "创业园"}
# Grounds that are called by the lake or hill they lie at.
_GROUNDS = frozenset({"公园", "湿地公园", "森林公园", "广场", "景区", "风景区", "度假区"})
_OF_LANDMARK = re.compile("(?![大小沿环滨]).{2,3}[湖江河溪山岭桥塘潭湾岛岗]")
# M50创意园, 417街区
_CODE = re.compile(r"[A-Z]{1,2}\d{1,4}|\d{3}")
# 1912街区 in 1912社区, 21世纪社区
_YEAR = re.compile(r"\d{4}|\d\d世纪")
_CODED = frozenset({"街区", "创意园", "文创园", "文化创意园", "园区", "产业园", "科创园"})
# Common nouns that buildings are called by.
# Common words that roads are called by: 青年大街; 工业街 is a sort of street.
_OF_ROADS = dict.fromkeys(("路", "大道", "大街"), frozenset({"青年", "文化", "工业", "和谐", "民族", "公园"}))
# 某乡|花园村: an estate is not named by the town alone.
_ESTATES = frozenset({"花园", "家园", "公寓", "苑", "坊"})
_LEVEL_END = re.compile("(?:街道|社区|[镇乡])$")
_SELDOM = 60
# 漫上|公路, 社区|公路
_NO_LINE = dict.fromkeys(("铁路", "公路"), "上下区村镇乡")
# 京沪|铁路: the dictionary's class of names made of others.
_SHORTENED = "j"
_GRAND = frozenset({"环球", "世纪", "时代", "银河", "国际", "凯旋", "黄金", "阳光"})
_DESCRIBING = frozenset("na")
_NAMES = frozenset({"ns", "nr", "nz", "nrt"})
_LETTERS = re.compile(rf"[{HAN}A-Za-z]+")
# 小路, 大街, 马路, 之路 …: what is no name before a short suffix.
_COMMON_LAST = frozenset("去之小大马道老公铁高条走串逛返全整哪回包驻邻通修探指起链销思跑顺主天到从进")
_CHANGING = frozenset("变成建进逛")
_OUTINGS = ("登山", "踏青", "赏花", "秋游", "春游", "结伴")
# 地城镇 is a town, 镇城镇 none.
_WHOLE = re.compile("[^省市区县镇乡村]{2,3}")
# 石马村, 前高村
_COMMON_LAST_OF_VILLAGES = _COMMON_LAST - frozenset("马高公铁")
# 送花进社区, 代表下社区
_MOTION = frozenset("进入到在下给坐请等至以")
_TOWARDS = frozenset("到从")


# An issue names its places again and again.
@lru_cache(maxsize=1024)
def names_place(body: str, suffix: str, numbered: bool) -> bool:
    """Return whether ``body`` and ``suffix`` make a name; ``numbered`` says that a door's number follows."""
    if _is_code(body, suffix):
        return True
    if not _may_name(body, suffix):
        return False
    if suffix in {"小区", "社区"}:
        body = _BUILT.sub("", body)
    if suffix in _FACILITIES and not numbered:
        named = is_named(body) or _is_seldom(body) or word_class(cut(body)[0]) == _SHORTENED
        return named and body not in words_of("common_places") and body[-1] not in _NO_LINE.get(suffix, "")
    if suffix in _QUARTERS and _HOMELY.fullmatch(body):
        return body not in words_of("common_places")
    known = numbered or _is_built(body, suffix) or _is_known(body, suffix)
    return known or (is_proper(body) and body[-1] not in _common_last(suffix))


def _is_code(body: str, suffix: str) -> bool:
    """Return whether ``body`` is a number that a place may be called by: M50创意园, 1912街区."""
    coded = suffix in _CODED and _CODE.fullmatch(body)
    return bool(coded or (suffix in _QUARTERS and _YEAR.fullmatch(body)))


def _may_name(body: str, suffix: str) -> bool:
    """Return whether nothing speaks against a name: its length, what is pointed at, a common noun."""
    if suffix in _PEOPLED and _POINTED.fullmatch(body):
        return False
    long = _LONG_ESTATE.search(body) or _LONG_ROAD.fullmatch(body)
    short = suffix in _SHORT or (suffix in _PEOPLED and not long)
    longest = _LONGEST_SHORT if short else _LONGEST_BODY
    common = suffix in _PEOPLED and is_common(body) and not _may_be_called(body, suffix)
    if not 1 < len(body) <= longest or common or not _LETTERS.fullmatch(body):
        return False
    homes = suffix != "宿舍" or _OF_BODY.fullmatch(body) or is_named(body)
    return bool(homes) and not _misread(body, suffix)


def _is_built(body: str, suffix: str) -> bool:
    """Return whether a quarter or village is called by a road or a spot: 棉纺路社区, 三道堰镇."""
    road = suffix in _QUARTERS and _LONG_ROAD.fullmatch(body)
    return bool(road) or ((suffix in _QUARTERS or suffix in _VILLAGES) and is_built(body))


def _is_known(body: str, suffix: str) -> bool:
    """Return whether ``body`` is one of the words that such places are called by."""
    listed = body in words_of("place_words") or body in _OF_ROADS.get(suffix, ())
    if suffix == "开发区" and _ZONE.fullmatch(body):
        return True
    return listed or is_spot(body) or _is_headed(body, suffix)


def _common_last(suffix: str) -> frozenset[str]:
    """Return the letters that end no name before ``suffix``."""
    if suffix in _SHORT:
        return _COMMON_LAST_OF_VILLAGES if suffix in _VILLAGES else _COMMON_LAST
    return _MOTION if suffix in _PEOPLED else _TOWARDS


def _is_seldom(word: str) -> bool:
    """Return whether ``word`` is a noun so rare that it rather names something: 石鼓, not 货运."""
    return word_class(word) == "n" and frequency(word) < _SELDOM


def _is_headed(body: str, suffix: str) -> bool:
    """Return whether a proper name opens ``body``, or whose homes it says: 东湖|邻里文化, 军械|局."""
    if suffix in _HOMES:
        long = _LONG_ESTATE.search(body) is not None and _is_name(cut(body)[0])
        return long or bool(_OF_BODY.fullmatch(body) or _ESTATE.fullmatch(body))
    if suffix in _GROUNDS and _OF_LANDMARK.fullmatch(body):
        return True
    words = cut(body) if suffix in _BUILDINGS else []
    # The dictionary cuts a name that it does not know: 禾|德威.
    head = 2 if words and len(words[0]) == 1 else 1
    return len(words) > head and _is_name("".join(words[:head])) and all(map(_describes, words[head:]))


def _is_name(word: str) -> bool:
    named = not frequency(word) or word_class(word) in _NAMES or word in _GRAND
    return len(word) > 1 and (named or _is_seldom(word))


def _describes(word: str) -> bool:
    """Return whether ``word`` may say what a building is for: 邻里, 文化, 金融."""
    return word_class(word)[:1] in _DESCRIBING or word_class(word) == "vn"


def _may_be_called(body: str, suffix: str) -> bool:
    """Return whether a common noun makes a name here: 教师新村, 工人新村 were built for them."""
    whose = body in words_of("roles") or body in words_of("collective_roles")
    return (suffix == "新村" and whose) or body in words_of("place_words")


def _misread(body: str, suffix: str) -> bool:
    """Return whether the suffix belongs to other words: 美化家园, 跨三村, 农村, 镇|城镇, 莲塘镇|社区中心."""
    settled = body in words_of("place_words") or (
        suffix == "镇" and _WHOLE.fullmatch(body) and cut(body) == [body]
    )
    # 登山|游园, 荒地变|公园
    if (suffix == "游园" and body.endswith(_OUTINGS)) or (suffix == "公园" and body[-1] in _CHANGING):
        return True
    # 汤村镇, 高城镇
    of_family = body[0] in words_of("surnames") and body.endswith(("村", "城")) and frequency(body) < _SELDOM
    if body[-1] + suffix in words_of("common_places") and not (settled or of_family):
        return True
    if suffix in _ESTATES and _LEVEL_END.search(body):
        return True
    if body.endswith(_OTHERWISE.get(suffix, ())):
        return True
    if suffix == "家园":
        return is_word(body)
    if _GROUPED.search(body) or (suffix in _VILLAGES and (_TORN.search(body) or body[-1] in "百千万")):
        return True
    if suffix == "村":
        return body[-1] in "一二三四五六七八九十" and len(body) < 3
    if suffix == "路":
        return (
            body[-1] in "站线路街道"
            or _ALL_THE_WAY.search(body) is not None
            or bool(_MILES.search(body))
            or (body[-1] == "一" and is_word(body[:-1]) and not is_named(body[:-1]))
        )
    if suffix == "坊":
        return body[-1] in "街染" or is_word(body + suffix)
    return suffix == "社区" and _is_no_community(body)


def _is_no_community(body: str) -> bool:
    """Return whether ``body`` before 社区 is an office or a level: 派出所|社区民警, 全镇|社区."""
    if body[-1] in "省市区县镇乡学" and not _QUARTER.search(body):
        return len(body) != _TOWN or is_word(body) or body[0] in _POINTING
    return _OFFICE.search(body) is not None
