"""Who signs an article and who sent it in, in the paper's own form."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tests.structure.press.dress import Dress
from tests.structure.press.pieces import Piece

_SPEAKS_OF_SOURCE = re.compile("供稿|来源|摄影|通讯员|记者|作者")
_JOURNALISTS = re.compile("记者|通讯员|[文图摄]")
_PLAIN_BYLINE = "记者 {all}"
# Even a paper that names its senders leaves some out.
_SENT_IN = 0.85


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors as printed: at the ``top``, the ``end``, ``inline`` in the first paragraph or nowhere."""

    names: tuple[str, ...] = ()
    text: str | None = None
    position: str | None = None


def byline_of(piece: Piece, dress: Dress) -> Byline:
    """Return who signs an article; what its author wrote into a paragraph stays there in any paper."""
    own = Byline(piece.byline, piece.byline_text, piece.byline_position)
    draw, paper = dress.draw, dress.paper
    if "byline" not in paper.signs and own.position != "inline":
        return Byline()
    if not own.names and paper.signs_all and piece.kind == "news" and not piece.credit:
        own = Byline(tuple(draw.sample(paper.words["editors"], draw.choice([1, 1, 2]))), None, "top")
    if not own.names or own.position == "inline":
        return own
    if own.text is None or (paper.byline_form and _JOURNALISTS.search(own.text)):
        own = _styled(own, dress)
    if own.position == "top" and piece.is_told_at_once and draw.random() < dress.inline:
        own = replace(own, position="inline")
    return own


def _styled(byline: Byline, dress: Dress) -> Byline:
    paper = dress.paper
    form = paper.byline_form or _PLAIN_BYLINE
    if "{rest}" in form and len(byline.names) == 1:
        form = _PLAIN_BYLINE
    first, *rest = byline.names
    joint = paper.byline_joint
    text = form.format(all=joint.join(byline.names), first=first, rest=joint.join(rest), area=paper.area)
    position = "top" if text.startswith("（") else paper.byline_position
    return Byline(byline.names, text, position)


def credit_of(piece: Piece, dress: Dress, is_signed: bool) -> str | None:
    """Return the credit as printed: the author's, or who sent an unsigned article in."""
    form = dress.paper.credit_form
    if "credit" not in dress.paper.signs:
        return None
    if piece.credit is None:
        return _sender(dress) if piece.kind == "news" and not is_signed else piece.credit_text
    if form is None or _SPEAKS_OF_SOURCE.search(piece.credit):
        return piece.credit_text
    return form.format(piece.credit)


def _sender(dress: Dress) -> str | None:
    form, words = dress.paper.sender_form, dress.paper.words
    if form is None or dress.draw.random() > _SENT_IN:
        return None
    name, other = dress.draw.sample(words["editors"], 2)
    return form.format(
        office=dress.draw.choice(words["senders"]), name=name, other=other, area=dress.paper.area
    )
