"""The names of places in a text: what stands before a suffix that places end with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.facts.in_turn import Turn, anywhere, in_turn
from desktop.facts.lexicon import Search, any_of, going_on, words_of
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.phrases.name_words import name_start
from desktop.facts.phrases.torn import is_object, is_torn
from desktop.facts.places.districts import districts_in
from desktop.facts.places.divisions import surely_divisions
from desktop.facts.places.landmarks import features_in, houses_in, lanes_in, metro_in
from desktop.facts.places.place_bodies import names_place
from desktop.facts.places.streets import (
    city_before,
    is_built,
    is_common,
    is_named,
    is_plain,
    is_proper,
    streets_in,
)
from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, is_word, word_class

# What makes another word of a suffix: 路灯, 村民, 镇长; 社区学校, 小区门口 are places all the same.
_GOES_ON = {
    "路": "灯面边人过径线由程费畅通滑难村",
    "街": "道头坊区口巷景",
    "镇": "长政静定级貌",
    "镇镇": "东西南北中",
    "村": "民委干居情史貌口务规部",
    "弄": "堂得脏坏错丢乱湿断破",
    "坊": "村镇乡",
    "新城": "区",
    "乡": "村亲镇愁间音贤土",
    "湖": "面泊",
    "寺": "庙",
    "巷": "子",
    "大道": "德",
    "地区": "域办",
    "铁路": "局公警工医学系运职中小新",
    "公路": "局管段养边",
    "高速": "公铁发增交路集运行服口收",
}
# 某镇|社区, 某村|村民, 某镇|镇区: a further level, of which more is looked at.
_LONGER = (
    r"(?<![镇乡])(?:[东西南北中]区)?社区|居民区|小区|街道|(?<=村)支(?![书部])"
    r"|(?<=村)村(?=[的、，。；）（：和与及在等是有位]|$)"
    # 石坪乡|乡长, 石坪村|村党支部
    r"|(?<=乡乡)长|(?<=村村)(?:党|两委|支部)"
    r"|(?<=镇)镇(?=[的、，。；）（：和与及在等是有位一]|[^，。、]{2,4}村|$)|(?<=社区)办(?![理起事成得好])"
    # 码头|路街道, 果园|新村街道, 张村|乡: the name goes on; 街长 looks after a street.
    r"|(?:路|新村)(?:街道|社区)|(?<=[村巷镇])乡(?![村贤亲里间音土])|(?<=巷)(?:镇|花园|坊)|(?<=街)长(?![约达期\d])"
)
_SUFFIX = Search.of(any_of("place_suffixes"), f"(?!{going_on(_GOES_ON)}|{_LONGER})")
_NUMBER = r"(?:\d+[、—-])*\d+"
# A noun rarer than this may name a road.
_RARE = 1000
_DOOR = re.compile(
    rf"(?:[一二三四五六七八九十]段)?(?:{_NUMBER}弄)?(?:{_NUMBER}支弄)?(?:{_NUMBER}号(?:院(?![士长子内里落])|小区|大院)?)?(?![楼])"
)
_ROAD = frozenset({"路", "街", "大道", "大街", "弄", "巷", "老街", "胡同"})
_WAYS = frozenset("路街")
_STREETS = frozenset({"水街", "天街"})
# 某街道|航海社区: behind its level a common noun is a name.
_OVER_BELOW = {
    "社区": ("街道", "办事处"),
    **dict.fromkeys(("小区", "家园", "花园", "公寓"), ("街道", "社区", "居民区")),
}
_SHORTEST = 2
# 绿色家园|社区: what these stand behind is no mere description.
_HOMELY = ("家园", "花园")
# 某街道四周社区召开会议: what does something has a name.
_AT_WORK = re.compile("召开|举行|举办|开展|联合|组织|邀请|走访|慰问|携手|居民|党委|党总支|书记|网格员")
# No quoted name is part of theirs: “同心同行”|柳湾社区.
_SETTLED = frozenset({"社区", "居民区", "小区", "新村", "村", "镇", "乡"})
# 下庄村, 上铨村: no name has one letter.
_SIDED = 2
_SIDES = frozenset("上下前后东西南北中大小")
_ABOVE = re.compile(
    r".*(?:县城(?=.{2})|(?<=..)旗(?!新村)(?=.{2})|(?<!街道)县(?!城)(?=.{2})|[省区州镇乡](?:来(?![安凤宾]))?(?=.{2})|中共(?=.{2})|(?<![城都])市(?=[^级政民场].)|街道(?=.{2})|办事处(?=.{2})|物业(?=.{2})|集团(?=.{2})|公司(?=.{2})|[街路站弄][至到](?=.{2})|人大|政协|[分市县区]局(?=.{2}))"
)
# 花溪村|花溪佳苑, 柳塘路|纺织厂宿舍: what an estate lies in; 柳塘新村小区, 花溪村东苑 are one.
_OVER_ESTATE = re.compile(
    r".*(?:社区|居民区|.{2}(?:[路巷]|街(?!道))|[^新一二三四五六七八九十农撤城]村)(?=[^第东南西北中].)"
)
# 金湾街|荷江社区: in the south a 街 is a sub-district; 中街北路社区 is one.
_OVER_QUARTER = re.compile(rf"[{HAN}]{{2,4}}街(?![东西南北中一二三四五六七八九十].?$)(?=.{{2}})")
# 荷坑社区|柳仔村
_OVER_VILLAGE = re.compile(".*(?:社区|居民区)(?=.{2})")
_QUARTERS = frozenset({"社区", "居民区"})
_TOWNS = frozenset({"镇", "乡", "村", "社区"})
_TWO_LETTERS = re.compile(f"[{HAN}]{{2}}(?:社区|居民区)")
_ESTATES = frozenset({"小区", "花园", "家园", "佳苑", "花苑", "家苑", "苑", "坊", "公寓"}) | {
    "宿舍",
    "家属院",
    "家属区",
}
# 银溪区|柳新村
_OVER_NEW = re.compile(".*[区县镇乡](?=.$)")
_LEVELS = frozenset("县区镇乡")
# 青梧路|龙江大道: two roads that meet.
_CROSSED = re.compile(r".{2,}路(?=.{2})")
# 南至应天大街: what an area reaches to is a road by any name.
_BOUNDARY = re.compile("[东西南北][起到止至临靠邻接]$")
# 榕荫路上 behind its district is a road, 放学路上 is none.
# 全国文明社区 is a title.
_HONOURED = re.compile(
    "(?:全国|[国省市区县]家?级|十佳|优秀|创建|争创|创评|(?:创建成|成了|成为|评为)[省市区县]?|获评|荣获|建成|打造|建设|共建|共创|美化)$"
)
_LONGEST_HONOUR = 4
_HONOUR = re.compile("”?(?:称号|创建|评选|评比)")
_UNDER = re.compile("[区市县镇乡道]$")
# 流经甲街道, 从乙社区: where the dictionary knows no such name, these cling to it.
_CLINGING = re.compile(
    r"流经|途经|共青团|原|走完|管着|早高峰|晚高峰|高铁|沿(?![江河湖海山街路线])|年度|(?<=月)[底初末]|[从据系对通过离往赴因替](?![化县石岛])"
)
# 渡口家园3幢, 渡口家园居民: a housing estate, whatever its name means.
_DWELT_IN = re.compile(r"[\d一二三四五六七八九十]+[期幢号栋]|居民|业主|小区|社区|的?桶长|居委|物业")
# 乡文化广场, 新沙社区体育公园: a common name is proper by the level before it.
_OF_LEVEL = re.compile(
    r"(?:街道|社区|(?<![小社景片园校厂辖农])[镇乡区县村]|中心|[中小大]学|市?[一二三四五六七八九十]中|新村)"
    r"(?:文化|文体|体育|市民|中心|健身|休闲|法治|党建|生态|多功能|老年){0,2}"
    r"(?:(?:文化|体育|市民|中心|健身|法治)(?:广场|公园)|活动室|议事厅|会客厅|剧场|礼堂|会议中心|体育场|体育馆|篮球场|运动场)"
)
# What such names end with; most lines have none.
_HALL = re.compile("广场|公园|动室|事厅|客厅|剧场|礼堂|议中心|育场|育馆|动场|球场")
# 江声苑12幢, 新沙苑三期, 荷风社区11号楼: a part of the estate.
_PART = re.compile(
    r"第[一二三四五六七八九十]+居民区|(?<=[园城])[东西南北中](?:苑|区(?!域))|(?:[一二三四五六七八九十\d]+期)?(?:\d+(?:号楼|幢|栋|号(?:小区|大院)|号(?![线召门小大]))(?:\d+(?:单元|室|层))*)?"
)
# 走进7号楼, 7号楼的居民: a house of the estate that was named before.
_HOUSE = re.compile(
    rf"(?<=走进|来到|前往|家住|住在)\d+号楼|(?<![{HAN}\d])\d+号楼(?=的?(?:居民|住户|业主|[{HAN}](?:先生|女士|阿姨|大爷|奶奶|老师)))"
)
# 家住翡翠城15栋, 家住碧桂园三期: who lives there tells that it is an estate.
_HOME = re.compile(
    rf"(?:家住|入住|居住在|住在)([{HAN}]{{2,6}}?)(?:[一二三四五六七八九十]期|(?=\d+(?:号[楼院]|幢|栋|弄)))"
)
_GROUP = re.compile(
    rf"(?:(?<=村)|(?<![{HAN}\d]))((?![个小几各两每全])[{HAN}]{{2,3}})(?<!小)组(?=的?(?:村民|农户|老人)|[，。、；）]|\d+户)(?!成)"
)
_PARTED = re.compile(
    r"(?:社区|居民区|小区|新村|[苑园里邸府庭寓村坊]|公寓|国际|新城|花城|宿舍|家属院|城|期|山庄)$"
)
# 柳姑山庄|路段: the way there.
_ON_WAY = re.compile("(?:社区|小区|新村|公寓|花园|山庄)$")
# 西二村93幢: a number is a village's name before one of its houses.
_NUMBERED = re.compile(r"[东西南北中]?[一二三四五六七八九十]+村(?=\d+(?:幢|栋|号楼))")


PlaceName = tuple[int, int, str]
"""Where a place's name begins and ends, and in Chinese what says that it is one."""


def place_names_in(texts: Sequence[str]) -> Iterator[Iterator[PlaceName]]:
    """Yield for each text where places are named in it; names may lie in one another."""
    return map(_with_parts, texts, in_turn(_RULES, [(text,) for text in texts]))


def _with_parts(text: str, names: Iterable[PlaceName]) -> Iterator[PlaceName]:
    """Yield the names, each followed by that of the part of it that is meant."""
    for start, end, evidence in names:
        yield start, end, evidence
        part = _PART.match(text, end) if _PARTED.search(text, start, end) else None
        if part and part[0]:
            yield start, part.end(), "地名加楼号或期数"
    for house in _HOUSE.finditer(text) if "号楼" in text else ():
        yield *house.span(), "楼号"


def _streets(text: str) -> Iterator[PlaceName]:
    for start, name in streets_in(text):
        yield start, start + len(name), "以“街道”结尾的地名"


def _by_suffix(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _SUFFIX.finditer(text):
        # These are found by another rule.
        if match[0] == "街道":
            continue
        start = _body_start(text, match)
        end = _end(text, match)
        body = text[start : match.start()]
        estate = match[0] == "家园" and len(body) > 1 and bool(_DWELT_IN.match(text, match.end()))
        lower = match[0] in _OVER_BELOW and text.endswith(_OVER_BELOW[match[0]], 0, start)
        lower = lower and _is_lower(text, body, end)
        new = match[0] == "新村" and _is_new(text, start, body)
        bounds = (
            match[0] in _ROAD and len(body) > 1 and bool(_BOUNDARY.search(text, max(0, start - 2), start))
        )
        named = (
            (new or estate or lower or bounds)
            or _NUMBERED.match(text, start)
            or _is_headed(text, start, end, match[0])
            or _is_named(body, match[0], end > match.end())
        )
        if named and not _is_quoted(text, start, end, body) and not _is_no_place(text, start, match.end()):
            yield start, end, f"以“{text[match.start() : end]}”结尾的地名"


def _is_named(body: str, suffix: str, numbered: bool) -> bool:
    """Return whether ``body`` and ``suffix`` make a name, wherever the suffix begins: 绣水|街."""
    if len(body) == 1 and suffix in _STREETS:
        return names_place(body + suffix[0], "街", numbered)
    return names_place(body, suffix, numbered)


def _is_headed(text: str, start: int, end: int, suffix: str) -> bool:
    """Return whether a title opens with a community and a colon: 地矿社区：…, whatever it is called."""
    titled = not start and text.startswith("：", end) and suffix in _QUARTERS
    return titled and _TWO_LETTERS.match(text) is not None and text[:2] not in words_of("common_places")


def _is_new(text: str, start: int, body: str) -> bool:
    """Return whether ``body``, one letter behind its level, makes the name of a village with 新."""
    below = len(body) == 1 and text[start - 1 : start] in _LEVELS
    return below and names_place(body + "新", "村", numbered=False)


def _is_lower(text: str, body: str, end: int) -> bool:
    """Return whether what stands behind its street or community has ``body`` for a name: 某社区|冶金小区."""
    if not text.endswith("社区", 0, end):
        return len(body) == _SHORTEST and is_word(body) and body not in words_of("common_places")
    return (bool(body) and is_proper(body)) or (len(body) == _SHORTEST and bool(_AT_WORK.match(text, end)))


def _of_village(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the groups of a village: 坳背组的村民, 大坪村坳背组."""
    for match in _GROUP.finditer(text):
        if is_proper(match[1]) and not is_word(match[1]):
            yield match.start(1), match.end(), "村民小组"


def _of_level(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _OF_LEVEL.finditer(text):
        start = phrase_start(text, match.start())
        if start < match.start() or not match[0].startswith("社区"):
            yield start, match.end(), f"以“{match[0]}”结尾的地名"


def _dwelt_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the estates that only the people who live in a part of them tell: 家住翡翠城15栋."""
    for match in _HOME.finditer(text):
        if is_proper(match[1]) and not is_common(match[1]) and match[1][-1] not in _WAYS:
            yield match.start(1), match.end(), "家住的地方"


def _end(text: str, suffix: re.Match[str]) -> int:
    """Return where the place ends: behind the number of a door on a road."""
    door = _DOOR.match(text, suffix.end()) if suffix[0] in _ROAD else None
    return door.end() if door else suffix.end()


def _is_no_place(text: str, start: int, end: int) -> bool:
    """Return whether what ends there at the suffix is another word, or no name at all."""
    if text[end - _SHORTEST : end] in words_of("gazetteer"):
        # 长河|桐乡
        return end - start > _SHORTEST
    way = text.startswith(("路段", "路口"), end - 1)
    if way and _ON_WAY.search(text, start, end - 1):
        return True
    if way and not is_named(text[start : end - 1]):
        return text[start : end - 1] not in words_of("place_words")
    honoured = _HONOURED.search(text, max(0, start - _LONGEST_HONOUR), start) or _HONOUR.match(text, end)
    if honoured and any(text[start:to] in words_of("place_words") for to in (end - 1, end - 2)):
        return True
    return _is_way(text, start, end) or is_torn(text, start, end) or is_object(text, start, end)


def _is_way(text: str, start: int, end: int) -> bool:
    """Return whether the words only say what someone is doing on the way (放学路上)."""
    return (
        text.startswith(("路上", "街上"), end - 1)
        and not (is_named(text[start : end - 1]) or _is_rare_noun(text[start : end - 1]))
        and not _UNDER.search(text[max(0, start - 1) : start])
    )


def _is_rare_noun(body: str) -> bool:
    """Return whether ``body`` is a noun that a road may be called by: 芦花, not 人生."""
    return word_class(body) == "n" and frequency(body) < _RARE and body not in words_of("common_places")


def _is_quoted(text: str, start: int, end: int, body: str) -> bool:
    """Return whether the words are a catchword in quotation marks, or open one: “健康社区行”."""
    opens = text[start - 1 : start] == "“"
    return opens and (text[end : end + 1] == "”" or body in words_of("place_words"))


def _body_start(text: str, suffix: re.Match[str]) -> int:
    start = phrase_start(text, suffix.start())
    start = max(start, text.rfind("）", start, suffix.start()) + 1)
    if suffix[0] in _SETTLED:
        start = max(start, text.rfind("”", start, suffix.start()) + 1)
    if start == suffix.start():
        return start
    start += name_start(text[start : suffix.start()], suffix[0])
    if suffix[0] in _SETTLED and suffix.start() - start == 1 and text[start - 1 : start] in _SIDES:
        start -= 1
    # 原|水东社区; 原平街道 is one.
    if suffix[0] in _SETTLED and text.startswith("原", start) and suffix.start() - start > _SIDED:
        start += 1
    above = _ABOVE.match(text, start, suffix.start())
    if suffix[0] == "新村" and not above:
        above = _OVER_NEW.match(text, start, suffix.start())
    crossed = _CROSSED.match(text, start, suffix.start()) if suffix[0] in _ROAD else None
    over = _over(text, start, suffix)
    city = city_before(text, start, suffix.start()) if suffix[0] in _ROAD else start
    if suffix[0] in _TOWNS:
        city = _behind_division(text, start, suffix)
    if above or crossed or over or city > start:
        return max(city, *(match.end() for match in (above, crossed, over) if match), start)
    clinging = _CLINGING.match(text, start, suffix.start() - 1)
    if clinging and not is_word(text[start : start + 2]):
        return clinging.end()
    return start + _leading(text[start : suffix.start()])


def _over(text: str, start: int, suffix: re.Match[str]) -> re.Match[str] | None:
    """Return what stands before an estate or quarter whose own name is behind it."""
    over = _OVER_ESTATE.match(text, start, suffix.start()) if suffix[0] in _ESTATES else None
    if suffix[0] == "村":
        over = _OVER_VILLAGE.match(text, start, suffix.start())
    if suffix[0] in _QUARTERS:
        over = _OVER_QUARTER.match(text, start, suffix.start())
    whole = over and names_place(text[over.end() : suffix.start()], suffix[0], numbered=False)
    return over if whole else None


def _behind_division(text: str, start: int, suffix: re.Match[str]) -> int:
    """Return where a town's name begins behind that of its county, which lacks its level: 綦江|柳江镇."""
    at = start + _SHORTEST
    own = text[at : suffix.start()]
    if text[start:at] not in surely_divisions() or len(own) < _SHORTEST:
        return start
    return at if names_place(own, suffix[0], numbered=False) else start


def _leading(body: str) -> int:
    """Return the length of the words that only describe, at the beginning of ``body``: not 半月 of 半月塘."""
    length = 0
    if body.endswith(_HOMELY) or is_built(body):
        return length
    for word in cut(body)[:-1]:
        if len(word) == 1 or not is_plain(word) or length + len(word) + 1 == len(body):
            return length
        length += len(word)
    return length


_RULES: tuple[Turn[PlaceName], ...] = (
    ("街道", _streets),
    *anywhere(_by_suffix),
    (_HALL, _of_level),
    ("组", _of_village),
    ("住", _dwelt_in),
    *anywhere(districts_in, metro_in, features_in),
    ("家", houses_in),
    ("里", lanes_in),
)
