"""The fields of a masthead, each declared once: how it is printed and what value that gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.assets import word_list
from desktop.model import Span
from desktop.structure.patterns import any_of
from desktop.text.calendar import PartialDate, weekday_named
from desktop.text.numerals import number_of

FieldValue = str | int | tuple[str, ...]

_NUMERALS = r"[〇零○一二三四五六七八九十百]"
_NUMBER = rf"(\d+|{_NUMERALS}+)"
_DAY = rf"(\d{{1,2}}|{_NUMERALS}{{1,3}})"
_DAY_OF_YEAR = rf"{_DAY}\s*[月./－-]\s*{_DAY}\s*日?"
_NEXT = r"下一?期(?:出版|见报)?(?:时间|日期)?\s*[:：]?\s*"
_HEADS = re.compile(r"^(.*?(?:街道|镇|乡|区|社区|新区))(?=[^\s、]{2,})")
_ENGLISH = r"NEWS|DAILY|WEEKLY|TIMES|POST|COMMUNITY|MORNING|LIFE|JOURNAL|HERALD|VOICE|EXPRESS|STREET"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the masthead.

    ``pattern`` finds it in the furniture, one line a passage; ``value`` turns the match into
    the field's value, or into None where it is none after all.
    """

    name: str
    pattern: re.Pattern[str]
    value: Callable[[re.Match[str]], FieldValue | None]

    def read(self, text: str) -> tuple[FieldValue, Span] | None:
        """Return the value that ``text`` prints first and where, or None."""
        for match in self.pattern.finditer(text):
            value = self.value(match)
            if value:
                return value, Span(*match.span(1 if self.pattern.groups == 1 else 0))
        return None


def _field(name: str, pattern: str, value: Callable[[re.Match[str]], FieldValue | None]) -> Field:
    return Field(name, re.compile(pattern, re.MULTILINE), value)


def _digits(text: str) -> int | None:
    """Return the number that digits write one by one (二〇二〇), or that a numeral names."""
    if len(text) == 4 and not text.isdecimal():
        text = "".join(str("〇一二三四五六七八九".find(digit)) for digit in re.sub("[零○]", "〇", text))
    number = number_of(text)
    return int(number) if number is not None else None


def _number(match: re.Match[str]) -> int | None:
    return _digits(match[1])


def _date(match: re.Match[str]) -> str | None:
    year, month, day = map(_digits, match.groups())
    date = PartialDate(year, month, day)
    return date.iso if date.exact else None


def _month(match: re.Match[str]) -> str | None:
    year, month = map(_digits, match.groups())
    date = PartialDate(year, month)
    return date.iso if date.exists else None


def _next_date(match: re.Match[str]) -> str | None:
    year, month, day = (_digits(part) if part else None for part in match.groups())
    date = PartialDate(year, month, day)
    return date.iso if date.exists else None


def _closed_up(match: re.Match[str]) -> str:
    """Return what the first group holds without the marks and spaces the lay-out put in."""
    return re.sub(r"[\s/／|｜]+", "", match[1])


def _as_printed(match: re.Match[str]) -> str:
    return match[1].strip(" 　：:")


def _publishers(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(shared_heads(re.split(r"[、，,\s]+|和|与", match[1].strip())))


def shared_heads(names: list[str]) -> Iterator[str]:
    """Yield the names with the head that the first one shares with the others written out.

    ``甲街道党工委`` and ``办事处`` give 甲街道党工委 and 甲街道办事处.
    """
    head = ""
    for name in filter(None, names):
        own = _HEADS.match(name)
        if own:
            head = own[1].removeprefix("中共")
        elif name in _SHARING:
            name = head + name
        yield name


def with_head(names: tuple[str, ...], head: str | None) -> Iterator[str]:
    """Yield the names, those that are a bare 党工委 or 办事处 with ``head`` in front."""
    for name in names:
        yield head + name if head and name in _SHARING else name


_SHARING = frozenset({"党工委", "办事处", "工委", "党委", "人民政府", "政府", "工作委员会", "管委会"})
_PAPER = any_of(word_list("paper_endings"))

FIELDS = (
    _field("date", rf"(\d{{4}}|{_NUMERALS}{{4}})\s*[年./－-]\s*{_DAY_OF_YEAR}", _date),
    _field("date", rf"(\d{{4}}|{_NUMERALS}{{4}})\s*年\s*{_DAY}\s*月(?!\s*(?:\d|{_NUMERALS}))", _month),
    _field("weekday", r"((?:星期|礼拜|周)[一二三四五六日天])", lambda match: weekday_named(match[1])),
    _field("issue_number", rf"(?<!总)(?<!总 )第\s*{_NUMBER}\s*期", _number),
    _field("total_number", rf"总\s*第?\s*{_NUMBER}\s*期", _number),
    _field("page_count", rf"(?:本期|今日|共|全|每期)\s*{_NUMBER}\s*版", _number),
    _field("next_issue_date", rf"{_NEXT}(?:(\d{{4}})\s*[年./-])?\s*{_DAY_OF_YEAR}", _next_date),
    _field("legal_number", r"([CＣ][NＮ]\s*\d{2}\s*[-－—]\s*\d{4}(?:/\w+)?)", _as_printed),
    _field("legal_number", r"准印证(?:编?号)?[:：\s]*(\S{3,24})", _as_printed),
    _field("legal_number", r"(\S{0,8}准字第?\S{0,4}\d+号?)", _as_printed),
    _field("organizer", r"主办(?:单位)?[:： 　]+(\S{4,40})", _as_printed),
    _field("organizer", r"^(?:.*[ 　])?(\S{4,40}?)[ 　]*(?:联合)?主办$", _as_printed),
    _field("editorial_office", r"编辑部[:：]\s*(\S{4,30})", _as_printed),
    _field("editorial_office", r"(\S{2,16}编辑部)(?!电话|地址)", _as_printed),
    _field(
        "phone",
        r"(?:电话|热线|[Tt][Ee][Ll])\D{0,6}((?:0\d{2,3}[-－ ]?)?\d{7,11}(?:[-－转]\d{1,5})?)",
        _as_printed,
    ),
    _field("publisher", r"^(.{3,44}?)\s*(?:联合|合作)(?:出版|编印)", _publishers),
    _field("publisher", r"(?<!下期)(?<!下一期)(?:出版|编印)(?:单位)?[:：]\s*(.{4,44})$", _publishers),
    _field("publisher", r"^(.{4,44}?)\s*(?:出版|编印)$", _publishers),
    _field("slogan", r"^(\S{1,2}(?:[ 　]*[/／|｜][ 　]*\S{1,2}){3,})$", _closed_up),
    _field("slogan", rf"^(?!.*{_PAPER}$)([\u4e00-\u9fff](?:[ 　][\u4e00-\u9fff]){{4,}})$", _closed_up),
    _field("english", rf"^((?=[A-Z ]*(?:{_ENGLISH}))[A-Z]+(?:[ ,.&'-]+[A-Z]+)+)$", _as_printed),
    _field("english", rf"^((?=[A-Z ]*(?:{_ENGLISH}))[A-Z]+)$", _as_printed),
    _field("paper", rf"^《?((?:[\u4e00-\u9fff][ 　]*){{0,9}}{_PAPER})》?$", _closed_up),
    _field("paper", r"^((?:[\u4e00-\u9fff][ 　]+){1,9}[报刊])$", _closed_up),
)

_QUOTED = re.compile(r"[“”\"]([^“”\"]{2,24})[“”\"]")
_NAMED = re.compile(
    r"(?:公众|订阅|视频)号[:： ]\s*([^\s“”，、]{2,16})|关注[:： ]?\s*([\u4e00-\u9fff]{3,12})$", re.MULTILINE
)


def accounts(text: str) -> list[tuple[str, Span]]:
    """Return the accounts that the furniture asks to follow, with where they stand; each once."""
    found: dict[str, Span] = {}
    for match in sorted((*_QUOTED.finditer(text), *_NAMED.finditer(text)), key=re.Match.start):
        group = match.lastindex or 0
        name = re.sub(r"\s+", "", match[group])
        found.setdefault(name, Span(*match.span(group)))
    return [(name, span) for name, span in found.items() if name not in {"微信公众号", "公众号", "我们"}]
