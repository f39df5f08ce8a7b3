"""The truth about a made issue as data, in the form that ``jiebao parse --json`` prints.

Where a line holds several parts each has its own span in it: a credit behind the last sentence,
a byline beside a title, 下转 at the end of a paragraph. A byline that runs into the first
paragraph stays there. The title printed again over the end of a continued article is a second
span of that title, and the paragraph that was cut there is one. A picture is only where a gap
shows it.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.structure.press.parts import Part, Story, Strip
from tests.structure.press.printing import Printed

# 第一步，…: a paragraph to one editor, a list item to another.
_COUNTING = re.compile("第[一二三四五六七八九十]")
BLOCKS = frozenset({"paragraph", "story", "list_item", "intertitle", "caption", "picture", "table", "jump"})
_LEAST_HEADLINE = 8
_BULLETS = "●■▶> "

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Truth:
    """What is known of an issue: its articles, its masthead's fields, and how it was made."""

    stories: tuple[Story, ...]
    masthead: Data
    level: str
    variant: str
    shows_pictures: bool


def gold_of(name: str, truth: Truth, strips: Iterable[Strip], printed: Printed) -> Data:
    """Return the truth about the text of that name, with the spans it has there."""
    pieces = Counter(bit.part for strip in strips for bit in strip.bits)
    text = printed.text
    return {
        "schema": "jiebao.issue/1",
        "source": {"name": name, "sha256": hashlib.sha256(text.encode()).hexdigest(), "chars": len(text)},
        "compose": {
            "level": truth.level,
            "variant": truth.variant,
            "pictures_visible": truth.shows_pictures,
        },
        "masthead": truth.masthead,
        "articles": list(_articles(truth.stories, printed, pieces)),
        "furniture": [
            list(span)
            for part, spans in printed.spans.items()
            if part.role in {"furniture", "page"}
            for span in spans
        ],
        "facts": [],
        "findings": [],
    }


def _articles(stories: Iterable[Story], printed: Printed, pieces: Counter[Part]) -> Iterator[Data]:
    """Yield the articles, each with its sidebars behind it."""
    number = 0
    before: Data = {}
    for story in stories:
        article = _article(story, printed, pieces)
        if _is_picture_row(before, article):
            article["merge_into"] = number - 1
        parent = number
        for sidebar in (None, *story.sidebars):
            yield article if sidebar is None else _sidebar(sidebar, article, parent, printed, pieces)
            number += 1
        before = article if not story.sidebars else {}


def _is_picture_row(before: Data, article: Data) -> bool:
    """Return whether an untitled piece of picture news follows another: the two may be read as one."""
    return bool(
        before
        and article["kind"] == before["kind"] == "picture_news"
        and not (article["titles"] or before["titles"])
        and article["section_inherited"]
    )


def _sidebar(story: Story, article: Data, parent: int, printed: Printed, pieces: Counter[Part]) -> Data:
    section = article["section"]
    return {
        **_article(story, printed, pieces),
        "parent": parent,
        "section": section,
        "section_inherited": section is not None,
        "merge_into": parent,
    }


def _article(story: Story, printed: Printed, pieces: Counter[Part]) -> Data:
    spans = printed.spans
    titles = _of(story, "title", "sidebar")
    section, byline, credit = (next(iter(_of(story, role)), None) for role in ("section", "byline", "credit"))
    article = {
        "kind": story.kind,
        "parent": None,
        "section": story.section,
        "section_span": _span(spans, section),
        "section_inherited": story.section is not None and section is None,
        "titles": [part.text for part in titles],
        "title_spans": [_span(spans, part) for part in titles],
        "title_roles": list(story.roles),
        "headline": _headline(story),
        "byline": list(story.byline),
        "byline_text": story.byline_text,
        "byline_span": _span(spans, byline),
        "credit": story.credit,
        "credit_span": _span(spans, credit),
        "blocks": [_block(part, spans, pieces) for part in story.parts if part.role in BLOCKS],
    }
    return article | _tolerances(story, article)


def _headline(story: Story) -> str | None:
    return story.headline.lstrip(_BULLETS) if story.headline and story.kind == "sidebar" else story.headline


def _tolerances(story: Story, article: Data) -> Data:
    """Return what else is right: another full title as the headline, the byline as part of its paragraph."""
    tolerated: Data = {}
    others = [title for title in article["titles"] if len(title) >= _LEAST_HEADLINE]
    if story.kind != "sidebar" and len(others) > 1:
        tolerated["headline_alt"] = others
    if story.byline_text and article["byline_span"] is None:
        tolerated["byline_inline"] = True
    return tolerated


def _of(story: Story, *roles: str) -> list[Part]:
    return [part for part in story.parts if part.role in roles]


def _span(spans: dict[Part, list[tuple[int, int]]], part: Part | None) -> Any:
    """Return where a part stands: a span, or several where a break runs through it; None for no part."""
    if part is None:
        return None
    found = [list(span) for span in spans[part]]
    return found[0] if len(found) == 1 else found


def _block(part: Part, spans: dict[Part, list[tuple[int, int]]], pieces: Counter[Part]) -> Data:
    kind = "paragraph" if part.role == "story" else part.role
    block: Data = {"kind": kind, "text": part.text, "pieces": [list(span) for span in spans.get(part, [])]}
    if part.rows:
        block["rows"] = [list(row) for row in part.rows]
    if part.role == "story":
        block["kind_alt"] = ["caption"]
    elif kind == "list_item" or (kind == "paragraph" and _COUNTING.match(part.text)):
        block["kind_alt"] = ["paragraph", "list_item"]
    if pieces[part] > 1 and kind in {"paragraph", "list_item"}:
        block["broken"] = pieces[part]
    return block
