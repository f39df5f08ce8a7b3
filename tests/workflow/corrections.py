"""An editor who puts the facts of an issue right, one correction after the other, as gold has them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.model import (
    AddFact,
    Article,
    ChangeFact,
    ConfirmFact,
    Edit,
    Fact,
    FactKind,
    FactRef,
    FactState,
    RejectFact,
    Source,
    Span,
    Together,
    Value,
)
from desktop.workflow import Desk, Workflow, derive

FIXTURES = Path(__file__).parent.parent / "fixtures" / "learning"
NAMED = (FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE)
FIGURES = (FactKind.DATE, FactKind.QUANTITY)
_GONE = frozenset({FactState.REJECTED, FactState.ORPHANED})
_OPEN = frozenset({FactState.PROPOSED, FactState.UNSURE})


def opened(workflow: Workflow, name: str) -> Desk:
    """Return the issue of a fixture on the desk, its facts read."""
    text = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8")
    desk = workflow.new_issue(workflow.propose(Source.of_text(text)))
    read(desk)
    return desk


def read(desk: Desk) -> None:
    """Read the facts as the window does after an edit."""
    desk.take(derive(desk.review, desk.background), desk.revision)


def corrected(workflow: Workflow, desk: Desk, name: str) -> int:
    """Put all facts right, confirm what is left open, and return how many corrections it took."""
    gold = json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))
    done = 0
    while edit := next(wrong(desk, gold), None):
        desk.do(edit)
        read(desk)
        done += 1
    rest = tuple(judged.fact.ref for judged in desk.layers.facts if judged.state in _OPEN)
    desk.do(ConfirmFact(rest))
    read(desk)
    workflow.catalogue.enter(desk)
    return done


def wrong(desk: Desk, gold: dict[str, Any]) -> Iterator[Edit]:
    """Yield the corrections that are still to make, each as one step of the editor's."""
    for article, wanted in zip(desk.review.issue.articles, gold["articles"], strict=True):
        page = Page(desk, article)
        for kind in NAMED:
            yield from page.names(kind, wanted[kind], gold["optional"][kind])
        for kind in FIGURES:
            yield from page.figures(kind, wanted[kind], gold["optional"][kind])
        yield from page.speakers(wanted[FactKind.QUOTE])


@dataclass(frozen=True)
class Page:
    """One article as it is shown."""

    desk: Desk
    article: Article

    def shown(self, kind: FactKind) -> list[Fact]:
        ids = {passage.id for passage in self.article.passages}
        return [
            judged.fact
            for judged in self.desk.layers.facts
            if judged.fact.kind is kind and judged.fact.passage in ids and judged.state not in _GONE
        ]

    def names(self, kind: FactKind, wanted: dict[str, Any], optional: list[str]) -> Iterator[Edit]:
        shown = self.shown(kind)
        places = [ref for name in wanted for ref in self.places(kind, name, wanted)]
        for fact in shown:
            if fact.text not in wanted and fact.text not in optional:
                yield from self.away(fact, places)
        for ref in places:
            if ref not in {fact.ref for fact in shown}:
                yield AddFact(ref, ref.text)
        for name, value in wanted.items():
            yield from self.changed([fact for fact in shown if fact.text == name], value)

    def places(self, kind: FactKind, name: str, wanted: dict[str, Any]) -> Iterator[FactRef]:
        """Yield where the name stands by itself, not in a longer one of the same kind."""
        longer = "|".join(sorted(wanted, key=len, reverse=True))
        for passage in self.article.passages:
            for match in re.finditer(longer, passage.text):
                if match[0] == name:
                    yield FactRef(passage.id, Span(*match.span()), kind, name)

    def away(self, fact: Fact, places: list[FactRef]) -> Iterator[Edit]:
        """Yield the step that takes a wrong fact away, or gives it its right ends."""
        alike = tuple(one.ref for one in self.shown(fact.kind) if one.text == fact.text)
        right = next(
            (ref for ref in places if ref.passage == fact.passage and ref.span.overlaps(fact.span)), None
        )
        if right is None:
            yield RejectFact(alike)
        else:
            yield Together("改范围", (RejectFact(alike), AddFact(right, right.text, fact.attrs)))

    def changed(self, facts: list[Fact], value: Any) -> Iterator[Edit]:
        if facts and facts[0].kind is FactKind.PERSON:
            printed = {title for fact in facts for title in _titles(fact)}
            if printed != set(value):
                yield self.change(facts, facts[0].text, {"titles": tuple(value)})
        elif wrongly := [fact for fact in facts if fact.value != value]:
            yield self.change(wrongly, value, {})

    def change(self, facts: list[Fact], value: Value, attrs: dict[str, Value]) -> Edit:
        first, *others = facts
        bare = dict.fromkeys(attrs, ())
        edits = (ChangeFact(first.ref, value, attrs), *(ChangeFact(fact.ref, value, bare) for fact in others))
        return Together("修改", edits)

    def figures(self, kind: FactKind, wanted: dict[str, Any], optional: list[str]) -> Iterator[Edit]:
        shown = {fact.text: fact for fact in self.shown(kind)}
        for fact in shown.values():
            if fact.text not in wanted and fact.text not in optional:
                yield RejectFact(tuple(one.ref for one in self.shown(kind) if one.text == fact.text))
        for text, value in wanted.items():
            if text not in shown:
                yield AddFact(next(self.places(kind, text, wanted)), value)
            elif shown[text].value != value:
                yield ChangeFact(shown[text].ref, value)

    def speakers(self, wanted: dict[str, str]) -> Iterator[Edit]:
        for words, speaker in wanted.items():
            for fact in self.shown(FactKind.QUOTE):
                if fact.text.startswith(words) and fact.attrs["speaker"] != speaker:
                    yield ChangeFact(fact.ref, fact.value, {**fact.attrs, "speaker": speaker})


def _titles(fact: Fact) -> tuple[str, ...]:
    titles = fact.attrs.get("titles")
    return titles if isinstance(titles, tuple) else ()
