"""How labels go together on one page: transitions, links and seams, weighed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from operator import add

from desktop.structure.labelling.breaks import openness
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
from desktop.structure.labelling.seams import seam_score
from desktop.structure.labelling.viterbi import NOT_BEGUN, Begun, Links, Node
from desktop.structure.labelling.weights import Row, Weights
from desktop.structure.lines.jumps import sends_away
from desktop.structure.lines.page import Page
from desktop.structure.lines.place import Place
from desktop.structure.words.telling_words import looks_like_caption

# What is taken up behind a jump is another piece than the pictures above it.
_ENDS_PICTURES = ENDS_STORY | {Label.JUMP}
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
# A title's own row is none.
_ENDS_BEGUN = ENDS_STORY - {Label.TITLE, Label.TITLE_ROW}


class Joints:
    """The grammar of one page; what was scored is kept, since several ways ask for it."""

    def __init__(self, page: Page, weights: Weights) -> None:
        self._page = page
        self._weights = weights
        self._open = open_ends(page)
        self._on = runs_on(page)
        self._another = [*map(may_divide_again, page.places)]
        self._rows: dict[tuple[Label, float, bool, float, bool, bool, Begun], Row] = {}

    def links(self, before: Sequence[Node], labels: Iterable[Label]) -> Links:
        """Return for each of the labels how well it goes behind each of the nodes."""
        rows = [self._row_behind(node) for node in before]
        links = {label: [row[label] for row in rows] for label in labels}
        going_on = GOES_ON & links.keys()
        seams = self._seams_behind(before) if going_on else []
        for label in going_on:
            links[label] = list(map(add, links[label], seams))
        return links

    def step(self, before: Node, label: Label, score: float) -> Node:
        """Return the node for ``label`` behind ``before``."""
        return node_behind(self._page, before, label, score)

    def _row_behind(self, before: Node) -> Row:
        """Return how well each label goes behind a node, seams aside."""
        open_ = self._open[before.line] if before.label in PROSE else 0.0
        on = before.label is Label.CAPTION_INSIDE and self._on[before.line]
        another = another_intertitle(self._page, before, self._another)
        begun = before.begun if before.label in PROSE else NOT_BEGUN
        state = (before.label, open_, on, another, before.story, before.divider is None, begun)
        if state not in self._rows:
            self._rows[state] = self._weighed_row(before, open_, on, another)
        return self._rows[state]

    def _weighed_row(self, before: Node, open_: float, on: bool, another: float) -> Row:
        row = dict(self._weights.after[before.label])
        for label, seen, strength in link_signs(before, open_, on, another):
            row[label] += self._weights.links[seen.name] * strength
        return row

    def _seams_behind(self, before: Sequence[Node]) -> list[float]:
        """Return how well the next line goes on behind each of the nodes ; several share a tail."""
        scores: dict[int | None, float] = {}
        tails = list(map(tail_behind, before))
        for tail, node in zip(tails, before, strict=True):
            if tail not in scores:
                scores[tail] = self._seam_score(tail, node)
        return [scores[tail] for tail in tails]

    def _seam_score(self, tail: int | None, before: Node) -> float:
        links = self._weights.links
        if tail is None:
            return links[nothing_to_go_on_with(self._page, before).name]
        return seam_score(joint_of(self._page, tail, before.line + 1), links)


def open_ends(page: Page) -> list[float]:
    """Return how surely each line of a page breaks off."""
    around = zip(page.lines, page.shapes, (None, *page.lines), strict=False)
    return [openness(*line) for line in around]


def runs_on(page: Page) -> list[bool]:
    """Return of each line of a page whether it was broken at the text's width right above the next."""
    around = zip(page.lines, page.shapes, (*page.lines[1:], None), strict=False)
    return [after is not None and after.blanks == 0 and shape.is_full(line) for line, shape, after in around]


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


def node_behind(page: Page, before: Node, label: Label, score: float = 0.0) -> Node:
    """Return the node for ``label`` behind ``before``, which hands down what it remembers."""
    index = before.line + 1
    tail = index if label in PROSE else _older_tail(page, before, label)
    story = label is Label.STORY or (before.story and label not in _ENDS_PICTURES)
    return Node(
        index, label, score, before, tail, story, _divider(before, label), _begun(before.begun, label)
    )


def _divider(before: Node, label: Label) -> int | None:
    """Return the line of the last intertitle of a piece that goes on with ``label``."""
    if label is Label.INTERTITLE:
        return before.line + 1
    return None if label in ENDS_STORY else before.divider


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


def _older_tail(page: Page, before: Node, label: Label) -> int | None:
    """Return the line above that the next could go on with: over a jump, the last before it."""
    if label is Label.JUMP:
        away = page.taken_up.get(before.line + 1)
        return away - 1 if away else None
    return before.tail if label in INSIDE else None


def joint_behind(page: Page, before: Node) -> Joint | None:
    """Return the joint at which the line behind ``before`` would go on, None with nothing to go on with."""
    tail = tail_behind(before)
    return None if tail is None else joint_of(page, tail, before.line + 1)


def tail_behind(before: Node) -> int | None:
    """Return the line that the one behind ``before`` would go on with, None for none."""
    return before.line if before.label in _HEADS else before.tail


def nothing_to_go_on_with(page: Page, before: Node) -> LinkFeature:
    """Return what is seen where a line goes on and there is no line that it could go on with."""
    return SENT_AWAY if sends_away(page.lines[before.line].text) else NOTHING_OPEN


def joint_of(page: Page, tail: int, head: int) -> Joint:
    """Return the joint of two lines of a page."""
    above = page.lines[tail - 1] if tail else None
    return Joint(page.lines[tail], page.lines[head], page.shapes[tail], above, page)
