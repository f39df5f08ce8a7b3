"""Posts that a sentence says of a name before it: 甲今年47岁，是乙社区网格员; 由甲担任组长."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.name import SURNAME
from desktop.facts.posts.article_bodies import Bodies
from desktop.facts.posts.bodies import Base, full_body
from desktop.facts.posts.post import Post, names_someone, post_before, posts_before
from desktop.text.scripts import HAN

# （男）, 同志, 今年47岁
_CALLED = r"(?:（[男女]）)?(?:老人|同志|先生|女士)?(?:，?(?:今年|现年)?\d{1,3}岁)?，?"
# 退休前是, 来沪前是; 二十年来一直担任; 被街道聘请，担任
_WHEN = (
    r"(?:(?:退休|退役|转业|参加工作|来[^，。；]{1,6})前"
    r"|[一二三四五六七八九十\d]+多?年来(?:一直)?|被[^，。；]{0,20}?，?)"
)
_SAYS = re.compile(
    rf"{_CALLED}{_WHEN}?(?:主动(?:请缨|报名|要求)?|自愿|志愿|义务|连续)?{any_of('holding_words')}了?(?:一?[名位个](?!誉))?(?=[^，。；：！？]{{2,30}}[，。；！？])"
)
# 甲，82岁，原某公司水手。乙，女，1983年5月生，现任某站站长。
_DATUM = (
    rf"(?:(?:今年|现年)?\d{{1,3}}岁|[男女]|[{HAN}]{{1,4}}族|(?:中共)?(?:预备)?党员|群众"
    rf"|\d{{4}}年(?:\d{{1,2}}月)?(?:出?生)?|[{HAN}]{{2,8}}人)"
)
_TOLD = re.compile(rf"，{_DATUM}[，。]")
_AGED = re.compile(
    rf"(?:，{_DATUM})+，(?:现任|现为|现系|系|是|为)?(?=[^，。；：！？]{{2,30}}(?:[，。；！？]|$))"
)
# 甲被某局派到某村任村党支部书记; 甲到某村任第一书记
_SENT = re.compile(
    rf"(?:，?被[{HAN}]{{2,20}}?)?(?:派驻|选派|下派|委派|选调|调|派|回)?[到在](?P<unit>[{HAN}]{{2,16}}?)(?:担任|任|当)(?:了)?"
    rf"(?P<office>[^，。；：！？的]{{2,12}})(?=[，。；！？])"
)
# 甲、乙等|医师用; 丙等6位|项目负责人颁奖; 丁和戊两名|志愿者
_NUMBER = r"[\d两三四五六七八九十]+余?[名位]"
_ROW_END = re.compile(rf"等(?:{_NUMBER})?|{_NUMBER}")
_SHARED = re.compile(rf"[{HAN}]{{0,10}}?({any_of('posts', 'roles')})")
# 作为某社区党总支书记，自老书记退下来后，甲
_AS = re.compile(
    r"(?:^|[。！？；，])(?:作为|身为)([^，。；：！？“”]{4,40})，(?:[^，。；：！？“”]{2,20}，)?(?:[^，。；：！？“”]{2,12}的)?$"
)
_LONGEST_AS = 80
# 组长是做装修的甲, 头班车的司机叫乙
_HEADED = re.compile(
    r"(?:^|[。！？；，：”])([^，。；：！？“”]{2,20}?)(是|叫)(?:[^，。；：！？“”是叫]{0,20})$"
)
_HEAD, _LONGEST_HEAD = re.compile("[是叫]"), 21
# 裁判长由某学院教授|甲担任; 主持人由甲和某校教师|乙担任
_LEFT_TO = re.compile(
    r"(?:^|[。！？；，：])(?:本[次场届]|活动|比赛)?(?:的)?([^，。；：！？“”由]{2,16}?)(?:一职|职务)?(?:分别)?由([^，。；：！？“”由]{0,40})$"
)
_TAKES = re.compile(
    r"(?:同志)?(?:(?:、|[和与及])[^，。；：！？“”]{2,30})?(?:分别)?(?:兼任|担任|出任)(?=[，。；！？]|$)"
)
# 发令员是甲: one for the event; 后排第四人 and 居民 are no offices.
_FOR_ONE = re.compile("[员师手]$")
# 担任网格长|一职
_CALLED_OFFICE = re.compile("(?:一职|之职|职务)$")
_JOINED = re.compile("[和与及]")
_BODY = re.compile(rf"(?:{any_of('organization_suffixes')}|委会)$")
# 甲，某村党支部书记。
_APPOSED = re.compile(r"，(?=[^，。；：！？“”]{4,40}[，。；])")
_FURTHER = re.compile("，(?:后来|现在|如今|目前|眼下|退休前|退役前|又|还|也|曾)")
# The next one of a row is told another post: 甲为会长|、乙为执行会长.
_CLAUSE_END = re.compile(
    rf"[，。；！？]|、(?={SURNAME}[{HAN}]{{1,2}}(?:（[男女]）)?(?:(?<!主)任|为|担任|当选)[{HAN}])"
)


def predicate_titles(text: str, at: int, bodies: Bodies, *, goes_on: bool = False) -> tuple[str, ...]:
    """Return the posts that the words from ``at`` on give the person named before them.

    Where the sentence ``goes_on`` from one post, a role (志愿者) stands for itself too.
    """
    if sent := _SENT.match(text, at):
        return _sent_to(sent)
    apposed = _APPOSED.match(text, at)
    aged = _AGED.match(text, at) or apposed
    says = _SAYS.match(text, at) or aged
    end = _CLAUSE_END.search(text, says.end()) if says else None
    if says is None or end is None:
        return ()
    called = _CALLED_OFFICE.search(text, says.end(), end.start())
    posts = posts_before(text, called.start() if called else end.start())
    posts = _joined(text, posts if says is aged else _from(text, posts, says.end()), says.end())
    if not posts or posts[0].start < says.end() or (says is aged and posts[0].start > says.end()):
        return ()
    if any(names_someone(post.body) for post in posts):
        return ()
    if says is apposed and not goes_on and not _may_appose(text, posts, end.start()):
        return ()
    # 当过某厂厂长，退休前是某局副局长; 是某校教师，某居民区志愿者
    more = _FURTHER.match(text, end.start()) or _APPOSED.match(text, end.start())
    further = predicate_titles(text, end.start(), bodies, goes_on=True) if more else ()
    return (*_in_full(posts, bodies), *further)


def _may_appose(text: str, posts: tuple[Post, ...], end: int) -> bool:
    """Return whether a mere clause of posts behind a name may be the person's: 甲，某村村医，40岁."""
    told = _TOLD.match(text, end) is not None
    if any(_JOINED.search(post.body) for post in posts):
        return False
    return all(not post.is_role or (told and post.body) for post in posts)


def _from(text: str, posts: tuple[Post, ...], begin: int) -> tuple[Post, ...]:
    """Return the posts without what stands before ``begin``: 四级调研员甲任|副总指挥."""
    if not posts or posts[0].start >= begin or posts[0].end - len(posts[0].office) < begin:
        return posts
    first = posts[0]
    body = text[begin : first.end - len(first.office)]
    return (replace(first, start=begin, body=body), *posts[1:]) if _BODY.search(body) or not body else posts


def _joined(text: str, posts: tuple[Post, ...], begin: int) -> tuple[Post, ...]:
    """Return the posts with those before a conjunction: 她是|区人大代表和某村书记."""
    at = posts[0].start - 1 if posts else begin
    ahead = posts_before(text, at) if at > begin and _JOINED.match(text, at) else ()
    return (*ahead, *posts) if ahead and ahead[0].start == begin else posts


def titles_ahead(text: str, at: int, bodies: Bodies) -> tuple[str, ...]:
    """Return the posts as whose holder the words before ``at`` present the person named there."""
    near = _HEAD.search(text, max(0, at - _LONGEST_HEAD), at)
    if near and (headed := _HEADED.search(text, max(0, at - _LONGEST_AS), at)):
        posts = posts_before(text, headed.end(1), callings=headed[2] == "是")
        crowd = words_of("caption_people" if headed[2] == "叫" else "collective_roles") | words_of("kin")
        held = headed[2] == "叫" or not any(
            post.is_role and not _FOR_ONE.search(post.office) for post in posts
        )
        if posts and held and not any(post.office in crowd for post in posts):
            return _in_full(posts, bodies)
    ahead = _AS.search(text, max(0, at - _LONGEST_AS), at) if "为" in text else None
    posts = posts_before(text, ahead.end(1)) if ahead else ()
    if not any(not post.is_role for post in posts):
        return ()
    return _in_full(posts, bodies)


def titles_entrusted(text: str, start: int, end: int, bodies: Bodies) -> tuple[str, ...]:
    """Return the posts that are said to be filled by whom ``start <= i < end`` names: 裁判长由甲担任."""
    left = _LEFT_TO.search(text, max(0, start - _LONGEST_AS), start) if "由" in text else None
    if left is None or _TAKES.match(text, end) is None:
        return ()
    posts = posts_before(text, left.end(1))
    return _in_full(posts, bodies) if posts and posts[0].start == left.start(1) else ()


def _in_full(posts: tuple[Post, ...], bodies: Bodies) -> tuple[str, ...]:
    said: list[str] = []
    base = Base()
    for post in posts:
        body = full_body(post, base, bodies)
        said.append(body + post.office)
        base = base.after(post, body)
    return tuple(said)


def shared_role(text: str, at: int) -> tuple[str, ...]:
    """Return what a row of people that ends at ``at`` is called: 甲、乙等医师用, 丙等6位负责人."""
    others = _ROW_END.match(text, at)
    shared = _SHARED.match(text, others.end()) if others else None
    if others is None or shared is None or follow(text, shared.end()) < Follow.PARTICLE:
        return ()
    post = post_before(text, shared.end())
    return (post.text,) if post and post.start == others.end() else ()


def _sent_to(sent: re.Match[str]) -> tuple[str, ...]:
    """Return the post someone was sent to, its unit before it: 某村 and 村党支部书记 make 某村党支部书记."""
    posts = posts_before(sent["office"], len(sent["office"]))
    if not posts or posts[0].start:
        return ()
    unit = sent["unit"]
    return tuple(unit + post.text.removeprefix(unit[-1]) for post in posts)
