"""The issue as data: the form ``jiebao.issue/1`` that ``jiebao parse --json`` prints."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

from desktop.model import (
    BLOCK_KINDS,
    TITLE_KINDS,
    Article,
    Fact,
    Finding,
    Issue,
    Masthead,
    Passage,
    PassageKind,
    Source,
    SourceSpan,
    Span,
)
from desktop.text.bylines import byline_names, opening_byline

SCHEMA = "jiebao.issue/1"

Data = dict[str, object]

_OPENING, _LONGEST_CAPTION = 3, 60
_BARE_CREDIT = re.compile(r"^[（(【\[]\s*(.*?)\s*[）)】\]]$", re.DOTALL)
_BARE_SECTION = re.compile(r"^[【\[〖〔■□●◆▶｜|—–\-·\s]*(.*?)[】\]〗〕■□●◆◀｜|—–\-·\s]*$", re.DOTALL)
_SHOWN = {PassageKind.CREDIT: _BARE_CREDIT, PassageKind.SECTION: _BARE_SECTION}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a passage stands in the printed form, and how many characters it loses in front.

    They are fewer than none where the part begins with other passages.

    ``starts`` are the offsets of its runs; there may be thousands.
    """

    article: int
    part: str
    block: int | None
    skipped: int
    passage: Passage
    starts: tuple[int, ...]


def issue_data(issue: Issue, facts: Iterable[Fact], findings: Iterable[Finding]) -> Data:
    """Return an issue of one source with its facts and findings, ready for ``json.dumps``."""
    places = {place.passage.id: place for place in _places(issue)}
    return {
        "schema": SCHEMA,
        "source": source_data(issue.sources[0]),
        "masthead": _masthead_data(issue.masthead),
        "articles": list(_articles_data(issue)),
        "furniture": [span for passage in issue.furniture() for span in _spans(passage.pieces)],
        "facts": [_fact_data(fact, places[fact.passage]) for fact in facts],
        "findings": [_finding_data(finding, places[finding.passage]) for finding in findings],
    }


def finding_data(issue: Issue, finding: Finding) -> Data:
    """Return one finding of an issue as data."""
    place = next(place for place in _places(issue) if place.passage.id == finding.passage)
    return _finding_data(finding, place)


def source_data(source: Source) -> Data:
    """Return name, digest and length of a source."""
    return {"name": source.name, "sha256": source.sha256, "chars": len(source.text)}


def shown_text(passage: Passage) -> str:
    """Return a passage's text as the form prints it: credits and sections without their brackets."""
    return _shown_span(passage).of(passage.text)


def article_byline(article: Article) -> tuple[str, ...]:
    """Return the authors' names, from the byline or from how one of the first paragraphs opens."""
    bylines = article.of_kind(PassageKind.BYLINE)
    if bylines:
        return tuple(name for passage in bylines for name in byline_names(passage.text))
    return next(filter(None, (byline_names(opening_byline(lead.text)) for lead in _opening(article))), ())


def _opening(article: Article) -> Iterator[Passage]:
    """Yield the first paragraph, and the next where it is so short that it may be a caption."""
    for paragraph in article.of_kind(PassageKind.PARAGRAPH)[:_OPENING]:
        yield paragraph
        if len(paragraph.text) > _LONGEST_CAPTION:
            return


def _shown_span(passage: Passage) -> Span:
    pattern = _SHOWN.get(passage.kind)
    match = pattern.match(passage.text) if pattern else None
    return Span(*match.span(1)) if match else Span(0, len(passage.text))


def _masthead_data(masthead: Masthead) -> Data:
    data: Data = {}
    for field in fields(masthead):
        value = getattr(masthead, field.name)
        if field.name != "origins":
            data[field.name] = list(value) if isinstance(value, tuple) else value
    return data


def _articles_data(issue: Issue) -> Iterator[Data]:
    sections = issue.sections()
    numbers = {article.id: number for number, article in enumerate(issue.articles)}
    for article in issue.articles:
        parent = numbers.get(article.parent) if article.parent else None
        yield _article_data(article, parent, sections[article.id])


def _article_data(article: Article, parent: int | None, section: Passage | None) -> Data:
    printed = article.of_kind(PassageKind.SECTION)
    byline, credit = article.of_kind(PassageKind.BYLINE), article.of_kind(PassageKind.CREDIT)
    return {
        "kind": article.kind.value,
        "parent": parent,
        "section": shown_text(section) if section else None,
        "section_span": _span_list(printed),
        "titles": [title.text for title in article.titles],
        "title_spans": [_spans(title.pieces) for title in article.titles],
        "title_roles": [title.kind.value for title in article.titles],
        "headline": article.headline.text if article.headline else None,
        "byline": list(article_byline(article)),
        "byline_text": _joined(byline),
        "byline_span": _span_list(byline),
        "credit": _joined(credit),
        "credit_span": _span_list(credit),
        "state": article.state.value,
        "blocks": [_block_data(block) for block in article.blocks],
    }


def _joined(passages: tuple[Passage, ...]) -> str | None:
    return "".join(shown_text(passage) for passage in passages) or None


def _span_list(passages: tuple[Passage, ...]) -> list[list[int]] | None:
    return [span for passage in passages for span in _spans(passage.pieces)] or None


def _spans(pieces: Iterable[SourceSpan]) -> list[list[int]]:
    return [[piece.start, piece.end] for piece in pieces]


def _block_data(block: Passage) -> Data:
    data: Data = {"kind": block.kind.value, "text": block.text, "pieces": _spans(block.pieces)}
    if block.kind is PassageKind.TABLE:
        data["rows"] = [list(row) for row in block.rows]
    return data


def _places(issue: Issue) -> Iterator[_Place]:
    for passage in issue.front:
        yield _place(-1, "masthead", None, passage)
    for number, article in enumerate(issue.articles):
        blocks = titles = 0
        joined = dict.fromkeys(PassageKind, 0)
        for passage in article.passages:
            if passage.kind in BLOCK_KINDS:
                yield _place(number, "block", blocks, passage)
                blocks += 1
            elif passage.kind in TITLE_KINDS:
                yield _place(number, "title", titles, passage)
                titles += 1
            elif passage.kind is PassageKind.FURNITURE:
                yield _place(-1, "masthead", None, passage)
            else:
                yield _place(number, passage.kind.value, None, passage, joined[passage.kind])
                # Of several bylines or credits one text is made.
                joined[passage.kind] += len(shown_text(passage))


def _place(article: int, part: str, block: int | None, passage: Passage, behind: int = 0) -> _Place:
    """Return where the passage is printed, ``behind`` so many characters of the same part."""
    starts = tuple(offset for offset, _ in passage.placed_runs()) or (0,)
    return _Place(article, part, block, _shown_span(passage).start - behind, passage, starts)


def _place_data(place: _Place, span: Span) -> Data:
    return {
        "article": place.article,
        "part": place.part,
        "block": place.block,
        "start": span.start - place.skipped,
        "end": span.end - place.skipped,
        "source_spans": _spans(_source_spans(place, span)),
    }


def _source_spans(place: _Place, span: Span) -> tuple[SourceSpan, ...]:
    """Return the source characters behind ``span``, from the runs that it touches."""
    first = bisect_right(place.starts, span.start) - 1
    last = bisect_left(place.starts, span.end)
    touched = replace(place.passage, runs=place.passage.runs[first:last])
    return touched.source_spans(span.moved(-place.starts[first]))


def _fact_data(fact: Fact, place: _Place) -> Data:
    value = list(fact.value) if isinstance(fact.value, tuple) else fact.value
    attrs = {key: list(item) if isinstance(item, tuple) else item for key, item in fact.attrs.items()}
    return {
        "kind": fact.kind.value,
        "text": fact.text,
        **_place_data(place, fact.span),
        "value": value,
        "attrs": attrs,
        "confidence": round(fact.confidence, 3),
        "evidence": fact.evidence,
    }


def _finding_data(finding: Finding, place: _Place) -> Data:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        **_place_data(place, finding.span),
        "text": finding.text,
        "message": finding.message,
        "ground": finding.ground,
        "suggestions": list(finding.suggestions),
    }
