"""Organisations: a suffix that names a sort of body, read back to the edge of its phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.agencies import agencies_in
from desktop.facts.context import ArticleView, Line
from desktop.facts.edges import phrase_start
from desktop.facts.lexicon import any_of, words_of
from desktop.facts.streets import is_proper, under
from desktop.model import Fact, FactKind
from desktop.text.scripts import HAN
from desktop.text.words import cut, word_class

# A suffix that goes on as another word is none: 中心工作, 法院路, 公司化.
_SUFFIX = re.compile(
    r"(?>" + any_of("organization_suffixes") + r")"
    r"(?![路街化型级式伍]|(?<=[大中小]学)新?生|(?<=小学)[一二三四五六]年级|(?<=中学)习|(?<=学会)[了用把怎如]|(?<=队)员|(?<=办)[了起好完成]"
    r"|(?<=[党法]委)员(?!会)|(?<=党组)织|(?<=物业)[费类]|(?<=百货)类|(?:股份)?有限|集团|公司|(?<=办)[公事理法学报好]|(?<=物业)[服管企]|(?<=人大)[代常工社财法教城])"
)
# 上小学, 进学校: the body ends in a verb.
_GOING = re.compile(r"(?<![推促先引改])[上读考念进到入]$")
# 孩子先学会: someone has learnt something.
_LEARNT = re.compile(r"[先才就没都已也能要刚比天年月]学会$")
# The party organ of an agency or company is named by the agency: 水务局党组书记.
_INNER_ORGAN = re.compile(r"(?:局|公司|集团|医院|学校|银行|委员会|大学|学院)(?:党组|党委)$")
_OPENING = re.compile(
    r"(?:各|全体|全|本|该|某|有关|相关|其他|多家|部分|所在|原|我|两|三|几|多个|不少|一些|众多|大型|等|新一届|上一届|本届|年度|首个|每个|这个|一个|新建|新增|建成|增设|新设|建设|服务|优化)+"
)
# 设计公司, 小区微型消防站: a sort of body, not one; 养老服务站12个 counts them.
_OF_A_SORT = (
    "公司|企业|机构|市场|菜场|超市|小学|中学|学校|幼儿园|医院|银行|餐厅|饭店|酒店|食堂|工厂|药店|商场|消防站"
    "|服务站|服务驿站|驿站|俱乐部|工作室|服务点|中心|基金|物业|药房|餐馆|诊所|合作社|客栈"
)
_SORT = re.compile(rf"{any_of('common_bodies')}+(?:{_OF_A_SORT})|光荣之家")
_OF_ANY_SORT = re.compile(
    "(?:公司|企业|机构|市场|超市|餐厅|饭店|酒店|食堂|工厂|药店|工作室|合作社|驿站|基金|物业|诊所|学校)$"
)
# The dictionary's classes of names; a common word is none of them.
_NAMING = frozenset({"ns", "nr", "nt", "nz", "nrt", "nrfg", ""})
_COUNTED = re.compile(r"\d+(?:余|多)?[个家所处座支]")
_COUNTED_BEFORE = re.compile(r"\d[余多]?[个家所处座支]$")
# 三家公司, 一名儿童只能填报一所学校: what is counted has no name of its own.
_COUNTED_INSIDE = re.compile(r"[一二两三四五六七八九十几\d余多][个家所处座支间趟次](?!.*(?:街道|社区|村|路))")
# 走|银行转账, 回|工作室: verbs of one character, where the dictionary cuts them off.
_DOING = frozenset("走回建去找住选报占送捐访据出办请拿离")
_LEVEL = frozenset("市区县镇乡街")
_FIXED = re.compile(
    r"中共中央|国务院|全国人大|全国政协|联合国|中国人民解放军(?:[空海陆]军|火箭军)|中国红十字会|民[盟建进革][区市]委|致公党|九三学社"
)
# A phrase with an office inside is a sentence: 书记甲带市政协.
_OFFICE = re.compile(r"书记|主任(?!委员)|主席|[局区市县镇乡村科处部厅院校所站队馆园会社厂]长|经理|总裁")
# 甲代表某街道党工委致辞: someone speaks for the body.
_SPEAKS_FOR = re.compile(r"[\u4e00-\u9fff]{2,4}(?<![大协民员众工主友商])代表(?=.{2})")
_HAN = re.compile(f"[{HAN}]")
_LONGEST = 32


def organizations(view: ArticleView) -> Iterator[Fact]:
    """Yield every mention of an organisation in the article, nested ones as well."""
    found = [(line, start, end) for line in view.lines for start, end in bodies_in(line.text)]
    printed = (line.text[start:end] for line, start, end in found)
    full = tuple(dict.fromkeys(printed))
    for line, start, end in found:
        yield _fact(line, start, end, full, view.background.street)


def bodies_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where bodies are named in ``text``, in the order of their ends."""
    seen: set[tuple[int, int]] = set()
    for match in (*_SUFFIX.finditer(text), *agencies_in(text)):
        start = _start(text, match)
        if start is not None and (start, match.end()) not in seen:
            seen.add((start, match.end()))
            yield start, match.end()
    yield from (match.span() for match in _FIXED.finditer(text) if match.span() not in seen)


def _start(text: str, suffix: re.Match[str]) -> int | None:
    """Return where the body that ends in ``suffix`` begins, or None where it is no proper body."""
    start = phrase_start(text, suffix.start())
    if opening := _OPENING.match(text, start):
        start = min(opening.end(), suffix.start())
    if speaker := _SPEAKS_FOR.match(text, start, suffix.start()):
        start = speaker.end()
    if _begins_with_verb(text, start, suffix.end()):
        start += 1
    if suffix[0][0] in "区市县镇" and not is_proper(text[start : suffix.start()]):
        start = suffix.start()
    alone = start == suffix.start()
    if alone and suffix[0] not in words_of("standing_organizations"):
        return None
    if (
        _LEARNT.search(text, start, suffix.end())
        or _GOING.search(text, start, suffix.start())
        or _INNER_ORGAN.search(text, start, suffix.end())
    ):
        return None
    if _COUNTED_INSIDE.search(text, max(0, start - 1), suffix.start()):
        return None
    too_long = suffix.end() - start > _LONGEST
    if too_long or _OFFICE.search(text, start, suffix.start()) or _is_sort(text, start, suffix.end()):
        return None
    return start


def _begins_with_verb(text: str, start: int, end: int) -> bool:
    """Return whether a verb of one character stands before the body: 走|银行, 请|区特种设备检验所."""
    if text[start] not in _DOING:
        return False
    if text[start] == "据" and not _HAN.match(text[start - 1 : start]):
        return True
    return text[start + 1] in _LEVEL or cut(text[start:end])[0] == text[start]


def _is_sort(text: str, start: int, end: int) -> bool:
    """Return whether the words only say what sort of body is meant, or how many there are."""
    named = text[start:end] in words_of("standing_organizations")
    counted = _COUNTED.match(text, end) or _COUNTED_BEFORE.search(text, max(0, start - 3), start)
    common = _SORT.fullmatch(text, start, end) or _is_common(text[start:end])
    return bool(counted) or (not named and bool(common))


def _is_common(body: str) -> bool:
    """Return whether common words alone say what sort of body it is: 电梯公司, not 光明公司 ."""
    kind = _OF_ANY_SORT.search(body)
    words = cut(body[: kind.start()]) if kind else []
    return (
        len(words) == 1
        and len(words[0]) > 1
        and word_class(words[0]) not in _NAMING
        and words[0] not in words_of("place_words")
    )


def _fact(line: Line, start: int, end: int, full: tuple[str, ...], street: str | None) -> Fact:
    text = line.text[start:end]
    value = full_name(text, full, street)
    evidence = f"以“{text[-4:]}”结尾的单位名" + ("，全称见于本篇或报头" if value != text else "")
    return line.fact(FactKind.ORGANIZATION, start, end, value, {}, 0.85, evidence)


def full_name(text: str, known: tuple[str, ...], street: str | None) -> str:
    """Return the name in full: with the street's own name, or as the article has it elsewhere."""
    if (written_out := under(street, text)) != text:
        return written_out
    longer = [name for name in known if len(name) > len(text) and name.endswith(text)]
    return longer[0] if len(longer) == 1 else text
