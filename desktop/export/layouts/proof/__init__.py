"""清样: one column, numbered paragraphs, facts in the margin, findings as comments and as a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import ceil

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.fit import lines_of
from desktop.export.layouts.proof.cover import cover
from desktop.export.layouts.proof.notes import note_lines, notes_on, set_note
from desktop.export.layouts.proof.remarks import finding_list, numbers, remarks_by_passage
from desktop.export.layouts.proof.styles import (
    COVER,
    NOTE_PITCH,
    NUMBER_FRAME,
    PASSAGE_STYLES,
    PROOF_STYLES,
    SHEET,
)
from desktop.export.markup import field, line, margin_paragraph, paragraph, run
from desktop.export.passages import set_cells, set_passage
from desktop.export.printed import printed_articles, title_of
from desktop.export.profile import PageProfile
from desktop.export.sections import Running, close_band, section
from desktop.export.tables import ruled
from desktop.export.units import twips
from desktop.model import (
    Article,
    ArticleState,
    Issue,
    JudgedFact,
    Layers,
    Passage,
    PassageKind,
    Review,
)
from desktop.text.counting import Count, count_characters
from desktop.text.proof_styles import PICTURE_MARK, article_mark
from desktop.text.wording import ARTICLE_KINDS, ARTICLE_STATES

__all__ = ["set_proof"]


def set_proof(review: Review, layers: Layers, profile: PageProfile, pictures: Mapping[str, bytes]) -> Draft:
    """Return the reading proof on A4, whatever sheet the paper is printed on, and without pictures."""
    del profile, pictures
    issue = review.issue
    draft = Draft(title_of(issue.masthead, "清样"), PROOF_STYLES)
    covers = Running(header=draft.running("hdr", _head(issue, "CoverRunning")))
    texts = Running(header=draft.running("hdr", _head(issue, "Running")))
    draft.add(*close_band([*cover(issue, layers)], section(COVER, running=covers)))
    text = [*_Proof(draft, issue, layers).articles()]
    draft.add(*close_band(text, section(SHEET, new_page=True, running=texts)))
    draft.add(*finding_list(issue, layers.findings), *_unprinted(draft, issue, layers))
    draft.add(section(COVER, new_page=True, running=covers))
    return draft


def _head(issue: Issue, style: str) -> _Element:
    pages = [run("第"), *field("PAGE", "1"), run("页　共"), *field("NUMPAGES", "1"), run("页")]
    return paragraph(style, run(f"{title_of(issue.masthead, '清样')}\t"), *pages)


class _Proof:
    """Sets the articles of one issue with what is to be said of each passage."""

    def __init__(self, draft: Draft, issue: Issue, layers: Layers) -> None:
        self._draft = draft
        self._issue = issue
        self._numbers = numbers(issue)
        self._remarks = remarks_by_passage(layers)
        self._facts: dict[str, list[JudgedFact]] = defaultdict(list)
        for judged in layers.facts:
            self._facts[judged.fact.passage].append(judged)

    def articles(self) -> Iterator[_Element]:
        """Yield every printed article under its number."""
        for position, article in enumerate(printed_articles(self._issue), start=1):
            yield line("ArticleMark", _mark_of(position, article))
            for passage in article.passages:
                if passage.kind is not PassageKind.FURNITURE:
                    yield from self._passage(passage)

    def _passage(self, passage: Passage) -> Iterator[_Element]:
        """Yield the number and the notes, anchored before the text that they stand beside."""
        if passage.id in self._numbers:
            yield margin_paragraph("Number", *NUMBER_FRAME, run(f"[{self._numbers[passage.id]}]"))
        notes = notes_on(passage, self._facts[passage.id])
        yield from map(set_note, notes)
        yield from self._text(passage)
        missing = sum(map(note_lines, notes)) * NOTE_PITCH - _height(passage)
        yield from (line("NoteRoom", "") for _ in range(ceil(missing / NOTE_PITCH)))

    def _text(self, passage: Passage) -> Iterator[_Element]:
        style, remarks = PASSAGE_STYLES[passage.kind], self._remarks.get(passage.id, [])
        if passage.kind is PassageKind.PICTURE:
            yield line(style, PICTURE_MARK)
        elif passage.kind is PassageKind.TABLE:
            rows = set_cells(self._draft, passage, style, remarks)
            yield ruled(twips(SHEET.text_width), rows, [1] * max(map(len, rows)))
        else:
            yield set_passage(self._draft, passage, style, remarks)


def _mark_of(position: int, article: Article) -> str:
    length = sum((count_characters(passage.text) for passage in article.passages), Count())
    return article_mark(position, ARTICLE_KINDS[article.kind], length.with_marks)


def _height(passage: Passage) -> float:
    """Return the height of a passage's text in points."""
    characters = SHEET.divide(1).characters
    return sum(lines_of(text, characters, 2) for text in passage.text.split("\n")) * SHEET.line_pitch


def _unprinted(draft: Draft, issue: Issue, layers: Layers) -> Iterator[_Element]:
    """Yield what stands in the sources and on no page: left-out articles by title, furniture in full."""
    remarks = remarks_by_passage(layers)
    others = [article for article in issue.articles if article.state is not ArticleState.PRINTED]
    furniture = list(issue.furniture())
    if others:
        yield line("PartTitle", "本期未刊")
        yield from (line("Plain", _unprinted_title(article)) for article in others)
    if furniture:
        yield line("PartTitle", "报头与其他未排入的原文")
        yield from (
            set_passage(draft, passage, "Furniture", remarks.get(passage.id, [])) for passage in furniture
        )


def _unprinted_title(article: Article) -> str:
    headline = article.headline
    return f"{ARTICLE_STATES[article.state]}　{headline.text if headline else '（无题）'}"
