"""The page of a proof that came back: its differences at the left, the text of each at the right."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QImage, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.model import Issue
from desktop.ui.controls.buttons import KeyButton
from desktop.ui.controls.labels import ElidedLabel, label
from desktop.ui.controls.side_page import Column, SidePage
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.pictures.reading import read_image
from desktop.ui.returned.proposal_list import ProposalList
from desktop.ui.returned.rows import Pieces, Tone, Verdict, proposal_rows, text_around
from desktop.workflow.open_issue.returning import Proposal

_LIST = 420
_LINE, _GAP = 30, 12
_LARGEST_PICTURE = 360
_NOTHING = "改样和本期一字不差，也没有批注。"
_COLORS = {
    Tone.PLAIN: "text",
    Tone.QUIET: "text3",
    Tone.GONE: "error",
    Tone.NEW: "ok",
    Tone.NOTE: "query",
}
_GROUNDS = {Tone.GONE: "errorsoft", Tone.NEW: "oksoft"}


class ReturnedPage(SidePage):
    """What a reviewer changed; nothing changes by itself.

    Signals:
        accepted: the number of a proposal that is to be carried out
    """

    help_page = "returned"

    accepted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._issue = Issue(())
        self._proposals: tuple[Proposal, ...] = ()
        self._declined: set[int] = set()
        self.list = ProposalList(theme)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("这一处的原文")
        self.title = ElidedLabel(theme, tokens.Type(16, 24, 500))
        self.take = KeyButton(theme, "采纳", "Enter")
        self.take.setProperty("filled", True)
        self.leave = KeyButton(theme, "不采纳", "Del")
        self._count = label(theme, "", tokens.NOTE, "text2")
        self._lay_out()
        self._connect()

    def show_proposals(self, name: str, issue: Issue, proposals: Sequence[Proposal]) -> None:
        """Show what the proof of this name proposes; nothing of it is decided yet."""
        self._proposals = tuple(proposals)
        self._declined.clear()
        self.title.setText(name)
        self.list.show_rows(())
        self.show_issue(issue)

    def show_issue(self, issue: Issue) -> None:
        """Show how the proposals stand in the issue as it is now."""
        self._issue = issue
        rows = proposal_rows(issue, self._proposals, self._declined)
        waiting = sum(row.verdict is Verdict.OPEN for row in rows)
        self._count.setText(f"{len(rows)} 处，还有 {waiting} 处待定" if rows else "没有改动")
        self.list.show_rows(rows)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_text)
        self.list.accepted.connect(self._accept)
        self.list.declined.connect(self._decline)
        self.take.clicked.connect(lambda: self._accept(self.list.number))
        self.leave.clicked.connect(lambda: self._decline(self.list.number))
        self._theme.changed.connect(self._show_again)

    def _accept(self, number: int) -> None:
        """Carry out a proposal; one that was declined is open again first."""
        if not 0 <= number < len(self._proposals):
            return
        self._declined.discard(number)
        self.accepted.emit(number)
        self.list.go_on(number)

    def _decline(self, number: int) -> None:
        """Leave a proposal, or take that back."""
        if not 0 <= number < len(self._proposals):
            return
        self._declined ^= {number}
        self.show_issue(self._issue)
        if number in self._declined:
            self.list.go_on(number)

    def note(self, number: int) -> None:
        """Say that a comment was read; there is nothing in it to carry out."""
        self._declined.add(number)
        self.show_issue(self._issue)

    def _show_again(self) -> None:
        self._show_text(self.list.number)

    def _show_text(self, number: int) -> None:
        known = 0 <= number < len(self._proposals)
        for button in (self.take, self.leave):
            button.setEnabled(known)
        nothing: tuple[Pieces, ...] = (((_NOTHING, Tone.QUIET),),)
        self._write(text_around(self._issue, self._proposals[number]) if known else nothing)
        if known:
            self._show_picture(self._proposals[number].picture)

    def _show_picture(self, picture: bytes) -> None:
        """Show the picture that was put in under what is said of it."""
        image = read_image(BytesIO(picture), _LARGEST_PICTURE) if picture else QImage()
        if not image.isNull():
            cursor = self.text.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock(QTextBlockFormat())
            cursor.insertImage(image)

    def _write(self, paragraphs: Sequence[Pieces]) -> None:
        self.text.clear()
        cursor = self.text.textCursor()
        lines = QTextBlockFormat()
        lines.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        lines.setBottomMargin(_GAP)
        for number, pieces in enumerate(paragraphs):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(lines)
            for words, tone in pieces:
                cursor.insertText(words, self._format(tone))

    def _format(self, tone: Tone) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._theme.font(tokens.TEXT.px))
        made.setForeground(self._theme.color(_COLORS[tone]))
        made.setFontStrikeOut(tone is Tone.GONE)
        made.setFontUnderline(tone is Tone.NEW)
        if tone in _GROUNDS:
            made.setBackground(self._theme.color(_GROUNDS[tone]))
        if tone is Tone.NOTE:
            made.setFontWeight(QFont.Weight.Medium)
        return made

    def _lay_out(self) -> None:
        gap = QWidget()
        left = Column(self.list, (self._count,))
        right = Column(self.text, (self.title,), (gap, self.leave, self.take), inset=28)
        keys = "Enter 采纳    Del 不采纳    Ctrl+Z 撤销    Esc 回到本期"
        self.put("收回改样", _LIST, left, right, keys)
