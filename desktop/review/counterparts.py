"""Articles of two issues side by side: which of them are counterparts, and how their passages differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from desktop.model import Article, Issue, Passage, PassageKind
from desktop.review.comparison import ComparedPassage, Comparison, Fate
from desktop.review.pieces import Piece, PieceState, pieces_but_space
from desktop.text.similar import jaccard, shingles

_ALIKE = 0.45
"""From which share of common characters on two passages are the same one, written otherwise."""

_SAME_STORY = 0.1
"""From which share of common runs of characters on two articles are told side by side."""

_LEFT_OUT = frozenset({PassageKind.FURNITURE, PassageKind.SECTION, PassageKind.PICTURE})
Pair = tuple[Article | None, Article | None]


def compare_articles(old: Article, new: Article) -> Comparison:
    """Return how an article of an earlier issue became that of a later one, passage by passage.

    Passages belong together by their words; one that stands elsewhere now is not told as moved.
    """
    olds, news = _passages(old), _passages(new)
    title = new.headline.text if new.headline else ""
    return Comparison(tuple(_compared(olds, news, title)))


def pair_articles(old: Issue, new: Issue) -> tuple[Pair, ...]:
    """Return the articles of two issues in pairs of the same story, in the order of the later issue.

    What only one of them has stands alone; articles only of the earlier issue come last.
    """
    olds, news = old.articles, new.articles
    words_old, words_new = ([shingles(_text(one)) for one in some] for some in (olds, news))
    alike = {
        (a, b): jaccard(words_old[a], words_new[b]) for a, b in product(range(len(olds)), range(len(news)))
    }
    partner = _partners(alike, _SAME_STORY)
    paired = [(olds[partner[b]] if b in partner else None, one) for b, one in enumerate(news)]
    return (*paired, *((one, None) for a, one in enumerate(olds) if a not in partner.values()))


def _text(article: Article) -> str:
    return "".join(passage.text for passage in _passages(article))


def _passages(article: Article) -> list[Passage]:
    return [passage for passage in article.passages if passage.text and passage.kind not in _LEFT_OUT]


def _compared(olds: Sequence[Passage], news: Sequence[Passage], title: str) -> Iterator[ComparedPassage]:
    partner = _partners(_likeness(olds, news), _ALIKE)
    gone = [number for number in range(len(olds)) if number not in partner.values()]
    for number, new in enumerate(news):
        before = partner.get(number)
        if before is None:
            yield _alone(new, Fate.ADDED, title)
            continue
        while gone and gone[0] < before:
            yield _alone(olds[gone.pop(0)], Fate.GONE, title)
        yield _rewritten(olds[before], new, title)
    yield from (_alone(olds[number], Fate.GONE, title) for number in gone)


def _likeness(olds: Sequence[Passage], news: Sequence[Passage]) -> dict[tuple[int, int], float]:
    # Loaded when something is compared: the window opens without it.
    from rapidfuzz.distance import Indel

    return {
        (a, b): Indel.normalized_similarity(old.text, new.text, score_cutoff=_ALIKE)
        for (a, old), (b, new) in product(enumerate(olds), enumerate(news))
    }


def _partners(alike: dict[tuple[int, int], float], least: float) -> dict[int, int]:
    """Return by the number of each new one that of its old one, the most alike taken first."""
    partner: dict[int, int] = {}
    ranked = sorted((pair for pair, share in alike.items() if share >= least), key=lambda pair: -alike[pair])
    for old, new in ranked:
        if new not in partner and old not in partner.values():
            partner[new] = old
    return partner


def _rewritten(old: Passage, new: Passage, title: str) -> ComparedPassage:
    former = old.kind if old.kind is not new.kind else None
    pieces = pieces_but_space(old.text, new.text)
    is_same = all(piece.state is PieceState.KEPT for piece in pieces)
    return ComparedPassage(new.id, Fate.SAME if is_same else Fate.CHANGED, new.kind, title, pieces, former)


def _alone(passage: Passage, fate: Fate, title: str) -> ComparedPassage:
    state = PieceState.ADDED if fate is Fate.ADDED else PieceState.GONE
    return ComparedPassage(passage.id, fate, passage.kind, title, (Piece(passage.text, state),))
