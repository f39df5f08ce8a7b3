"""The reading of a source: what the engine proposes."""

from __future__ import annotations

from desktop.model import Passage, PassageKind, Reading, Source
from desktop.model.habits import NO_HABITS, Habits
from desktop.structure.articles.assemble import articles_of
from desktop.structure.articles.borders import bordered_as_usual
from desktop.structure.articles.drafts import drafts_of
from desktop.structure.habits.index import HabitIndex
from desktop.structure.habits.usual_masthead import as_usual
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.lines.page import page_of
from desktop.structure.masthead import Imprint, read_masthead
from desktop.structure.unseen import read_seen

ENGINE = "structure 1"


def read_structure(source: Source, habits: Habits = NO_HABITS) -> Reading:
    """Return masthead, front furniture and articles of ``source``.

    Every character that is not white space stands in exactly one passage. A blank text gives
    a reading without any. Spans name source 0, ids are local. What is known of the paper's
    ``habits`` counts as evidence beside all other. What prints nothing is left out of passages.
    """
    return read_seen(source, lambda seen: _read(seen, habits))


def _read(source: Source, habits: Habits) -> Reading:
    known = HabitIndex(habits)
    page = page_of(source, known)
    front, read = articles_of(drafts_of(label_lines(page)), known)
    articles = bordered_as_usual(read, known)
    passages = [*front, *(passage for article in articles for passage in article.passages)]
    furniture = tuple(filter(_is_furniture, passages))
    masthead = as_usual(read_masthead(furniture, page.view), Imprint(furniture), known)
    page.let_go()
    engine = f"{ENGINE}，{habits.paper}" if habits.paper else ENGINE
    return Reading(engine, masthead, front, articles)


def _is_furniture(passage: Passage) -> bool:
    return passage.kind is PassageKind.FURNITURE
