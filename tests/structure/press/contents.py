"""Lists of contents on the first page: what stands on which of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from tests.structure.press.pages import Page

HEADINGS = ("今日导读", "导读", "本期导读", "本期看点", "【导读】", "目 录", "")
FORMS = (
    "{title}……{page}版",
    "{title}…………第{page}版",
    "{title}　{page}版",
    "●{title}………………0{page}版",
    "▶{title} >>> A{page}",
    "{title}（详见{page}版）",
    "{title}............{page}",
)
_RATE, _LONGEST, _MOST = 0.45, 26, 4


def contents_of(pages: Sequence[Page], draw: Random) -> list[str]:
    """Return the lines of a list of contents with its heading; none in most issues."""
    entries = list(_entries(pages))
    if len(entries) < 2 or draw.random() > _RATE:
        return []
    chosen = sorted(draw.sample(range(len(entries)), min(len(entries), _MOST)))
    heading, form = draw.choice(HEADINGS), draw.choice(FORMS)
    lines = [form.format(title=title, page=page) for title, page in (entries[at] for at in chosen)]
    return [heading, *lines] if heading else lines


def _entries(pages: Sequence[Page]) -> Iterator[tuple[str, int]]:
    """Yield the headlines of the later pages, each with its page."""
    for page in pages[1:]:
        for story in page.stories:
            if story.kind == "news" and story.headline and len(story.headline) <= _LONGEST:
                yield story.headline, page.number
