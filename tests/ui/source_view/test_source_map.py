"""Every character of the sources knows where it stands in the issue, and the reverse."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import ChangeText, Issue, Passage, PassageKind, Run, Source, SourceSpan, Span
from desktop.review import apply_edit
from desktop.ui.source_view import source_map, typed_spans
from tests.ui import samples


@pytest.fixture
def issue() -> Issue:
    return samples.review().issue


def changed() -> Issue:
    """Return the issue in which three characters of the lead gave way to two typed ones."""
    return apply_edit(samples.review(), ChangeText(samples.LEAD_ID, 0, 3, "今天"), "2").issue


def test_every_printed_character_reads_as_in_the_source(issue: Issue) -> None:
    found = source_map(issue)
    texts = {passage.id: passage.text for passage in issue.passages()}
    for one in found.printed:
        words = texts[one.passage][one.offset : one.offset + len(one.span)]
        assert one.span.of(found.text) == words


def test_a_place_of_the_source_leads_to_the_passage_and_back(issue: Issue) -> None:
    found = source_map(issue)
    start = found.place_of(samples.LEAD_ID, 4)
    assert start is not None
    assert found.at(start) == (samples.LEAD_ID, 4)


def test_a_joined_passage_was_read_in_two_places(issue: Issue) -> None:
    first, second = source_map(issue).spans_of(samples.SEAMED_ID)
    assert first.end < second.start


def test_words_that_were_typed_lead_to_the_place_before_them() -> None:
    issue = changed()
    found = source_map(issue)
    assert typed_spans(issue) == {samples.LEAD_ID: (Span(0, 2),)}
    assert found.place_of(samples.LEAD_ID, 0) == found.spans_of(samples.LEAD_ID)[0].start
    assert [span.of(found.text) for span in found.left_out] == [samples.LEAD[:3]]


def test_what_prints_nothing_is_not_told_as_struck_out() -> None:
    hidden = (SourceSpan(0, 1, 2), SourceSpan(0, 3, 4))
    passage = Passage("1", PassageKind.PARAGRAPH, (Run("路", SourceSpan(0, 0, 1)),), hidden)
    found = source_map(Issue((Source.of_text("路\u200b灯亮"),), front=(passage,)))
    assert found.left_out == (Span(3, 4),)


def test_before_the_first_character_there_is_no_passage(issue: Issue) -> None:
    source = Source.of_text("\n\n无人认领\n", "空.txt")
    assert source_map(Issue((source,))).at(0) is None
    assert source_map(issue).place_of("9.9", 0) is None


def test_several_sources_stand_under_their_names(issue: Issue) -> None:
    both = replace(issue, sources=(*issue.sources, Source.of_text("另一份", "补稿.txt")))
    found = source_map(both)
    assert "【补稿.txt】\n另一份\n" in found.text
    one = found.printed[0]
    assert one.span.of(found.text) == "云栖街道"


def test_an_issue_without_a_source_has_an_empty_map() -> None:
    assert source_map(Issue(())).text == ""
