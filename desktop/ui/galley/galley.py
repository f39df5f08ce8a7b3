"""The galley: shows a review, and says as signals what the editor's hand means."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.model import Edit, Layers, Review, Span
from desktop.review import empty_review
from desktop.ui.controls.growth import Growth
from desktop.ui.galley import dragging
from desktop.ui.galley.border import draw_ghost
from desktop.ui.galley.choosing import Chooser, Outlets
from desktop.ui.galley.dragging import BorderDrag
from desktop.ui.galley.folds import Folds
from desktop.ui.galley.hand import Hand
from desktop.ui.galley.keys import Mode
from desktop.ui.galley.marks import marks_by_passage
from desktop.ui.galley.measures import GUTTER
from desktop.ui.galley.page import Page
from desktop.ui.galley.pencil import Pencil
from desktop.ui.galley.plan import Marks, Place
from desktop.ui.galley.scribe import Scribe
from desktop.ui.galley.sheet import Row, sheet
from desktop.ui.galley.speaking import Voice
from desktop.ui.galley.targets import Spot, Target
from desktop.ui.galley.telling import Teller
from desktop.ui.galley.typist import Typist
from desktop.ui.look.theme import Theme
from desktop.ui.selection import Selection

_PORTION = 40
"""As many rows fill a screen, and are written and laid out within a frame."""


class Galley(Page):
    """The centre of the window: the whole issue, to be read and checked or to be typed in.

    Whoever takes ``edited`` applies the edit and calls ``show_review`` before returning; what
    was refused is then taken back on the screen.

    Signals:
        selection_changed: the new ``Selection``
        edited: an ``Edit`` that was made here
        command: the id of an action that a key or a menu asks for
        mode_changed: the new ``Mode``
        notice: a sentence on why nothing was done
        spoken: what a screen reader says of the place where the caret came to rest
    """

    help_page = "text"

    selection_changed = Signal(object)
    edited = Signal(object)
    command = Signal(str)
    mode_changed = Signal(object)
    notice = Signal(str)
    spoken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.mode = Mode.REVIEW
        self.review = empty_review()
        self._layers = Layers()
        self._layer_marks: Marks = {}
        self.folds = Folds(self._show_folds)
        self.growth: Growth[Row] = Growth(
            lambda rows: self.show_rows(rows, self._layer_marks), self, _PORTION
        )
        self.typist = Typist(self, self.edited.emit)
        self.scribe = Scribe(self, self.typist, self.edited.emit, self.notice.emit)
        self.teller = Teller(self, self.scribe, self.selection_changed.emit)
        self.chooser = Chooser(self, Outlets(self.teller.selection, self.send))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName("正文")
        self.setAccessibleDescription(self.mode.value)
        self.cursorPositionChanged.connect(self._caret_moved)
        self._voice = Voice()
        self.selection_changed.connect(self._speak)
        self.hand = Hand(self)

    def show_review(self, review: Review, layers: Layers) -> None:
        """Show a review with its layers; only what differs is written, scroll and caret stay."""
        if review.issue.sources[:1] != self.review.issue.sources[:1]:
            self.start_over()
            self.growth.begin()
            self.folds = Folds(self._show_folds)
        self.review = review
        self.chooser.issue = review.issue
        if layers is not self._layers:
            self._layers, self._layer_marks = layers, marks_by_passage(layers)
        self._show()

    def select(self, selection: Selection) -> None:
        """Make something current that was chosen elsewhere, and bring it into view."""
        if self.teller.is_telling:
            return
        self.typist.flush()
        self.teller.forget()
        self._unfold(selection.passage)
        if selection != self.current:
            self.current = selection
            self._put_caret_at(selection)
        target = selection.passage or self._first_passage(selection.article)
        if target and self.plan.row(target):
            self.scroll_to(target, selection.words)
        self.viewport().update()

    def flush(self) -> None:
        """Send typing that is not in the log yet, and a caret that has not been told."""
        self.typist.flush()
        self.teller.flush()

    def set_mode(self, mode: Mode) -> None:
        """Change between 核对, where single keys act, and 编辑, where typing types."""
        if mode is self.mode or (mode is Mode.EDIT and self.is_locked):
            return
        self.flush()
        self.mode = mode
        self.setReadOnly(mode is Mode.REVIEW)
        self.setAccessibleDescription(mode.value)
        if self.folds.articles:
            self._show()
        self.mode_changed.emit(mode)

    def write_over(self) -> None:
        """Go to 编辑 with the words of the current fact or finding marked, to be written over."""
        self.set_mode(Mode.EDIT)
        passage, words = self.current.passage, self.current.span
        if self.mode is Mode.EDIT and self.has_item and words and passage and self.plan.row(passage):
            self.put_caret(Place(passage, words.end), len(words))

    def open_choice(self) -> None:
        """Open what the current doubt can be settled with: the roles, or the source round the join."""
        doubt = self.current.doubt
        if doubt and self.plan.row(doubt.passage) and not self.is_locked:
            self.chooser.open(self.plan.show(doubt.passage), doubt)

    @property
    def is_locked(self) -> bool:
        """Whether the issue can only be looked at."""
        return self.chooser.is_locked

    def set_locked(self, locked: bool) -> None:
        """Say whether the issue can only be looked at; then there is no 编辑."""
        if locked:
            self.set_mode(Mode.REVIEW)
        self.chooser.is_locked = locked

    def send(self, edit: Edit) -> None:
        """Send an edit that is not typing, after the typing before it."""
        self.flush()
        self.edited.emit(edit)

    def selection_at(self, passage: str, offset: int) -> Selection:
        """Return what becomes current where a caret is put between two characters."""
        row = self.plan.row(passage)
        return Selection(row.article if row else None, passage, Span(offset, offset))

    @property
    def selected_words(self) -> str:
        """The words that are marked to be copied; empty for none."""
        return self.textCursor().selection().toPlainText()

    # What the hand asks for

    @property
    def has_item(self) -> bool:
        """Whether a fact, a finding or a doubt is current."""
        return not self.current.is_plain

    def choose(self, target: Target) -> None:
        """Do what a click on something means; a second click at the caret begins 编辑."""
        before = self.current
        if target.spot is Spot.FOLD and target.row.row.article:
            self.folds.turn(target.row.row.article)
            return
        self.chooser.choose(target)
        if target.spot is Spot.TEXT and before == self.current:
            self.set_mode(Mode.EDIT)

    def passage_at(self, point: QPoint) -> str | None:
        """Return the passage at a point of the screen, or None beside and between the rows."""
        target = self.hand.pointer.target(QPointF(self.viewport().mapFromGlobal(point)))
        return target.row.row.id if target and self.isVisible() else None

    def begin_drag(self, article: str) -> BorderDrag | None:
        """Return the drag of an article's border, or None where it cannot be moved."""
        drag = None if self.is_locked else dragging.begun(self.review, article)
        are_shown = drag and all(self.plan.row(choice.passage) for choice in drag.choices)
        return drag if are_shown else None

    def put_caret_at(self, point: QPointF) -> None:
        """Set the caret to a point of the viewport."""
        if place := self.plan.place(self.cursorForPosition(point.toPoint()).position()):
            self.put_caret(place)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text as an edit; Qt itself writes nothing."""
        if self.mode is Mode.EDIT and self.scribe.is_writable():
            self.scribe.paste(source.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and over it a border on its way."""
        super().paintEvent(event)
        if drag := self.hand.pointer.drag:
            with QPainter(self.viewport()) as painter:
                pencil = Pencil(painter, self.theme, self.scale)
                left = float(self.scale.whole(GUTTER))
                draw_ghost(pencil, left, self.hand.pointer.ghost(), self.column_width(), drag)

    def _show(self) -> None:
        """Show the review's rows; where typing could go astray nothing is folded."""
        folded = self.folds.articles if self.mode is Mode.REVIEW else frozenset()
        self.growth.take(sheet(self.review.issue, folded))

    def _show_folds(self) -> None:
        """Fold and open articles; where what is current goes or comes back, it or its headline is seen."""
        before = self._is_current_shown()
        self._show()
        if self._is_current_shown() is before:
            return
        passage = self._first_passage(self.current.article) if before else self.current.passage
        if passage and self.plan.row(passage):
            self._put_caret_at(self.current if not before else Selection(passage=passage))
            self.scroll_to(passage)

    def _is_current_shown(self) -> bool:
        return self.current.passage is not None and self.plan.row(self.current.passage) is not None

    def _unfold(self, passage: str | None) -> None:
        """Show a passage that is to be seen: it may be still to come, or in a folded article."""
        if passage and not self.plan.row(passage):
            self.growth.finish()
        if passage is None or self.plan.row(passage):
            return
        homes = (one for one in self.review.issue.articles if passage in {own.id for own in one.passages})
        self.folds.open(article.id for article in homes)

    def _caret_moved(self) -> None:
        if self.is_writing:
            return
        self.typist.caret_moved()
        if self.mode is Mode.EDIT:
            self.teller.caret_soon()

    def _speak(self, selection: Selection) -> None:
        """Say to a screen reader where the caret came to rest; of what is asked about the window speaks."""
        row = self.plan.row(selection.passage) if selection.passage else None
        if row is None or not selection.is_plain:
            return
        offset = 0 if selection.span is None else selection.span.start
        if words := self._voice.at(row, self._layer_marks.get(row.id, ()), offset):
            self.spoken.emit(words)

    def _put_caret_at(self, selection: Selection) -> None:
        if selection.passage and self.plan.row(selection.passage):
            offset = 0 if selection.span is None else selection.span.start
            self.put_caret(Place(selection.passage, offset))

    def _first_passage(self, article: str | None) -> str | None:
        return next((row.id for row in self.plan.rows if article and row.article == article), None)
