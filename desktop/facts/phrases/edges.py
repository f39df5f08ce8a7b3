"""How far to the left a noun phrase reaches: the name of a body, or a post with its body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from desktop.facts.lexicon import any_of, words_of
from desktop.text.scripts import HAN
from desktop.text.words import cut, word_class

_REACH = 48
# Letters of a phrase; a quoted name, a title or a bracket belongs to it where it is closed and short.
_PHRASE = re.compile(
    rf"(?:[{HAN}A-Za-z0-9·]++|(?<!-)-(?!-)"
    r"|“[^“”，。！？；：、]{1,18}”|《[^《》，。]{1,20}》|（[^（），。；：]{1,10}）)++$"
)
_QUOTATION = re.compile(r"“[^”]*”|《[^》]*》")
_QUOTED = "〇"
"""Stands for each letter of what is quoted."""

# “同心同行”|柳湾街道: what is quoted before a name of its own is another's.
_BEFORE_LEVEL = re.compile(rf"〇(?!〇)(?=[{HAN}]{{2,4}}(?:街道|社区|居民区|[区县镇乡村]))")
_JOINED = re.compile(any_of("joined_names"))
# Verbs that also stand inside names: 组织部, 建设局, 服务中心.
_TWO_SIDED = frozenset(
    {"组织", "服务", "建设", "管理", "代表", "指导", "领导", "学习", "动员", "推进", "促进", "维护"}
    | {"委托", "调整"}
)
_LEVEL = re.compile("(?!社会|市场|区域)[省市区县镇乡街社居]")
# 握住, 送到: what is done takes an object, so that it is part of no name; 通知 too.
_DONE = re.compile(rf"(?!居住|供给|补给|报到)[{HAN}][住到给着完得了]|通知")
# 下城区, 上林镇, not 下沉社区, 上级镇
_UPPER = re.compile(r"[上下][^社沉派辖属列访达发述任级门报交岗\W](?:[^社\W])?[区县镇乡村]")
_WHOLE = 2
# 安全检查|队: what the team does is its name.
_TEAM = re.compile("[队组站科室班]")
# 区和街道, 我和社区
_JOINED_ALONE = frozenset("省市区县镇乡村街我你他她它您校院厂局所家")
_LEADING_TO = frozenset("到于至往进")
_EDGE = re.compile(f"(?=({any_of('phrase_edges')}))")
# Each row says of one sort of words where a phrase cannot go on to the left. The words come first and
# what must stand before them behind: nearly everywhere another letter stands, which is seen at once.
_SURE_EDGES = (
    # 12个街道, 300余户: what is counted, with the time or number that stands behind.
    r"\d+(?:余|多)?[个名位家户](?=街道|[街乡]镇)",
    r"\d+(?:\.\d+)?(?:余|多)?(?:亩地?|年度|岁|名|位|个|家|户|人|年|月份|月|日|时|分|点|次|场|支|批|路|组|栋|幢|所|座|间"
    r"|辆|台|盏|棵|株|张|只|箱|袋|份|套|块|册|号线|号楼|号|室|楼|层|弄)(?:前|上午|下午|晚上|晚|起)?(?![路街道弄巷中小])",
    r"[一二三四五六七八九十](?<!第.)楼(?=[一-龥]{4})",
    r"[一二两三四五六七八九十百千万]+(?:余|多)?(?:亩|平方米|公里|万元)",
    r"\d+[比:：]\d+[胜负平]?",
    r"[一二两三四五六七八九十几]趟",
    r"[一二两三四五六七八九十百](?<!第.)[一二两三四五六七八九十百]*[余多]?年(?![级度代轻龄画货纪会])",
    r"(?:年近|年逾|年过)[一二三四五六七八九十百]+|[一二两三四五六七八九十百]+(?:名|位|岁|旬)",
    r"到(?<=[一二三四五六七八九十\d].)(?=[一-龥]{2})",
    r"版(?<=\d.)",
    # 当过, 任某社区书记: what someone has been.
    r"过(?<=[任教做干当开办跑].)",
    r"任(?<=[一-龥]{2}.)(?<![主责信担兼现时原历首前继新连胜就委聘留离升转放重上大].)(?![务职教期用何意性免命满])"
    r"(?=[一-龥]{2}|[村镇乡县区市]$)|任(?<=村.)$",
    r"兼(?<=[长任记席员师授理事].)(?![职容顾并具])",
    # 未来|“荷风”服务队; 未来社区 is called so.
    r"同志[为作任]?|未来(?=〇)|后(?<=〇.)(?!院)",
    r"是(?<!求.)(?:位(?![于置列]))?",
    # What leads up to a name: prepositions, 的, 及.
    r"及(?<![普涉以顾惠触危波].)(?![时格早])",
    r"[经由向在到与和同对从为据受因](?<![一-龥].)(?=[省市区县镇街])",
    r"经(?<![已财历正曾途神].)(?=国家|中国|全国|上级)",
    r"从起点|们|一下(?<=[一-龥]..)(?!子)|内含",
    r"的(?<!美.)(?!社会阶层)|和(?<=的[一-龥]{2}.)(?![平谐睦顺])",
    r"集(?<=打造.)|邀请到|由(?<![自理缘经].)|[）》”]为",
    r"在(?<![现存所潜实自健内正].)(?![线职校册编读场岗家])",
    r"等(?<![高平同均中初优特上一二三甲].)(?![级候待])",
    r"[他她我你](?<!其.)(?:托|请|找|让|叫|陪|带|把|给|向|为|跟)",
    r"(?:分别|先后|共同|联合)[与向到在对由为]",
    r"率(?![先领])(?=[省市区县镇街])",
    r"[和与及](?<=[一-龥]{2}.)(?=(?:[省市区县镇乡](?![场民域容长])|街道)(?:[一-龥]{2}|$))",
    # 社区工作人员同|某餐馆老板甲
    r"(?:人员|志愿者|民警|干部|代表|老师|医生)[同跟](?=[一-龥]{2})",
    # 告诉记者|中队共有90人
    r"(?:告诉|[对向])记者(?![站协团部])",
    # 叫上|社区民警, 师从|某某传承人
    r"[叫喊带约拉请]上(?=[一-龥]{2}|$)|师从",
    # 不停地|找街道办事处
    r"地(?=[找请问][一-龥])",
    # 一听|社区书记说
    r"(?<!第)一[听看问查](?=[一-龥]{2}|$)",
    # 妻子|某公安局辅警甲: whose kin someone is.
    r"(?:妻子|丈夫|爱人|老伴|儿媳|女婿|岳父|岳母)(?=[一-龥]{3})",
    # 示范村|芋柳村, 柳西村系|市妇联, 比去|建设路
    r"示范(?:[村镇]|社区|街道|小区)(?=[一-龥]{2})|系(?<=[村镇].)(?=[省市区县])|比[去到](?=[一-龥]{2})",
    # 东至, 南靠: on which side something lies; 辖区内.
    r"[东西南北](?<![一-龥].)[至邻靠接临](?![一-龥]{0,2}路)|[东西南北]至(?=[一-龥]{2,}$)",
    r"[东西南北](?<![一-龥].)(?<!南(?=通))[到止距抵达连濒接通毗隔](?=[一-龥])|[东西南北]起(?=[一-龥])",
    # 柳达路至|某大学
    r"至(?<=[路街道桥站弄].)(?=[一-龥]{2})",
    r"[左右中前后][一二三四五六七八九十]?为",
    r"辖(?:区内?|内)的?|境内|内(?<=[片园校小社]区.)(?=[一-龥]{2})(?!蒙)",
    # 组织|居民, 街道办|活动, 代表: verbs that names are built with elsewhere.
    r"组织(?<!社会..)(?<!党..)(?!部|工委|委员|员|生活|法|架构|章程|建设|工作|处|科|关系|联|和)",
    r"街道办(?![事公])(?!退役|党|司法|综治|城管|社会|平安|经济|武装|工会|妇联)(?=[一-龥]{2})",
    r"代表(?!联络|联系|工委|工作|之家|小组|资格|议案|[处组团大队席性作人])(?=[一-龥]{4})",
    # Behind a body: 街道房管办|和|澜江城投集团, where the dictionary reads 办和澜江.
    r"(?:[和与及](?![平谐顺美兴睦润])|[为给将把由受](?![老民军])|向(?![阳前荣群东])|接(?=\d))"
    r"(?:(?<=[局委办处所院站厅部].)|(?<=[^社]会.)|(?<=(?:中心|公司|集团|街道|社区|小区|银行|政府).)|(?<=居民区.))",
    # 社区党委|联动|业主委员会; 联动中心 is one body.
    r"联动(?<=[局委办会部]..)(?!中心|办|工作|联络|指挥)",
    # 报讯（记者某某）, 访某某: what opens a report.
    r"^(?:记|访|专访|对话|对谈)(?![者问客])|报讯（[^（）]*）|记者(?:昨|昨日|昨天|今日|今天)?从",
    # 金桥街|有文艺团队: what is there.
    r"有(?<=[街道镇乡村县区].)(?![限色机]|[一-龥]$)",
    # 开放以来, 节日期间, 特殊的日子里: when.
    r"日子里|期间|以来|之际|之后|以后|以前|之前|前夕|之余|当中|过程中",
)
_SURE_EDGE = re.compile("|".join(_SURE_EDGES))


def without_quoted(phrase: str) -> str:
    """Return ``phrase`` with 〇 for each letter of what is quoted in it, marks too."""
    return _QUOTATION.sub(lambda quoted: _QUOTED * len(quoted[0]), phrase)


def phrase_start(text: str, end: int) -> int:
    """Return where the noun phrase that ends before ``end`` begins: at ``end`` where there is none."""
    low = max(0, end - _REACH)
    # No phrase runs over these, and it is looked for from the left.
    low = max(low, text.rfind("，", low, end) + 1, text.rfind("。", low, end) + 1)
    match = _PHRASE.search(text[low:end])
    if match is None:
        return end
    return low + match.start() + _last_edge(match[0])


@lru_cache(maxsize=8192)
def _last_edge(phrase: str) -> int:
    """Return the end of the last word in ``phrase`` that cannot stand inside a noun phrase, or 0."""
    phrase = without_quoted(phrase)
    edges = [*_SURE_EDGE.finditer(phrase), *(_BEFORE_LEVEL.finditer(phrase) if _QUOTED in phrase else ())]
    last = max([edge.end() for edge in edges], default=0)
    if not (_EDGE.search(phrase, last) or _LEVEL.search(phrase, last + 2) or _DONE.search(phrase, last)):
        return last
    words = cut(phrase)
    ends = [0, *accumulate(map(len, words))]
    behind = [*words[1:], ""]
    ruling = [
        end for end, word, next_word in zip(ends[1:], words, behind, strict=True) if _rules(word, next_word)
    ]
    return max(last, *ruling, *_listed_edges(phrase, last, frozenset(ends)), 0)


def _listed_edges(phrase: str, first: int, ends: frozenset[int]) -> Iterator[int]:
    """Yield the end of each listed edge between word ends; several in a row may be one word.

    The last 会 names a body: 诗会|顾问.
    """
    reached, behind = set(ends), first
    inner = {at for name in _JOINED.finditer(phrase) for at in range(*name.span())}
    for match in _EDGE.finditer(phrase):
        start, end = match.span(1)
        if start in inner or (not start and _UPPER.match(phrase)):
            continue
        if (end == len(phrase) and match[1] == "会") or _is_inner(phrase, match, behind):
            continue
        if len(match[1]) >= _WHOLE and _TEAM.fullmatch(phrase, end):
            continue
        if start in ends or (start in reached and end - start > 1):
            reached.add(end)
            if end in ends:
                behind = end
                yield end


def _is_inner(phrase: str, edge: re.Match[str], behind: int) -> bool:
    """Return whether nothing stands before 和 that it could join: 与|嘉和物业, 位于|和塘路."""
    alone = edge.start() == behind + 1 and phrase[behind] not in _JOINED_ALONE
    first = edge.start() == behind and phrase[behind - 1 : behind] in _LEADING_TO
    return edge[1] == "和" and (alone or first)


def _rules(word: str, behind: str) -> bool:
    """Return whether ``word`` is a verb whose object begins with ``behind``: 组织|市人大, 拉住|青禾养老院."""
    if _DONE.fullmatch(word) and word_class(word) == "v":
        return True
    # 建设|街社区 is called by a road, 组织|街道 is not.
    if behind == "街" or not _LEVEL.match(behind) or len(word) < _WHOLE:
        return False
    # 解放社区 is called by a verb.
    return word in _TWO_SIDED or (word_class(word) == "v" and word not in words_of("place_words"))
