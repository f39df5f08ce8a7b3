"""The reading of a source: what the engine proposes."""

from __future__ import annotations

from desktop.model import Passage, PassageKind, Reading, Source
from desktop.structure.assemble import articles_of
from desktop.structure.drafts import drafts_of
from desktop.structure.labelling import label_lines
from desktop.structure.masthead import read_masthead
from desktop.structure.page import page_of

ENGINE = "structure 1"


def read_structure(source: Source) -> Reading:
    """Return masthead, front furniture and articles of ``source``.

    Every character that is not white space stands in exactly one passage. A blank text gives
    a reading without any. Spans name source 0, ids are local.
    """
    page = page_of(source)
    front, articles = articles_of(drafts_of(label_lines(page)))
    passages = [*front, *(passage for article in articles for passage in article.passages)]
    return Reading(ENGINE, read_masthead(list(filter(_is_furniture, passages)), page.view), front, articles)


def _is_furniture(passage: Passage) -> bool:
    return passage.kind is PassageKind.FURNITURE
