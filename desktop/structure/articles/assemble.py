"""Drafts put together into articles, and furniture in front of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.model import Article, ArticleKind, Passage, PassageKind
from desktop.structure.articles.drafts import Draft
from desktop.structure.articles.passages import passage_of
from desktop.structure.articles.title_groups import with_title_roles
from desktop.structure.habits.index import NOTHING_KNOWN, HabitIndex
from desktop.structure.labelling.labels import Label
from desktop.structure.words.telling_words import is_picture_section

_NOTICE = re.compile("公告|通知|通告|启事|公示|招聘|征稿|便民|办事指南")
_PAGE_LABEL = re.compile(r"\d+\s*版|^[A-D]\d{1,2}|^0\d")
# What the source says of sizes outweighs what the words say; over a sidebar's title stands its label.
_BY_SIZE, _BELOW_LABEL = 6.0, 12.0
_HEADS = frozenset({Label.TITLE, Label.SIDEBAR, Label.SECTION})
_STORIES = frozenset({ArticleKind.NEWS, ArticleKind.NOTICE})
_ASIDE = frozenset({Label.FURNITURE, Label.FURNITURE_INSIDE, None})


@dataclass(eq=False)
class _Piece:
    """The drafts of one article to be, and which labels are among them."""

    drafts: list[Draft] = field(default_factory=list)
    labels: set[Label | None] = field(default_factory=set)

    def take(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.labels.add(draft.label)

    @property
    def has_story(self) -> bool:
        return bool(self.labels - _HEADS - _ASIDE)

    @property
    def is_sidebar(self) -> bool:
        return Label.SIDEBAR in self.labels


def articles_of(
    drafts: Sequence[Draft], habits: HabitIndex = NOTHING_KNOWN
) -> tuple[tuple[Passage, ...], tuple[Article, ...]]:
    """Return the furniture before the first article, and the articles; ids count through both."""
    front, pieces = _parted(drafts)
    numbers = iter(range(len(drafts)))
    passages = tuple(passage_of(draft, next(numbers)) for draft in front)
    return passages, tuple(_articles(pieces, numbers, habits))


def _parted(drafts: Sequence[Draft]) -> tuple[list[Draft], list[_Piece]]:
    parting = _Parting()
    for draft in drafts:
        parting.take(draft)
    return parting.front, parting.pieces


class _Parting:
    """Deals the drafts out to pieces: what is taken up from another page goes to the piece it left."""

    def __init__(self) -> None:
        self.front: list[Draft] = []
        self.pieces: list[_Piece] = []
        self._current: _Piece | None = None
        self._waiting: _Piece | None = None
        self._by_line: dict[int, _Piece] = {}

    def take(self, draft: Draft) -> None:
        if self._current is None and draft.label is Label.FURNITURE:
            self.front.append(draft)
            return
        left = self._by_line.get(draft.takes_up) if draft.takes_up is not None else None
        if left is not None and self._current is not None:
            self._return_to(left, self._current)
        elif self._current is None or _begins_article(draft, self._current):
            self._begin(draft)
        assert self._current is not None
        self._current.take(draft)
        self._by_line |= {line.place.index: self._current for line in draft.lines}

    def _begin(self, draft: Draft) -> None:
        if self._waiting and draft.label is not Label.SIDEBAR:
            self._current, self._waiting = self._waiting, None
            return
        slots = _own_slots(self._current, draft) if self._current else []
        at = len(self.pieces)
        if draft.label is Label.SIDEBAR and self._current:
            at = self.pieces.index(self._current) + 1
        self._current = _Piece(slots)
        self.pieces.insert(at, self._current)

    def _return_to(self, left: _Piece, current: _Piece) -> None:
        """Go on with a piece that was left; its title printed again above the jump is furniture.

        A section or another title above the jump waits for the story that comes behind the rest.
        """
        if current is not left and not current.has_story:
            titles = {title.words for title in left.drafts if title.label is Label.TITLE}
            kept = _Piece()
            for draft in current.drafts:
                if draft.label is Label.TITLE and draft.words in titles:
                    left.take(replace(draft, label=Label.FURNITURE))
                else:
                    kept.take(draft)
            self._leave(current, kept)
        self._current = left

    def _leave(self, current: _Piece, kept: _Piece) -> None:
        """Put what is kept of a piece without a story in its place, to wait; nothing kept leaves no piece."""
        at = self.pieces.index(current)
        self.pieces[at : at + 1] = [kept] if kept.drafts else []
        if kept.drafts:
            self._waiting = kept
            self._by_line.update((line.place.index, kept) for draft in kept.drafts for line in draft.lines)


def _begins_article(draft: Draft, piece: _Piece) -> bool:
    if draft.label in {Label.TITLE, Label.STORY}:
        return piece.has_story
    if draft.label in {Label.SECTION, Label.SIDEBAR}:
        return piece.has_story or bool(piece.labels & (_HEADS - {Label.SECTION}))
    return False


def _own_slots(piece: _Piece, draft: Draft) -> list[Draft]:
    """Take the picture slots right above a new article away from the old one, if they are its own."""
    slots: list[Draft] = []
    while piece.drafts and piece.drafts[-1].label is None and _is_its_own(piece, draft):
        slots.append(piece.drafts.pop())
    return slots


def _is_its_own(piece: _Piece, draft: Draft) -> bool:
    return draft.label is Label.STORY or Label.CREDIT in piece.labels


def _articles(pieces: list[_Piece], numbers: Iterator[int], habits: HabitIndex) -> Iterator[Article]:
    parent = None
    cover: Passage | None = None
    for count, piece in enumerate(pieces):
        passages = tuple(passage_of(draft, next(numbers)) for draft in piece.drafts)
        passages = with_title_roles(passages, _leanings(piece), NOTHING_KNOWN if piece.is_sidebar else habits)
        article = Article(f"a{count}", _kind(piece, passages), passages)
        if piece.is_sidebar:
            article = replace(article, parent=parent)
        else:
            parent = article.id
        own_section = next((passage for passage in passages if passage.kind is PassageKind.SECTION), None)
        cover = own_section or (cover if cover and _covers(cover, article) else None)
        inherits = own_section is None and cover is not None
        yield replace(article, inherits_section=True) if inherits else article
        cover = None if _ends_section(passages) else cover


def _covers(section: Passage, article: Article) -> bool:
    """Return whether a section goes on over an article: one of pictures ends at a story with a title."""
    return not (_is_picture_section(section) and article.kind in _STORIES and article.headline)


def _ends_section(passages: tuple[Passage, ...]) -> bool:
    return any(
        passage.kind is PassageKind.FURNITURE and _PAGE_LABEL.search(passage.text) for passage in passages
    )


def _leanings(piece: _Piece) -> list[float]:
    """Return how much the source speaks for each title line: for the highest of several levels."""
    levels = [
        draft.lines[0].place.line.level
        for draft in piece.drafts
        if draft.label in {Label.TITLE, Label.SIDEBAR}
    ]
    if piece.is_sidebar and len(levels) == 2:
        return [0.0, _BELOW_LABEL]
    if len(set(levels)) == 1 or 0 in levels:
        return [0.0] * len(levels)
    return [_BY_SIZE if level == min(levels) else 0.0 for level in levels]


def _kind(piece: _Piece, passages: tuple[Passage, ...]) -> ArticleKind:
    if piece.is_sidebar:
        return ArticleKind.SIDEBAR
    if Label.STORY in piece.labels or any(map(_is_picture_section, passages)):
        return ArticleKind.PICTURE_NEWS
    heads = "".join(passage.text for passage in passages if passage.kind is PassageKind.HEADLINE)
    return ArticleKind.NOTICE if _NOTICE.search("".join(heads.split())) else ArticleKind.NEWS


def _is_picture_section(passage: Passage) -> bool:
    return passage.kind is PassageKind.SECTION and is_picture_section(passage.text)
