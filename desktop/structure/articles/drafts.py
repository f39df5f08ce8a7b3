"""Labelled lines put together: what will be one passage stands in one draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.model import Passage, PassageKind, Run, Seam, SourceSpan
from desktop.structure.labelling.joints import joint_behind
from desktop.structure.labelling.labelled import Labelled
from desktop.structure.labelling.labels import INSIDE, KINDS, PROSE, Label
from desktop.structure.labelling.seams import Joint, seam_evidence
from desktop.structure.lines.place import Place
from desktop.structure.words.cells import GAP

_SPACES = re.compile(r"\s{2,}")
_LATIN = re.compile(r"[A-Za-z]")
# A line that fills the measure and the next one are no cut that an editor wants to see.
_PLAIN_WRAP = 0.95
# From this likelihood on a join that was not made is worth naming.
_NEARLY = 0.05
_NO_PICTURE_BESIDE = frozenset({Label.FURNITURE, Label.OUTSIDE})


@dataclass
class Draft:
    """The lines of one passage to be; a picture slot has none."""

    label: Label | None
    lines: list[Labelled] = field(default_factory=list)

    @property
    def takes_up(self) -> int | None:
        """The line that sent away what this jump takes up; None for anything else."""
        if self.label is not Label.JUMP:
            return None
        first = self.lines[0].place
        return first.page.taken_up.get(first.index)


def drafts_of(labelled: Iterable[Labelled]) -> list[Draft]:
    """Return the drafts in reading order; what stood amid a paragraph follows it."""
    drafting = _Drafting()
    for line in labelled:
        drafting.take(line)
    return drafting.finished()


class _Drafting:
    """Collects drafts and holds back what stands amid a paragraph until that is complete."""

    def __init__(self) -> None:
        self._done: list[Draft] = []
        self._held: list[Draft] = []
        self._open: Draft | None = None
        self._by_line: dict[int, Draft] = {}

    def take(self, line: Labelled) -> None:
        half = self._half_before(line)
        if half is None and line.label not in INSIDE:
            self._release()
        self._held += [Draft(None) for _ in range(_pictures(line))]
        if half is None:
            self._begin(line)
        else:
            self._go_on(half, line)

    def _half_before(self, line: Labelled) -> Draft | None:
        """Return the draft that the line goes on with; None where it begins one."""
        if line.label is not Label.CONTINUATION:
            return None
        return self._by_line.get(line.joint.tail.index, self._open) if line.joint else self._open

    def _go_on(self, half: Draft, line: Labelled) -> None:
        half.lines.append(line)
        self._open = half
        self._by_line[line.place.index] = half

    def finished(self) -> list[Draft]:
        self._release()
        return self._done

    def _begin(self, line: Labelled) -> None:
        if (
            line.label is Label.TABLE
            and self._done
            and self._done[-1].label is Label.TABLE
            and not self._held
        ):
            self._done[-1].lines.append(line)
            return
        draft = self._by_line[line.place.index] = Draft(line.label, [line])
        if line.label in INSIDE:
            self._held.append(draft)
            return
        self._release()
        self._done.append(draft)
        self._open = draft

    def _release(self) -> None:
        self._done += self._held
        self._held = []


def _pictures(line: Labelled) -> int:
    if line.label in _NO_PICTURE_BESIDE or line.choice.before.label in _NO_PICTURE_BESIDE:
        return line.place.line.pictures
    return line.place.line.picture_slots


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
    others = (other for other in line.likelihoods if other is not kind)
    return max(others, key=lambda other: line.likelihoods[other], default=None)


def _unjoined(line: Labelled) -> Seam | None:
    """Return the join that was nearly made: the one of a line that may go on with the text."""
    joint = joint_behind(line.place.page, line.choice.before) if line.label in PROSE else None
    if joint is None or line.join_likelihood < _NEARLY:
        return None
    names = (name for name, value in seam_evidence(joint, line.weights.links) if value > 0)
    return Seam(line.join_likelihood, "、".join(names))


def _evidence(line: Labelled) -> str:
    spoke = [name for name, value in line.evidence if value > 0]
    return "、".join(spoke[:3])


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
    for gap in GAP.finditer(place.text):
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
    return joint.is_next_line and joint.shape.is_full(joint.tail)


def _seam_names(line: Labelled) -> list[str]:
    return [name for name, value in line.seam_evidence if value > 0]
