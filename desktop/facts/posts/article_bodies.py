"""Which body of the article a bare post means: 理事长 below 某合作社, 居委会主任 amid one community."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop.facts.lexicon import any_of
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.posts.levels import only_unit
from desktop.facts.posts.post import Post
from desktop.text.words import is_word

_FIRMS = ("公司", "集团")
_OFFICE_BEHIND = re.compile(any_of("posts"))
# What the body is called whose head has this title; only titles that belong to one sort of body.
_LED = {
    "班长": ("班",),
    "站长": ("站",),
    "院长": ("院",),
    "馆长": ("馆",),
    "所长": ("所",),
    "校长": ("学校", "小学", "中学", "大学"),
    "园长": ("幼儿园",),
    "厂长": ("厂",),
    "队长": ("队",),
    "中队长": ("中队",),
    "大队长": ("大队",),
    "行长": ("银行", "支行"),
    "厨师长": ("厨房", "食堂"),
    "理事": ("合作社", "基金会", "协会", "学会"),
    "理事长": ("合作社", "基金会", "协会", "学会"),
    "会长": ("协会", "商会", "学会", "联合会"),
    "团长": ("合唱团", "艺术团", "舞蹈团", "乐团", "剧团", "宣讲团", "讲师团", "服务团"),
    "社长": ("合作社", "旅行社"),
    "场长": ("农场", "林场", "茶场", "菜场", "牧场"),
    "项目经理": _FIRMS,
    "总经理": _FIRMS,
    "董事长": _FIRMS,
    "组长": ("专班", "小组", "工作组"),
}
# These lead bodies of so many sorts that only one may be named in the article.
_LED_ALONE = {
    "主席": ("妇联", "工会", "残联", "侨联", "文联", "科协"),
    "主任": ("服务中心", "教育中心", "活动中心", "文化中心", "卫生院"),
    "负责人": ("服务社", "工作室", "合作社", "公司", "驿站", "书屋", "中心", "[店厂社]"),
}
# “银发护卫队”的队长
_QUOTED = re.compile("“[^“”，。！？；：、]{3,12}”")
_RANK = re.compile(r"^(?:副|专职|兼职|首任|前任|现任|名誉|执行|常务副|原|老)+")
# Where the news goes: the one who leads there is named next.
_SCENE = re.compile(
    r"(?:^|[，。！？；”\n])(?:[^，。！？；\n]{0,12}?(?:在|走进|来到|到|走访|参观))?([^，。！？；、\n]{4,24}?)"
    r"(?:里|内|[办汇取存就看购报]\w时)?，$"
)
_LONGEST_SCENE = 48
_HEAD = re.compile(r"(?:[组队班店园校院馆站所厂场部]长|经理|主任|董事长|理事长|负责人|主管|工会主席)$")
# Organs of a community, of an estate, wards of a hospital, offices of a school.
_PARTS = (
    (re.compile("居委会|居委|居民委员会"), ("社区", "居民区"), ""),
    (re.compile("业委会|业主委员会"), ("小区", "新村", "家园", "花园", "公寓", "苑"), ""),
    (re.compile("党支部|党总支|总支"), ("村", "居民区", "社区"), ""),
    (re.compile("团委|团支部|少先队"), (), r"(?:[小中大]学|学校|学院)$"),
    (re.compile(r"[^\W\d]{1,5}(?:科|病区)|护理部|医务科"), (), r"(?:医院|卫生院|卫生服务中心)$"),
    (
        re.compile("教务处|教导处|德育处|政教处|总务处|大队部|[一二三四五六七八九高初]+年级"),
        (),
        r"(?:[小中大]学|学校)$",
    ),
)
# 派出所: a sort of body, whose name stands before it.
_SORT = re.compile(any_of("organization_suffixes") + "$")
# 我|所团支部
_OWN = frozenset("所院校局站厂店行社队会馆园部处")
_SHORTEST_NAME = 2
_STATIONS = ("中队", "大队", "派出所", "司法所")
# 组建某某推进工作专班，由甲担任组长.
_GROUP = re.compile(r".*(专班|领导小组|工作组)")
_SHORTEST_GROUP = 5


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies by which shortened posts are completed.

    ``street`` is the sub-district in question or None; ``known`` are the full names that the
    article has printed so far, the last one at the end; ``article`` is its whole text, in which
    the line with the posts begins at ``line_start``.
    """

    street: str | None = None
    known: tuple[str, ...] = ()
    article: str = ""
    line_start: int = 0


def last_ending(body: str, bodies: Bodies) -> str:
    """Return the last full name printed before that ends in ``body`` (客运站), or ``body`` itself."""
    longer = (name for name in reversed(bodies.known) if name.endswith(body) and len(name) > len(body))
    return next((name for name in longer if name.removesuffix(body) not in _OWN), body)


def is_called(body: str) -> bool:
    """Return whether a name stands before a team or station: 营市街中队, not 客运站."""
    sort = _SORT.search(body)
    return (
        sort is not None
        and sort[0].endswith(_STATIONS)
        and sort.start() >= _SHORTEST_NAME
        and not is_word(body[: sort.start()])
    )


def standing_in(post: Post, bodies: Bodies) -> str:
    """Return the body in which the clause before the post takes place: 在某养老院，护理员组长甲."""
    at = bodies.line_start + post.start
    clause = _SCENE.search(bodies.article, max(0, at - _LONGEST_SCENE), at)
    if clause is None or not _HEAD.search(post.office):
        return ""
    named = clause[1] in bodies.known or _is_body(bodies.article, *clause.span(1))
    return last_ending(clause[1], bodies) if named else ""


def _is_body(article: str, start: int, end: int) -> bool:
    """Return whether the words there are the name of a body from first to last, known or not."""
    sort = _SORT.search(article, start, end)
    return sort is not None and sort.start() > start and phrase_start(article, end) == start


def led_by(post: Post, bodies: Bodies) -> str:
    """Return the body printed last that has such an office by its very name (班长: …班), or ``""``.

    An article of 我院 means its own.
    Of several firms it is none but one that the paragraph names.
    """
    office = _RANK.sub("", post.office)
    led = _LED.get(office)
    if led and any(f"我{ending[-1]}" in bodies.article for ending in led):
        return ""
    at = bodies.line_start + post.start
    body = (_printed_last(led, bodies, at) or _quoted_last(led, bodies.article, at)) if led else ""
    if not led and (alone := _LED_ALONE.get(office)):
        body = _only(rf"(?:{'|'.join(alone)})$", bodies)
    if not body and office == "组长":
        return _last_group(bodies.article, at)
    return last_ending(body, bodies) if body else ""


def _printed_last(endings: tuple[str, ...], bodies: Bodies, at: int) -> str:
    """Return the body with one of these endings that was printed last before ``at``, or else at all."""
    named = [name for name in reversed(bodies.known) if name.endswith(endings) and not _SORT.fullmatch(name)]
    named = [name for name in named if not _is_of_own_post(name, bodies.article, at)]
    before = [name for name in named if bodies.article.find(name, 0, at) >= 0]
    if endings == _FIRMS and len(set(named)) > 1:
        line = bodies.article.rfind("\n", 0, at) + 1
        before = [name for name in before if bodies.article.find(name, line, at) >= 0]
        return before[0] if before else ""
    return next(iter(before), named[0] if named else "")


def _quoted_last(endings: tuple[str, ...], article: str, at: int) -> str:
    """Return the name in quotation marks, with them, that ends so and was printed last before ``at``."""
    quoted = [name for name in _QUOTED.findall(article[:at]) if name[1:-1].endswith(endings)]
    return quoted[-1] if quoted else ""


def _is_of_own_post(body: str, article: str, at: int) -> bool:
    """Return whether the sentence before ``at`` has the body in another post: 某会副会长甲任|会长.

    What the sentence chooses someone for is the very body: 甲为某会会长、乙为|副会长.
    """
    sentence = max(article.rfind(mark, 0, at) for mark in "。！？\n") + 1
    own = article.find(body, sentence, at)
    posted = own >= 0 and _OFFICE_BEHIND.match(article, own + len(body)) is not None
    return posted and article[own - 1 : own] not in {"为", "任", "选"}


def _last_group(article: str, end: int) -> str:
    """Return the group formed for a task that the sentence before ``end`` names last, or ``""``."""
    group = _GROUP.search(article, article.rfind("。", 0, end) + 1, end)
    name = article[phrase_start(article, group.start(1)) : group.end(1)] if group else ""
    return name if len(name) > _SHORTEST_GROUP else ""


def of_article(body: str, bodies: Bodies, at: int = 0) -> str:
    """Return ``body``, printed at ``at``, with the unit that it is part of.

    It is the only such one that the article names, or that the sentence up to there names.
    """
    for part, levels, whole in _PARTS:
        if part.fullmatch(body):
            if levels:
                return only_unit(levels, bodies.article) + body
            return (_only(whole, bodies) or _of_sentence(whole, bodies, at)) + body
    return body


def _only(pattern: str, bodies: Bodies) -> str:
    """Return the only body of this sort that was printed so far, the longest form of its name, or ``""``."""
    found = {last_ending(name, bodies) for name in bodies.known if re.search(pattern, name)}
    longest = {name for name in found if not any(other != name and other.endswith(name) for other in found)}
    return longest.pop() if len(longest) == 1 else ""


def _of_sentence(pattern: str, bodies: Bodies, at: int) -> str:
    """Return the only body of this sort that the sentence up to ``at`` names, or ``""``."""
    start = max(bodies.article.rfind(mark, 0, at) for mark in "。！？\n") + 1
    here = tuple(name for name in bodies.known if bodies.article.find(name, start, at) >= 0)
    return _only(pattern, replace(bodies, known=here))
