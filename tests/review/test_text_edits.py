"""Changing words: what was printed stays known, what was typed has no place in the source."""

from __future__ import annotations

import pytest

from desktop.model import ChangeText, JoinPassages, Review, SplitPassage
from desktop.review import EditError, apply_edit
from desktop.text.coverage import uncovered
from tests.review.review_samples import REVIEW, passage_in, text_of

HEADLINE = "1.2"  # 楼道添了新扶手


def changed(start: int, end: int, text: str, passage: str = HEADLINE) -> Review:
    return apply_edit(REVIEW, ChangeText(passage, start, end, text), "2")


def left_out(review: Review, passage: str = HEADLINE) -> list[str]:
    source = review.issue.sources[0].text
    return [source[span.start : span.end] for span in passage_in(review, passage).left_out]


CHANGES = {
    "a word is replaced": (2, 4, "装上", "楼道装上新扶手", ["添了"]),
    "a word is typed": (0, 0, "七号楼", "七号楼楼道添了新扶手", []),
    "a word is removed": (4, 5, "", "楼道添了扶手", ["新"]),
    "everything is replaced": (0, 7, "扶手到家", "扶手到家", ["楼道添了新扶手"]),
    "only what differs counts": (0, 7, "楼道装了新扶手", "楼道装了新扶手", ["添"]),
    "the same words change nothing": (2, 4, "添了", "楼道添了新扶手", []),
}


@pytest.mark.parametrize(("start", "end", "text", "reads", "gone"), CHANGES.values(), ids=CHANGES.keys())
def test_words_change_and_printed_ones_are_left_out(
    start: int, end: int, text: str, reads: str, gone: list[str]
) -> None:
    review = changed(start, end, text)
    assert text_of(review, HEADLINE) == reads
    assert left_out(review) == gone
    assert not uncovered(review.issue)


def test_typed_words_have_no_place_in_the_source() -> None:
    runs = passage_in(changed(2, 4, "装上"), HEADLINE).runs
    assert [(run.text, run.origin is None) for run in runs] == [
        ("楼道", False),
        ("装上", True),
        ("新扶手", False),
    ]


def test_words_left_out_side_by_side_are_one_stretch() -> None:
    review = apply_edit(changed(2, 3, ""), ChangeText(HEADLINE, 2, 3, ""), "3")
    assert left_out(review) == ["添了"]


@pytest.mark.parametrize("around", [(-2, 2), (-2, 0), (0, 2), (-1, 1)])
def test_a_cut_of_the_layout_stays_a_seam_when_words_round_it_change(around: tuple[int, int]) -> None:
    seam = next(offset for offset, _ in passage_in(REVIEW, "1.3").seams())
    review = changed(seam + around[0], seam + around[1], "换", "1.3")
    assert len(list(passage_in(review, "1.3").seams())) == 1


def test_a_seam_goes_with_its_half() -> None:
    seam = next(offset for offset, _ in passage_in(REVIEW, "1.3").seams())
    end = len(text_of(REVIEW, "1.3"))
    assert not list(passage_in(changed(seam, end, "", "1.3"), "1.3").seams())
    assert not list(passage_in(changed(0, seam, "", "1.3"), "1.3").seams())


def test_words_left_out_stay_with_the_half_they_stood_in() -> None:
    review = changed(5, 6, "")
    parted = apply_edit(review, SplitPassage(HEADLINE, 3), "3")
    assert (left_out(parted), left_out(parted, "3.0")) == ([], ["扶"])
    assert left_out(apply_edit(parted, JoinPassages(HEADLINE, "3.0"), "4")) == ["扶"]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 8)])
def test_characters_that_are_not_there_cannot_change(start: int, end: int) -> None:
    with pytest.raises(EditError):
        changed(start, end, "")
