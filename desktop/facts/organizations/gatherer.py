"""Organisations: a suffix that names a sort of body, read back to the edge of its phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter

from desktop.facts.context import ArticleView, Line
from desktop.facts.in_turn import anywhere, in_turn
from desktop.facts.lexicon import Search, any_of, going_on, words_of
from desktop.facts.organizations.agencies import agencies_in, departments_in, schools_in
from desktop.facts.organizations.known_bodies import known_bodies_in
from desktop.facts.organizations.proper_bodies import firms_in, forces_in, sorts_in
from desktop.facts.organizations.rows import rows_in
from desktop.facts.phrases.common_bodies import is_sort
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.phrases.name_words import name_start
from desktop.facts.phrases.torn import is_object
from desktop.facts.places.hierarchy import under_district
from desktop.facts.places.streets import is_proper, under
from desktop.facts.posts.article_bodies import Bodies, of_article
from desktop.model import Fact, FactKind
from desktop.text.scripts import HAN
from desktop.text.words import cut

# What makes another word of a suffix: 团员, 办事, 协助.
_GOES_ON = {
    "团": "队体员长扇圆聚购",
    "指": "挥导",
    "银行": "卡",
    "协": "会议商作定助调同力",
    "组": "织",
    "报": "名到告表价送备道料",
    "庭": "院园",
    "中学": "习",
    "[内外儿]科": "学",
    "学会": "了用把怎如",
    "队": "员长",
    "大队": "部",
    "小组": "长",
    "办": "了起好完成公事理法学报个",
    "分会": "场",
    "大学": "堂",
    "服务社": "区会",
    "部": "长",
    "党组": "织",
    "百货": "类",
    "物业": "费类服管企",
    "人大": "代常工社财法教城",
}
# 协商会; 中心工作, 法院路, 公司化; 党委员 but not 委员会: of these more is looked at.
_LONGER = (
    r"(?<=[协磋]商会)|[路街化型级式伍]|(?:股份)?有限|集团|公司|(?<=[大中小]学)新?生|(?<=[党法]委)员(?!会)"
    r"|(?<=委会)议(?!室)|(?<=中心)(?:组(?![织成建])|支行|支公司|[小中]?学校?|幼儿园|卫生院)"
    r"|(?<=部)门(?![前口外])|(?<=组织部)分(?!管)|(?<=办)班(?!子)"
    r"|(?<=[厂局矿])(?:社区|小区)|(?<=[厂局矿所站院校])(?:宿舍|家属院)"
)
_SUFFIX = Search.of(
    any_of("organization_suffixes", "standing_organizations"), f"(?!{going_on(_GOES_ON)}|{_LONGER})"
)
# 上小学, 进学校: the body ends in a verb.
_GOING = re.compile("[上读考念进到入去](?<![推促先引改水海网线].)$")
# 湖上派出所
_SPOT = 2
# 孩子先学会: someone has learnt something.
_LEARNT = re.compile(r"[先才就没都已也能要刚比天年月里中上下单易快慢]学会$")
# 为社区|办黑板报: what is done for it.
_DONE_FOR = re.compile("(?<=[为给替帮])(?:社区|街道|村|镇)办$")
# 上海市中心 is where something lies.
_MIDDLE = re.compile("[市县镇村城]中心$")
# The party organ of an agency or company is named by the agency in a post: 水务局党组书记.
_INNER_ORGAN = re.compile(
    r"(?:局|公司|集团|医院|学校|银行|委员会|大学|学院|妇联|工会|红十字会|残联|工商联)(?:党组|党委)$"
)
_OF_ORGAN = re.compile("(?:专职)?副?书记|成员|委员|理论|中心组|班子")
_OPENING = re.compile(
    r"(?:(?<=[:：])\d{2}|第[一二三四五六七八九十百\d]+届|首[届家支]|第一[家支]|[一二三四]季度|各|(?<=各)[家个所]|仅|全体|全(?![国力])|本|该|某|有关|相关|其他|多家|部分|所在|原|我|[两三几](?=家|个|所|社区|街道|村)|多个|不少|一些|众多|大型|等|老旧|新一届|上一届|本届|年度|首个|每个|这个|一个|新建|新增|建成|增设|新设|建设(?!银行|[路街])|服务|优化|代表(?=.{4})|(?:妻子|丈夫|爱人|老伴|儿媳|女婿)(?=.{3})"
    r"|(?:驻区|重点|商会|龙头|落户|会员|爱心|承建|施工|总?分?包|建设|设计|监理|运营|供货|总?承包)?(?:企业|单位|[商方])(?=.{2,14}(?:公司|集团)|.{2}(?:饭店|酒店|医院)))+"
)
# 举办退伍军人联谊会: a meeting, not an association.
_MEETINGS = ("联谊会", "联席会议")
_HELD = re.compile("(?:召开|举办|举行|开展|启动)了?“?$")
# 三家公司, 一名儿童只能填报一所学校: what is counted has no name of its own.
_COUNTED_INSIDE = re.compile(
    r"[一二两三四五六七八九十百千万几\d余多][个家所处座支间趟次种项条](?!.*(?:街道|社区|村|路))"
)
# 国家一级图书馆 is an honour, 某医院专家团队 only some of its people, 某合作社草莓基地 its land.
_HONOURED = re.compile("(?:国家|全国|[省市区县]).{0,2}[特一二三四五]级.{2,5}$")
_PEOPLE_OF = re.compile("(?:医院|中心|大学|学院|学校|公司|集团).{0,4}团队$|合作社.{2,6}基地$")
# 荷桥街道高荷社区|中荷物业
_OVER_ESTATE = re.compile(".*(?:街道|社区|居民区|小区)(?=.{2})")
# （地）教育局 says which others are meant.
_BRACKETED = re.compile("（[^）]*）")
# 柳埠镇各实践站
_EACH = re.compile("(?:[区县镇乡村市]|街道)各")
# 走|银行转账, 回|工作室: verbs of one character, where the dictionary cuts them off.
_DOING = frozenset("走来回建去找住选报占送捐访据出办请拿离帮")
_LEVEL = frozenset("市区县镇乡村街")
# 市委, 镇政府 are whole behind other words; 街道|市政所 is one.
_LEVELLED = re.compile(r"[区市县镇](?<!市(?=[政场容民]))")
# A phrase with an office inside is a sentence: 书记甲带市政协.
_OFFICE = re.compile(
    r"书记|(?<!政协)委员(?!会)|政协委员(?!会|$)|一行|主任(?!委员)|主席|[局区市县镇乡村科处部厅院校所站队馆园会社厂]长|经理|总裁"
)
# 书记甲为某学校授牌
_BY_OFFICER = re.compile(
    rf".*(?:{_OFFICE.pattern})[{HAN}]{{2,3}}?(?:[为与向率到]|代表|来到|走访|带领)(?=.{{2}})"
)
# 某街道重点企业|甲公司, 共建部队|上海警备区: what the body is, before its name.
_APPOSED = re.compile(
    "(?:(?:重点|商会|会员|龙头|骨干|知名|爱心)企业|好侨团|外侨团|(?:共建|驻区|驻地)部队)(?=.{2})"
)
# 甲代表某街道党工委致辞: someone speaks for the body.
_SPEAKS_FOR = re.compile(r"[\u4e00-\u9fff]{2,4}(?<![大协民员众工主友商])代表(?=.{2})")
# “红色服务队”: in quotation marks a sort of team is a team's name.
_CALLED = re.compile("“[^“”]+(?:[队团社班]|小组|工作室|联盟|协会)")
_TITLE = re.compile("《([^》]*)》")
# 全国优秀商会|荣誉称号
_HONOUR = re.compile("”?(?:荣誉)?称号")
_NO_ENDS = (_LEARNT, _MIDDLE, _DONE_FOR, _HONOURED, _PEOPLE_OF)
_NO_END = re.compile("|".join(end.pattern for end in _NO_ENDS))
_HAN = re.compile(f"[{HAN}]")
_LONGEST = 32
_SEAT = re.compile(any_of("gazetteer"))
_LONGEST_SEATED = 10
# 某街道党工委、|办事处: both are of one unit.
_BESIDE = re.compile(rf"([{HAN}]*(?:街道|镇|乡|社区|居民区|村))(?:党工委|党委|党总支|党支部)[、和]$")
_OF_STREET = frozenset({"办事处", "党工委", "人大工委", "纪工委"})


# What yields the last words of bodies' names, which say what sort they are.
_ENDS = anywhere(_SUFFIX.finditer, agencies_in, departments_in, schools_in, firms_in, forces_in, sorts_in)


def organizations(views: Sequence[ArticleView]) -> Iterator[Iterator[Fact]]:
    """Yield every mention of an organisation in each article, also of one that opens another's name."""
    bodies = bodies_in([line.text for view in views for line in view.lines])
    for view in views:
        here = list(zip(view.lines, bodies, strict=False))
        yield _named(view, [(line, *span) for line, spans in here for span in _apart(line.text, spans)])


def _named(view: ArticleView, found: Sequence[tuple[Line, int, int]]) -> Iterator[Fact]:
    """Yield the bodies found in the lines of an article."""
    printed = (line.text[start:end] for line, start, end in found)
    full = tuple(dict.fromkeys(printed))
    for line, start, end in found:
        value = _in_full(line.text, start, end, full, view)
        if value not in words_of("bare_bodies"):
            yield _fact(line, start, end, value)


def _apart(text: str, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the bodies that do not begin inside another's name: 宣传部 of 某市委宣传部 does.

    Those that the title of a document names are its own: 《某某局工作条例》.
    What is quoted before a body that has a name of its own is no part of it: “同心同行”|某街道党工委.
    """
    spans = list(found)
    if not spans:
        return
    titles = [title.span(1) for title in _TITLE.finditer(text)]
    spans = [span for span in spans if not any(_is_within(span, title) for title in titles)]
    behind = {end for start, end in spans if text.startswith("”", start - 1)}
    spans = [(start, end) for start, end in spans if not (text[start] == "“" and end in behind)]
    for start, end in spans:
        if not any(first < start and end <= last for first, last in spans):
            yield start, end


def _is_within(span: tuple[int, int], title: tuple[int, int]) -> bool:
    """Return whether a body is named inside a title that goes on, as that of a newspaper does not."""
    return span != title and title[0] <= span[0] and span[1] <= title[1]


def bodies_in(texts: Sequence[str]) -> Iterator[Iterator[tuple[int, int]]]:
    """Yield for each text where bodies are named in it."""
    ends = in_turn(_ENDS, [(text,) for text in texts])
    spans = [list(_spans(text, matches)) for text, matches in zip(texts, ends, strict=True)]
    known = in_turn(anywhere(known_bodies_in), [(text,) for text in texts])
    for text, *found in zip(texts, spans, known, strict=True):
        seen = set(chain(*found))
        yield chain(sorted(seen, key=itemgetter(1)), rows_in(text, seen))


def _spans(text: str, ends: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield where the bodies stand that end in ``ends``."""
    for end in ends:
        start = _start(text, end)
        if start is not None:
            yield start, end.end()


def _start(text: str, suffix: re.Match[str]) -> int | None:
    """Return where the body that ends in ``suffix`` begins, or None where it is no proper body."""
    start = _name_start(text, suffix)
    if _LEVELLED.match(suffix[0]) and _is_other(text[start : suffix.start()]):
        start = suffix.start()
    if start == suffix.start() and suffix[0] not in words_of("standing_organizations"):
        return None
    return None if _is_none(text, start, suffix) else start


def _is_other(before: str) -> bool:
    """Return whether ``before``, what a level follows on, names nothing or another body: 青梧区委|区政府."""
    return before.endswith("委") or not is_proper(before)


def _name_start(text: str, suffix: re.Match[str]) -> int:
    """Return where the name before ``suffix`` begins, behind what only introduces or counts it."""
    start = phrase_start(text, suffix.start())
    if start == suffix.start():
        return start + _begins_with_verb(text, start, suffix.end())
    if (seated := _seated(text, start, suffix)) is not None:
        return seated
    start += name_start(text[start : suffix.start()], suffix[0])
    if (opening := _OPENING.match(text, start)) and not text.startswith("“", start - 1):
        start = min(opening.end(), suffix.start())
    for apposed in _APPOSED.finditer(text, start, suffix.start()):
        start = apposed.end()
    if suffix[0] == "物业" and (over := _OVER_ESTATE.match(text, start, suffix.start())):
        start = over.end()
    if aside := _BRACKETED.match(text, start, suffix.start()):
        start = aside.end()
    if speaker := _SPEAKS_FOR.match(text, start, suffix.start()):
        start = speaker.end()
    if officer := _BY_OFFICER.match(text, start, suffix.start()):
        start = officer.end() + name_start(text[officer.end() : suffix.start()], suffix[0])
    return start + _begins_with_verb(text, start, suffix.end())


def _seated(text: str, low: int, suffix: re.Match[str]) -> int | None:
    """Return where a company's name begins that says first where it has its seat: 上海|荷风文化集团."""
    if not suffix[0].endswith(("公司", "集团")) or suffix.start() - low > _LONGEST_SEATED:
        return None
    return low if _SEAT.match(text, low, suffix.start()) else None


def _is_none(text: str, start: int, suffix: re.Match[str]) -> bool:
    """Return whether the words from ``start`` on are a sentence, a sort of body, or too long for one."""
    end, at = suffix.end(), suffix.start()
    if text[start:at] == "全国" or _HONOUR.match(text, end) or _NO_END.search(text, start, end):
        return True
    # 各街|镇红会
    if text[start] == "镇" and text.startswith("街镇", start - 1):
        return True
    organ = _OF_ORGAN.match(text, end) and _INNER_ORGAN.search(text, start, end)
    spot = suffix[0] in words_of("standing_organizations") and at - start == _SPOT
    before = (_GOING.search(text, start, at) and not spot) or _OFFICE.search(text, start, at)
    each = "各" in text[start : at + 1] and _EACH.search(text, start, at + 1)
    counted = each or _COUNTED_INSIDE.search(text, max(0, start - 1), at)
    held = text.endswith(_MEETINGS, start, end) and _HELD.search(text, 0, start)
    if organ or before or counted or held or end - start > _LONGEST:
        return True
    if text.startswith("”", end) and _CALLED.fullmatch(text, start - 1, end):
        return False
    return is_sort(text, start, end) or is_object(text, start, end)


def _begins_with_verb(text: str, start: int, end: int) -> bool:
    """Return whether a verb of one character stands before the body: 走|银行, 请|区特种设备检验所."""
    if text[start] not in _DOING:
        return False
    if text[start] == "据" and not _HAN.match(text[start - 1 : start]):
        return True
    return text[start + 1] in _LEVEL or cut(text[start:end])[0] == text[start]


def _in_full(text: str, start: int, end: int, known: tuple[str, ...], view: ArticleView) -> str:
    """Return the whole name of the body, as the article has it or what stands above the article."""
    street, district = view.background.street, view.background.district
    whole = full_name(text[start:end], known, street)
    if whole not in words_of("bare_bodies"):
        return under_district(district, whole)
    if beside := _BESIDE.search(text[max(0, start - _LONGEST) : start]):
        unit = beside[1][phrase_start(beside[1], len(beside[1])) :]
        return full_name(unit + whole, known, street)
    return of_article(whole, Bodies(street, known, view.text))


def _fact(line: Line, start: int, end: int, value: str) -> Fact:
    text = line.text[start:end]
    ending = _ending(text)
    evidence = f"以“{ending}”结尾的单位名" if ending else "由专名认出的单位"
    if value != text:
        evidence += "，全称见于本篇或报头"
    return line.fact(FactKind.ORGANIZATION, start, end, value, {}, 0.85, evidence)


def _ending(body: str) -> str:
    """Return the longest suffix of bodies that ``body`` ends with, or ""."""
    suffixes = words_of("organization_suffixes")
    return next((body[at:] for at in range(len(body)) if body[at:] in suffixes), "")


def full_name(text: str, known: tuple[str, ...], street: str | None) -> str:
    """Return the name in full: with the street's own name, or as the article has it elsewhere."""
    if (written_out := under(street, text)) != text:
        return written_out
    if street and street.endswith("街道") and text in _OF_STREET:
        return street + text
    longer = [name for name in known if len(name) > len(text) and name.endswith(text)]
    return longer[0] if len(longer) == 1 else text
