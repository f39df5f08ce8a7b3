"""How labels go together on one page: transitions, links and seams, weighed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, partial
from operator import add, itemgetter
from typing import NamedTuple

from desktop.structure.labelling.breaks import open_ends
from desktop.structure.labelling.labels import ENDS_STORY, GOES_ON, INSIDE, PROSE, Label
from desktop.structure.labelling.links import (
    MANY_PARAGRAPHS,
    MANY_TITLES,
    NOTHING_OPEN,
    SENT_AWAY,
    LinkFeature,
    link_signs,
)
from desktop.structure.labelling.seam_signs import Joint
from desktop.structure.labelling.seams import seam_evidence, seam_score
from desktop.structure.labelling.viterbi import NOT_BEGUN, Begun, Links, Node
from desktop.structure.labelling.weights import Row, Weights
from desktop.structure.lines.jumps import sends_away
from desktop.structure.lines.page import Page
from desktop.structure.lines.place import Place
from desktop.structure.words.telling_words import looks_like_caption

_HEADS = frozenset(
    {
        Label.TITLE,
        Label.TITLE_ROW,
        Label.CAPTION,
        Label.BYLINE,
        Label.INTERTITLE,
        Label.FURNITURE,
        Label.CREDIT,
    }
)


# How well an intertitle goes behind one that is cast otherwise, and behind one of another form.
_UNLIKE, _OF_OTHER_FORM = 0.7, -1.0
_OF_LABEL = {label: itemgetter(label) for label in Label}
_CAPTIONS_INSIDE = frozenset({Label.CAPTION_INSIDE})
# A title's own row is none.
_ENDS_BEGUN = ENDS_STORY - {Label.TITLE, Label.TITLE_ROW}


class Joints:
    """The grammar of one page; what was scored is kept, since several ways ask for it."""

    def __init__(self, page: Page, weights: Weights) -> None:
        self.weights = weights
        self._page = page
        self._rows = weights.behind
        self._open = open_ends(page)
        self._on = runs_on(page)
        self._another = [*map(may_divide_again, page.places)]
        self._kept: dict[tuple[int, int], Joint] = {}
        self.step = partial(node_behind, page)

    def links(self, before: Sequence[Node], labels: Iterable[Label]) -> Links:
        """Return for each of the labels how well it goes behind each of the nodes."""
        rows = [self._row_behind(node) for node in before]
        links = {label: list(map(_OF_LABEL[label], rows)) for label in labels}
        going_on = [label for label in GOES_ON if label in links]
        seams = self._seams_behind(before) if going_on else []
        for label in going_on:
            links[label] = list(map(add, links[label], seams))
        return links

    def joint(self, tail: int, head: int) -> Joint:
        """Return the joint of two lines of the page."""
        joint = self._kept.get((tail, head))
        if joint is None:
            joint = self._kept[tail, head] = joint_of(self._page, tail, head)
        return joint

    def joint_behind(self, before: Node) -> Joint | None:
        """Return the joint over which a line behind ``before`` would go on, None for none."""
        tail = before.goes_on
        return None if tail is None else self.joint(tail, before.line + 1)

    def score(self, joint: Joint) -> float:
        """Return the sum of what speaks for going on over a joint."""
        return seam_score(joint, self.weights.links)

    def evidence(self, joint: Joint) -> list[tuple[str, float]]:
        """Return what speaks for and against going on over a joint, by name."""
        return seam_evidence(joint, self.weights.links)

    def _row_behind(self, before: Node) -> Row:
        """Return how well each label goes behind a node, seams aside."""
        is_prose, is_whole = before.label in PROSE, before.divider is None
        open_, begun = (self._open[before.line], before.begun) if is_prose else (0.0, NOT_BEGUN)
        on = before.label in _CAPTIONS_INSIDE and self._on[before.line]
        another = 0.0 if is_whole else another_intertitle(self._page, before, self._another)
        state = (before.label, open_, on, another, before.story, is_whole, begun)
        row = self._rows.get(state)
        if row is None:
            row = self._rows[state] = self._weighed_row(before, open_, on, another)
        return row

    def _weighed_row(self, before: Node, open_: float, on: bool, another: float) -> Row:
        row = dict(self.weights.after[before.label])
        for label, seen, strength in link_signs(before, open_, on, another):
            row[label] += self.weights.links[seen.name] * strength
        return row

    def _seams_behind(self, before: Sequence[Node]) -> list[float]:
        """Return how well the next line goes on behind each of the nodes; several share a tail."""
        scores: dict[int | None, float] = {}
        tails = [node.goes_on for node in before]
        for tail, node in zip(tails, before, strict=True):
            if tail not in scores:
                scores[tail] = self._seam_score(tail, node)
        return [scores[tail] for tail in tails]

    def _seam_score(self, tail: int | None, before: Node) -> float:
        if tail is None:
            return self.weights.links[nothing_to_go_on_with(self._page, before).name]
        return self.score(self.joint(tail, before.line + 1))


def runs_on(page: Page) -> list[bool]:
    """Return of each line of a page whether it was broken at the text's width right above the next."""
    around = zip(page.full, (*page.lines[1:], None), strict=False)
    return [is_full and after is not None and after.blanks == 0 for is_full, after in around]


def may_divide_again(place: Place) -> float:
    """Return how well a line would do as one more intertitle: not right over a head or below a picture."""
    if place.line.picture_slots or is_over_head(place):
        return 0.0
    return _UNLIKE + (1 - _UNLIKE) * place.siblings


def another_intertitle(page: Page, before: Node, again: Sequence[float]) -> float:
    """Return how well the line behind a node would do as one more intertitle: -1 for one of another form.

    ``again`` says of each line how well it would do behind an intertitle of the same form.
    """
    after, places = before.line + 1, page.places
    if before.divider is None or after == len(places):
        return 0.0
    form, usual = places[after].form, places[before.divider].form
    return _OF_OTHER_FORM if form and usual and form != usual else again[after]


def is_over_head(place: Place) -> bool:
    """Return whether a bare line stands right over another that has sentences below it.

    One that is numbered or marked, like others of the text, may well stand over half a paragraph.
    """
    after = place.after
    if after is None or not (place.is_bare and place.looks_bare(after)):
        return False
    if after.picture_slots or looks_like_caption(after) or not place.page.places[after.index].is_over_prose:
        return False
    return place.pattern[:1].isdecimal() or place.pattern not in place.page.patterns


class _Effect(NamedTuple):
    """What a line of one label does to what is remembered of the lines before."""

    is_head: bool
    can_go_on: bool
    keeps_tail: bool
    takes_up: bool
    begins_pictures: bool
    ends_pictures: bool
    divides: bool
    ends_piece: bool


# A table, for a label looked up by its name takes five times as long until Python 3.12.
_EFFECTS = {
    label: _Effect(
        is_head=label in _HEADS,
        can_go_on=label in PROSE,
        keeps_tail=label in INSIDE,
        takes_up=label is Label.JUMP,
        begins_pictures=label is Label.STORY,
        # What is taken up behind a jump is another piece than the pictures above it.
        ends_pictures=label in ENDS_STORY or label is Label.JUMP,
        divides=label is Label.INTERTITLE,
        ends_piece=label in ENDS_STORY,
    )
    for label in Label
}


def node_behind(page: Page, before: Node, label: Label, score: float = 0.0) -> Node:
    """Return the node for ``label`` behind ``before``, which hands down what it remembers."""
    index, effect = before.line + 1, _EFFECTS[label]
    tail = index if effect.can_go_on else before.tail if effect.keeps_tail else None
    if effect.takes_up:
        tail = _tail_sent_away(page, index)
    story = effect.begins_pictures or (before.story and not effect.ends_pictures)
    divider = index if effect.divides else None if effect.ends_piece else before.divider
    goes_on = index if effect.is_head else tail
    return Node(index, label, score, before, tail, story, divider, _begun(before.begun, label), goes_on)


@cache
def _begun(before: Begun, label: Label) -> Begun:
    """Return how far a piece is that goes on with ``label``."""
    if label is Label.TITLE:
        return Begun(1 if before.paragraphs else min(before.titles + 1, MANY_TITLES))
    if label in _ENDS_BEGUN or not before.titles:
        return NOT_BEGUN
    if label is Label.START:
        return Begun(before.titles, min(before.paragraphs + 1, MANY_PARAGRAPHS))
    return before


def _tail_sent_away(page: Page, jump: int) -> int | None:
    """Return the line that the one behind a jump could go on with: the last one before it sent away."""
    away = page.taken_up.get(jump)
    return away - 1 if away else None


def nothing_to_go_on_with(page: Page, before: Node) -> LinkFeature:
    """Return what is seen where a line goes on and there is no line that it could go on with."""
    return SENT_AWAY if sends_away(page.lines[before.line].text) else NOTHING_OPEN


def joint_of(page: Page, tail: int, head: int) -> Joint:
    """Return the joint of two lines of a page."""
    above = page.lines[tail - 1] if tail else None
    return Joint(page.lines[tail], page.lines[head], page.shapes[tail], above, page)
