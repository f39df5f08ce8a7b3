"""The signs that a page shows before the items of its lists."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from desktop.intake.figures import BULLET, figure, spaced
from desktop.intake.web.sheet import Declarations

# How a page names the sorts of numbers, and how Word does.
_FORMATS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "lower-latin": "lowerLetter",
    "upper-latin": "upperLetter",
    "decimal-leading-zero": "decimalZero",
    **dict.fromkeys(("cjk-ideographic", "simp-chinese-informal"), "chineseCounting"),
    "cjk-decimal": "ideographDigital",
    "simp-chinese-formal": "chineseLegalSimplified",
    "cjk-heavenly-stem": "ideographTraditional",
    "cjk-earthly-branch": "ideographZodiac",
}
# After these a page sets 、 and after others a full stop.
_CHINESE = frozenset(
    (
        "chineseCounting",
        "ideographDigital",
        "chineseLegalSimplified",
        "ideographTraditional",
        "ideographZodiac",
    )
)


@dataclass(slots=True)
class OpenList:
    """A list while its items are read; ``number_format`` is "" for one of bullets, None for no signs.

    ``step`` is -1 where it counts down.
    """

    number_format: str | None = ""
    count: int = 0
    step: int = 1

    @classmethod
    def of(cls, element: etree._Element, style: Declarations) -> OpenList:
        """Return the list that ``element`` begins."""
        sort = style.get("list-style-type") or style.get("list-style", "")
        if "none" in sort:
            return cls(None)
        if element.tag != "ol":
            return cls()
        number_format = _FORMATS.get(sort) or _FORMATS.get(element.get("type", ""), "decimal")
        if element.get("reversed") is None:
            return cls(number_format, _number(element.get("start"), 1) - 1)
        return cls(number_format, _number(element.get("start"), len(element.findall("li"))) + 1, -1)

    def label(self, item: etree._Element) -> str:
        """Count one item more and return its sign."""
        self.count = _number(item.get("value"), self.count + self.step)
        if self.number_format is None:
            return ""
        return _written(self.number_format, self.count) if self.number_format else BULLET


def _written(number_format: str, count: int) -> str:
    mark = "、" if number_format in _CHINESE else "."
    return spaced(figure(number_format, count) + mark)


def _number(written: str | None, otherwise: int) -> int:
    text = (written or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else otherwise
