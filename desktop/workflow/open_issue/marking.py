"""Words that an editor marks as a fact, and facts that get other ends or another kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.model import (
    AddFact,
    Article,
    ArticleKind,
    ConfirmFact,
    Edit,
    Fact,
    FactKind,
    FactRef,
    FactState,
    FactVerdict,
    Issue,
    JudgedFact,
    Layers,
    Passage,
    PassageKind,
    RejectFact,
    RestoreFact,
    Review,
    Roster,
    Run,
    Span,
    Together,
    Value,
)
from desktop.workflow.stages import gather_facts

NEW_ENDS, NEW_KIND = "改范围", "改种类"
"""What the menu calls these steps."""

_GONE = frozenset({FactState.REJECTED, FactState.ORPHANED})
_OPEN = frozenset({FactState.PROPOSED, FactState.UNSURE})
# Their value is read from their words; all others are their own value.
_FIGURES = frozenset({FactKind.DATE, FactKind.QUANTITY, FactKind.CONTACT})


def mark(review: Review, layers: Layers, passage: str, span: Span, kind: FactKind) -> Edit | None:
    """Return the edit that makes the words at ``span`` a fact; None where they are one already.

    A fact of the same kind that overlaps them gets these ends, one of another kind at the
    very same place becomes one of this kind.
    """
    home = _passage(review.issue, passage)
    span = _trimmed(home.text, span)
    ref = FactRef(passage, span, kind, span.of(home.text))
    standing = [judged for judged in layers.facts if judged.state not in _GONE and _overlaps(judged, ref)]
    for judged in standing:
        if judged.fact.ref == ref:
            return ConfirmFact((ref,)) if judged.state in _OPEN else None
    replaced = [one.fact for one in standing if one.fact.kind is kind or one.fact.span == span]
    return _put(review, [(fact, ref) for fact in replaced], ref) if ref.text else None


def mark_again(review: Review, facts: Iterable[Fact], kind: FactKind) -> Edit | None:
    """Return the edit that makes facts ones of another kind; None where they are of it already."""
    moved = [(fact, FactRef(fact.passage, fact.span, kind, fact.text)) for fact in facts]
    changed = [(fact, ref) for fact, ref in moved if fact.kind is not kind]
    return _put(review, changed) if changed else None


def stretch(review: Review, facts: Iterable[Fact], start: int, end: int) -> Edit | None:
    """Return the edit that moves the ends of mentions by so many characters; None where they cannot.

    Of several mentions those move behind which the same words stand.
    """
    texts = {passage.id: passage.text for passage in review.issue.passages()}
    moved = [(fact, _moved(fact, texts[fact.passage], start, end)) for fact in facts if fact.passage in texts]
    words = next((ref.text for _, ref in moved if ref), "")
    alike = [(fact, ref) for fact, ref in moved if ref and ref.text == words]
    return _put(review, alike) if alike else None


def _moved(fact: Fact, text: str, start: int, end: int) -> FactRef | None:
    first, last = fact.span.start + start, fact.span.end + end
    if not 0 <= first < last <= len(text):
        return None
    return FactRef(fact.passage, Span(first, last), fact.kind, text[first:last])


def _put(review: Review, moved: list[tuple[Fact, FactRef]], ref: FactRef | None = None) -> Edit:
    """Return the step that takes facts away and puts others in their place, or ``ref`` alone."""
    wanted = list(dict.fromkeys([*(new for _, new in moved), *([ref] if ref else [])]))
    added = [
        AddFact(new, *_said(review, new, [old for old, meant in moved if meant == new])) for new in wanted
    ]
    if not moved:
        return added[0]
    kinds = {old.kind is new.kind for old, new in moved}
    return Together(NEW_ENDS if kinds == {True} else NEW_KIND, (*_away(review, moved), *added))


def _away(review: Review, moved: list[tuple[Fact, FactRef]]) -> Iterable[Edit]:
    """Yield the edits that take facts away; what the editor added is as if it had never been."""
    own = {one.fact for one in review.fact_decisions if one.verdict is FactVerdict.ADDED and not one.orphaned}
    refs = dict.fromkeys(old.ref for old, _ in moved)
    if added := tuple(ref for ref in refs if ref in own):
        yield RestoreFact(added)
    if read := tuple(ref for ref in refs if ref not in own):
        yield RejectFact(read)


def _said(review: Review, ref: FactRef, before: list[Fact]) -> tuple[Value, Mapping[str, Value]]:
    """Return value and attributes of newly marked words: as they read, with what was known before."""
    known = next((fact.attrs for fact in before if fact.kind is ref.kind), {})
    if ref.kind in _FIGURES:
        read = _read(review.issue, ref)
        return (read.value, read.attrs) if read else (None, known)
    if ref.kind is FactKind.QUOTE and not known:
        text = _passage(review.issue, ref.passage).text
        return ref.text, {"speaker": None, "direct": text[ref.span.start - 1 : ref.span.start] == "“"}
    return ref.text, known


def _read(issue: Issue, ref: FactRef) -> Fact | None:
    """Return what the words say by themselves, read as a fact of this kind from end to end, or None."""
    words = Passage("words", PassageKind.PARAGRAPH, (Run(ref.text),))
    alone = Issue((), issue.masthead, (), (Article("words", ArticleKind.NEWS, (words,)),))
    facts = gather_facts(alone, Roster())
    return next((fact for fact in facts if fact.kind is ref.kind and fact.text == ref.text), None)


def _overlaps(judged: JudgedFact, ref: FactRef) -> bool:
    return judged.fact.passage == ref.passage and judged.fact.span.overlaps(ref.span)


def _passage(issue: Issue, passage: str) -> Passage:
    return next(one for one in issue.passages() if one.id == passage)


def _trimmed(text: str, span: Span) -> Span:
    """Return the span without white space at its ends, which a mouse easily takes along."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))
