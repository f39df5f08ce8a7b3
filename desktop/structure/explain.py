"""Why a line was read as what it was: label, rivals, how likely each is, and the features that spoke."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from desktop.model import Article, PassageKind, Source
from desktop.model.habits import NO_HABITS, Habits
from desktop.structure.articles.titles import headline_chances, title_evidence
from desktop.structure.habits.index import HabitIndex
from desktop.structure.labelling.labelled import Labelled, label_lines
from desktop.structure.labelling.labels import NAMES, Label
from desktop.structure.lines.page import page_of
from desktop.structure.reading import read_structure
from desktop.text.widths import shortened
from desktop.text.wording import PASSAGE_KINDS

_TITLES = (PassageKind.KICKER, PassageKind.HEADLINE, PassageKind.DECK)
_COLUMNS = 44
_MOST = 6
# Rivals less likely than this are not worth a word.
_RIVALS, _LEAST = 3, 0.005


def explain(source: Source, habits: Habits = NO_HABITS) -> str:
    """Return two lines of text for every line of ``source`` and for every title of several; "" for none."""
    labelled = label_lines(page_of(source, HabitIndex(habits)))
    articles = read_structure(source, habits).articles
    rows = (row for line in labelled for row in _rows(line))
    return "\n".join(chain(rows, (row for article in articles for row in _title_rows(article))))


def _rows(labelled: Labelled) -> Iterator[str]:
    words = shortened(labelled.place.text, _COLUMNS)
    number = labelled.place.index + 1
    label = f"{NAMES[labelled.label]} {_share(labelled, labelled.label)}"
    yield f"{number:>4} {label}（{_rivals(labelled)}）{words}"
    yield f"       {_told(labelled.evidence[:_MOST])}"


def _told(evidence: Iterable[tuple[str, float]]) -> str:
    return "，".join(f"{name} {value:+.1f}" for name, value in evidence)


def _title_rows(article: Article) -> Iterator[str]:
    """Yield why the headline is the one it is, for an article with several title lines."""
    titles = [passage for passage in article.passages if passage.kind in _TITLES]
    texts = [title.text for title in titles]
    if len(texts) < 2:
        return
    for number, (title, chance) in enumerate(zip(titles, headline_chances(texts), strict=True)):
        role = PASSAGE_KINDS[title.kind][1]
        yield f"题组 {role}（按文字，主标题的可能 {chance:.0%}）{shortened(title.text, _COLUMNS)}"
        yield f"       {_told(title_evidence(texts, number))}"


def _rivals(labelled: Labelled) -> str:
    others = sorted(
        (label for label in labelled.shares if label is not labelled.label),
        key=lambda label: labelled.shares[label],
    )
    best = [label for label in reversed(others) if labelled.shares[label] >= _LEAST][:_RIVALS]
    told = "、".join(f"{NAMES[label]} {_share(labelled, label)}" for label in best)
    return f"或是{told}" if told else "没有别的可能"


def _share(labelled: Labelled, label: Label) -> str:
    return f"{labelled.shares[label]:.0%}"
