"""Labelled lines put together: what will be one passage stands in one draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.structure.labelling.labelled import Labelled
from desktop.structure.labelling.labels import GOES_ON, INSIDE, Label

_NO_PICTURE_BESIDE = frozenset({Label.FURNITURE, Label.OUTSIDE})


@dataclass
class Draft:
    """The lines of one passage to be; a picture slot has none."""

    label: Label | None
    lines: list[Labelled] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What it reads, without white space."""
        return "".join("".join(line.place.text.split()) for line in self.lines)

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
        if pictures := _pictures(line):
            self._held += [Draft(None) for _ in range(pictures)]
        if half is None:
            self._begin(line)
        else:
            self._go_on(half, line)

    def _half_before(self, line: Labelled) -> Draft | None:
        """Return the draft that the line goes on with; None where it begins one."""
        if line.joint is not None:
            return self._by_line.get(line.joint.tail.index, self._open)
        return self._open if line.label in GOES_ON else None

    def _go_on(self, half: Draft, line: Labelled) -> None:
        half.lines.append(line)
        self._by_line[line.place.index] = half
        if half.label not in INSIDE:
            self._open = half

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
        if self._held:
            self._done += self._held
            self._held = []


def _pictures(line: Labelled) -> int:
    if line.label in _NO_PICTURE_BESIDE or line.choice.before.label in _NO_PICTURE_BESIDE:
        return line.place.line.pictures
    return line.place.line.picture_slots
