"""Fields of a Word paragraph: results are printed, and some have none but what their code says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from desktop.intake.symbols import symbol
from desktop.intake.word.equations import equation
from desktop.intake.word.names import attribute, child, number, toggle, value, w

_SIGN_NUMBER = re.compile(r"0x([0-9a-f]{1,4})|([0-9]{1,5})")
FIELD_MARK, FIELD_CODE = w("fldChar"), w("instrText")

Run = tuple[str, etree._Element]
"""A stretch of text and the ``w:r`` or other element that it stands in."""
Item = Run | etree._Element
"""A run, or what stands in a paragraph and is none: a picture, a box, a part of a field."""


@dataclass(slots=True)
class _Field:
    """A field that has begun with ``mark``: where its code or result starts among what is done."""

    mark: etree._Element
    start: int
    code: str | None = None


def without_codes(items: Iterable[Item]) -> list[Item]:
    """Return the items with what each field prints in place of its parts.

    A code goes on to where the field tells so. Text in a field that is broken off is kept: it
    may be more than a code.
    """
    done: list[Item] = []
    fields: list[_Field] = []
    for item in items:
        if isinstance(item, tuple) or item.tag != FIELD_MARK:
            done.append(item)
            continue
        kind = item.get(w("fldCharType"))
        if kind == "begin":
            fields.append(_Field(item, len(done)))
        elif kind == "separate" and fields:
            _end_code(fields[-1], done)
        elif kind == "end" and fields:
            _end(fields.pop(), done)
    return [item for item in done if isinstance(item, tuple) or item.tag != FIELD_CODE]


def _end_code(field: _Field, done: list[Item]) -> None:
    """Take the field's code out of what is done; pictures and boxes in it stay."""
    part = done[field.start :]
    field.code = "".join(map(_written, part))
    done[field.start :] = [item for item in part if not isinstance(item, tuple) and item.tag != FIELD_CODE]
    field.start = len(done)


def _end(field: _Field, done: list[Item]) -> None:
    if field.code is None:
        _end_code(field, done)
    if not any(isinstance(item, tuple) and item[0].strip() for item in done[field.start :]):
        name, _, rest = (field.code or "").strip().partition(" ")
        written = _WITHOUT_RESULT.get(name.upper(), _nothing)(field.mark, rest.strip())
        run = field.mark.getparent()
        if written and run is not None:
            done.append((written, run))


def _written(item: Item) -> str:
    return item[0] if isinstance(item, tuple) else (item.text or "") if item.tag == FIELD_CODE else ""


def _nothing(_mark: etree._Element, _code: str) -> str:
    return ""


def _equation(_mark: etree._Element, code: str) -> str:
    return equation(code)


def _symbol(_mark: etree._Element, code: str) -> str:
    """Return the character of a number and its font."""
    first, *others = code.replace('"', " ").split()[:4] or [""]
    face = " ".join(others[1:]) if others[:1] == ["\\f"] else ""
    written = _SIGN_NUMBER.fullmatch(first.lower())
    if written is None:
        return ""
    sign = chr(int(written[1], 16) if written[1] else int(written[2]))
    return "" if "\ud800" <= sign <= "\udfff" else symbol(face, sign)


def _button(_mark: etree._Element, code: str) -> str:
    """Return the words on a button, behind the name of what it starts."""
    return code.partition(" ")[2].strip()


def _chosen(mark: etree._Element, _code: str) -> str:
    """Return the entry that is chosen in a list to choose from."""
    choice = child(mark, "ffData", "ddList")
    entries: Sequence[etree._Element] = [] if choice is None else choice.findall(w("listEntry"))
    place = number(choice, "result") or 0
    return attribute(entries[place], "val", "") if 0 <= place < len(entries) else ""


def _ticked(mark: etree._Element, _code: str) -> str:
    box = child(mark, "ffData", "checkBox")
    is_ticked = toggle(box, "checked")
    if is_ticked is None:
        is_ticked = value(box, "default") in {"1", "true", "on"}
    return "☒" if is_ticked else "☐"


_WITHOUT_RESULT: dict[str, Callable[[etree._Element, str], str]] = {
    "EQ": _equation,
    "SYMBOL": _symbol,
    "MACROBUTTON": _button,
    "FORMDROPDOWN": _chosen,
    "FORMCHECKBOX": _ticked,
}
"""What fields print that have no result, by their names."""
