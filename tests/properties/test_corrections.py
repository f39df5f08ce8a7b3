"""What an editor corrected stays corrected: when the issue is read again, and in every later one."""

from __future__ import annotations

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from desktop.model import (
    Edit,
    Fact,
    FactKind,
    FactState,
    JudgedFact,
    Layers,
    RejectFact,
    Review,
    Roster,
    Span,
    Together,
    Value,
)
from desktop.model.edit import AddFact, ChangeFact
from desktop.review import apply_edit, taught
from desktop.workflow import Background, derive, layers_over, mark, mark_again, stretch
from tests.gold import issue_of_text

PERSON, ORGANIZATION, PLACE = FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE
LEARNED = {PERSON, ORGANIZATION, PLACE}

names = st.sampled_from(["祁砚秋", "冒小满", "巢宁", "夏天", "高原", "欧阳明丽", "禾子衿", "古丽娜尔"])
posts = st.sampled_from(["街道党工委书记", "便民圈长", "居民", "柳岸居民区党总支书记", "志愿者", "值守长"])
bodies = st.sampled_from(["柳岸城运中心", "城运中心", "桐益会", "区建管委", "柳岸居民区", "双梅里"])
sentences = st.one_of(
    st.builds("{}{}来到{}，和大家一起包粽子。".format, posts, names, bodies),
    st.builds("{}和{}在{}合影。".format, names, names, bodies),
    st.builds("3月12日，{}添了120个书包。{}说，书包来自{}。".format, bodies, names, bodies),
)
texts = st.lists(sentences, min_size=1, max_size=3).map(tuple)
modest = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(review: Review, known: Background | None = None) -> Layers:
    return layers_over(review, derive(review, known))


def shown(layers: Layers) -> list[Fact]:
    gone = (FactState.REJECTED, FactState.ORPHANED)
    return [judged.fact for judged in layers.facts if judged.state not in gone]


def chosen(data: st.DataObject, layers: Layers) -> JudgedFact:
    assume(layers.facts)
    return data.draw(st.sampled_from(layers.facts))


def learned(review: Review) -> Background:
    """Return what a later issue knows after this one."""
    return Background(Roster(taught(review, derive(review).facts)))


@modest
@given(texts, st.data())
def test_what_was_rejected_is_not_proposed_here_nor_later(
    texts: tuple[str, ...], data: st.DataObject
) -> None:
    review = Review(issue_of_text(*texts))
    wrong = chosen(data, read(review)).fact
    rejected = apply_edit(review, RejectFact((wrong.ref,)), "2")
    assert wrong.ref not in {fact.ref for fact in shown(read(rejected))}
    later = read(Review(issue_of_text(*texts)), learned(rejected))
    assert wrong.ref not in {fact.ref for fact in shown(later)}


@modest
@given(texts, st.data())
def test_a_thing_that_was_given_other_ends_keeps_them(texts: tuple[str, ...], data: st.DataObject) -> None:
    review = Review(issue_of_text(*texts))
    fact = chosen(data, read(review)).fact
    ends = data.draw(st.sampled_from([(0, 1), (0, -1), (-1, 0), (1, 0)]))
    edit = stretch(review, [fact], *ends)
    if edit is not None:
        _stays(review, edit, texts)


@modest
@given(texts, st.data())
def test_a_thing_that_was_given_another_kind_keeps_it(texts: tuple[str, ...], data: st.DataObject) -> None:
    review = Review(issue_of_text(*texts))
    fact = chosen(data, read(review)).fact
    edit = mark_again(review, [fact], data.draw(st.sampled_from(sorted(LEARNED - {fact.kind}))))
    assert edit is not None
    _stays(review, edit, texts)


@modest
@given(texts, st.data())
def test_words_that_were_marked_are_found(texts: tuple[str, ...], data: st.DataObject) -> None:
    review = Review(issue_of_text(*texts))
    words = data.draw(st.sampled_from(["祁砚秋", "禾子衿", "桐益会", "双梅里", "柳岸城运中心", "便民圈长"]))
    kind = data.draw(st.sampled_from(sorted(LEARNED)))
    for passage in review.issue.passages():
        start = passage.text.find(words)
        if start >= 0:
            span = _span(start, len(words))
            edit = mark(review, read(review), passage.id, span, kind)
            if edit is not None:
                _stays(review, edit, texts)


@modest
@given(texts, st.data())
def test_posts_and_whole_names_that_were_put_right_stay_so(
    texts: tuple[str, ...], data: st.DataObject
) -> None:
    review = Review(issue_of_text(*texts))
    fact = chosen(data, read(review)).fact
    attrs: dict[str, Value] = {"titles": ("柳岸街道读书会会长",)} if fact.kind is PERSON else {}
    changed = apply_edit(review, ChangeFact(fact.ref, f"大{fact.text}", attrs), "2")
    (now,) = (one for one in shown(read(changed)) if one.ref == fact.ref)
    assert now.value == f"大{fact.text}"
    assert now.attrs.get("titles", ()) == attrs.get("titles", now.attrs.get("titles", ()))
    if fact.kind in {ORGANIZATION, PLACE}:
        later = read(Review(issue_of_text(*texts)), learned(changed))
        values = {one.value for one in shown(later) if (one.kind, one.text) == (fact.kind, fact.text)}
        assert values <= {f"大{fact.text}"}


def _stays(review: Review, edit: Edit, texts: tuple[str, ...]) -> None:
    """Hold that what an edit put right is right when read again, and in a later issue of the same words."""
    corrected = apply_edit(review, edit, "2")
    added, rejected = _parts(edit)
    refs = {fact.ref for fact in shown(read(corrected))}
    assert added <= refs
    assert not rejected & refs
    later = {fact.ref for fact in shown(read(Review(issue_of_text(*texts)), learned(corrected)))}
    assert not rejected & later


def _parts(edit: Edit) -> tuple[set[object], set[object]]:
    edits = edit.edits if isinstance(edit, Together) else (edit,)
    added = {one.fact for one in edits if isinstance(one, AddFact)}
    rejected = {ref for one in edits if isinstance(one, RejectFact) for ref in one.facts}
    return added, rejected - added


def _span(start: int, length: int) -> Span:
    return Span(start, start + length)
