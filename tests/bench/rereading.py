"""A paragraph of a 25,000-character issue is changed and read again, against ``jieba.cut`` of it all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count, islice, product

from desktop.model import ChangeText, ConfirmFact, PassageKind, Review, Roster, RosterEntry, Source
from desktop.review import apply_edit, empty_review
from desktop.workflow import Background, derive, propose
from desktop.workflow.stages import gather_facts
from tests.bench.pipeline import FRAME, cut_text, issue_texts
from tests.bench.timing import Ratio, in_turn, seconds

_SHORTEST = 60
_KNOWN = 500
_POSTS = ("社区书记", "居委会主任", "街道党工委副书记", "楼组长")
_PARTS = ("沈陆顾姚邵", "秀建丽海文雪永佳", "英国娟燕斌梅康怡浩然清宁远帆")


def measure(rounds: int = 5) -> Ratio:
    """Return the ratio for the facts of the issue, all but one paragraph of which was read before."""
    return _measured("facts after a change, 25k", lambda review: gather_facts(review.issue, Roster()), rounds)


def measure_all(rounds: int = 5) -> Ratio:
    """Return the ratio for facts and findings together."""
    return _measured("facts + checks after a change, 25k", derive, rounds)


def measure_known(rounds: int = 5) -> Ratio:
    """Return the ratio where all facts are confirmed and the roster has hundreds of people."""
    names = islice(map("".join, product(*_PARTS)), _KNOWN)
    entries = (RosterEntry(name, _POSTS[number % len(_POSTS)]) for number, name in enumerate(names))
    background = Background(Roster(tuple(entries)))
    name = "the same, facts confirmed and a roster"
    return _measured(name, partial(derive, background=background), rounds, _confirmed)


def _confirmed(review: Review) -> Review:
    return apply_edit(review, ConfirmFact(tuple(fact.ref for fact in derive(review).facts)), "0")


def _measured(
    name: str,
    read: Callable[[Review], object],
    rounds: int,
    prepared: Callable[[Review], Review] = lambda review: review,
) -> Ratio:
    texts = issue_texts()
    reviews = _changed(next(texts), prepared)
    read(next(reviews))

    def mine() -> float:
        review = next(reviews)
        return seconds(lambda: read(review))

    def peer() -> float:
        text = next(texts)
        return seconds(lambda: cut_text(text))

    return in_turn(name, FRAME, mine, peer, rounds)


def _changed(text: str, prepared: Callable[[Review], Review]) -> Iterator[Review]:
    """Yield an issue, then the same with one paragraph after the other changed."""
    review = prepared(apply_edit(empty_review(), propose(Source.of_text(text)), "1"))
    yield review
    paragraphs = [
        passage.id
        for passage in review.issue.passages()
        if passage.kind is PassageKind.PARAGRAPH and len(passage.text) > _SHORTEST
    ]
    for number in count():
        change = ChangeText(paragraphs[number % len(paragraphs)], 5, 5, "新")
        review = apply_edit(review, change, str(number + 2))
        yield review
