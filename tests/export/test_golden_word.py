"""The Word parts of a small issue, compared with stored ones that a person has read.

``JIEBAO_REWRITE_GOLDEN=1`` writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lxml import etree

from desktop.export import export_word
from desktop.model import Layout
from tests.export import export_samples as samples

GOLDEN = Path(__file__).parents[1] / "golden" / "word"
PARTS = ("document", "styles", "settings")


def canonical(path: Path, name: str) -> str:
    """Return a part in its one form, an element a line so that a change can be read."""
    text = etree.tostring(samples.part(path, f"word/{name}.xml"), method="c14n").decode()
    return text.replace("><", ">\n<") + "\n"


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("layout", Layout)
def test_the_parts_are_the_stored_ones(layout: Layout, name: str, tmp_path: Path) -> None:
    path = export_word(samples.review(), samples.layers(), layout, tmp_path / "issue.docx")
    stored = GOLDEN / f"{layout}-{name}.xml"
    if os.environ.get("JIEBAO_REWRITE_GOLDEN"):
        stored.write_text(canonical(path, name), encoding="utf-8")
    assert canonical(path, name) == stored.read_text(encoding="utf-8")
