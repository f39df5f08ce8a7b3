"""People of one name in several articles: in doubt where their posts contradict each other."""

from __future__ import annotations

from desktop.facts import gather_facts
from desktop.model import ConfirmFact, FactKind, FactState, JudgedFact, Review
from desktop.review import apply_edit, judge
from tests.gold import issue_of_articles

FITTER, TEACHER = "居民祝秋白当过钳工，每天下楼看进度。", "柳湾小学教师祝秋白教剪纸，带来了二十张样子。"
PLAIN = "祝秋白也来了。"


def people(review: Review) -> list[JudgedFact]:
    judged = judge(review, gather_facts(review.issue), ()).facts
    return [one for one in judged if one.fact.kind is FactKind.PERSON]


def test_namesakes_with_posts_that_contradict_are_asked_about() -> None:
    one, other = people(Review(issue_of_articles(FITTER, TEACHER)))
    assert one.state is other.state is FactState.UNSURE
    assert one.fact.evidence.startswith("本期别处有同名的“柳湾小学教师”，是一个人就合并")
    assert other.fact.evidence.startswith("本期别处有同名的“钳工”，是一个人就合并")


def test_a_name_without_a_post_is_the_one_who_has_it() -> None:
    assert {one.state for one in people(Review(issue_of_articles(FITTER, PLAIN)))} == {FactState.PROPOSED}


def test_who_was_confirmed_is_asked_about_no_more() -> None:
    review = Review(issue_of_articles(FITTER, TEACHER))
    one, other = people(review)
    review = apply_edit(review, ConfirmFact((one.fact.ref, other.fact.ref)), "2")
    assert {one.state for one in people(review)} == {FactState.CONFIRMED}
