"""A draft as a passage: its runs with their seams, how sure its kind is, and what it may be otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from desktop.model import Passage, PassageKind, Run, Seam, SourceSpan
from desktop.structure.articles.drafts import Draft
from desktop.structure.labelling.labelled import Labelled
from desktop.structure.labelling.labels import KINDS, PROSE, Label
from desktop.structure.labelling.seam_signs import Joint
from desktop.structure.lines.place import Place
from desktop.structure.words.cells import gaps

_SPACES = re.compile(r"\s\s+")
_LATIN = re.compile(r"[A-Za-z]")
# A line that fills the measure and the next one are no cut that an editor wants to see.
_PLAIN_WRAP = 0.95
# From this likelihood on a join that was not made is worth naming.
_NEARLY = 0.05
_REASONS = 3


def passage_of(draft: Draft, number: int) -> Passage:
    """Return the passage for a draft.

    How sure its kind is comes from its first line's own label, which the draft's may have
    replaced: a title printed again over the rest of its story is furniture there.
    """
    if draft.label is None:
        return Passage(str(number), PassageKind.PICTURE, evidence="空行")
    first = draft.lines[0]
    own = KINDS[first.label]
    return Passage(
        str(number),
        KINDS[draft.label],
        tuple(_runs(draft)),
        confidence=first.likelihoods[own],
        evidence=_evidence(first),
        rival=_rival(first, own) if draft.label is first.label else None,
        unjoined=_unjoined(first),
    )


def _rival(line: Labelled, kind: PassageKind) -> PassageKind | None:
    """Return the likeliest other kind; None where only one was in the running."""
    likelihoods = line.likelihoods
    others = [other for other in likelihoods if other is not kind]
    return max(others, key=likelihoods.__getitem__, default=None)


def _unjoined(line: Labelled) -> Seam | None:
    """Return the join that was nearly made: the one of a line that may go on with the text."""
    if line.label not in PROSE or line.join_likelihood < _NEARLY:
        return None
    joint = line.possible_joint
    if joint is None:
        return None
    names = (name for name, value in line.joints.evidence(joint) if value > 0)
    return Seam(line.join_likelihood, "、".join(names))


def _evidence(line: Labelled) -> str:
    return "、".join(islice(line.speaking_for, _REASONS))


def _runs(draft: Draft) -> Iterator[Run]:
    for number, line in enumerate(draft.lines):
        if number:
            yield from _between(draft.lines[number - 1].place, line.place, draft.label)
        yield from _line_runs(line, _seam(line) if number else None)


def _line_runs(line: Labelled, seam: Seam | None) -> Iterator[Run]:
    """Yield the runs of one line, without the white space that spreads words over its width."""
    if line.label is Label.TABLE:
        yield from _row_runs(line.place)
        return
    place = line.place
    at = 0
    for spread in _SPACES.finditer(place.text):
        yield _run(place, at, spread.start() + 1, seam)
        at, seam = spread.end(), None
    yield _run(place, at, place.line.length, seam)


def _row_runs(place: Place) -> Iterator[Run]:
    """Yield the cells of a table's row with one tab for each gap between them."""
    at = 0
    for gap in gaps(place.text):
        yield _run(place, at, gap.start(), None)
        start = place.line.start + gap.start()
        yield Run("\t", SourceSpan(0, start, start + 1))
        at = gap.end()
    yield _run(place, at, place.line.length, None)


def _run(place: Place, start: int, end: int, seam: Seam | None) -> Run:
    origin = SourceSpan(0, place.line.start + start, place.line.start + end)
    return Run(place.text[start:end], origin, seam)


def _between(before: Place, after: Place, label: Label | None) -> Iterator[Run]:
    """Yield the run for the white space between two lines, where it reads as something."""
    at = before.line.end
    gap = before.page.view[at : after.line.start]
    if not gap[:1].isspace():
        return
    if label is Label.TABLE:
        yield Run("\n", SourceSpan(0, at, at + 1))
    elif after.line.glued and gap.isspace():
        yield Run(gap[0], SourceSpan(0, at, at + 1))
    elif _LATIN.match(before.text[-1:]) and _LATIN.match(after.text[:1]):
        yield Run(" ", SourceSpan(0, at, at + 1))


def _seam(line: Labelled) -> Seam | None:
    joint = line.joint
    if joint is None or joint.head.glued or (_is_plain_wrap(joint) and line.join_likelihood >= _PLAIN_WRAP):
        return None
    return Seam(line.join_likelihood, "、".join(_seam_names(line)))


def _is_plain_wrap(joint: Joint) -> bool:
    return joint.is_next_line and joint.is_full


def _seam_names(line: Labelled) -> list[str]:
    return [name for name, value in line.seam_evidence if value > 0]
