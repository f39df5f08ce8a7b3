from __future__ import annotations

import pytest

from desktop.model import Issue, Passage, PassageKind, Run, Seam, Source, SourceSpan
from desktop.ui.galley.seams import Cut, cut_at
from tests.ui import samples

SEAM = Seam(0.8, "没有说完")


def issue_of(text: str, first: str, second: str) -> tuple[Issue, Passage, int]:
    spans = [SourceSpan(0, text.index(half), text.index(half) + len(half)) for half in (first, second)]
    passage = Passage("p", PassageKind.PARAGRAPH, (Run(first, spans[0]), Run(second, spans[1], SEAM)))
    return Issue((Source.of_text(text),)), passage, len(first)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("全面改\n\n善楼道", Cut("全面改", "隔着 2 次换行", "善楼道")),
        ("全面改\n图说\n善楼道", Cut("全面改", "隔着“图说”", "善楼道")),
        ("善楼道\n全面改", Cut("全面改", "另一处", "善楼道")),
    ],
    ids=["blank lines", "a caption", "out of order"],
)
def test_a_seam_shows_what_stood_between_the_halves(text: str, cut: Cut) -> None:
    assert cut_at(*issue_of(text, "全面改", "善楼道")) == cut


def test_long_halves_are_shown_only_round_the_cut() -> None:
    cut = cut_at(*issue_of("甲" * 40 + "\n" + "乙" * 40, "甲" * 40, "乙" * 40))
    assert cut is not None
    assert (len(cut.before), len(cut.after)) == (14, 14)


def test_a_half_that_was_typed_has_no_source_to_show() -> None:
    issue = samples.review().issue
    passage = Passage("p", PassageKind.PARAGRAPH, (Run("打的"), Run("云栖", SourceSpan(0, 0, 2), SEAM)))
    assert cut_at(issue, passage, 2) is None
