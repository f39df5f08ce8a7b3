"""Every value of the model survives the way to JSON and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model import (
    ChangeText,
    Edit,
    Fact,
    FactKind,
    Finding,
    LogEntry,
    Masthead,
    Review,
    Run,
    SetMasthead,
    Source,
    SourceSpan,
    Span,
    Together,
)
from desktop.model import edit as edits
from desktop.model.serial import SerialError, from_bytes, from_data, to_bytes, to_data

EDITS = [kind for kind in vars(edits).values() if isinstance(kind, type) and issubclass(kind, Edit)]
TEXT = st.text(max_size=4)
LENGTHS = st.integers(0, 9)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(-5, 10**6),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    type(None): st.none(),
    Span: st.builds(lambda start, more: Span(start, start + more), LENGTHS, LENGTHS),
    SourceSpan: st.builds(lambda start, more: SourceSpan(0, start, start + more), LENGTHS, LENGTHS),
    Run: st.builds(lambda text: Run(text, SourceSpan(0, 0, len(text))), TEXT),
    Edit: st.builds(ChangeText, TEXT, LENGTHS, LENGTHS, TEXT),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for the values that a type hint of the model allows."""
    if hint in PLAIN:
        return PLAIN[hint]
    inner = get_args(hint)
    if isinstance(hint, UnionType):
        return st.one_of([values_of(choice) for choice in inner])
    if get_origin(hint) is tuple:
        if inner[-1] is not Ellipsis:
            return st.tuples(*map(values_of, inner))
        return st.lists(st.deferred(lambda: values_of(inner[0])), max_size=2).map(tuple)
    if get_origin(hint) is Mapping:
        return st.dictionaries(TEXT, values_of(inner[1]), max_size=2)
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{field.name: values_of(hints[field.name]) for field in fields(hint)})
    return st.sampled_from(list(hint))


@pytest.mark.parametrize("kind", [*EDITS, Fact, Finding, LogEntry, Masthead, Review, Source])
def test_a_value_comes_back_as_it_went(kind: type[Any]) -> None:
    if kind is Edit:
        return

    @settings(max_examples=15)
    @given(values_of(kind))
    def comes_back(value: Any) -> None:
        target = Edit if issubclass(kind, Edit) else kind
        assert from_data(target, json.loads(json.dumps(to_data(value)))) == value
        assert from_bytes(target, to_bytes(value)) == value

    comes_back()


def test_an_edit_is_written_short_and_says_what_it_is() -> None:
    assert to_data(SetMasthead("date", None)) == {"edit": "SetMasthead", "name": "date", "value": None}
    assert to_data(Fact(FactKind.PERSON, "1.2", Span(0, 2), "林晓")) == {
        "kind": "person",
        "passage": "1.2",
        "span": {"start": 0, "end": 2},
        "text": "林晓",
    }


@pytest.mark.parametrize("text", ["\ud83d", "\ud83d\ude00", "😀", "\x00\ufeff\u2028", "“，”"])
def test_naughty_strings_survive(text: str) -> None:
    edit = ChangeText("1.2", 0, 0, text)
    assert from_bytes(Edit, to_bytes(edit)) == edit


UNREADABLE = {
    "edit of a newer version": {"edit": "FoldPassage", "passage": "1"},
    "no edit at all": {"passage": "1"},
    "field of a newer version": {"edit": "SplitArticle", "passage": "1", "softly": True},
    "field missing": {"edit": "SplitArticle"},
    "other type": {"edit": "SplitArticle", "passage": 1},
    "unknown role": {"edit": "SetKind", "passage": "1", "kind": "footnote"},
    "no choice of the union": {"edit": "SetMasthead", "name": "date", "value": 1.5},
    "impossible span": {
        "edit": "DismissFinding",
        "finding": {"passage": "1", "span": {"start": 2, "end": 1}, "rule": "r", "text": ""},
    },
    "no object": ["edit"],
}


@pytest.mark.parametrize("data", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_data_that_does_not_fit_is_refused(data: Any) -> None:
    with pytest.raises(SerialError):
        from_data(Edit, data)


def test_what_is_no_value_of_the_model_is_not_written() -> None:
    with pytest.raises(SerialError):
        to_data({1, 2})


def test_edits_inside_an_edit_say_what_they_are() -> None:
    edit = Together("断成三段", (ChangeText("1", 0, 1, ""), SetMasthead("year", 2024)))
    assert from_data(Edit, to_data(edit)) == edit
