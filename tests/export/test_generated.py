from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.export import export_word
from desktop.model import Layers, Layout, Review
from tests.export.export_samples import articles
from tests.export.generated import article_parts, generated_review
from tests.soak.word import broken_files, made_trials


def test_generated_issues_are_sound_in_every_layout(tmp_path: Path) -> None:
    assert list(broken_files(made_trials(range(1, 4)), tmp_path)) == []


@pytest.mark.parametrize("layout", Layout)
def test_an_issue_of_two_hundred_articles_is_exported(layout: Layout, tmp_path: Path) -> None:
    many = tuple(articles(article_parts(seed, 2) for seed in range(200)))
    issue = replace(generated_review(1).issue, articles=many)
    assert export_word(Review(issue), Layers(), layout, tmp_path / "issue.docx").exists()
