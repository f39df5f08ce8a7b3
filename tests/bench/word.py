"""The page layout of a 26,000-character issue against python-docx writing the same paragraphs."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.enum.style import WD_STYLE_TYPE

from desktop.export import export_word
from desktop.export.layouts.page.style_roles import PASSAGE_STYLES
from desktop.export.layouts.page.styles import page_styles
from desktop.export.profile import TABLOID
from desktop.model import Issue, Layers, Layout, Passage, Review
from tests.bench.timing import Ratio, in_turn, seconds
from tests.export.export_samples import MASTHEAD, articles
from tests.export.generated import article_parts

CHARACTERS = 26_000
GOAL = 0.25


def long_review() -> Review:
    """Return an issue of generated articles of that length."""
    parts, length, seed = [], 0, 0
    while length < CHARACTERS:
        parts.append(article_parts(seed))
        length += sum(len(text) for _, text in parts[-1][1])
        seed += 1
    return Review(Issue((), MASTHEAD, (), tuple(articles(parts))))


def write_plainly(passages: Sequence[Passage], path: Path) -> None:
    """Write the paragraphs with python-docx, each in the style of that name."""
    document = docx.Document()
    for style in page_styles(TABLOID):
        if not style.inline:
            document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
    names = {style.id: style.name for style in page_styles(TABLOID)}
    for passage in passages:
        if passage.text:
            document.add_paragraph(passage.text, style=names[PASSAGE_STYLES[passage.kind]])
    document.save(str(path))


def measure(rounds: int = 5) -> Ratio:
    """Return the export's ratio to python-docx, each to a file."""
    review = long_review()
    passages = tuple(review.issue.passages())
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = (Path(folder) / f"{name}.docx" for name in ("ours", "theirs"))

        def mine() -> float:
            return seconds(lambda: export_word(review, Layers(), Layout.PAGE, ours))

        def peer() -> float:
            return seconds(lambda: write_plainly(passages, theirs))

        return in_turn("page layout, 26k", GOAL, mine, peer, rounds)
