"""The fields of a fact: of every kind all that can be known of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.model import ChangeFact, Fact, FactKind, FactState, JudgedFact, Span, Value
from desktop.ui.inspector.fact_editor import FactEditor
from desktop.ui.inspector.fact_fields import FIELDS, Field, Shape
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.items import fact_item


def editor_of(qtbot: QtBot, theme: Theme, kind: FactKind, value: Value, **attrs: Value) -> FactEditor:
    fact = Fact(kind, "p1", Span(0, 2), "原文", value, attrs)
    editor = FactEditor(theme, fact_item("a1", (JudgedFact(fact, FactState.PROPOSED),), (0, 0)))
    qtbot.addWidget(editor)
    return editor


def typed(editor: FactEditor, key: str, words: str) -> None:
    line = editor.inputs[key]
    assert isinstance(line, QLineEdit)
    line.setText(words)


def sent(qtbot: QtBot, editor: FactEditor) -> ChangeFact:
    with qtbot.waitSignal(editor.accepted) as told:
        qtbot.keyClick(editor.inputs[next(iter(editor.inputs))], Qt.Key.Key_Return)
    edit = told.args[0]
    assert isinstance(edit, ChangeFact)
    return edit


def test_every_kind_has_fields() -> None:
    assert FIELDS.keys() == set(FactKind)


def test_the_speaker_of_a_quotation_is_put_right(qtbot: QtBot, theme: Theme) -> None:
    editor = editor_of(qtbot, theme, FactKind.QUOTE, "原文", speaker=None, direct=False)
    typed(editor, "speaker", "巢宁")
    flag = editor.inputs["direct"]
    assert isinstance(flag, QCheckBox)
    flag.setChecked(True)
    edit = sent(qtbot, editor)
    assert (edit.value, edit.attrs) == ("原文", {"speaker": "巢宁", "direct": True})


def test_a_person_gets_an_organisation(qtbot: QtBot, theme: Theme) -> None:
    editor = editor_of(qtbot, theme, FactKind.PERSON, "巢宁", titles=("书记",))
    typed(editor, "organization", "柳岸居民区")
    assert sent(qtbot, editor).attrs == {"titles": ("书记",), "organization": "柳岸居民区"}


def test_what_stays_empty_is_not_written(qtbot: QtBot, theme: Theme) -> None:
    editor = editor_of(qtbot, theme, FactKind.QUANTITY, 3)
    assert sent(qtbot, editor).attrs == {"approx": False}


def test_a_contact_is_of_one_sort(qtbot: QtBot, theme: Theme) -> None:
    editor = editor_of(qtbot, theme, FactKind.CONTACT, "62100000", type="phone")
    sort = editor.inputs["type"]
    assert isinstance(sort, QComboBox)
    assert sort.currentText() == "电话"
    sort.setCurrentIndex(sort.findText("账号"))
    editor.accept()


def test_what_cannot_be_read_is_said(qtbot: QtBot, theme: Theme) -> None:
    editor = editor_of(qtbot, theme, FactKind.DATE, None)
    low = editor.sizeHint().height()
    typed(editor, "", "下周三")
    with qtbot.assertNotEmitted(editor.accepted), qtbot.waitSignal(editor.grown):
        editor.accept()
    assert "2024-05-01" in editor.note.text()
    assert editor.sizeHint().height() > low


DATES = {
    "2024-05-01": "2024-05-01",
    "2024年5月1日": "2024-05-01",
    "2024年5月": "2024-05",
    "5月1日": "--05-01",
    "2024-05-01 / 2024-05-03": "2024-05-01/2024-05-03",
    "2024-05-01T15:00": "2024-05-01T15:00",
    "": None,
}


@pytest.mark.parametrize(("words", "value"), DATES.items(), ids=DATES)
def test_a_date_is_typed_in_many_ways(words: str, value: Value) -> None:
    assert Field("", "日期", Shape.DATE).parsed(words) == value


@pytest.mark.parametrize("words", ["2024-02-30", "昨天", "2024-05-01/2024-05-02/2024-05-03"])
def test_no_date_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="2024-05-01"):
        Field("", "日期", Shape.DATE).parsed(words)


@pytest.mark.parametrize(("words", "value"), [("1,200", 1200), ("43.5", 43.5), ("-3", -3)])
def test_a_number_is_typed(words: str, value: Value) -> None:
    assert Field("", "数值", Shape.NUMBER).parsed(words) == value
