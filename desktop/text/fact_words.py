"""What is known of a thing, in words that window, table and Word share."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.model import FIRST, Fact, FactKind, Value

_CONTACTS = {"phone": "电话", "address": "地址", "account": "账号", "url": "网址"}


def name_of_fact(fact: Fact) -> str:
    """Return what a thing is called: a person by his name, everything else by its words."""
    name = fact.value if fact.kind is FactKind.PERSON and isinstance(fact.value, str) else fact.text
    namesake = fact.attrs.get("namesake") or FIRST
    return name if namesake == FIRST else f"{name}（同名 {namesake}）"


def known_words(facts: Sequence[Fact]) -> str:
    """Return what all mentions of one thing say of it: posts, value, speaker; nothing is ``""``."""
    first = facts[0]
    if first.kind is FactKind.PERSON:
        titles = (title for fact in facts for title in _words(fact.attrs.get("titles")))
        return "；".join((*dict.fromkeys(titles), *_words(first.attrs.get("organization"))))
    if first.kind is FactKind.QUANTITY:
        return _quantity(first)
    if first.kind is FactKind.QUOTE:
        speaker = first.attrs.get("speaker")
        return f"{speaker}说" if speaker else "没有写明谁说的"
    keys = {FactKind.EVENT: ("date", "place", "people"), FactKind.CONTACT: ("type",)}.get(first.kind, ())
    more = [_day(word) if key == "date" else word for key in keys for word in _words(first.attrs.get(key))]
    value = "" if first.value is None or first.kind is FactKind.EVENT else str(first.value)
    value = _day(value) if first.kind is FactKind.DATE else value
    said = [value if value != first.text else "", *(_CONTACTS.get(word, word) for word in more)]
    return "，".join(word for word in said if word)


def grounds_of(fact: Fact) -> str:
    """Return which rule, word list or roster entry a fact was found by."""
    year_from = fact.attrs.get("year_from")
    return f"年份由“{year_from}”推得" if year_from else fact.evidence


def _day(iso: str) -> str:
    """Return a date or range as people write it: ``06-09 14:00（年份未定）``."""
    ends = [end.removeprefix("--").replace("T", " ") for end in iso.split("/")]
    return " 至 ".join(ends) + ("（年份未定）" if iso.startswith("--") else "")


def _quantity(fact: Fact) -> str:
    counted, unit = fact.attrs.get("of"), fact.attrs.get("unit")
    number = f"{fact.value:,}" if isinstance(fact.value, int | float) else str(fact.value or "")
    about = "约数" if fact.attrs.get("approx") else ""
    return "，".join(part for part in (str(counted or ""), f"{number} {unit or ''}".strip(), about) if part)


def _words(value: Value) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return () if value in (None, "") else (str(value),)
