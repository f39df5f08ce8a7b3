"""What is looked for: words, phrases, what must not stand there, and who, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.model import TEXT_KINDS, TITLE_KINDS, PassageKind
from desktop.text.calendar import parse_written
from desktop.text.decoration import section_name
from desktop.text.wording import PASSAGE_KINDS

_ITEM = re.compile(
    r"(?P<minus>[-－](?=\S))?(?:(?P<field>[A-Za-z]+|[\u4e00-\u9fff]{1,4})[:：])?"
    # Chinese input methods give curly quotes; round one word they are its own.
    r'(?:"(?P<phrase>[^"]*)"|“(?P<curly>[^“”]*\s[^“”]*)”|(?P<word>\S+))'
)
_YEARS = re.compile(r"(\d{4})年?(?:[-~－—–～至到]+(\d{4})年?)?")
UNDATED_YEAR = "不明"
"""What is written for the year of issues that have no date."""

_FIELDS = {
    "person": "person",
    "人物": "person",
    "人": "person",
    "organization": "organization",
    "organisation": "organization",
    "单位": "organization",
    "机构": "organization",
    "place": "place",
    "地点": "place",
    "section": "section",
    "栏目": "section",
    "paper": "paper",
    "报纸": "paper",
    "year": "year",
    "年": "year",
    "年份": "year",
    "from": "since",
    "起": "since",
    "to": "until",
    "止": "until",
    "kind": "kind",
    "出现在": "kind",
}
_KINDS = {words[1]: kind for kind, words in PASSAGE_KINDS.items()} | {
    kind.value: kind for kind in PassageKind
}
_KIND_GROUPS = {"标题": TITLE_KINDS, "title": TITLE_KINDS, "正文": TEXT_KINDS, "text": TEXT_KINDS}


@dataclass(frozen=True, slots=True)
class Query:
    """What articles must hold; every part narrows what is found.

    ``words`` must all stand there, ``without`` none, and nothing that is asked for in ``except_for``, each
    with one field, may hold. ``names`` are pairs of kind (person,
    organization, place) and name, or for a person the initials of its pinyin. ``kinds`` are
    those of the passages in which the words must stand, empty for all. ``since`` and
    ``until`` are ISO dates, months or years, both included; ``is_undated`` asks for issues that
    have no date. ``is_loose`` takes traditional and
    simplified characters, full and half width, capital and small letters for the same.
    """

    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    except_for: tuple[Query, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    section: str | None = None
    paper: str | None = None
    kinds: frozenset[PassageKind] = frozenset()
    since: str | None = None
    until: str | None = None
    is_undated: bool = False
    is_loose: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing narrows it, so that nothing is looked for."""
        return replace(self, without=(), except_for=(), is_loose=False) == Query()


def plain_query(text: str, since: str | None = None, until: str | None = None) -> Query:
    """Return the query for every word of a text as it stands there."""
    return Query(tuple(text.split()), since=since, until=until)


def typed_query(text: str, *, is_loose: bool = False) -> Query:
    """Return the query that someone typed: ``7号楼 "线上 线下" -通知 人物:林晓 -年:2022 出现在:标题``.

    What looks like a field and is none is a word; a field that says nothing yet, and a quotation
    mark that is not closed yet, are passed over.
    """
    query = Query(is_loose=is_loose)
    for match in _ITEM.finditer(text):
        query = _with(query, match)
    return query


def _with(query: Query, match: re.Match[str]) -> Query:
    field = _FIELDS.get((match["field"] or "").lower())
    value = next(found for found in match.group("phrase", "curly", "word") if found is not None)
    if field is None and match["field"]:
        value = match[0].removeprefix(match["minus"] or "")
    value = "".join(value.replace('"', "").split())
    if not value or (value[-1] in ":：" and value[:-1].lower() in _FIELDS):
        return query
    if field is None:
        if match["minus"]:
            return replace(query, without=(*query.without, value))
        return replace(query, words=(*query.words, value))
    return _excepted(query, field, value) if match["minus"] else _filtered(query, field, value)


def _excepted(query: Query, field: str, value: str) -> Query:
    unwanted = _filtered(Query(), field, value)
    if field != "kind":
        return replace(query, except_for=(*query.except_for, unwanted))
    kinds = (query.kinds or frozenset(PassageKind)) - unwanted.kinds
    # In no kind there is nothing, but a query without kinds asks for all.
    nowhere = () if kinds else (f"-出现在:{value}",)
    return replace(query, kinds=kinds, words=(*query.words, *unwanted.words, *nowhere))


def _filtered(query: Query, field: str, value: str) -> Query:
    match field:
        case "section":
            return replace(query, section=section_name(value))
        case "paper":
            return replace(query, paper=value)
        case "since":
            return replace(query, since=_iso(value))
        case "until":
            return replace(query, until=_iso(value))
        case "year" if value == UNDATED_YEAR:
            return replace(query, is_undated=True, since=None, until=None)
        case "year":
            first, last = _years(value)
            return replace(query, is_undated=False, since=first, until=last)
        case "kind":
            kinds = _KIND_GROUPS.get(value) or frozenset(_known_kind(value))
            none = () if kinds else (f"出现在:{value}",)
            return replace(query, kinds=query.kinds | kinds, words=(*query.words, *none))
    return replace(query, names=(*query.names, (field, value)))


def _known_kind(value: str) -> Iterator[PassageKind]:
    if value in _KINDS:
        yield _KINDS[value]


def _iso(value: str) -> str:
    """Return a date in any of the usual ways as ISO 8601; what is none as it was written."""
    date = parse_written(value)
    return date.iso if date else value


def _years(value: str) -> tuple[str, str]:
    """Return the first and the last year that were written, in whatever order they stood."""
    match = _YEARS.fullmatch(value)
    years = sorted(year for year in match.groups() if year) if match else [_iso(value)]
    return years[0], years[-1]
