"""Whether a line is a byline: nothing but names and what these people did."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from desktop.assets import word_list
from desktop.structure.words.signed_line import SURE, SignedLine
from desktop.text.signatures import read_signature
from desktop.text.signing_words import Kind

_LONGEST, _MOST_NAMES = 60, 12
# A sentence, a quotation, a heading in brackets or the opening of a lead (本报讯) is none.
_NEVER = re.compile(
    "[。；？！“”《》…]|，(?!(?:本报)?(?:记者|通讯员|实习生|摄影))|[:：]$|^[【〖\\[]|[讯电](?:[（(]|$)"
)
# [通讯员 甲], 【本报记者 甲 乙】: a heading in such brackets has no reporter.
_IN_SQUARE = re.compile(r"[【\[〔]([^【】\[\]〔〕]*(?:记者|通讯员)[^【】\[\]〔〕]*)[】\]〕]")
_NO_AUTHOR = frozenset({Kind.DESK, Kind.UNREAD})
_RESIDENTS = word_list("signing_residents")
_BRACKETS = frozenset("（(")
# Behind these bullets words that might be a name are rather those of an item.
_BOXES, _BULLETS = frozenset("□"), frozenset("■◎口")

# How surely a line is a byline: what the first form that fits it says.
_FORMS: tuple[tuple[Callable[[SignedLine], bool], float], ...] = (
    (lambda line: line.count == 0 and line.reports, 0.4),
    (lambda line: line.is_body_behind_box, 0.75),
    (lambda line: not 0 < line.count <= _MOST_NAMES or line.has_box_amid, 0.0),
    (lambda line: Kind.WRITER not in line.kinds and line.runs_into_words, 0.0),
    (lambda line: Kind.WRITER not in line.kinds and line.text[0] in _BRACKETS, 0.0),
    (lambda line: line.takes_picture, 0.3),
    (lambda line: Kind.WRITER in line.kinds and line.has_surname, 1.0),
    (lambda line: Kind.WRITER in line.kinds and line.is_glued, 0.2),
    (lambda line: Kind.WRITER in line.kinds and line.is_everyday, 0.75),
    (lambda line: Kind.WRITER in line.kinds, 1.0),
    (lambda line: line.tells_where_from and line.is_surnamed and not line.is_everyday, 0.5),
    (lambda line: line.is_of_body and line.box in _BOXES, 1.0),
    (lambda line: line.is_of_body, 0.5),
    (lambda line: Kind.SENDER in line.kinds or line.lists_bodies, 0.0),
    (lambda line: line.box in _BOXES, 1.0),
    (lambda line: line.box != "" and (line.is_glued or line.is_surname_and_word), 0.0),
    (lambda line: line.box in _BULLETS and min(line.sureties) == SURE and not line.is_everyday, 1.0),
    (lambda line: line.box != "" or not line.has_surname, 0.0),
    (lambda line: Kind.KIN in line.kinds, 0.5),
    (lambda line: not line.is_surnamed and (line.is_glued or line.is_everyday), 0.0),
    (lambda line: line.first.kind is Kind.BODY and line.is_glued, 0.0),
    (lambda line: line.first.text.endswith(_RESIDENTS), 0.5),
    (lambda line: line.first.kind is Kind.BODY, 0.3),
    (lambda line: line.is_everyday or line.is_glued, 0.1),
    (lambda line: line.count > 1, 0.5),
    (lambda line: line.is_plain_name, 0.4),
)
_ONE_NAME = 0.25


@lru_cache(maxsize=4096)
def byline_likeness(text: str) -> float:
    """Return how surely a line names its authors.

    1 where roles stand with the names (``记者 甲乙``, ``甲乙 文/摄``) or a box before them; less
    where the names might be words, where none stands, where only a picture was taken; 0.5 for
    several names alone or for who lives somewhere (``某社区居民 甲``, ``甲（某居民区）``), less
    for one and least for an everyday word; 0 where anything else stands in the line.
    """
    square = _IN_SQUARE.fullmatch(text) if len(text) <= _LONGEST else None
    if square:
        return byline_likeness(square[1])
    if len(text) > _LONGEST or _NEVER.search(text):
        return 0.0
    signature = read_signature(text)
    if not signature.words or signature.kinds & _NO_AUTHOR:
        return 0.0
    line = SignedLine(signature, text)
    return next((likeness for fits, likeness in _FORMS if fits(line)), _ONE_NAME)
