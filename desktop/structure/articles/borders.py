"""What stands between two articles: a picture above a title, a byline that opens or closes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from desktop.model import Article, ArticleKind, Passage, PassageKind
from desktop.model.habits import ABOVE, BELOW, Aspect
from desktop.structure.habits.index import HabitIndex
from desktop.text.wording import HABIT

Unit = tuple[Passage, ...]
_EVIDENCE = {ABOVE: f"{HABIT}：归上一篇", BELOW: f"{HABIT}：归下一篇"}


def units_between(above: Article, below: Article) -> Iterator[tuple[Unit, str]]:
    """Yield what closes the one article and what opens the other, each with where it belongs."""
    closing, opening = closing_unit(above), opening_unit(below)
    if closing:
        yield closing, ABOVE
    if opening:
        yield opening, BELOW


def closing_unit(article: Article) -> Unit:
    """Return the picture with its captions, or the byline, at the end of an article; () for none."""
    passages = article.passages
    captions = len(list(takewhile(_is(PassageKind.CAPTION), reversed(passages))))
    rest = passages[: len(passages) - captions]
    if rest and rest[-1].kind is PassageKind.PICTURE:
        return passages[len(rest) - 1 :]
    return passages[-1:] if passages and passages[-1].kind is PassageKind.BYLINE else ()


def opening_unit(article: Article) -> Unit:
    """Return the picture with its captions, or the byline, at the beginning of an article; () for none."""
    passages = article.passages
    if passages and passages[0].kind is PassageKind.PICTURE:
        return (passages[0], *takewhile(_is(PassageKind.CAPTION), passages[1:]))
    return passages[:1] if passages and passages[0].kind is PassageKind.BYLINE else ()


def bordered_as_usual(articles: Sequence[Article], habits: HabitIndex) -> tuple[Article, ...]:
    """Return the articles with what stands between two of them where the paper's habits have it."""
    if not habits:
        return tuple(articles)
    bordered = list(articles[:1])
    for below in articles[1:]:
        bordered[-1:] = _bordered(bordered[-1], below, habits)
    return tuple(bordered)


def _bordered(above: Article, below: Article, habits: HabitIndex) -> tuple[Article, Article]:
    for unit, where in units_between(above, below):
        habit = habits.find(Aspect.BORDER, unit[0].kind)
        if habit and habit.is_settled and habit.usual != where and below.kind is not ArticleKind.SIDEBAR:
            return _moved(unit, habit.usual, above, below)
    return above, below


def _moved(unit: Unit, where: str, above: Article, below: Article) -> tuple[Article, Article]:
    """Return both articles with the unit in the one or the other; as they are where nothing else is left."""
    told = tuple(replace(passage, evidence=_EVIDENCE[where]) for passage in unit)
    upper = tuple(passage for passage in above.passages if passage not in unit)
    lower = tuple(passage for passage in below.passages if passage not in unit)
    if not any(passage.kind is PassageKind.PARAGRAPH for passage in (upper if where == BELOW else lower)):
        return above, below
    upper, lower = (upper, told + lower) if where == BELOW else (upper + told, lower)
    return replace(above, passages=upper), replace(below, passages=lower)


def _is(kind: PassageKind) -> Callable[[Passage], bool]:
    return lambda passage: passage.kind is kind
