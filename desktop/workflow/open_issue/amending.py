"""What became of signed articles: values taken from an open desk, compared aside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from desktop.model import Article, Fact, LogEntry, Review, Reviewer
from desktop.model.amendment import Amendment
from desktop.review.amendments import GRAVITY, amendments, masthead_amendments
from desktop.review.carrying import earlier
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.pipeline import Background, derive


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed article as it reads now and as it was signed, with the whole issue of that time."""

    now: Article
    then: Article
    review: Review
    entry: str

    @property
    def is_amended(self) -> bool:
        """Whether it reads otherwise than it was signed."""
        return _printed(self.now) != _printed(self.then)


def signed_articles(desk: Desk) -> tuple[Signed, ...]:
    """Return the articles that are signed off, in reading order."""
    return tuple(_signed(desk))


def amended_articles(desk: Desk) -> frozenset[str]:
    """Return the ids of the signed articles that read otherwise now."""
    return frozenset(signed.now.id for signed in signed_articles(desk) if signed.is_amended)


def amendments_of(desk: Desk) -> Callable[[], tuple[Amendment, ...]]:
    """Return a function that lists what changed after the signatures; it may run on any thread.

    Names and posts come first, over all articles; what the masthead says is compared with
    the issue as the last article was signed.
    """
    signed = signed_articles(desk)
    touches = {one.entry: _last_touches(desk, one.entry) for one in signed}
    now, background = desk.review, desk.background
    facts_now = tuple(judged.fact for judged in desk.layers.facts)

    def compare() -> tuple[Amendment, ...]:
        then = {entry: _facts(desk_review, background) for entry, desk_review in _reviews(signed).items()}
        found = [
            _told(one, touches[each.entry])
            for each in signed
            if each.is_amended
            for one in amendments(each.then, each.now, then[each.entry], facts_now)
        ]
        last = max(signed, key=lambda one: int(one.entry), default=None)
        if last is not None:
            found += masthead_amendments(last.review.issue.masthead, now.issue.masthead)
        return tuple(sorted(found, key=lambda one: GRAVITY.index(one.concern)))

    return compare


def _signed(desk: Desk) -> Iterator[Signed]:
    for article in desk.review.issue.articles:
        final = article.signature(Reviewer.FINAL)
        review = desk.review_at(final.entry) if final else None
        then = earlier(article, review.issue) if review else None
        if final and review and then:
            yield Signed(article, then, review, final.entry)


def _reviews(signed: tuple[Signed, ...]) -> dict[str, Review]:
    """Return by its entry each state that has to be read for its facts."""
    return {one.entry: one.review for one in signed if one.is_amended}


def _facts(review: Review, background: Background) -> tuple[Fact, ...]:
    return derive(review, background).facts


def _told(amendment: Amendment, touches: dict[str, LogEntry]) -> Amendment:
    """Return an amendment with who made the last edit at its place, and when."""
    touch = touches.get(amendment.passage) or touches.get(amendment.article)
    return replace(amendment, author=touch.author, time=touch.time) if touch else amendment


def _last_touches(desk: Desk, entry: str) -> dict[str, LogEntry]:
    """Return by the id of each passage and article the last edit after ``entry`` that changed it."""
    touches: dict[str, LogEntry] = {}
    before = desk.review_at(entry)
    for step in desk.steps_since(entry):
        after = desk.review_at(step.id)
        touches |= dict.fromkeys(_changed(before, after), step)
        before = after
    return touches


def _changed(before: Review, after: Review) -> Iterator[str]:
    """Yield the ids of passages and articles that an edit changed, put in or took away."""
    old, new = _parts(before), _parts(after)
    yield from (name for name in old.keys() | new.keys() if old.get(name) is not new.get(name))


def _parts(review: Review) -> dict[str, object]:
    articles = {article.id: article for article in review.issue.articles}
    return articles | {passage.id: passage for passage in review.issue.passages()}


def _printed(article: Article) -> tuple[object, ...]:
    return article.state, tuple((one.kind, one.text) for one in article.passages)
