"""However long a log becomes, so many of its reviews are at hand."""

from __future__ import annotations

from itertools import pairwise

from desktop.review import empty_review
from desktop.review.known_reviews import KnownReviews
from tests.review.review_samples import REVIEW

LONG = 40_000


def known_of_long_log() -> KnownReviews:
    known = KnownReviews({"7": REVIEW})
    for number in range(1, LONG + 1):
        known.keep(str(number), REVIEW)
    return known


def test_so_many_are_kept_of_a_long_log() -> None:
    known = known_of_long_log()
    assert sum(str(number) in known for number in range(1, LONG + 1)) < 300


def test_the_last_ones_the_first_and_what_was_given_are_kept() -> None:
    known = known_of_long_log()
    assert all(str(number) in known for number in range(LONG - 200, LONG + 1))
    assert known[None] == empty_review()
    assert known["7"] is REVIEW


def test_from_one_that_is_kept_to_the_next_it_is_never_far() -> None:
    known = known_of_long_log()
    kept = [0, *(number for number in range(1, LONG + 1) if str(number) in known)]
    assert max(after - before for before, after in pairwise(kept)) <= LONG // 15
