"""How much the last letter of a name rather belongs to the words behind it: 领|跑, 戴宝|时."""

from __future__ import annotations

import re

from desktop.facts.lexicon import any_of, character_class, words_of
from desktop.facts.names.following import PICTURED, Follow, follow
from desktop.text.words import frequency, word_class

# A word rarer than this proves no other reading.
_KNOWN = 20
# 甲谈“老小区”, 甲作报告: the verb leads up to what is said.
_LEADING = re.compile(
    rf"[则却便就又也还仍均亦]{any_of('reporting_verbs')}|[谈称答话][“：《]|称，|作(?:表态|报告|工作|动员|总结|交流|专题|讲话|发言|点评|说明)"
)
# 甲和老师乙: the conjunction joins two people.
_JOINING = (
    rf"[和与及同跟](?:{any_of('posts', 'roles', 'kin')}"
    rf"|[^，。；：！？、的了]{{2,14}}?{any_of('posts', 'roles')}{character_class('surnames')})"
)
# 见到骆清时，
_AT_THAT_TIME = "时[，的]"
# 骆清和一行来到: only who leads a party stands before 一行, while 和一行人 joins one.
_LEADS_PARTY = re.compile(
    "[和同]一行(?:[，、]|来|到|在|走|先|首先|赴|前往|深入|实地|参观|调研|察看|查看|检查|看望|慰问|对|就|还|又|抵达|莅临)"
)
# 甲生于1935年; 甲正指挥车辆: what is being done. Whose name ends in 正 rather says or holds something.
_BEING_DONE = (
    r"生于\d|为(?:获奖|大家|居民|老人|孩子|村民|市民|群众|选手|学员|同学|他|她|现场|辖区)"
    rf"|正(?!{any_of('reporting_verbs')}|[担主参出致要汇发宣当列兼]|[，。、；：）（”“\\s等的和与]|$)"
)
# 由甲任副会长
_TAKING_OFFICE = rf"任(?:名誉|荣誉|常务|执行|第一)?副?{any_of('posts')}"
# 甲曾在某地住了十年, 乙曾表示
_ONCE = rf"曾(?:在|任|是|当|获|担任|参加|长期|多次|因|被|经(?!理)|[对向]|{any_of('reporting_verbs')})"
_DONE_BY = re.compile(
    "|".join((PICTURED.pattern, _BEING_DONE, _JOINING, _AT_THAT_TIME, _TAKING_OFFICE, _ONCE))
)
# 丘大同|走进: nothing is joined to what someone does.
_CONJUNCTIONS = frozenset("和与及同跟")
# 甲念得很慢
_DONE_SOMEHOW = re.compile("得(?:很|有些|十分|特别|更|太|飞|满|直|像|这么|那么)")
# 乙调监控, 丙带记者走进
_TAKES_OBJECT = re.compile(
    "监控|电表|水管|资料|材料|图纸|账本|手机|电话|名单|名字|记录|照片|钥匙|" + any_of("posts", "roles", "kin")
)
# A last character before these is a verb: 气|了好几天.
ASPECTS = frozenset("了着过完")
# How much more often a last character belongs to the words behind than to a name.
_LOOSE = dict.fromkeys("和与及在就为向对从把被将以也都还则是又到来同说给让请用去着了的不作见各", 1.5) | {
    "等": 3.0,
    "家": 3.0,
    "将": 2.5,
}


def looseness(text: str, end: int) -> float:
    """Return how much the last character before ``end`` rather belongs to the words behind: 领|跑."""
    given = text[end - 1] in words_of("given_characters")
    torn = _torn_behind(text[end - 1 : end + 1]) if not given else 0.0
    if _LEADING.match(text, end - 1):
        return 3.0
    if _LEADS_PARTY.match(text, end - 1):
        return -1.0
    if _DONE_BY.match(text, end - 1):
        return 3.0
    if text[end : end + 1] == "过" and not given and word_class(text[end - 1]) == "v":
        return 2.0
    if text[end : end + 1] in ASPECTS and not frequency(text[end : end + 2]):
        return 1.0 if given else 1.5
    joins_nothing = text[end - 1] in _CONJUNCTIONS and not text.startswith("一行", end)
    if joins_nothing and follow(text, end) is Follow.VERB:
        return 0.0
    if _DONE_SOMEHOW.match(text, end):
        return 3.0
    if not given and word_class(text[end - 1]) == "v" and _TAKES_OBJECT.match(text, end):
        return 2.0
    if text[end - 1 : end + 1] in words_of("person_followers"):
        return 1.5
    doubled = text[end - 1] == text[end : end + 1]
    return torn if doubled else max(torn, _LOOSE.get(text[end - 1], 0.0))


def _torn_behind(word: str) -> float:
    """Return how much a word of which the name has the first letter speaks against it: 连|任."""
    if frequency(word) <= _KNOWN:
        return 0.0
    return 1.5 if word_class(word) == "v" else 0.75
