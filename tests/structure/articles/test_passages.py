"""A passage says how surely it was read, and what it would be otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import Passage, PassageKind, Source
from desktop.structure.articles.drafts import Draft
from desktop.structure.articles.passages import passage_of
from desktop.structure.labelling.labelled import Labelled, label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

TEXT = """楼道添了新扶手

11月3日,居委会主任林晓来到7号楼,听取居民对楼道改造的意见,并看望了几位老人。

12月初,扶手全部装好,居民们说走路踏实多了。"""


def read_as(label: Label, runner_up: Label | None) -> Passage:
    """Return the passage of the last line, read as ``label`` with ``runner_up`` close behind."""
    *_, last = label_lines(page_of(Source.of_text(TEXT)))
    totals = {label: 0.8} | ({runner_up: 0.0} if runner_up else {})
    choice = replace(last.choice, label=label, totals=totals)
    line: Labelled = replace(last, choice=choice)
    return passage_of(Draft(label, [line]), 1)


@pytest.mark.parametrize(
    ("label", "runner_up", "rival"),
    [
        (Label.CAPTION, Label.INTERTITLE, PassageKind.INTERTITLE),
        (Label.START, Label.CAPTION, PassageKind.CAPTION),
        (Label.START, Label.STORY, None),
        (Label.CAPTION, Label.CONTINUATION, PassageKind.PARAGRAPH),
    ],
    ids=["a caption", "a paragraph", "a paragraph in any case", "a caption or the text's second half"],
)
def test_an_unsure_passage_names_its_rival(label: Label, runner_up: Label, rival: PassageKind | None) -> None:
    passage = read_as(label, runner_up)
    assert passage.rival is rival
    assert passage.is_unsure is (rival is not None)
    assert passage.unjoined is None


def test_a_paragraph_that_was_nearly_joined_says_so_and_why() -> None:
    passage = read_as(Label.START, Label.CONTINUATION)
    assert not passage.is_unsure
    assert passage.unjoined is not None
    assert passage.unjoined.is_nearly_made


def test_without_a_runner_up_nothing_is_in_doubt() -> None:
    assert read_as(Label.START, None).doubts == ()
