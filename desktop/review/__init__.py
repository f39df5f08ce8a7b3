"""A review and an edit come in; the next review, its label and its layers go out.

``apply_edit`` is pure, and ``EditLog`` keeps the tree of edits that undo and redo move in.
``doubts_of`` lists what the editor is to be asked about, ``role_edit`` makes the edit of a role,
``taught`` says what decisions on facts teach of names.
``states`` lists the log as a history, ``compare`` tells how one state became another,
``compare_articles`` how two articles of different issues differ.
An edit that does not fit raises ``EditError``, which is never the editor's doing.
"""

from desktop.model import LogEntry
from desktop.review.apply import apply_edit, edit_label, empty_review
from desktop.review.comparison import (
    BREAK,
    ChangedField,
    ComparedPassage,
    Comparison,
    Fate,
    changed_fields,
    compare,
)
from desktop.review.counterparts import compare_articles, pair_articles
from desktop.review.doubts import Doubt, DoubtKind, doubts_of
from desktop.review.errors import UNFIT_STEPS, EditError
from desktop.review.judge import Judged, judge, judged_by_passage
from desktop.review.log import EditLog
from desktop.review.pieces import Piece, PieceState
from desktop.review.soundness import is_sound
from desktop.review.teaching import taught
from desktop.review.timeline import Lanes, State, states
from desktop.review.titles import role_edit

__all__ = [
    "BREAK",
    "UNFIT_STEPS",
    "ChangedField",
    "ComparedPassage",
    "Comparison",
    "Doubt",
    "DoubtKind",
    "EditError",
    "EditLog",
    "Fate",
    "Judged",
    "Lanes",
    "LogEntry",
    "Piece",
    "PieceState",
    "State",
    "apply_edit",
    "changed_fields",
    "compare",
    "compare_articles",
    "doubts_of",
    "edit_label",
    "empty_review",
    "is_sound",
    "judge",
    "judged_by_passage",
    "pair_articles",
    "role_edit",
    "states",
    "taught",
]
