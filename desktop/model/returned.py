"""A reading proof that came back: its paragraphs as a reviewer left them, and what that proposes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.model.passage import PassageKind


@dataclass(frozen=True, slots=True)
class ReturnedParagraph:
    """One paragraph with all tracked changes made; ``kind`` is None where its style says nothing."""

    text: str
    kind: PassageKind | None = None


@dataclass(frozen=True, slots=True)
class ReturnedComment:
    """What a reviewer remarked on the words ``quoted`` of paragraph number ``paragraph``."""

    author: str
    text: str
    paragraph: int
    quoted: str


@dataclass(frozen=True, slots=True)
class ReturnedSlot:
    """The line that stands for a picture, or a picture itself, before paragraph number ``paragraph``.

    ``picture`` is the picture's file, empty for one that is not in the proof or cannot be printed.
    """

    paragraph: int
    is_picture: bool = False
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class ReturnedProof:
    """The paper's own text of a reading proof, in its order, with the reviewers' comments."""

    paragraphs: tuple[ReturnedParagraph, ...] = ()
    comments: tuple[ReturnedComment, ...] = ()
    slots: tuple[ReturnedSlot, ...] = ()


class ProposalKind(StrEnum):
    """What a difference is, in the words that the editor reads."""

    CHANGED = "改字"
    INSERTED = "加段"
    DELETED = "删段"
    MOVED = "移段"
    SPLIT = "断段"
    JOINED = "并段"
    SLOT_GONE = "删图位"
    SLOT_ADDED = "加图位"
    SLOT_MOVED = "移图位"
    PICTURE = "放图"
    NO_PICTURE = "图片"
    COMMENT = "批注"


TOLD_KINDS = frozenset({ProposalKind.NO_PICTURE, ProposalKind.COMMENT})
"""What is only told: there is no edit that carries it out."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One difference between the issue and the proof that came back.

    ``passage`` is the passage it is about; an inserted one has none. ``old`` became ``new``
    between the words ``before`` and ``after``. ``follows`` and ``precedes`` are the neighbours
    of what is inserted or moved; a joined passage is joined to ``follows``. ``author`` wrote a
    comment. ``picture`` is the file of a picture; it goes into the slot ``passage``, or into a
    new one behind that passage. Between the neighbours of a slot that is added stand ``slots`` then.
    """

    kind: ProposalKind
    passage: str = ""
    old: str = ""
    new: str = ""
    before: str = ""
    after: str = ""
    follows: str | None = None
    precedes: str | None = None
    role: PassageKind | None = None
    author: str = ""
    picture: bytes = b""
    slots: int = 0
