"""Which articles stand on which page, under which section, and which are continued elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tests.structure.press.dress import Dress
from tests.structure.press.papers import NUMERALS
from tests.structure.press.parts import Part, Story
from tests.structure.press.pieces import Piece, pieces
from tests.structure.press.stories import opening_story, picture_stories, story_of
from tests.structure.press.turns import in_turn

_PAGE_COUNTS = (1, 1, 1, 1, 2, 2, 3)
# The first articles of a page stand under no label of their own in most papers.
_LABELLED_RATE, _LABELLED_FIRST, _OWN_SECTION = 0.5, 0.2, 0.4
_PICTURE_RATE, _BRIEF_RATE, _BRIEFS_LABELLED = 0.08, 0.08, 0.7
_JUMP_RATE, _LONG_ENOUGH = 0.25, 600


@dataclass(slots=True)
class Page:
    """The articles of one page in reading order."""

    number: int
    stories: list[Story] = field(default_factory=list)


def draw_pages(pool: str, dress: Dress, labels_pages: bool) -> list[Page]:
    """Return the pages of an issue; where pages are labelled a label ends the section before it."""
    count = dress.draw.choice(_PAGE_COUNTS)
    planner = _Planner(dress, in_turn(pieces(pool), dress.draw), count)
    return [planner.page(number, labels_pages) for number in range(1, count + 1)]


@dataclass(slots=True)
class _Planner:
    """Fills pages with groups of articles, and remembers which section is running.

    A section of pictures or briefs ``must_end`` before an article that is neither; ``is_top`` is
    true while a page has no article yet.
    """

    dress: Dress
    supply: list[Piece]
    page_count: int
    section: str | None = None
    must_end: bool = False
    is_top: bool = True
    printed: set[str] = field(default_factory=set)

    def page(self, number: int, starts_anew: bool) -> Page:
        if starts_anew:
            self.section, self.must_end = None, False
        page, self.is_top = Page(number), True
        for _ in range(self.dress.draw.randint(1, 3)):
            page.stories += self._group(number)
            self.is_top = False
        return page

    def _group(self, page: int) -> list[Story]:
        draw = self.dress.draw
        chance = draw.random()
        if chance < _PICTURE_RATE and self.supply:
            return self._special(
                "picture_sections", [opening_story(piece, self.dress) for piece in self._newsy()]
            )
        if chance < _PICTURE_RATE + _BRIEF_RATE:
            row = [story_of(piece, self.dress) for piece in self._briefs()]
            labelled = self.must_end or draw.random() < _BRIEFS_LABELLED
            return self._special("brief_sections", row) if labelled else self._on(row)
        return self._articles(page)

    def _briefs(self) -> list[Piece]:
        """Return brief news, and news cut down to be brief; they are used up."""
        most = self.dress.draw.randint(2, 5)
        chosen = [piece for piece in self.supply if piece.is_brief or piece.can_be_brief][-most:]
        self.supply = [piece for piece in self.supply if piece not in chosen]
        return [piece if piece.is_brief else piece.in_brief for piece in chosen]

    def _newsy(self) -> list[Piece]:
        """Return one to three articles whose first paragraph tells the whole story; they are used up."""
        chosen = [piece for piece in self.supply if piece.kind == "news" and piece.is_told_at_once]
        chosen = chosen[: self.dress.draw.randint(1, 3)]
        self.supply = [piece for piece in self.supply if piece not in chosen]
        return chosen

    def _special(self, names: str, stories: list[Story]) -> list[Story]:
        if not stories:
            return []
        self.must_end = True
        label = self._fresh(self.dress.paper.words[names])
        return list(self._under(label or self.dress.paper.words[names][0], stories))

    def _articles(self, page: int) -> list[Story]:
        chosen = self._next_articles()
        if not chosen:
            return []
        stories = [story for piece in chosen for story in self._stories(piece, page)]
        label = self._label(chosen[0])
        if label:
            self.must_end = chosen[0].kind == "picture_news"
            return list(self._under(label, stories))
        return self._on(stories)

    def _on(self, stories: Iterable[Story]) -> list[Story]:
        """Return the stories under the section that is running."""
        return [replace(story, section=self.section) for story in stories]

    def _next_articles(self) -> list[Piece]:
        """Return one to three articles, used up; picture news stands alone."""
        chosen: list[Piece] = []
        for _ in range(min(self.dress.draw.randint(1, 3), len(self.supply))):
            if chosen and "picture_news" in {chosen[0].kind, self.supply[-1].kind}:
                break
            chosen.append(self.supply.pop())
        return chosen

    def _stories(self, piece: Piece, page: int) -> list[Story]:
        if piece.kind == "picture_news" and not piece.titles:
            return picture_stories(piece, self.dress)
        return [self._article(piece, page)]

    def _label(self, piece: Piece) -> str | None:
        """Return the section to print over an article, or None."""
        draw = self.dress.draw
        if piece.kind == "picture_news":
            return piece.section or self._fresh(self.dress.paper.words["picture_sections"])
        rate = _LABELLED_FIRST if self.is_top else _LABELLED_RATE
        if not self.must_end and draw.random() > rate:
            return None
        if piece.section and draw.random() < _OWN_SECTION:
            return piece.section
        return self._fresh(self.dress.paper.sections)

    def _fresh(self, names: Iterable[str]) -> str | None:
        """Return a section that the issue has not printed yet, None where all are."""
        fresh = [name for name in names if name not in self.printed]
        return self.dress.draw.choice(fresh) if fresh else None

    def _under(self, label: str, stories: Iterable[Story]) -> Iterator[Story]:
        """Yield the stories, the first with the label printed over it."""
        form = self.dress.paper.section_form
        printed: tuple[Part, ...] = (Part("section", form(label) if callable(form) else form.format(label)),)
        self.section = label
        self.printed.add(label)
        for story in stories:
            yield replace(story, section=label, parts=(*printed, *story.parts))
            printed = ()

    def _article(self, piece: Piece, page: int) -> Story:
        later = range(page + 1, self.page_count + 1)
        if not later or piece.length < _LONG_ENOUGH or self.dress.draw.random() > _JUMP_RATE:
            return story_of(piece, self.dress)
        there = self.dress.draw.choice(later)
        return replace(story_of(piece, self.dress, self._jump(piece, page, there)), continued=there)

    def _jump(self, piece: Piece, here: int, there: int) -> tuple[str, str]:
        pages = {
            "here": here,
            "there": there,
            "here_numeral": NUMERALS[here],
            "there_numeral": NUMERALS[there],
        }
        away, back = self.dress.paper.jump
        return away.format(**pages), back.format(**pages, title=piece.headline)
