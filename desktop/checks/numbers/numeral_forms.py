"""Numbers in a form that the standard does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.patterns import objections, pattern
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity
from desktop.text.numerals import number_of

_MIXED = re.compile(
    r"(?P<wrong>(?P<digits>[1-9](?<![\d.,年第〇一二三四五六七八九十].)\d?)(?P<unit>[十百千]))(?=[余多来]?[个名位户人家次件元份张棵盏吨米公里斤]|$)"
)
_FACTORS = {"十": 10, "百": 100, "千": 1000}
_CUT = re.compile(
    r"(?P<wrong>(?P<year>\d(?<![\d第长近约余共满仅已过—\-].)\d))年(?=(?:1[0-2]|[1-9])月(?!后|内|个)|[春夏秋冬](?:天|季|[，。])?|[底初](?!以?来))"
)
_ZERO = re.compile(
    "(?P<wrong>(?=[一二][〇一二三四五六七八九]{0,2}零)[一二][〇零一二三四五六七八九]{3})(?=年)"
)
_BROKEN = (
    pattern(
        r"(?P<wrong>(?P<a>[1-9](?<![\d，.．].)\d{0,2})(?:，| )(?P<b>\d{3}))"
        r"(?![\d，])(?=[余多万]?[个名位户人家次件元份张棵吨米斤])",
        "数字中间断开了。",
        r"\g<a>\g<b>",
    ),
    pattern(r"(?P<wrong>。)(?<=\d。)(?=\d+[%％万亿元个公平米吨倍分])", "小数点误作句号。", "."),
    # A telephone number may end a sentence, and a number of few digits seldom does.
    pattern(
        r"(?P<wrong>。)(?<!\d{3}。)(?<=\d。)(?=\d{1,2}(?:小时|[亩次度秒岁级折克斤立人]))",
        "小数点误作句号。",
        ".",
    ),
)
_PERCENT = (
    pattern(
        r"百分之(?P<digits>\d+(?:\.\d+)?)[%％]", "“百分之”和“%”重复。", r"\g<digits>%", signs=("百分之",)
    ),
    pattern(
        r"(?P<a>\d(?<![\d.%％].)\d*(?:\.\d+)?)(?P<join>[—\-~～至到]+)(?P<b>\d+(?:\.\d+)?)(?P<sign>[%％])",
        "百分数的范围，前后都带百分号。",
        r"\g<a>\g<sign>\g<join>\g<b>\g<sign>",
        ("%", "％"),
    ),
    pattern(
        r"(?P<a>\d(?<![\d.万亿].)\d?(?:\.\d+)?)(?P<join>[—~～至到])(?P<b>\d{1,2}(?:\.\d+)?)(?P<unit>[万亿])",
        "前面的数也带“万、亿”，不然会看成个位数。",
        r"\g<a>\g<unit>\g<join>\g<b>\g<unit>",
        ("万", "亿"),
    ),
)


@check(
    "mixed-numeral",
    title="阿拉伯数字与十百千混写",
    severity=Severity.WARNING,
    about="阿拉伯数字后面只可以跟“万”“亿”，不跟“十”“百”“千”。",
    reads=Reads.LINE,
    signs=("十", "百", "千"),
    ground="GB/T 15835 4.1",
    wrong="来了3百名居民。",
    right="来了300名居民。",
)
def mixed_numerals(proof: Proof) -> Iterator[Objection]:
    """Yield 3百 and 5千; 万 and 亿 may stand behind digits."""
    for line in proof.lines:
        for match in _MIXED.finditer(line.text):
            number = str(int(match["digits"]) * _FACTORS[match["unit"]])
            yield line.objection(
                *match.span("wrong"), f"写作“{number}”，阿拉伯数字不与十、百、千连用。", number
            )


@check(
    "cut-year",
    title="年份缩写",
    severity=Severity.WARNING,
    about="年份写四位。“08年”写成“2008年”；50 以上的当作上个世纪，采纳前看一眼。",
    reads=Reads.LINE,
    signs=("年",),
    ground="GB/T 15835 5.3",
    wrong="08年5月开工。",
    right="2008年5月开工。",
)
def cut_years(proof: Proof) -> Iterator[Objection]:
    """Yield years without their century."""
    for line in proof.lines:
        for match in _CUT.finditer(line.text):
            year = f"{'20' if match['year'] < '50' else '19'}{match['year']}"
            yield line.objection(*match.span("wrong"), f"年份不缩写，写作“{year}”。", year)


@check(
    "year-zero",
    title="汉字年份用“零”",
    severity=Severity.WARNING,
    about="用汉字写年份，零写作“〇”。",
    reads=Reads.LINE,
    signs=("零",),
    ground="GB/T 15835 5.2.4",
    wrong="石匾刻于一九零八年。",
    right="石匾刻于一九〇八年。",
)
def zeros_in_years(proof: Proof) -> Iterator[Objection]:
    """Yield 零 in a year of Chinese numerals."""
    for line in proof.lines:
        for match in _ZERO.finditer(line.text):
            better = match["wrong"].replace("零", "〇")
            yield line.objection(*match.span("wrong"), f"汉字写的年份用“〇”，写作“{better}”。", better)


@check(
    "broken-number",
    title="数字中间断开",
    severity=Severity.ERROR,
    about="一个数从中间被逗号或空格断开，多半是全角标点或换行留下的。",
    reads=Reads.LINE,
    ground="GB/T 15835 5.1",
    wrong="接待1，200人次。",
    right="接待1200人次。",
    leaves=Leaves.CONFIRMED,
)
def broken_numbers(proof: Proof) -> Iterator[Objection]:
    """Yield numbers with a Chinese mark or a space inside."""
    return objections(_BROKEN, proof.lines)


@check(
    "range-unit",
    title="范围缺单位",
    severity=Severity.WARNING,
    about="百分数和带“万”“亿”的范围，前后两个数都要带单位，不然前一个数会读成另一个数。",
    reads=Reads.LINE,
    ground="GB/T 15835 5.1.4",
    wrong="节水15—30%，投资9—16亿元。",
    right="节水15%—30%，投资9亿—16亿元。",
)
def range_units(proof: Proof) -> Iterator[Objection]:
    """Yield shares and great numbers whose range names the unit at its end only."""
    return objections(_PERCENT, proof.lines)


_RANGE = re.compile(
    r"(?P<low>\d(?<![\d.:：月日/弄号幢栋室\-—至到第].)\d*(?:\.\d+)?)(?P<join>[—~～至到])(?P<high>\d+(?:\.\d+)?)(?P<unit>[%％]|[个名位户人家次件元岁天周斤米]|小时|分钟|公里|平方米)"
)
_COUNTS_DOWN = re.compile("从|由|降|减|缩|倒|跌|比|降低|下降")
_REACH = 12


@check(
    "range-order",
    title="范围前后颠倒",
    severity=Severity.WARNING,
    about="范围先小后大。倒计时、下降到某数的写法不提。",
    reads=Reads.LINE,
    signs=("—", "~", "～", "至", "到"),
    ground="范围从小到大",
    wrong="适合12至6岁的孩子。",
    right="适合6至12岁的孩子。",
)
def range_orders(proof: Proof) -> Iterator[Objection]:
    """Yield ranges whose first number is the greater; what counts down is none."""
    for line in proof.lines:
        for match in _RANGE.finditer(line.text):
            low, high = number_of(match["low"]), number_of(match["high"])
            before = line.text[max(0, match.start() - _REACH) : match.start()]
            if low is not None and high is not None and low > high and not _COUNTS_DOWN.search(before):
                better = match["high"] + match["join"] + match["low"]
                yield line.objection(match.start(), match.end("high"), "范围的前一个数大于后一个数。", better)
