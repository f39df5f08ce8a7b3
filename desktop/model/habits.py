"""The habits of a paper: what its earlier issues and their editors taught about its lines.

A habit is evidence, never a verdict: it grows with the lessons that agree and fades with
those that contradict it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import log

from desktop.model.issue import Article
from desktop.model.passage import Passage

DECIDED, LEFT_STANDING = 1.0, 0.25
"""What a lesson weighs: one that the editor gave, and one that was exported as it was read."""

TITLE, SIDEBAR, STORY = "title", "sidebar", "story"
"""What a line can be apart from the roles of passages: any title line, the label over a sidebar, and
a paragraph that opens an untitled piece."""

ABOVE, BELOW = "above", "below"
"""To which of two articles belongs what stands between them."""

TITLES, OTHERS = "titles", "others"
"""What a run of short lines is: nothing but title lines, or something else."""

KNOWN_FIELDS = (
    "paper",
    "street",
    "community",
    "organizer",
    "publisher",
    "editorial_office",
    "legal_number",
    "phone",
    "slogan",
    "english",
    "accounts",
)
"""What the masthead of one issue has like the other's; the items of a tuple are parted by ；."""

NUMBER_FIELDS = ("issue_number", "total_number", "page_count")
"""What every masthead has anew: only the line is known in which it is printed."""

_MOST = 12.0
_DOUBT = 0.5
_SETTLED = 1.5


class Aspect(StrEnum):
    """What a habit is about, and so what its sign and its values are.

    ``WORDS`` and ``FORM``: what a line of these words, or of this form, is. ``RUN``: what so
    many short lines over prose are. ``LINES``: how the lines of an article's titles make
    titles (``2+1``: one of two lines, and another). ``HEADLINE``: which title of a group is the
    headline. ``BORDER``: to which of two articles a picture or byline between them belongs.
    ``FIELD``: what the masthead has in a field. ``PRINTED``: how the line reads in which a
    field's number is printed.
    """

    WORDS = "words"
    FORM = "form"
    RUN = "run"
    LINES = "lines"
    HEADLINE = "headline"
    BORDER = "border"
    FIELD = "field"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Paper:
    """Which paper an issue is of: papers of one name are told apart by their streets."""

    name: str
    street: str | None = None

    def __str__(self) -> str:
        return f"{self.name}（{self.street}）" if self.street else self.name

    def may_be(self, other: Paper) -> bool:
        """Return whether both can be one paper: one name, and no two different streets."""
        return self.name == other.name and (self.street == other.street or not (self.street and other.street))


@dataclass(frozen=True, slots=True)
class Lesson:
    """One thing that one issue teaches: what stood under ``sign`` was ``value``.

    ``decided`` says that the editor made it so; ``time`` (ISO 8601 in UTC) is when.
    """

    aspect: Aspect
    sign: str
    value: str
    decided: bool
    time: str

    @property
    def weight(self) -> float:
        """What the lesson counts."""
        return DECIDED if self.decided else LEFT_STANDING


@dataclass(frozen=True, slots=True)
class Decisions:
    """What an editor decided in an issue, and when (ISO 8601).

    ``roles`` is by passage, ``borders`` by the first passage of an article, ``fields`` by name.
    ``exported`` is when the issue last became a Word file, None where it never did. What was
    left standing teaches only there, and in an article that the editor put right elsewhere.
    """

    roles: Mapping[str, str] = field(default_factory=dict)
    borders: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    exported: str | None = None

    def decided(self, passages: Iterable[Passage]) -> str | None:
        """Return when the role of one of these passages was decided last, or None."""
        return max((self.roles[one.id] for one in passages if one.id in self.roles), default=None)

    def seen(self, article: Article | None) -> str | None:
        """Return when an article was seen to be right as it stands, or None."""
        return self.exported or (self.decided(article.passages) if article else None)


@dataclass(frozen=True, slots=True)
class Habit:
    """What stood under one sign so far: each value with the weight of its lessons."""

    aspect: Aspect
    sign: str
    values: Mapping[str, float] = field(hash=False)

    def strength(self, value: str) -> float:
        """Return the logarithm of the odds that ``value`` stands there; 0 where it never did."""
        if value not in self.values:
            return 0.0
        those = self.values[value]
        others = sum(self.values.values()) - those
        return log((those + _DOUBT) / (others + _DOUBT))

    @property
    def is_settled(self) -> bool:
        """Whether it was so twice at least, and hardly ever otherwise."""
        return self.strength(self.usual) >= _SETTLED

    @property
    def usual(self) -> str:
        """The value with the most weight, the first of equals."""
        return max(self.values, key=lambda value: self.values[value])


@dataclass(frozen=True, slots=True)
class Habits:
    """What is known of one paper (None: of no paper at all)."""

    paper: Paper | None = None
    habits: tuple[Habit, ...] = ()


NO_HABITS = Habits()


def learned(lessons: Iterable[Lesson], known: Iterable[Habit] = ()) -> tuple[Habit, ...]:
    """Return the habits that lessons, in the order of their time, make of those already known.

    A lesson takes from the weight of every other value under its sign: half for one that the
    editor gave, an eighth for one that was left standing.
    """
    found = {(habit.aspect, habit.sign): dict(habit.values) for habit in known}
    for lesson in lessons:
        values = found.setdefault((lesson.aspect, lesson.sign), {})
        for other in values.keys() - {lesson.value}:
            values[other] *= 1 - lesson.weight / 2
        values[lesson.value] = min(_MOST, values.get(lesson.value, 0.0) + lesson.weight)
    return tuple(Habit(aspect, sign, values) for (aspect, sign), values in sorted(found.items()))
