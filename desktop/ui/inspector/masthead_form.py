"""The masthead as a form: every field with its label, and where its value comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.model import Masthead, SetMasthead
from desktop.ui.controls.labels import label, set_tone, surface
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme


class Shape(Enum):
    """What a field takes."""

    WORDS = "words"
    NUMBER = "number"
    DATE = "date"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the masthead: its name in ``Masthead``, what the editor reads, an example."""

    name: str
    label: str
    example: str = ""
    shape: Shape = Shape.WORDS


FIELDS = (
    Field("paper", "报名", "例如：社区晨报"),
    Field("issue_number", "期号", "数字", Shape.NUMBER),
    Field("total_number", "总期号", "数字", Shape.NUMBER),
    Field("date", "出版日期", "年-月-日", Shape.DATE),
    Field("weekday", "星期", "例如：星期三"),
    Field("year", "年份", "四位数字", Shape.NUMBER),
    Field("page_count", "版数", "数字", Shape.NUMBER),
    Field("next_issue_date", "下期出版", "年-月-日", Shape.DATE),
    Field("street", "街道"),
    Field("community", "社区"),
    Field("publisher", "出版单位", "几个之间用；隔开", Shape.LIST),
    Field("organizer", "主办"),
    Field("editorial_office", "编辑部"),
    Field("phone", "电话"),
    Field("legal_number", "准印证号或刊号"),
    Field("accounts", "公众号", "几个之间用；隔开", Shape.LIST),
    Field("slogan", "口号"),
    Field("english", "英文或拼音报名"),
)
_SEPARATOR = "；"
_EMPTY = "原文没有报头，在这里补上。"
Value = str | int | tuple[str, ...] | None


class MastheadForm(QScrollArea):
    """Every field of the masthead.

    Signals:
        edited: a ``SetMasthead`` edit, when a field was left with another value
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._masthead = Masthead()
        self.fields: dict[str, QLineEdit] = {}
        self._notes: dict[str, QLabel] = {}
        self._info = self._info_box()
        inner = surface("side")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(20, 8, 20, 20)
        layout.setSpacing(4)
        layout.addWidget(self._info)
        layout.addSpacing(12)
        for field in FIELDS:
            self._add(layout, field)
        layout.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("报头")
        self.setFocusProxy(self.fields[FIELDS[0].name])

    def show_masthead(self, masthead: Masthead, *, read_only: bool = False) -> None:
        """Show these values; a field in which the editor is typing keeps what was typed."""
        self._masthead = masthead
        known = [field for field in FIELDS if getattr(masthead, field.name)]
        self._info.setVisible(not {"paper", "date", "issue_number"} & {field.name for field in known})
        for field in FIELDS:
            line = self.fields[field.name]
            line.setReadOnly(read_only)
            if not line.hasFocus() or not line.isModified():
                line.setText(shown(getattr(masthead, field.name)))
            self._note(field, "text2", self._origin(field))

    def note_of(self, name: str) -> str:
        """Return the words under a field: where its value is from, or why it cannot be read."""
        return self._notes[name].text()

    def _origin(self, field: Field) -> str:
        if field.name == "year" and self._masthead.year_evidence:
            return f"由{self._masthead.year_evidence}推得"
        return ""

    def _note(self, field: Field, tone: str, words: str) -> None:
        note = self._notes[field.name]
        note.setText(words)
        note.setVisible(bool(words))
        set_tone(note, tone)

    def _leave(self, field: Field) -> None:
        line = self.fields[field.name]
        if line.text().strip() == shown(getattr(self._masthead, field.name)):
            return
        try:
            value = parsed(field, line.text())
        except ValueError as trouble:
            self._note(field, "error", str(trouble))
            return
        line.setModified(False)
        self.edited.emit(SetMasthead(field.name, value))

    def _add(self, layout: QVBoxLayout, field: Field) -> None:
        line = QLineEdit()
        line.setPlaceholderText(field.example)
        line.setAccessibleName(field.label)
        line.editingFinished.connect(lambda: self._leave(field))
        note = label(self._theme, "", tokens.NOTE, "text2", wrap=True)
        note.hide()
        name = label(self._theme, field.label, tokens.INTERFACE, "text2")
        name.setBuddy(line)
        for widget in (name, line, note):
            layout.addWidget(widget)
        layout.addSpacing(8)
        self.fields[field.name] = line
        self._notes[field.name] = note

    def _info_box(self) -> QFrame:
        box = surface("info")
        layout = QHBoxLayout(box)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(label(self._theme, _EMPTY, tokens.INTERFACE, "text", wrap=True))
        return box


def shown(value: Value) -> str:
    """Return a field's value as the editor reads it; None is empty."""
    if isinstance(value, tuple):
        return _SEPARATOR.join(value)
    return "" if value is None else str(value)


def parsed(field: Field, text: str) -> Value:
    """Return what the editor typed as a field's value; nothing is None or an empty tuple.

    Raises:
        ValueError: with a Chinese sentence, where a number or date cannot be read
    """
    words = text.strip()
    if field.shape is Shape.LIST:
        return tuple(
            part.strip() for part in words.replace(";", _SEPARATOR).split(_SEPARATOR) if part.strip()
        )
    if not words:
        return None
    if field.shape is Shape.NUMBER:
        return _number(words)
    return _date(words) if field.shape is Shape.DATE else words


def _number(words: str) -> int:
    if not words.isdecimal():
        raise ValueError("这里填数字，例如 42。")
    return int(words)


def _date(words: str) -> str:
    parts = words.replace("/", "-").replace("年", "-").replace("月", "-").removesuffix("日").split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        raise ValueError("这里填年-月-日，例如 2024-05-01。")
    year, month, day = (int(part) for part in parts)
    return _valid(year, month, day)


def _valid(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise ValueError(f"没有 {year} 年 {month} 月 {day} 日这一天。") from None
