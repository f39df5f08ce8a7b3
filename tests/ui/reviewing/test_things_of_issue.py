"""One row for each person, body and place of the issue; namesakes are two until the editor says otherwise."""

from __future__ import annotations

from desktop.facts import gather_facts
from desktop.model import ConfirmFact, Edit, FactKind, FactState, Review
from desktop.review import apply_edit, judge
from desktop.ui.inspector.fact_rows import FactRow
from desktop.ui.reviewing.agenda import Agenda, agenda
from desktop.ui.reviewing.corrections import merging, parting
from desktop.ui.reviewing.items import FactItem
from desktop.ui.reviewing.prompts import prompt_for
from desktop.ui.reviewing.verdicts import confirming
from tests.gold import issue_of_articles

SECRETARY = "柳湾社区党总支书记蒋立冬到场。蒋书记说，先修东边。"
AGAIN = "开班那天，蒋立冬讲了第一课。"
FITTER, TEACHER = "居民祝秋白当过钳工，每天下楼看进度。", "柳湾小学教师祝秋白教剪纸。祝老师带来了样子。"


def asked(review: Review) -> Agenda:
    return agenda(review.issue, judge(review, gather_facts(review.issue), ()))


def people(review: Review) -> list[FactItem]:
    return [item for item in asked(review).facts if item.kind is FactKind.PERSON]


def done(review: Review, edit: Edit | None) -> Review:
    assert edit is not None
    return apply_edit(review, edit, str(len(review.fact_decisions) + 2))


def test_a_person_of_two_articles_is_one_row_confirmed_at_once() -> None:
    review = Review(issue_of_articles(SECRETARY, AGAIN))
    (person,) = people(review)
    assert [mention.fact.text for mention in person.mentions] == ["蒋立冬", "蒋书记", "蒋立冬"]
    assert FactRow(person).note == "2 篇 · 3 处"
    assert prompt_for(person, asked(review), ()).why.endswith("2 篇 3 处同名，一并确认")
    (confirmed,) = people(done(review, confirming(person)))
    assert {mention.state for mention in confirmed.mentions} == {FactState.CONFIRMED}


def test_who_was_confirmed_in_one_article_is_asked_about_where_he_still_waits() -> None:
    review = Review(issue_of_articles(SECRETARY, AGAIN))
    (person,) = people(review)
    (left,) = people(done(review, ConfirmFact(person.refs[:2])))
    assert (left.article, left.waits_in) == (review.issue.articles[1].id, {review.issue.articles[1].id})
    assert left.selection().fact == person.refs[2]


def test_namesakes_are_two_rows_and_one_once_they_are_merged() -> None:
    review = Review(issue_of_articles(FITTER, TEACHER))
    one, other = people(review)
    assert (one.state, other.state) == (FactState.UNSURE, FactState.UNSURE)
    (merged,) = people(done(review, merging((one, other), one)))
    assert (len(merged.mentions), merged.name) == (3, "祝秋白")


def test_a_short_form_takes_the_name_in_full_whichever_is_current() -> None:
    review = Review(issue_of_articles("居委会主任祝秋白到场。祝阿姨住在八楼，盼了三年。"))
    whole, short = people(review)
    (merged,) = people(done(review, merging((whole, short), short)))
    assert (merged.name, len(merged.mentions)) == ("祝秋白", 2)


def test_a_namesake_is_parted_with_all_mentions_of_the_article() -> None:
    review = Review(issue_of_articles(SECRETARY, AGAIN))
    (person,) = people(review)
    one, other = people(done(review, parting(person, person.mentions[0].fact.ref, 1)))
    assert (one.name, len(one.mentions)) == ("蒋立冬（同名 2）", 2)
    assert (other.name, len(other.mentions)) == ("蒋立冬", 1)
