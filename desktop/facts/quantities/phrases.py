"""Counts, measures, money and shares as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.facts.lexicon import any_of
from desktop.facts.quantities.compound_measures import compound_measures
from desktop.text.numerals import Number, number_of

# A search for one of a few characters is the fastest, and so a pattern begins with one, not with some.
_DIGITS = r"\d\d*(?:,\d{3})*(?:\.\d+)?"
_SCALE = "[余多]?[十百千]?[万亿]{1,2}|[百千]"
_TO = r"\s?[至到—–\-~～－]{1,2}\s?"
_UNIT = (
    r"[%％‰℃㎡]|个人(?![工才力民员次口物体群家生数均行造像文机气])|个多(?:月|小时|星期)|多个(?:月|小时|星期)|日|大(?=[\u4e00-\u9fff]{2})"
    rf"|里(?=[地，。、外])|发(?=[，。、子炮])|路(?=实地|走访|检查|慰问|看望|深入)|{any_of('units')}"
)
# 3岁多的孩子, 5年多来
_OVER = "(?P<over>多(?=[，。；、：！？”）的了来前后钱时]|$))?"
_COUNTED = re.compile(
    rf"(?P<number>{_DIGITS})(?:{_TO}(?P<maximum>{_DIGITS})(?![\d.:：]))?"
    rf"\s?(?P<scale>{_SCALE})?(?P<rough>[余多来])?\s?(?:(?P<unit>{_UNIT}){_OVER})?"
)
# The first characters decide where a search may begin, so what stands before is looked at behind.
_ORDINAL, _BELOW_ZERO = "第", "零下"
_INSIDE = re.compile(r"[\dA-Za-z.．/]$|\d[:：,]$|(?:民国|光绪|宣统|同治|咸丰|道光|乾隆|康熙)$")
_NUMERAL = "{0}{0}{{0,11}}".format("[一二两三四五六七八九十百千万亿零〇几数]")
_NUMERAL_COUNTED = re.compile(
    rf"(?P<number>{_NUMERAL})(?P<rough>[余多来])?"
    rf"(?P<unit>{any_of('units_of_numerals')}|点(?=要求|希望|建议|意见|打算)|对(?=关系)|道(?=防线)){_OVER}"
)
_SHARE = re.compile(rf"(?P<below>{_NUMERAL})分之(?P<above>{_NUMERAL})")
_IDIOM = re.compile(any_of("numeral_idioms"))
_UPPER_END = re.compile(rf"{_TO}(?P<number>{_DIGITS})(?P<scale>{_SCALE})?(?P<unit>{_UNIT})")
_ROUGH_BEFORE = re.compile("(?:大?约|将近|接近|近|逾)$")
_ROUGH_AFTER = re.compile("左右|上下")
# A year, 90年代, the storey of a flat, a version, 元旦, the minutes of a time of day.
_NAMING = re.compile(
    r"\d{4}年|\b0\d[年版]|年[级代度轻货画历报]|[楼号幢栋]\d+层|号\d+[幢栋]|[苑期园府庭寓]\d+[幢栋]|\d单元|\.\d+版|元旦|[时点]\d+分(?!之)"
)
# 7栋的居民, 5栋2单元: which building, not how many.
_BUILDINGS = frozenset("栋幢")
_LIVED_IN = re.compile(r"的?(?:独居|老|新)?(?:居民(?!楼)|住户|业主|楼组长|老人)|的?\d")
# 3日 is a date unless these say that days are counted.
_DAYS_BEFORE = re.compile("(?:不少于|不多于|连续|为期|持续|至少|超过|满)$")
_DAYS_AFTER = re.compile("以?内|之内|之?后|左右")
# 三届区委六次全会, 十三届七次全会: the numbers belong to the session's name.
_SESSION = re.compile("[届次][^，。；、]{0,8}?(?:全会|会议|大会|常委会)")
# 五年级, 九十年代
_GRADE = re.compile("年[级代]")
# 新沙苑三期 is a part of the estate.
_ESTATE = frozenset("苑园府庭寓里城村邸")
_VAGUE = frozenset("几数")
# The 万 of 10多万 belongs to the digits before it.
_DIGIT_PART = re.compile(r"[\d余多.]")
_LARGE = re.compile("[万亿]")
_UNCOUNTED = frozenset("一几数")


@dataclass(frozen=True, slots=True)
class QuantityPhrase:
    """The characters ``start <= i < end`` of a text that count or measure something.

    ``unit`` is empty for a bare ``8.6万`` and a fraction; ``maximum`` is the upper end of a range.
    """

    start: int
    end: int
    number: Number
    unit: str = ""
    maximum: Number | None = None
    approximate: bool = False
    ordinal: bool = False
    in_digits: bool = True


def quantity_phrases(text: str) -> Iterator[QuantityPhrase]:
    """Yield the quantities of ``text``: those in digits, then those in Chinese numerals.

    Numbers that name something (``7号楼``, ``120弄``, a year, a time of day) are none.
    """
    compound = tuple(compound_measures(text))
    yield from (QuantityPhrase(one.start, one.end, one.number, one.unit) for one in compound)
    inner = {at for one in compound for at in range(one.start, one.end)}
    yield from (phrase for phrase in _in_digits(text) if phrase.end - 1 not in inner)
    yield from _in_numerals(text)
    yield from _shares(text)


def _in_digits(text: str) -> Iterator[QuantityPhrase]:
    for match in _COUNTED.finditer(text):
        if _counts(text, match) and not _names(text, match):
            yield _digit_phrase(text, match, _lead(text, match.start()))


def _lead(text: str, start: int) -> str:
    """Return the 第 or 零下 that belongs to the number at ``start``, or nothing."""
    return next((lead for lead in (_ORDINAL, _BELOW_ZERO) if text.endswith(lead, 0, start)), "")


def _names(text: str, match: re.Match[str]) -> bool:
    return _NAMING.search(text, max(0, match.start() - 1), match.end() + 1) is not None


def _counts(text: str, match: re.Match[str]) -> bool:
    if not match["unit"] and not _LARGE.search(match["scale"] or ""):
        return False
    before = text[max(0, match.start() - 3) : match.start()]
    if _INSIDE.search(before):
        return False
    if match["unit"] in _BUILDINGS and _LIVED_IN.match(text, match.end()):
        return False
    if match["unit"] == "日":
        return bool(_DAYS_BEFORE.search(before) or _DAYS_AFTER.match(text, match.end()))
    return True


def _digit_phrase(text: str, match: re.Match[str], lead: str) -> QuantityPhrase:
    scale = match["scale"] or ""
    number = _number(match["number"], scale) * (-1 if lead == _BELOW_ZERO else 1)
    rough = bool(_is_over(match) or scale[:1] in {"余", "多"} or "多" in (match["unit"] or ""))
    return QuantityPhrase(
        match.start() - len(lead),
        match.end(),
        number,
        (match["unit"] or "").replace("多", ""),
        _number(match["maximum"], scale) if match["maximum"] else _upper_end(text, match),
        rough or _is_rough(text, match),
        ordinal=lead == _ORDINAL,
    )


def _number(digits: str, scale: str) -> Number:
    return number_of(digits + scale) or 0


def _upper_end(text: str, match: re.Match[str]) -> Number | None:
    """Return the 4 of ``2元至4元``, whose ends are two quantities."""
    end = _UPPER_END.match(text, match.end())
    return _number(end["number"], end["scale"] or "") if end and end["unit"] == match["unit"] else None


def _is_over(match: re.Match[str]) -> bool:
    """Return whether 余, 多 or 来 stands before the unit, or 多 behind it."""
    return bool(match["rough"] or match["over"])


def _is_rough(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 2) : match.start()]
    return bool(_ROUGH_BEFORE.search(before) or _ROUGH_AFTER.match(text, match.end()))


def _in_numerals(text: str) -> Iterator[QuantityPhrase]:
    for match in _NUMERAL_COUNTED.finditer(text):
        number = None if _is_uncounted(text, match) else number_of(match["number"])
        if number is not None:
            lead = _lead(text, match.start())
            rough = bool(_is_over(match) or _VAGUE & set(match["number"])) or _is_rough(text, match)
            yield QuantityPhrase(
                match.start() - len(lead),
                match.end(),
                number,
                match["unit"],
                approximate=rough,
                ordinal=lead == _ORDINAL,
                in_digits=False,
            )


def _is_uncounted(text: str, match: re.Match[str]) -> bool:
    """Return whether 一 is a mere article (一份报纸), or the numeral belongs to an idiom."""
    before = text[max(0, match.start() - 1) : match.start()]
    phase = match["unit"] == "期" and before in _ESTATE
    if phase or (match["number"] in _UNCOUNTED and before != _ORDINAL):
        return True
    named = _IDIOM.match(text, match.start()) or _GRADE.match(text, match.start("unit"))
    named = named or _SESSION.match(text, match.start("unit"))
    return bool(_DIGIT_PART.match(before) or named)


def _shares(text: str) -> Iterator[QuantityPhrase]:
    """Yield fractions (三分之二) as numbers, and 百分之三十 as 30 %."""
    for match in _SHARE.finditer(text) if "分之" in text else ():
        above, below = number_of(match["above"]), number_of(match["below"])
        if match["below"] == "百" and above is not None:
            yield QuantityPhrase(match.start(), match.end(), above, "%", in_digits=False)
        elif above is not None and below:
            yield QuantityPhrase(match.start(), match.end(), round(above / below, 3), in_digits=False)
