"""An issue as the rows of its outline: masthead, sections, articles, passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from desktop.model import Article, ArticleState, Issue, Passage, PassageKind, Stage
from desktop.text.remembered import Remembered
from desktop.text.wording import ARTICLE_STATES, PASSAGE_KINDS, STAGES


class RowKind(StrEnum):
    """What a row of the outline stands for."""

    MASTHEAD = "masthead"
    SECTION = "section"
    ARTICLE = "article"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row; ``note`` stands at its right end, ``role`` on its chip.

    ``stage`` is how far an article is, and ``is_amended`` says that it was changed since it was
    signed. ``doubts`` counts what is in doubt in the row and in what it folds away; ``is_unsure`` says
    that the role itself is.

    ``id`` is the passage's or the article's; a section has its label's with a mark behind it,
    for the label is also a passage of the first article under it.
    """

    kind: RowKind
    id: str
    text: str
    note: str = ""
    role: PassageKind | None = None
    dimmed: bool = False
    doubts: int = 0
    is_unsure: bool = False
    stage: Stage | None = None
    is_amended: bool = False
    children: tuple[OutlineRow, ...] = ()

    @property
    def spoken(self) -> str:
        """What a screen reader says: role, words, how far it is, note, doubts."""
        role = PASSAGE_KINDS[self.role][1] if self.role else _SPOKEN[self.kind]
        doubts = f"存疑 {self.doubts} 处" if self.doubts else ""
        stage = STAGES[self.stage] if self.stage else ""
        note = self.note if self.note != stage else ""
        if self.kind in _COUNTED and note[-1:].isdecimal():
            note = _COUNTED[self.kind].format(note.split()[-1])
        words = self.text if self.text != role else ""
        return "，".join(part for part in (role, words, stage, note, doubts) if part)


MASTHEAD_ID = "masthead"
AMENDED = "签后有改"
# A section is called so for all its pieces, and furniture is no piece's.
_NO_WORDS_OF_IT = frozenset({PassageKind.SECTION, PassageKind.FURNITURE})
_SHOWN = 40
_SPOKEN = {RowKind.MASTHEAD: "", RowKind.SECTION: "栏目", RowKind.ARTICLE: "文章", RowKind.PASSAGE: ""}
_COUNTED = {RowKind.ARTICLE: "{} 段", RowKind.PASSAGE: "接上 {} 处"}
"""What the number at the end of a row counts, for who cannot see where it stands."""


def outline_rows(issue: Issue, amended: frozenset[str] = frozenset()) -> tuple[OutlineRow, ...]:
    """Return the outline's top rows: the masthead, then articles, gathered under their sections.

    ``amended`` are the articles that were changed since they were signed.
    """
    return (_masthead_row(issue), *_article_rows(issue, amended))


def find_row(rows: tuple[OutlineRow, ...], wanted: str) -> OutlineRow | None:
    """Return the row with this id, however deep it stands, or None."""
    for row in rows:
        found = row if row.id == wanted else find_row(row.children, wanted)
        if found:
            return found
    return None


def doubts_in(rows: Iterable[OutlineRow]) -> int:
    """Return how much is in doubt in the rows of an issue."""
    return sum(doubts_in(row.children) if row.kind is RowKind.SECTION else row.doubts for row in rows)


def _masthead_row(issue: Issue) -> OutlineRow:
    masthead = issue.masthead
    complete = masthead.paper and masthead.date and masthead.issue_number
    children = tuple(_passage_row(passage) for passage in issue.front)
    return OutlineRow(
        RowKind.MASTHEAD,
        MASTHEAD_ID,
        "报头",
        "" if complete else "待补",
        doubts=_doubts(issue.front),
        children=children,
    )


def _article_rows(issue: Issue, amended: frozenset[str]) -> Iterator[OutlineRow]:
    sections = issue.sections()
    listed = _rows.each((article, article.id in amended) for article in issue.articles)
    made = {row.id: row for row in listed}
    for label, articles in groupby(issue.articles, key=lambda article: sections[article.id]):
        rows = tuple(made[article.id] for article in articles)
        if label is None:
            yield from rows
        else:
            yield _section_row(label, rows)


def _section_row(label: Passage, rows: tuple[OutlineRow, ...]) -> OutlineRow:
    return OutlineRow(
        RowKind.SECTION,
        f"{label.id}#",
        label.text,
        f"{len(rows)} 篇",
        role=PassageKind.SECTION,
        children=rows,
    )


def _article_row(article: Article, is_amended: bool) -> OutlineRow:
    doubts = _doubts(article.passages)
    headline = article.headline
    # This row itself shows the headline, and the section's row its label.
    listed = (one for one in article.passages if one is not headline and one.kind is not PassageKind.SECTION)
    children = tuple(_passage_row(passage) for passage in listed)
    return OutlineRow(
        RowKind.ARTICLE,
        article.id,
        article_title(article),
        _article_note(article, doubts, is_amended),
        dimmed=article.state is not ArticleState.PRINTED,
        doubts=doubts,
        stage=article.stage,
        is_amended=is_amended,
        children=children,
    )


_rows = Remembered(_article_row)


def _article_note(article: Article, doubts: int, is_amended: bool) -> str:
    """Return the one thing to say at an article's row: whether it is printed, how far it is, its length."""
    if article.state is not ArticleState.PRINTED:
        return ARTICLE_STATES[article.state]
    if is_amended:
        return AMENDED
    if article.stage is not Stage.TO_EDIT:
        return STAGES[article.stage]
    paragraphs = len(article.of_kind(PassageKind.PARAGRAPH, PassageKind.LIST_ITEM))
    # One number at a row: how much is in doubt says more than how much there is.
    return "" if doubts else str(paragraphs)


def article_title(article: Article) -> str:
    """Return the headline, or the first words of an untitled piece."""
    if article.headline:
        return article.headline.text
    words = (passage.text for passage in article.passages if passage.kind not in _NO_WORDS_OF_IT)
    return next(filter(None, words), "无题")


def _passage_row(passage: Passage) -> OutlineRow:
    seams = sum(1 for _ in passage.seams())
    # No more than a row can show, so that typing further on leaves the outline as it is.
    text = " ".join(passage.text[:_SHOWN].split()) or PASSAGE_KINDS[passage.kind][1]
    note = f"接 {seams}" if seams else ""
    return OutlineRow(
        RowKind.PASSAGE,
        passage.id,
        text,
        note,
        role=passage.kind,
        doubts=_doubts((passage,)),
        is_unsure=passage.is_unsure,
    )


def _doubts(passages: Iterable[Passage]) -> int:
    """Return how many roles, cuts and joins of the passages are in doubt."""
    return sum(len(passage.doubts) for passage in passages)
