"""Works and documents: what stands in 《》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.context import ArticleView
from desktop.model import Fact, FactKind

_TITLE = re.compile("《[^《》]*(?:《[^《》]*》[^《》]*)*》")


def works(view: ArticleView) -> Iterator[Fact]:
    """Yield every title in 《》 with its marks; the value is the title without them."""
    for line in view.lines:
        for match in _TITLE.finditer(line.text) if "《" in line.text else ():
            if title := match[0][1:-1].strip():
                yield line.fact(FactKind.WORK, match.start(), match.end(), title, evidence="书名号")
