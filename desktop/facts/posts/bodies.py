"""Which body a shortened post belongs to: 副秘书长 after 基金会副会长, 办事处主任 after 街道党工委书记."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.places.streets import under
from desktop.facts.posts.article_bodies import Bodies, is_called, last_ending, led_by, of_article, standing_in
from desktop.facts.posts.levels import level_of, meant
from desktop.facts.posts.pointed_bodies import named_by_head, pointed_at
from desktop.facts.posts.post import Post
from desktop.text.scripts import HAN
from desktop.text.words import cut, is_word

_PARTY_BODY = re.compile(
    r"(?:“?两委”?|党工委|党的工作委员会|党工作委员会|纪检监察工委|人大工委|人大工作委员会|团工委|党委|党组|党总支|党支部|总支|支部|(?<!社)工委|纪工委|纪委|办事处|居委会|居委|居民委员会|村委会|管委会|人大)$"
)
# 某院内科第二党支部: its wards are the hospital's.
_BRANCH = re.compile("(?:[内外]科|机关)?第[一二三四五六七八九十]+(?=党?(?:总支|支部)$)")
_ORGAN = re.compile(r"(?:总工会|工会|妇联|团委|人大|政协|人民政府|政府|(?:人民)?武装部)$")
# Whose departments a post after another person's may name by themselves: 公安局副局长甲，反诈中心主任乙.
_AGENCY = re.compile(
    r"(?:局|(?:健康|卫健|计生|发改|[教农建])委(?:员会)?|公司|集团|医院|银行|学院|大学|中学|小学|学校)$"
)
# Bodies that have managers.
_FIRM = re.compile(r"(?:公司|集团|银行|支行|酒店|商场|超市|中心|广场|天地|物业|[店厂部社场城行])$")
_COMMITTEE = re.compile(r".*[省市区县州旗镇乡]委$")
# 东湖区|区委
_TWICE = re.compile("([省市区县州旗])\\1$")
# 某大学学工部: its 团委 is the university's.
_ROOT = re.compile(r"(.{2,}(?:大学|中学|小学|学校|医院|公司|集团))(?:.{2,8}(?:部|处|科|室|办|办公室|中心))$")
_COMMITTEE_OF = re.compile(r".{0,6}?[省市区县州旗]委")
# Departments of a district's or city's party committee carry its name, others that of the district.
_DEPARTMENT = re.compile(
    r"(?:宣传部|组织部|统战部|政法委|社会工作部|办公室|巡察办|党校|编办|老干部局|网信办|研究室|督查室)"
)
_RELATIVE = re.compile(
    r"(?:党工委|党委|党组|党总支|党支部|总支|支部|纪工委|纪委|工委|办事处|居委会|居委|居民委员会|村委会|管委会|管理委员会|业委会|理事会"
    r"|董事会|监事会|(?:家|监|房|学生)委会|(?:家长|村务监督|业主|人民调解|治保)委员会|退役军人服务站|综治中心|党群服务中心|便民服务中心|文化站|司法所|执法队|总工会|工会|妇联|团委|团工委|残联|侨联|商会|人大|政协|政府|机关|(?:人民)?(?:武装|人武)部)(?:办公室)?$"
)
_ABSOLUTE = re.compile(any_of("absolute_bodies") + "|.{1,3}[省市区县州旗](?:委|政府|人大|政协|纪委)")
_PROPER = re.compile(
    r".{2,}(?:街道|社区|居民区|小区|新村|镇|乡|村|区|市|县|路|公司|集团|银行|大学|中学|小学|学校|医院|事务所|物业|有限|队|团|会|院|馆|所|厂|站|社|专班|领导小组|工作组|指挥部)"
)
_INHERITING = re.compile(
    r"(?:长|书记|主任|主席|主委|委员|常委|经理|董事|监事|总裁|总监|总编|总编辑|主编|总工程师|总会计师|秘书|干事|理事|(?:宣传|组织|党务|民政|妇女)干部|指导员|教导员|政委)$"
)
# Heads of a kind of their own, whom another person's body does not have.
_OWN_KIND = re.compile(
    r"(?:护士长|厨师长|楼组长|楼长|楼栋长|栋长|单元长|网格长|桶长|班主任|船长|机长|列车长)$"
)
# 某派出所所长甲、|民警乙: they serve there.
_POLICE = re.compile("(?:民警|辅警|警长)$")
_STATION = re.compile("(?:派出所|警务[站室区]|公安局|分局|[交特巡刑]警.{0,2}队)$")
# A 馆长 leads a 馆, and no society.
_OF_OWN_KIND = re.compile("([馆园厂行场])长$")
# A 部 is led by a 部长, a 局 by a 局长: a 主任 beside them is of the street's office.
_LED_BY_HEAD = re.compile("(?<!总)(?:武装部|人武部|局|大队|中队|派出所)$")
_ABOVE_PART = re.compile("(?:人民)?(?:武装|人武)部$")
# Firms and departments have no such heads.
_OF_SOCIETY = re.compile("(?<!工会)(?:会长|主席)$")
_HOSPITAL = re.compile(r"(?:医院|卫生.{0,4}|科|病区|中心|食堂|厨房|网格|船|学校|小学|中学)$")
_LEVEL = re.compile(r"^[原前老代]?(?:常务)?副?(?:省|市|区|县|镇|乡|村|州)长$")
_COMMISSIONER = re.compile(r"^(?:政法|组织|宣传|统战|纪检)委员$|^(?:人民)?(?:武装|人武)部?部长$")
# A 第一书记 leads the village, not the team that stays there.
_TEAM = re.compile("工作队$")
# A branch has commissioners of its own, those of a town's or village's are the town's.
_BRANCHES = ("支部", "总支")
_OF_TOWN = re.compile("(?:街道|社区|居民区|[镇乡村])$")
_STREET_BODY = re.compile(r"^(?:党工委|办事处|人大工委|人大工作委员会|纪工委)")
# Bodies that stand beside or above a street's organs and have none of their own.
_NO_STREET = re.compile(
    r".*(?:派出所|司法所|交警.{0,2}队|消防.{0,3}站|市场监管所|税务所)$|.{0,6}?[省市区县州旗]委"
)
# 区委宣传部部长、新闻办主任: bureaus and offices with a work of their own are the district's.
_OF_DISTRICT = re.compile(r"[^\W\d]{1,8}局(?:党组|党委)?$|(?:文明|新闻|外宣|[台侨外]|民宗|信访)办$")
# A federation has no 宣传部 of the committee's, a service point no organs.
_ASSOCIATION = re.compile(r"(?:联|协会|学会|工会|商会)$")
_SPOT = re.compile(r"(?:中心|服务站|工作站|文化站|馆)$")
# 某经开区管委会: its bureaus are the zone's.
_ZONE = re.compile(r"(?:[区园港]|新城)(?:党工委|管委会)$")
_BUREAU = re.compile(r"(?:[局办]|分局|中心)$")
# 社区少工委 beside a 居民区: bodies that begin with a level of their own.
_OF_LEVEL = re.compile(r"(?:社区|居民区|街道|镇|乡|村(?!委会|民委员会))[^\W\d]{2}")
# 梧州市|侨办, 区|民政局: the level that bodies of the same level share.
_OF_ONE_LEVEL = re.compile(
    rf"((?:[{HAN}]{{2,4}}?)?[省市区县州旗])(?!委|政府|人大|政协|[省市区县州旗])[{HAN}]{{2,8}}"
)
# 荷风镇|商会 is printed with a name of its own, 镇商会 without one.
_HAS_NAME = re.compile(rf"(?![全本各该])[{HAN}]{{2,4}}(?:街道|社区|居民区|[市区县镇乡村])[{HAN}]{{2}}")
# 集团副总裁: which one is meant was named before.
_BARE_KIND = re.compile(r"集团|公司|总公司|总部|基地|学校|医院|银行|工厂")
# 槐荫区|营市街中队: where it lies, before a name of its own.
_OF_PLACE = re.compile(r"[^\W\d]{2,}(?:[省市区县镇局])")
_SHORTEST_NAME = 3
# 荣益堂|按摩中心: a name that no dictionary has.
_CENTRE = re.compile("(?:中心|[馆社园店]|工作室)$")
# What part of a body is called, whatever it does.
_PART = re.compile(
    r"(?:[部科室处组股办委会队站所班院系团社局庭党]|中心|专班|支部|窗口|机关|大楼|工会|政府|人大|政协|妇联|商会)$"
)
_OFFICE_OF_STREET = re.compile(r"(?:办|办公室)$")
_STREET_ORGAN = re.compile(r"(.*街道)(?:党工委|办事处|人大工委|纪工委)?")
# 某巷街长: who looks after a street or river leads no body that others are of.
_NO_BODY = re.compile(r"(?:人大代表|党代表|政协委员|领导|[街路巷弄河湖林田点]长|片区长)$|^驻村")


# Formed for a task out of people from elsewhere: no organ of theirs is its own.
_GROUP = re.compile(r"(?:小组|专班|指挥部|组委会|筹委会)$")
# 石桥村|村委会: its 村 is part of the word.
_OF_VILLAGERS = re.compile("村(?:民委员|委)会")
_DIRECTOR = re.compile("副?主任")
_PARTY_OFFICE = re.compile(r"(?:书记|(?<!政治)委员|成员|常委)$")
_SENTENCE_END = re.compile(r"[。！？\n]")


@dataclass(frozen=True, slots=True)
class Base:
    """The body and office last printed, which the next shortened post inherits; ``end`` is where."""

    body: str = ""
    office: str = ""
    end: int = 0

    def at(self, text: str, at: int) -> Base:
        """Return the base for a post at ``at``: an empty one behind the end of the sentence."""
        return Base() if _SENTENCE_END.search(text, self.end, at) else self

    def after(self, post: Post, body: str) -> Base:
        """Return the base that ``post`` of ``body`` leaves; posts without a body leave this one."""
        if not body or post.is_role or _NO_BODY.search(post.office) or _GROUP.search(body):
            return self
        return Base(body.removeprefix("原"), post.office, post.end)


def full_body(post: Post, base: Base, bodies: Bodies) -> str:
    """Return the body that ``post`` belongs to, given the one printed before it in the sentence.

    The answer is empty for a post without a body (区长, 居民).
    """
    pointed = pointed_at(post.body, bodies.known)
    if pointed is not None:
        return pointed and full_body(replace(post, body=pointed), Base(), bodies)
    if post.is_role or _NO_BODY.search(post.office):
        return post.body
    if named := _with_level(post, bodies):
        return named
    if not post.body:
        return _inherited(post, base) or standing_in(post, bodies) or led_by(post, bodies)
    if printed := named_by_head(post.body, bodies.known) or _printed_before(post.body, bodies):
        return printed
    if _OFFICE_OF_STREET.search(post.body) and (street := _STREET_ORGAN.fullmatch(base.body)):
        return street[1] + post.body if _is_relative(post.body) else under(street[1], post.body)
    if level := _level_shared(post, base):
        return level + post.body
    if base.body and _is_relative(post.body) and _may_inherit(post, base):
        return _under(base.body, post.body)
    whole = _with_street(post.body, bodies)
    if whole == post.body:
        whole = of_article(whole, bodies, bodies.line_start + post.start)
    return _with_level(replace(post, body=whole), bodies) or whole


def _printed_before(body: str, bodies: Bodies) -> str:
    """Return the name printed before that a group, or a villagers' committee, is meant by, or ``""``."""
    if not _BARE_KIND.fullmatch(body) and not _OF_VILLAGERS.fullmatch(body):
        return ""
    whole = last_ending(body, bodies)
    return whole if whole != body or _BARE_KIND.fullmatch(body) else ""


def unit_of(body: str) -> str:
    """Return the street, district or company of which ``body`` is the party or executive organ."""
    if _COMMITTEE.match(body):
        return _TWICE.sub(r"\1", body[:-1])
    return _ORGAN.sub("", _PARTY_BODY.sub("", _BRANCH.sub("", body))) if not _ORGAN.fullmatch(body) else body


def _inherited(post: Post, base: Base) -> str:
    if _LEVEL.match(post.office):
        unit = unit_of(base.body) if _COMMITTEE.match(base.body) else ""
        return unit if len(unit) > 1 else ""
    if _POLICE.search(post.office):
        return base.body if _STATION.search(base.body) else ""
    if not base.body or not _INHERITING.search(post.office):
        return ""
    if _is_led_otherwise(post, base):
        return ""
    if _DIRECTOR.fullmatch(post.office) and _LED_BY_HEAD.search(base.body):
        return _executive(_ABOVE_PART.sub("", base.body), post.office) if post.start == base.end + 1 else ""
    if _COMMISSIONER.match(post.office):
        unit = unit_of(base.body)
        return base.body if base.body.endswith(_BRANCHES) and not _OF_TOWN.search(unit) else unit
    if post.office == "第一书记":
        return "" if _TEAM.search(base.body) else unit_of(base.body)
    changes_organ = _PARTY_OFFICE.search(base.office) and not _PARTY_OFFICE.search(post.office)
    return _executive(_PARTY_BODY.sub("", base.body), post.office) if changes_organ else base.body


def _is_led_otherwise(post: Post, base: Base) -> bool:
    """Return whether bodies such as the base have no office of this name."""
    own = _OF_OWN_KIND.search(post.office)
    if own and own[1] not in base.body:
        return True
    if _OF_SOCIETY.search(post.office) and (_FIRM.search(base.body) or _DEPARTMENT.fullmatch(base.body)):
        return True
    if post.office.endswith("经理") and not _FIRM.search(base.body):
        return True
    another = base.end != post.start - 1
    return bool(another and _OWN_KIND.search(post.office) and not _HOSPITAL.search(base.body))


def _executive(unit: str, office: str) -> str:
    """Return what an office outside the party belongs to: a sub-district's 副主任 to its 办事处."""
    return unit + "办事处" if unit.endswith("街道") and _DIRECTOR.fullmatch(office) else unit


def _may_inherit(post: Post, base: Base) -> bool:
    """Return whether the base is the same person's, or fits by the kind of body."""
    same_person = base.end == post.start - 1
    if _DEPARTMENT.fullmatch(post.body) and _COMMITTEE_OF.match(base.body):
        return True
    if _OF_LEVEL.match(post.body):
        return False
    if post.body.endswith("局") and base.body.endswith("局"):
        return False
    if _STREET_BODY.match(post.body) and _NO_STREET.match(base.body):
        return False
    if _DEPARTMENT.fullmatch(post.body) and _ASSOCIATION.search(base.body):
        return False
    if not same_person and _SPOT.search(base.body):
        return False
    if _ZONE.search(base.body) and _BUREAU.search(post.body):
        return True
    if same_person and not _AGENCY.search(base.body) and not _PART.search(post.body):
        return False
    return same_person or bool(_RELATIVE.fullmatch(post.body) or _AGENCY.search(base.body))


def _level_shared(post: Post, base: Base) -> str:
    """Return the level of the same person's other body that this one has as well: 区侨办主任兼侨联主席."""
    level = _OF_ONE_LEVEL.fullmatch(base.body)
    same = base.end == post.start - 1 and post.body in words_of("level_bodies")
    return level[1] if level and same else ""


def _is_relative(body: str) -> bool:
    if _RELATIVE.fullmatch(body):
        return True
    called = cut(body)[0]
    named = len(called) >= _SHORTEST_NAME and not is_word(called) and _CENTRE.search(body)
    return not named and not _ABSOLUTE.match(body) and not _PROPER.match(body)


def _under(base: str, body: str) -> str:
    if base.endswith(body):
        return base
    if _RELATIVE.fullmatch(body) and (root := _ROOT.match(base)):
        return root[1] + body
    if body.endswith("工委") and (committee := _COMMITTEE_OF.match(base)):
        return committee[0] + body
    committee = _COMMITTEE_OF.match(base)
    if committee and _DEPARTMENT.match(base, committee.end()):
        if _DEPARTMENT.match(body):
            return committee[0] + body
        if _OF_DISTRICT.match(body):
            return unit_of(committee[0]) + body
    if _COMMITTEE.match(base):
        return (base if _DEPARTMENT.match(body) else unit_of(base)) + body
    return unit_of(base) + body


def _with_street(body: str, bodies: Bodies) -> str:
    if (written_out := under(bodies.street, body)) != body:
        return written_out
    if bodies.street and bodies.street.endswith("街道") and _STREET_BODY.match(body):
        return bodies.street + body
    if _ABSOLUTE.match(body) or _HAS_NAME.match(body):
        return body
    whole = last_ending(body, bodies)
    return body if _OF_PLACE.fullmatch(whole.removesuffix(body)) and is_called(body) else whole


def _with_level(post: Post, bodies: Bodies) -> str:
    """Return the body with the name of its township, village or community, ``""`` where none lacks."""
    level = level_of(post.body, post.office)
    name = meant(level, bodies.article, bodies.line_start + post.start) if level else ""
    organ = post.body if _OF_VILLAGERS.match(post.body) else post.body.removeprefix(level)
    return name and last_ending(name + organ, bodies)
