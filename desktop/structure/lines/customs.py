"""What a text does throughout: bylines below titles, credits below stories, marks before captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, starmap

from desktop.structure.lines.line import Line
from desktop.structure.words.byline_line import byline_likeness

# So often and it is a custom.
_OFTEN = 3
_SHORT, _LONGEST_NAME, _LONGEST_TITLE = 50, 24, 40
_DATELINE = re.compile(
    r"[（(【]?\s*(?:本报|本刊)(?:讯|记者)|[^，。：“”（(]{2,14}(?:讯|消息)\s*[（(]|[（(](?:本报)?(?:记者|通讯员)"
    r"|[^，。：“”（(\s]{1,10}[报网社台闻]讯[\s　]|[^，。：“”（(\d]{2,14}\d{1,2}月\d{1,2}日[讯电]"
)
_CREDIT = re.compile(r"[（(【][^（）()]{2,40}[）)】]")
_CAPTION_MARK = re.compile(r"[▲△▼↑↓←→]\s*\S|图[①-⑩一二三四五六\d为]")


@dataclass(frozen=True, slots=True)
class Customs:
    """How often a text has what tells where stories begin and end."""

    bylines: int
    datelines: int
    credits: int
    caption_marks: int
    signed_ends: int
    names_below_titles: int

    @property
    def signs_titles(self) -> bool:
        """Whether titles have a byline below them."""
        return self.bylines >= _OFTEN

    @property
    def opens_with_dateline(self) -> bool:
        """Whether stories open with 本报讯 or the like."""
        return self.datelines >= _OFTEN

    @property
    def closes_with_credit(self) -> bool:
        """Whether stories end with a credit."""
        return self.credits >= _OFTEN

    @property
    def signs_ends(self) -> bool:
        """Whether authors are named below their stories."""
        return self.signed_ends >= _OFTEN

    @property
    def names_authors_alone(self) -> bool:
        """Whether titles have the author's name and nothing else below them."""
        return self.names_below_titles >= _OFTEN

    @property
    def marks_captions(self) -> bool:
        """Whether captions begin with a mark."""
        return self.caption_marks >= _OFTEN


def opens_with_dateline(line: Line) -> bool:
    """Return whether a line opens with 本报讯 or with its reporter in brackets."""
    return _DATELINE.match(line.text) is not None


def is_credit_like(line: Line) -> bool:
    """Return whether a line is nothing but a short bracket."""
    return line.length <= _SHORT and _CREDIT.fullmatch(line.text) is not None


def is_marked_caption(line: Line) -> bool:
    """Return whether a line begins as marked captions do: ▲, 图①."""
    return _CAPTION_MARK.match(line.text) is not None


def _is_signed_end(before: Line, after: Line) -> bool:
    """Return whether the end of a story has nothing but names below it."""
    return after.length <= _LONGEST_NAME and before.is_closed and 0 < byline_likeness(after.text) < 1


def _has_name_below(title: Line, name: Line, story: Line) -> bool:
    """Return whether nothing but names stands between what may be a title and a paragraph."""
    return (
        name.length <= _LONGEST_NAME
        and (story.length > _LONGEST_NAME or story.indent > 0)
        and title.length <= _LONGEST_TITLE
        and not title.is_closed
        and 0 < byline_likeness(name.text) < 1
        and byline_likeness(title.text) == 0
    )


def customs_of(lines: Sequence[Line]) -> Customs:
    """Return the customs of a whole text."""
    short = [line for line in lines if line.length <= _SHORT]
    return Customs(
        sum(byline_likeness(line.text) == 1 for line in short if not line.has_comma),
        sum(map(opens_with_dateline, lines)),
        sum(map(is_credit_like, short)),
        sum(map(is_marked_caption, lines)),
        sum(starmap(_is_signed_end, pairwise(lines))),
        sum(starmap(_has_name_below, zip(lines, lines[1:], lines[2:], strict=False))),
    )
