"""What can be filled in of each kind of fact, declared once, and how it is typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from desktop.model import FactKind, Value
from desktop.text.calendar import parse_iso

VALUE = ""
"""The key of a fact's value; every other key is one of its attributes."""

_SEPARATOR = "；"
_WRITTEN = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?|(\d{1,2})月(\d{1,2})日")
_NO_DATE = "写成 2024-05-01；只知道月份写 2024-05，没有年份写 --05-01，起止之间用 /。"
_NO_NUMBER = "这里填数字，例如 200 或 43.5。"


class Shape(Enum):
    """How a field is typed."""

    WORDS = "words"
    LIST = "list"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in; ``choices`` are the values of a choice with their words."""

    key: str
    name: str
    shape: Shape = Shape.WORDS
    choices: dict[str, str] = field(default_factory=dict)

    def shown(self, value: Value) -> str:
        """Return a value as it stands in the field."""
        if isinstance(value, tuple):
            return _SEPARATOR.join(value)
        return "" if value is None else str(value)

    def parsed(self, typed: str) -> Value:
        """Return what was typed as a value; nothing is None or an empty tuple.

        Raises:
            ValueError: with a Chinese sentence, where a number or date cannot be read
        """
        words = typed.strip()
        if self.shape is Shape.LIST:
            return _parts(words)
        if not words:
            return None
        if self.shape is Shape.NUMBER:
            return _number(words)
        return _date(words) if self.shape is Shape.DATE else words


_CONTACTS = {"phone": "电话", "address": "地址", "account": "账号", "url": "网址"}
FIELDS: dict[FactKind, tuple[Field, ...]] = {
    FactKind.PERSON: (
        Field(VALUE, "姓名"),
        Field("titles", "职务，几个之间用；隔开", Shape.LIST),
        Field("organization", "所在单位"),
    ),
    FactKind.ORGANIZATION: (Field(VALUE, "全称"),),
    FactKind.PLACE: (Field(VALUE, "全称"),),
    FactKind.DATE: (Field(VALUE, "日期，如 2024-05-01", Shape.DATE),),
    FactKind.QUANTITY: (
        Field(VALUE, "数值", Shape.NUMBER),
        Field("unit", "单位"),
        Field("of", "数的是什么"),
        Field("approx", "约数", Shape.FLAG),
    ),
    FactKind.QUOTE: (Field("speaker", "谁说的"), Field("direct", "原话", Shape.FLAG)),
    FactKind.WORK: (Field(VALUE, "题名"),),
    FactKind.NAME: (Field(VALUE, "名称"),),
    FactKind.CONTACT: (
        Field(VALUE, "号码、地址或账号"),
        Field("type", "是什么", Shape.CHOICE, _CONTACTS),
    ),
    FactKind.EVENT: (
        Field(VALUE, "什么事"),
        Field("date", "哪一天，如 2024-05-01", Shape.DATE),
        Field("place", "在哪里"),
        Field("people", "有谁，几人之间用；隔开", Shape.LIST),
    ),
}
"""The fields of each kind, in the order in which they stand."""


def _parts(words: str) -> tuple[str, ...]:
    parts = words.replace(";", _SEPARATOR).split(_SEPARATOR)
    return tuple(part.strip() for part in parts if part.strip())


def _number(words: str) -> Value:
    plain = words.replace(",", "").replace("，", "")
    try:
        number = float(plain)
    except ValueError:
        raise ValueError(_NO_NUMBER) from None
    return int(plain) if re.fullmatch(r"-?\d+", plain) else number


def _date(words: str) -> str:
    """Return one or two days, months or years, as ISO 8601 writes them."""
    days = [_iso(day.strip()) for day in words.split("/")]
    if len(days) > 2 or not all(parsed and parsed.exists for parsed in map(parse_iso, days)):
        raise ValueError(_NO_DATE)
    return "/".join(days)


def _iso(words: str) -> str:
    match = _WRITTEN.fullmatch(words)
    if match is None:
        return words
    year, month, day, bare_month, bare_day = match.groups()
    parts = [year, month, day] if year else ["-", bare_month, bare_day]
    return "-".join(part.zfill(2) if part != "-" else part for part in parts if part)
