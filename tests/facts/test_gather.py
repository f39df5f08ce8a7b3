"""Gathering: order, street, names known from other articles."""

from __future__ import annotations

from desktop.facts import gather_facts, gather_names
from desktop.model import NAME_KINDS, ArticleKind, FactKind, Masthead, PassageKind
from tests.gold import issue_of_articles, issue_of_parts, issue_of_text


def test_an_issue_without_articles_has_no_facts() -> None:
    assert gather_facts(issue_of_articles()) == ()


def test_facts_stand_in_reading_order() -> None:
    issue = issue_of_text("区委书记臧立来到荷风小区。", "臧立强调，要抓好落实。")
    facts = gather_facts(issue)
    order = [(fact.passage, fact.span) for fact in facts]
    assert order == sorted(order)
    assert {fact.kind for fact in facts} >= {FactKind.PERSON, FactKind.PLACE, FactKind.ORGANIZATION}


def test_the_names_alone_are_those_among_all_facts() -> None:
    issue = issue_of_articles(
        "5月3日，区委书记臧文立来到荷风小区，察看12户人家。", "臧文立说：“要抓好《荷风公约》的落实。”"
    )
    names = gather_names(issue)
    assert {fact.text for fact in names} == {"区委", "臧文立", "荷风小区"}
    assert names == tuple(fact for fact in gather_facts(issue) if fact.kind in NAME_KINDS)


def test_a_person_introduced_in_one_article_is_known_in_the_next() -> None:
    facts = gather_facts(issue_of_articles("区委书记臧文立到会。", "随后，臧文立察看了现场。"))
    assert [fact.passage for fact in facts if fact.text == "臧文立"] == ["1.0-0", "1.1-0"]


def test_a_word_of_the_language_is_not_looked_for_in_other_articles() -> None:
    facts = gather_facts(issue_of_articles("副区长阳光到会。", "一开窗，阳光照进客厅。"))
    assert [fact.passage for fact in facts if fact.text == "阳光"] == ["1.0-0"]


def test_a_place_introduced_in_one_article_is_known_by_its_short_name_in_the_next() -> None:
    issue = issue_of_articles("荷淀居民区开了会。", "会后，荷淀的楼道亮了，负荷淀粉厂的电也够了。")
    (place,) = (fact for fact in gather_facts(issue) if fact.text == "荷淀")
    assert (place.passage, place.span.start, place.value) == ("1.1-0", 3, "荷淀居民区")
    assert place in gather_names(issue)


def test_a_short_name_that_means_two_places_is_not_carried_on() -> None:
    issue = issue_of_articles("荷淀居民区开了会。", "荷淀小学旁是荷淀村。", "会后，荷淀的楼道亮了。")
    assert [fact for fact in gather_facts(issue) if fact.passage == "1.2-0"] == []


def test_a_label_with_the_name_of_a_place_is_not_the_place() -> None:
    issue = issue_of_articles("荷淀居民区开了会。", "荷淀议事：每月一次。")
    assert [fact for fact in gather_facts(issue) if fact.text == "荷淀"] == []


def test_a_given_name_is_no_place_of_another_article() -> None:
    issue = issue_of_articles("跃华社区开了会。", "老邻居都说，跃华是个热心人。")
    assert [fact for fact in gather_facts(issue) if fact.passage == "1.1-0"] == []


def test_the_masthead_names_the_street() -> None:
    issue = issue_of_articles("街道党工委书记宋岩讲话。", masthead=Masthead(street="白鹤街道"))
    (person,) = (fact for fact in gather_facts(issue) if fact.kind is FactKind.PERSON)
    assert person.attrs["titles"] == ("白鹤街道党工委书记",)


def test_names_in_bylines_and_credits_are_people() -> None:
    parts = [(PassageKind.BYLINE, "□记者 麦田 钮文"), (PassageKind.CREDIT, "（自治办 芮玲）")]
    facts = gather_facts(issue_of_parts([(ArticleKind.NEWS, None, parts)], Masthead()))
    assert {fact.text for fact in facts if fact.kind is FactKind.PERSON} == {"麦田", "钮文", "芮玲"}


def test_an_article_that_stayed_as_it_was_is_not_read_again() -> None:
    first, second = "区委书记臧文立到会。", "随后，臧文立察看了现场。"
    before = gather_facts(issue_of_articles(first, second))
    facts = gather_facts(issue_of_articles(f"今天，{first}", second))
    assert [fact.span.start for fact in facts if fact.text == "臧文立"] == [7, 3]
    assert {id(fact) for fact in facts} & set(map(id, before)) == {
        id(fact) for fact in facts if fact.passage == "1.1-0"
    }


def test_an_article_is_read_again_when_another_introduces_someone_it_names() -> None:
    second = "随后，臧文立察看了现场。"
    gather_facts(issue_of_articles("大家到会。", second))
    facts = gather_facts(issue_of_articles("区委书记臧文立到会。", second))
    assert [fact.passage for fact in facts if fact.text == "臧文立"] == ["1.0-0", "1.1-0"]
