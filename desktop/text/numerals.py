"""Written numbers: digits, Chinese numerals and what stands between the two."""

from __future__ import annotations

import re
from functools import cache, lru_cache

Number = int | float

_MULTIPLES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_DIGITS = re.compile(r"(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?([十百千]?[万亿]?亿?|[十百千])")
_NUMERAL = re.compile(r"[零〇一二两三四五六七八九十百千万亿廿卅点壹贰叁肆伍陆柒捌玖拾佰仟萬億]+")
# Words that make a number a rough one: before it, and after it or its unit.
_ROUGH_BEFORE = re.compile(r"^(?:大约|约|将近|接近|近|超过|逾|超|上|达|第|整整)+")
_ROUGH_INSIDE = re.compile(r"(?<!^)[余多几来]")
# 三四十, 五六百, 二三: the lower of two neighbouring digits counts. 二〇二〇 and 一一九 are no such thing.
_RANGE = re.compile(r"^([一二三四五六七八九])(?!\1)[二三四五六七八九](?=[十百千万亿]|$)")
# No number in print is longer; Python refuses to read very long ones.
_LONGEST = 40
_FULL_DIGITS = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


@lru_cache(maxsize=2048)
def number_of(text: str) -> Number | None:
    """Return the number that ``text`` writes, or None where it writes none.

    万 and 亿 are multiplied out and 余, 多, 约 and their like set aside: ``200余`` is 200,
    ``3.5万`` is 35000. A percentage counts its hundredths (``百分之三十`` is 30), 半 is 0.5,
    and of two neighbouring numerals (``三四十``) the lower one counts.
    """
    if len(text) > _LONGEST:
        return None
    text = text.strip().translate(_FULL_DIGITS)
    text = _ROUGH_BEFORE.sub("", text).removeprefix("百分之").rstrip("%％")
    if text in {"半", "一半"}:
        return 0.5
    exact = _ROUGH_INSIDE.sub("", text)
    return _from_digits(exact) if exact[:1].isdecimal() else _from_numeral(exact)


def _from_digits(text: str) -> Number | None:
    match = _DIGITS.fullmatch(text)
    if match is None:
        return _mixed(text)
    whole, fraction, units = match.groups()
    number = int(whole.replace(",", ""))
    if not fraction:
        return number * _factor(units)
    # Scaled as whole numbers, since 3.3 * 10000 is 32999.999….
    scaled = int(f"{number}{fraction[1:]}") * _factor(units)
    return _plain(scaled / 10 ** len(fraction[1:]))


def _mixed(text: str) -> Number | None:
    """Return the number of ``3万5千`` or ``1亿2000万``: parts that add up, else None."""
    parts = re.findall(r"\d+(?:\.\d+)?[十百千万亿]*", text)
    if len(parts) < 2 or "".join(parts) != text:
        return None
    return sum(_from_digits(part) or 0 for part in parts)


def _factor(units: str) -> int:
    factor = 1
    for unit in units:
        factor *= _MULTIPLES[unit]
    return factor


def _plain(number: float) -> Number:
    return int(number) if number.is_integer() else number


def _from_numeral(text: str) -> Number | None:
    text = _RANGE.sub(r"\1", text)
    if not _NUMERAL.fullmatch(text):
        return None
    if text[0] in "百千万亿":
        text = "一" + text
    return _converted(text)


@cache
def _converted(numeral: str) -> Number | None:
    # Imported where it is needed: the import takes longer than reading an issue's numbers.
    from cn2an import cn2an

    try:
        number: float = cn2an(numeral, "normal")
    except (KeyError, ValueError):
        return None
    return _plain(float(number)) if isinstance(number, float) else number


def numeral_of(count: int) -> str:
    """Return a whole number in Chinese numerals as lists and 版 numbers have it: 三, 十二, 一百零五."""
    from cn2an import an2cn

    numeral: str = an2cn(count)
    return numeral.removeprefix("一") if numeral.startswith("一十") else numeral
