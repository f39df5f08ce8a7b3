"""The headlines of articles chosen once more, where the paper's habits know its title groups."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import Article, ArticleKind, Passage, PassageKind
from desktop.model.habits import Aspect
from desktop.structure.articles.titles import headline_among, title_roles
from desktop.structure.habits.index import HabitIndex
from desktop.structure.habits.likeness import title_signs
from desktop.text.wording import HABIT

# How many lines there are tells little by itself, together with which is shortest it tells much.
_WEIGHTS = (1.0, 1.5)


def titled_as_usual(article: Article, habits: HabitIndex) -> Article:
    """Return the article with the title roles that its paper's habits speak for."""
    titles = article.titles
    if len(titles) < 2 or article.kind is ArticleKind.SIDEBAR:
        return article
    texts = [title.text for title in titles]
    leanings = _leanings(texts, habits)
    usual = headline_among(texts, leanings)
    if not any(leanings) or titles[usual].kind is PassageKind.HEADLINE:
        return article
    kinds = dict(zip((title.id for title in titles), title_roles(texts, usual), strict=True))
    changed = (_with_role(passage, kinds, usual) for passage in article.passages)
    return replace(article, passages=tuple(changed))


def _leanings(texts: list[str], habits: HabitIndex) -> list[float]:
    leanings = [0.0] * len(texts)
    for weight, sign in zip(_WEIGHTS, title_signs(texts), strict=False):
        habit = habits.find(Aspect.HEADLINE, sign)
        # Of one paper some groups have a kicker and some a deck: a single lesson tells nothing.
        if habit and habit.is_settled:
            strengths = (weight * habit.strength(str(number)) for number in range(len(texts)))
            leanings = [leaning + strength for leaning, strength in zip(leanings, strengths, strict=True)]
    return leanings


def _with_role(passage: Passage, kinds: dict[str, PassageKind], usual: int) -> Passage:
    if passage.id not in kinds:
        return passage
    evidence = f"{HABIT}：主标题在第{usual + 1}行"
    return replace(passage, kind=kinds[passage.id], evidence=evidence, rival=passage.kind)
