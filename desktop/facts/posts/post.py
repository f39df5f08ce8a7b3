"""The posts before a name: where each begins, its body and its office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from desktop.facts.lexicon import any_of, character_class, words_of
from desktop.facts.names.shapes import OFFICES
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.posts.callings import calling_before
from desktop.text.scripts import HAN
from desktop.text.words import cut, word_class

# 某社区的副书记: the body stands before 的.
_OWNER = re.compile(
    r"[\u4e00-\u9fff]{2}(?<![个几各])(社区|居民区|村|街道|公司|医院|学校|小学|中学|大学|局|所|站|队|中心|协会|银行|图书馆|博物馆)的(?:一[名位个])?$"
)
_BODY = re.compile(f".{any_of('organization_suffixes')}.")
_LONGEST_SORT = 5
# The dictionary's classes of words that name nothing.
_PLAIN = frozenset({"n", "v", "vn", "a", "b", "t", "q", "ng", "l"})
_DEPUTIES = frozenset({"人大代表", "政协委员", "党代表"})
# 该|中心创办人
_THIS = re.compile("该(?:中心|公司|集团|合作社|企业|单位|[站所院校厂店局队行会馆园办])")
# 我所|团支部书记, 我村|村医: which one is meant is told nowhere.
_OWN = re.compile(r"^(?:[所院校局站厂店行社队会馆部处]|[村镇乡]$)")
# 路平和|辅警乙, 书记甲为|志愿者乙: who stands before what joins or leads up to the office is no body.
_ANOTHER = re.compile(rf"[和与]$|{any_of('posts')}{character_class('surnames')}[{HAN}]{{1,2}}[为向给对]$")
# 某办主任甲受|市委副书记乙: the one before is someone else.
_SOMEONE = re.compile(
    rf".*{any_of('posts')}{character_class('surnames')}[{HAN}]{{1,2}}(?:受|代表|陪同|接过|协助|[冲朝]着?|拉着|握着|带着|[向对跟](?=.))"
)
_SHORTEST_OTHER = 6
# 某公安局的|民警: who serves a body.
_SERVING = frozenset({"民警", "辅警"})
_ORGAN = re.compile("党?(?:总支|支部|委)|居委会?|业委会|村委会")
# 某站站长、76岁的甲; 编辑之一乙; 教师夫妇丙、丁
AGED = (
    rf"(?:[、，](?:今年|现年|时年)?\d{{1,3}}岁的|“[^“”，。]{{2,8}}”|之一|（(?:兼|挂职)）|{any_of('elders')})"
)
"""What may stand between a post and the name: an age, a by-name, how old people are called."""
_LONGEST_POST = 9
_RANK = re.compile(
    r"(?:前任|首任|最后一任|末任|[一二三四]级|常务副?|第[一二]副|副|原|前|老|代理|名誉|荣誉|执行|首席|资深|特聘(?!原|前)|兼职|专职|挂职|驻会)+$"
)
_HOPED = re.compile(r"(?:候选人|提名人选|拟任人选)$")
_HOPES = frozenset("人选")
# How long the offices are that end in each letter, the longest first.
_LENGTHS = {
    last: sorted(set(map(len, offices)), reverse=True)
    for last, offices in groupby(sorted(OFFICES, key=itemgetter(-1)), itemgetter(-1))
}
# 某部政治教导员: which body is meant stands elsewhere or nowhere.
# 记者甲通讯员|乙: without a space between them.
_POINTING = re.compile(r"某|本[报刊台]|驻.{0,2}某|记者")
# A description is no part of a post: 著名书法家, 热心居民.
_PRAISE = re.compile(
    r"^(?:代表(?=.{4})|邻村(?=.{2,}[村组])|著名|知名|有名|诸多|众多|许多|不少|普通|特殊|热心|年轻|资深|可爱|新晋|[新上]一届|一[对名位个群]|[一两三]代|[\u4e00-\u9fff]{2,6}籍|[本历首]届)"
)
_DEPARTMENT = re.compile(r"[处科局部办系]$|委员会$|学院$|研究[院所]$")
_UPPER = re.compile(r"[国省市区县].{3}|[^\W\d]{2,}大学..")
# Someone named before holds this office: 甲担任总指挥.
_TAKEN = re.compile(r"(?:兼|担任|出任|兼任|当选|聘为|评为|选为|任)$")
# 某站站长、76岁的甲, 摊主“炒面哥”乙, 编辑之一丙: an age or a by-name stands between post and name.
_AGED = re.compile(AGED + "$")
_AGED_ENDS = frozenset({*"的”一）", *(word[-1] for word in words_of("elders"))})
_LONGEST_AGE = 10
# 沪剧名家——甲
_DASH = "—"
# 新兵代表、刚从大学毕业的甲; 居民代表、某街道“好邻居”乙
_DESCRIBED = re.compile("、[^，。；：！？、“”]{2,18}(?:的|“[^“”，。]{2,8}”)$")
_LONGEST_DESCRIPTION, _DESCRIBING = 30, frozenset("的”")
_CHAINED = "、兼"
# 各科室科长
_ALL = "各"
# 某镇党委许|书记, 某局局长宋|新生: someone else, by the surname alone or by the whole name.
_ADDRESSED = re.compile(
    f"(?:{any_of('organization_suffixes')}(?![司党支])|[科股]|{any_of('posts')}){character_class('surnames')}$"
)
# 裁判员代表王小兰|老师: the name of someone else, and how one calls her.
_CALLED_SO = frozenset({"老师", "教授", "博士", "先生", "女士", "同志", "同学", "师傅"})
_NAMED = re.compile(
    f"{any_of('posts', 'roles')}{character_class('surnames')}[{HAN}]{{1,2}}(?:担任|兼任|任|为)?$"
    f"|^{character_class('surnames')}[{HAN}]{{1,2}}(?:担任|兼任|任|为)$"
)
# 社区党委书记|主任: one person's two offices without a mark between them.
_PARTY_HEAD = re.compile("(?:书记|主席|董事长|理事长|会长|主委)$")
_HEAD = re.compile("副?(?:主任|[镇乡村区县市校院所站局处队厂社]长)|总?经理|总裁|秘书长|理事长|总干事")
# 社区党委书记|居委会主任
_SECOND_ORGAN = re.compile("(?:居委会|居民委员会|村委会|村民委员会|办事处|管委会|人大工委|监委)$")


@dataclass(frozen=True, slots=True)
class Post:
    """A post as printed at ``start <= i < end``: the body before it (may be empty) and the office.

    ``is_calling`` tells a word that no list has for what someone does.
    """

    start: int
    end: int
    body: str
    office: str
    is_calling: bool = False

    @property
    def text(self) -> str:
        """The post as printed."""
        return self.body + self.office

    @property
    def is_role(self) -> bool:
        """Whether it says what a person is (居民, 志愿者) and not what office he holds."""
        return self.is_calling or (self.office in words_of("roles") and self.office not in words_of("posts"))


def office_before(text: str, end: int) -> str:
    """Return the longest office or role that ends at ``end``, with its rank (副, 原), or ``""``."""
    last = text[end - 1 : end]
    if last in _HOPES and (hoped := _HOPED.search(text, max(0, end - _LONGEST_POST), end)):
        office = office_before(text, hoped.start())
        return office and office + hoped[0]
    # Nearly everywhere a letter stands in which none ends.
    for length in _LENGTHS.get(last, ()):
        office = text[max(0, end - length) : end]
        if office in OFFICES:
            start = end - len(office)
            rank = _RANK.search(text[max(0, start - 5) : start])
            return (rank[0] if rank else "") + office
    return ""


def post_before(text: str, end: int) -> Post | None:
    """Return the post that ends at ``end``, or None."""
    office = office_before(text, end)
    if not office:
        return None
    start = _start(text, end - len(office))
    if _THIS.fullmatch(text, start - 1, end - len(office)):
        start -= 1
    body = text[start : end - len(office)]
    body = "" if _ANOTHER.search(body) else body
    if len(body) > _SHORTEST_OTHER and (someone := _SOMEONE.match(body)):
        start, body = start + someone.end(), body[someone.end() :]
    if text[:start].endswith(("我", "本")):
        body = _OWN.sub("", body)
    is_bare = not body or _ORGAN.fullmatch(body) or _is_sort(body)
    is_office = _is_office(office) or office in _SERVING
    if is_bare and is_office and (owner := _OWNER.search(text, max(0, start - 20), start)):
        body = text[phrase_start(text, owner.start(1)) : owner.end(1)] + body
    return Post(start, end, "" if _POINTING.match(body) else _PRAISE.sub("", body), office)


def _calling(text: str, end: int, *, beside: bool) -> Post | None:
    """Return what someone does by a word of no list; ``beside`` another post only with a body."""
    calling = calling_before(text, end)
    if not calling or (beside and (names_someone(calling) or not _BODY.search(calling))):
        return None
    return Post(end - len(calling), end, "", calling, is_calling=True)


def _is_sort(body: str) -> bool:
    """Return whether plain words say what sort of body it is: 老年协会, 舞蹈队."""
    return len(body) <= _LONGEST_SORT and all(word_class(word)[:2] in _PLAIN for word in cut(body))


def _start(text: str, end: int) -> int:
    """Return where the body that ends at ``end`` begins, though its name may hold a 和 (绿化和市容局)."""
    start = phrase_start(text, end)
    if text[start - 1 : start] not in {"和", "与"} or not _DEPARTMENT.search(text, start, end):
        return start
    left = phrase_start(text, start - 1)
    half = text[left : start - 1]
    return left if _UPPER.match(half) else start


def posts_before(text: str, end: int, *, callings: bool = False) -> tuple[Post, ...]:
    """Return the posts of the person whose name begins at ``end``, in printed order; none: ``()``.

    With ``callings`` a word of no list right before the name counts as well: 割胶工甲.
    """
    posts: list[Post] = []
    while text.endswith(_DASH, 0, end):
        end -= 1
    if text[end - 1 : end].isspace() and office_before(text, end - 1) in words_of("posts"):
        end -= 1
    if text[end - 1 : end] in _DESCRIBING:
        described = _DESCRIBED.search(text, max(0, end - _LONGEST_DESCRIPTION), end)
        if described and _before_age(text, end) == end:
            end = described.start()
    end = _before_age(text, end)
    while post := post_before(text, end) or (_calling(text, end, beside=bool(posts)) if callings else None):
        if posts and (_is_anothers(post) or post.body.startswith(_ALL)):
            break
        posts[:0] = _apart(post)
        aged = _before_age(text, post.start)
        if not (_holds(text, aged) if aged < post.start else _continues(text, post)):
            break
        end = min(aged, post.start - 1)
    return tuple(posts)


def _holds(text: str, end: int) -> bool:
    """Return whether an office ends there, and no mere role (选手、78岁的)."""
    post = post_before(text, end)
    return post is not None and not post.is_role


def _before_age(text: str, end: int) -> int:
    """Return where the words before an age or by-name end that ends at ``end``: 站长、76岁的.

    独居老人 is a role by itself.
    """
    if text[end - 1 : end] not in _AGED_ENDS or office_before(text, end):
        return end
    age = _AGED.search(text, max(0, end - _LONGEST_AGE), end)
    return age.start() if age else end


def names_someone(body: str) -> bool:
    """Return whether a post with a name ends there: 某会副主任梁小毅."""
    return _NAMED.search(body) is not None


def ends_with_surname(words: str) -> bool:
    """Return whether a surname stands behind a body or post there: 某办经济科陈, 某镇党委许."""
    return words[-1:] in words_of("surnames") and _ADDRESSED.search(words) is not None


def _is_anothers(post: Post) -> bool:
    """Return whether the name of someone else stands in the post."""
    called = post.office in _CALLED_SO and names_someone(post.body)
    return bool(called or ends_with_surname(post.body))


def _apart(post: Post) -> tuple[Post, ...]:
    """Return the two posts that stand in one without a mark between them (党委书记|主任), or the one."""
    organ = _SECOND_ORGAN.search(post.body)
    second = organ[0] if organ else ""
    leading = post.body.removesuffix(second)
    first = office_before(leading, len(leading))
    if not _PARTY_HEAD.search(first) or not _HEAD.fullmatch(post.office):
        return (post,)
    middle = post.end - len(second + post.office)
    return Post(post.start, middle, leading.removesuffix(first), first), Post(
        middle, post.end, second, post.office
    )


def _continues(text: str, post: Post) -> bool:
    """Return whether the mark before ``post`` links it to one more post of the same person."""
    before = text[post.start - 1 : post.start]
    if before == "，":
        return not post.is_role and not _is_crowd(text, post.start - 1) and _stands_open(text, post.start - 1)
    return bool(before) and before in _CHAINED


def _is_crowd(text: str, end: int) -> bool:
    """Return whether those before ``end`` are many of no body: 两级人大代表、党代表，某街道主任甲."""
    post = post_before(text, end)
    return post is not None and not post.body and post.office in _DEPUTIES


def _stands_open(text: str, end: int) -> bool:
    """Return whether the post that ends at ``end`` waits for a name: not in 由甲担任总指挥, 是某校的校长."""
    office = office_before(text, end)
    if not _is_office(office) or text[: end - len(office)].endswith("的"):
        return False
    post = post_before(text, end)
    return post is not None and not _TAKEN.search(text, max(0, post.start - 3), post.start)


def _is_office(office: str) -> bool:
    return bool(office) and office not in words_of("roles") and office not in words_of("collective_roles")
