"""Whether words name one body, or only say what sort of body is meant or how many there are."""

from __future__ import annotations

import re

from desktop.facts.lexicon import any_of, words_of
from desktop.text.words import cut, frequency, word_class

# 设计公司, 小区微型消防站: a sort of body, not one; 养老服务站12个 counts them.
_OF_A_SORT = (
    "公司|企业|机构|市场|菜场|超市|小学|中学|学校|幼儿园|医院|银行|餐厅|饭店|酒店|食堂|工厂|药店|商场|消防站"
    "|服务站|服务驿站|驿站|俱乐部|书屋|书房|书吧|工作室|服务点|中心|基金|物业|药房|餐馆|诊所|合作社|客栈|小?团队"
)
# 普外科, 神经内科 without their hospital; 爱禾眼科 is a firm.
_WARD = re.compile("(?!.*(?:[院局处区镇乡]|中心|街道|大学|学校|公司)).{1,6}科")
_SORT = re.compile(rf"{any_of('common_bodies')}+(?:{_OF_A_SORT})|光荣之家")
_OF_ANY_SORT = re.compile(
    "(?:(?<!有限)(?<!责任)公司|企业|机构|超市|餐厅|食堂|酒店|工作室|合作社|驿站|基金|物业|诊所|学校|夜校|物业办公室"
    "|[店铺馆行厂场屋吧摊房]|阅览室|茶楼|茶室|养老院|福利院|气象站|团购站|读书会|队|小?团队|共同体|专班|小组|工作组|(?<!社区)(?<!居民区)党支部|(?<!社区)(?<!居民区)居委会?)$"
)
# 居民合唱团, 家长车队: whose they are is no name either.
_ANYBODYS = re.compile(
    "(?:居民(?!区)|家长|业主|职工|员工|学生|学校|校园|企业|小区|单位|老人|老年人|孩子|儿童|青少年|村民(?!委)|市民(?!政)|群众|党员|志愿者|片区"
    "|商户|商家|商圈|家庭|行业|部门|地方|基层|民间|本地|当地|周边|附近|楼下|巷口|路口|门口|对面|隔壁|上级|下级|临时|首届|外地|城里|镇上|村里|街上|市里|县里|手机|网上|电子|掌上|线上|市区|城区|县城|镇区|乡镇|街镇|省级|县级|兄弟|暑期|暑假|寒假|假期)+"
    ".{2,5}(?<!股份合作社)(?<!委员会)(?<!工作站)"
)
# 街道图书馆 is the street's own, 供电公司青年突击队 the company's.
_OWNED = re.compile(
    "街道|大厦|(?:公司|医院|学院|大学|中心|银行)(?=..)|[省镇乡村县]|(?<![社园小校厂景片城])区|市(?![民场])"
)
# 长枫社区|学校
_OF_QUARTER = re.compile("(.{2,4})(?:社区|居民区)(?=.)")
# The dictionary's classes of names; a common word is none of them.
_NAMING = frozenset({"ns", "nr", "nt", "nz", "nrt", "nrfg", ""})
# A word rarer than this may be a name: 钢窗厂 was the only one of its town.
_RARE = 20
# 小剧场, 老粮站
_SIZES = frozenset("小大老新旧")
_SHORT = 3
# 柳阳市小学各年级: the schools of a city, not one of them.
_OF_CITY = re.compile("[一-龥]{2,3}(?:[省市县]|(?<![社小园校])区)(?:中小学校?|小学|学校|幼儿园)")
# 养老服务站12个, “巧手之家”10户
_COUNTED = re.compile(r"”?\d+(?:余|多)?[个家所处座支盏户间](?![月年])")
_COUNTED_BEFORE = re.compile(
    r"[\d一二两三四五六七八九十百几数][余多]?[个家所处座支间次场]三?$|(?:各个|多[个家所]|一批|众多|不少|许多)$"
)
# With one of these it ends.
_COUNTERS = frozenset("个家所处座支间次场三批多少")


def is_sort(text: str, start: int, end: int) -> bool:
    """Return whether ``start <= i < end`` only says what sort of body is meant, or how many."""
    named = text[start:end] in words_of("standing_organizations")
    counted = _COUNTED.match(text, end) or (
        text[start - 1 : start] in _COUNTERS and _COUNTED_BEFORE.search(text, max(0, start - 4), start)
    )
    if counted or named:
        return bool(counted)
    if _OF_CITY.fullmatch(text, start, end):
        return True
    if text[end - 1] == "科" and _WARD.fullmatch(text, start, end):
        return frequency(cut(text[start:end])[0]) > 0
    sort = _SORT.fullmatch(text, start, end) or _ANYBODYS.fullmatch(text, start, end)
    return sort is not None or _is_common(text[start:end])


def _is_common(body: str) -> bool:
    """Return whether common words alone say what sort of body it is: 电梯公司, not 光明公司 ."""
    if len(body) <= _SHORT and body[0] in _SIZES:
        return True
    quarter = _OF_QUARTER.match(body)
    if quarter and quarter[1] not in words_of("common_places"):
        return False
    kind = _OF_ANY_SORT.search(body)
    words = cut(body[: kind.start()]) if kind and not _OWNED.search(body) else []
    return bool(words) and all(_is_everyday(word) for word in words)


def _is_everyday(word: str) -> bool:
    if len(word) == 1 or word_class(word) in _NAMING or word in words_of("place_words"):
        return False
    return frequency(word) > _RARE or word in words_of("common_bodies")
