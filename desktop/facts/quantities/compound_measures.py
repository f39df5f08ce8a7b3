"""Measures of two units that are one figure: 8分20秒, 2小时15分钟, 4块5, 1米75."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.text.numerals import Number

_MEASURE = re.compile(
    r"(?<![\d.:：])(?<!\d[时点])(?:"
    r"(?:(?P<hours>\d+)小?时)?(?P<minutes>\d+)分(?:钟)?(?P<seconds>\d+)秒"
    r"|(?P<whole_hours>\d+)(?:个)?小时(?P<rest>\d+)分钟?"
    r"|(?P<yuan>\d+)块(?P<jiao>\d)(?![\d.百千万亿])"
    r"|(?P<metres>\d)米(?P<centimetres>\d\d)(?!\d|[厘公毫]?米)"
    r")"
)
# A unit between two numbers: most lines have none, and the measure is looked for slowly.
_MAYBE = re.compile(r"\d(?:分钟?|个?小时|[块米])\d")
_MINUTE, _HOUR = 60, 3600


@dataclass(frozen=True, slots=True)
class Measure:
    """The characters ``start <= i < end`` and their figure in the smaller (time) or larger unit."""

    start: int
    end: int
    number: Number
    unit: str


def compound_measures(text: str) -> Iterator[Measure]:
    """Yield the measures of ``text``: times in seconds or minutes, money in 元, lengths in 米."""
    for match in _MEASURE.finditer(text) if _MAYBE.search(text) else ():
        yield Measure(*match.span(), *_figure(match))


def _figure(match: re.Match[str]) -> tuple[Number, str]:
    if match["seconds"]:
        return int(match["hours"] or 0) * _HOUR + int(match["minutes"]) * _MINUTE + int(
            match["seconds"]
        ), "秒"
    if match["rest"]:
        return int(match["whole_hours"]) * _MINUTE + int(match["rest"]), "分钟"
    if match["jiao"]:
        return int(match["yuan"]) + int(match["jiao"]) / 10, "元"
    return int(match["metres"]) + int(match["centimetres"]) / 100, "米"
