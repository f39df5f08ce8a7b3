"""Turns of phrase that do not go together, each with what to write instead."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.patterns import objections, pattern
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity

_ROUGH_TWICE = "“约、近、超”和“余、多”只用一个。"
_REVERSED = "“{}……不再”意思反了。"

PATTERNS = (
    pattern(
        "(?P<wrong>参与)(?![到进])[^，。；：“”]{2,40}(?:中来|中去)",
        "“参与……中来”缺“到”，宜作“参与到……中来”。",
        "参与到",
        signs=("参与",),
    ),
    pattern(
        "(?P<wrong>召开)(?=[^，。；！？]{1,50}仪式(?!感))",
        "“召开”与“仪式”不搭配：会议用“召开”，仪式用“举行”。",
        signs=("召开",),
    ),
    pattern(
        "(?P<wrong>首[个家座条所])(?=[^，。；：]{0,25}之一)",
        "“首个”只有一个，与“之一”矛盾。",
        signs=("之一",),
    ),
    pattern("(?P<wrong>唯一)[^，。；：]{1,20}之一", "“唯一”与“之一”矛盾。", signs=("唯一",)),
    pattern(
        r"(?P<wrong>截止)(?=到?(?:\d|目前|今[年日天]|昨[日天]|上[月周午]|本月|发稿|[一二两三四五六七八九十〇]+月))",
        "后面有时间时用“截至”，“截止”是停止的意思。",
        "截至",
        signs=("截止",),
    ),
    pattern(r"(?P<wrong>(?:约|近|超过?|逾)\d[\d.]*[万亿]?[余多])", _ROUGH_TWICE, signs=("余", "多")),
    pattern(
        r"(?P<wrong>(?:大?约|近)\d[\d.]*[万亿]?[^\d，。；、（）]{1,4}(?:左右|上下))",
        "“约、近”和“左右、上下”只用一个。",
        signs=("左右", "上下"),
    ),
    pattern(
        "(?P<wrong>(?:将?近|约|超过?|逾)[一二三四五六七八九]?[十百千万][余多])(?=[个名位户人家次元])",
        _ROUGH_TWICE,
        signs=("余", "多"),
    ),
    pattern(r"(?P<wrong>超过了?\d[\d.]*[万亿]?[余多])", "“超过”和“余、多”只用一个。", signs=("超过",)),
    pattern(
        r"(?:达到?|超过|不少于|至少)[^，。；、]{0,3}\d[\d.]*[%％]?(?P<wrong>以上左右|以上上下)",
        "“以上”和“左右”只用一个。",
        signs=("以上",),
    ),
    pattern("大约[^，。；、]{1,8}左右", "“大约”和“左右”只用一个。", signs=("大约",)),
    pattern("目的就?是为了", "“目的是”和“为了”重复，只用一个。", signs=("是为了",)),
    pattern("(?P<wrong>防止)[^，。；：]{0,15}不再", _REVERSED, signs=("防止",)),
    pattern("(?P<wrong>避免)[^，。；：]{1,12}不再", _REVERSED, signs=("避免",)),
    pattern(
        "(?P<wrong>原因[^，。；：]{1,20}(?:造成|导致|引起)的)(?=[，。；])",
        "“原因是”和“造成的”重复，只用一个。",
        signs=("原因",),
    ),
    pattern(
        "(?:^|(?<=[。；！？]))(?P<wrong>通过[^，。；：“”]{2,20}，使)(?!得?其)",
        "“通过……使……”没有主语，去掉其中一个。",
        signs=("，使",),
    ),
    pattern(
        "(?P<wrong>切忌)不[要得可能]",
        "“切忌”已是不要的意思，与“不要”连用意思反了。",
        "切记",
        signs=("切忌",),
    ),
    pattern(
        r"(?:降低|减少|下降|缩短)了?(?:\d+|[一二两三四五六七八九十]+)倍",
        "减少不用倍数，宜用百分数或分数。",
        signs=("倍",),
    ),
    pattern("凯旋而归", "“凯旋”已含“归来”的意思。", "凯旋", signs=("凯旋",)),
    pattern("来自于", "“自”就是“从”，不必再加“于”。", "来自", signs=("来自于",)),
    pattern("涉及到", "“涉及”已含“到”的意思。", "涉及", signs=("涉及到",)),
    pattern(
        "必需(?=[戴要先按经在是把有持做提遵到从用由对]|[^，。、；的品要]{1,2}[着好到])",
        "“必须”是一定要，“必需”是一定要有。",
        "必须",
        signs=("必需",),
    ),
    pattern("从新(?=[开启修做建来装粉走拾铺种])", "“重新”误作“从新”。", "重新", signs=("从新",)),
    pattern(
        "反应(?=了[^，。；]{1,10}(?:变化|面貌|生活|情况|风貌|问题|成果))",
        "“反映”误作“反应”。",
        "反映",
        signs=("反应",),
    ),
    pattern("帐(?=[目本单户号簿])", "钱财的“账”误作“帐”。", "账", signs=("帐",)),
    pattern("在(?=接再厉|三推敲|三叮嘱|三要求|三强调)", "“再”误作“在”。", "再", signs=("在",)),
)


@check(
    "wording",
    title="搭配不当",
    severity=Severity.WARNING,
    about="两个词不能这样搭配，或意思重复，如“截止目前”“涉及到”。提示里说明为什么。",
    reads=Reads.LINE,
    ground="现代汉语语法与搭配",
    wrong="截止目前，签约九成。",
    right="截至目前，签约九成。",
)
def wordings(proof: Proof) -> Iterator[Objection]:
    """Yield the words of each pattern that does not go together."""
    return objections(PATTERNS, proof.lines)
