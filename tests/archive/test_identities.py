"""Editors say who is who: names are merged and parted, step by step, and every step can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.archive import (
    Archive,
    IdentitySteps,
    Mention,
    Move,
    asked_names,
    merging,
    parting,
    plain_query,
    typed_query,
)
from desktop.archive.asked_names import STANDING, STANDING_SO
from desktop.archive.identities import PRINTED
from desktop.model import Fact, FactKind, FactState, JudgedFact, Layers, MoveArticle, Span
from tests.archive.archive_samples import addition, log_of

NEWS = (("楼道添了新扶手", "居委会主任林晓来到7号楼。"), ("夜校开课啦", "志愿者林晓讲了第一课。"))
OTHERS = (("花坛翻新", "居委会主任林小来到花坛。"),)


def person(passage: str, name: str, *posts: str) -> JudgedFact:
    return JudgedFact(
        Fact(FactKind.PERSON, passage, Span(0, 1), name, name, {"titles": posts}), FactState.PROPOSED
    )


@pytest.fixture
def filled(archive: Archive) -> Archive:
    facts = (person("1.0-1", "林晓", "居委会主任"), person("1.1-1", "林晓", "志愿者"))
    for date, articles, found in (
        ("2022-05-06", NEWS, facts),
        ("2023-05-06", OTHERS, (person("1.0-1", "林小", "居委会主任"),)),
    ):
        log = log_of(addition(articles, date))
        archive.take_in(log.stored(), log.review, Layers(found))
    return archive


def merge(archive: Archive, *names: str, into: str) -> None:
    steps = IdentitySteps(archive)
    steps.add("person", "合并", "", merging(steps.standing("person"), names, into))


def part(archive: Archive, mentions: list[Mention], identity: str) -> None:
    IdentitySteps(archive).add("person", "分出", "", parting(mentions, identity))


def who(archive: Archive) -> dict[str, int]:
    return {one.name: one.issues for one in archive.named()}


def places(archive: Archive, name: str) -> list[tuple[str, str]]:
    return [(one.name, one.post) for one in archive.mentions(name)]


def test_a_name_means_the_one_of_that_name(filled: Archive) -> None:
    assert who(filled) == {"林晓": 1, "林小": 1}
    assert places(filled, "林晓") == [("林晓", "居委会主任"), ("林晓", "志愿者")]


def test_merged_names_are_one_in_lists_and_search_until_that_is_taken_back(filled: Archive) -> None:
    merge(filled, "林小", into="林晓")
    assert who(filled) == {"林晓": 2}
    assert filled.printed_names("林晓") == ["林小", "林晓"]
    # Whoever asks by the other name finds the same.
    assert filled.mentions("林小") == filled.mentions("林晓")
    assert len(filled.search(typed_query("人物:林小"))) == 3
    assert dict(filled.facets(plain_query("居委会主任")).people) == {"林晓": 2}
    IdentitySteps(filled).take_back()
    assert who(filled) == {"林晓": 1, "林小": 1}
    IdentitySteps(filled).take_back()


def test_two_people_of_one_name_are_parted_article_by_article(filled: Archive) -> None:
    part(filled, [one for one in filled.mentions("林晓") if one.post == "志愿者"], "林晓（志愿者）")
    assert who(filled) == {"林小": 1, "林晓": 1, "林晓（志愿者）": 1}
    assert places(filled, "林晓") == [("林晓", "居委会主任")]
    assert [hit.headline for hit in filled.search(typed_query("人物:林晓（志愿者）"))] == ["夜校开课啦"]
    assert [hit.headline for hit in filled.search(typed_query("人物:林晓"))] == ["楼道添了新扶手"]


def test_what_was_parted_can_be_merged_again(filled: Archive) -> None:
    part(filled, filled.mentions("林晓")[1:], "林晓（志愿者）")
    merge(filled, "林晓（志愿者）", into="林小")
    assert who(filled) == {"林小": 2, "林晓": 1}
    merge(filled, "林小", into="林晓")
    assert who(filled) == {"林晓": 2}


def test_what_was_said_holds_when_the_issue_is_edited_and_read_again(filled: Archive) -> None:
    part(filled, filled.mentions("林晓")[1:], "林晓（志愿者）")
    log = log_of(addition(NEWS, "2022-05-06"))
    first, second = log.review.issue.articles
    log.do(MoveArticle(second.id, first.id))
    facts = (person("1.0-1", "林晓", "居委会主任"), person("1.1-1", "林晓", "志愿者"))
    filled.index_issue(1, log.review, Layers(facts))
    (parted,) = filled.mentions("林晓（志愿者）")
    assert (parted.article, parted.headline) == (0, "夜校开课啦")


def test_the_last_step_is_named(filled: Archive) -> None:
    steps = IdentitySteps(filled)
    assert steps.undoing() == ""
    merge(filled, "林小", into="林晓")
    assert steps.undoing() == "合并"
    assert steps.standing("person") == (Move("林小", "林晓"),)
    assert steps.standing("place") == ()


def test_merging_moves_names_that_were_moved_before() -> None:
    standing = (Move("乙", "甲"), Move("丙", "丁", 1, "a0"))
    assert merging(standing, ("甲", "丁", "戊"), "戊") == (
        Move("丁", "戊"),
        Move("甲", "戊"),
        Move("乙", "戊"),
        Move("丙", "戊", 1, "a0"),
    )


def test_an_article_is_parted_once() -> None:
    one = Mention("林晓", "", None, None, 1, "", 0, None, "林晓", "a0")
    assert parting([one, replace(one, post="主任")], "林晓（二）") == (Move("林晓", "林晓（二）", 1, "a0"),)


def test_a_name_that_is_printed_no_more_is_nobodys(archive: Archive) -> None:
    log = log_of(addition(NEWS, "2022-05-06"))
    issue = archive.take_in(log.stored(), log.review, Layers((person("1.0-1", "林晓"),)))
    archive.index_issue(issue, log.review, Layers((person("1.0-1", "林小"),)))
    assert archive.people("林") == ["林小"]
    assert (archive.printed_names("林晓"), archive.printed_names("林小")) == ([], ["林小"])
    assert archive.search(typed_query("人物:林晓")) == []


@pytest.mark.parametrize(
    "asked",
    [STANDING, STANDING_SO, PRINTED],
    ids=["who stands there", "who stands so", "how someone is printed"],
)
def test_names_are_not_looked_for_in_every_article(archive: Archive, asked: str) -> None:
    """In an archive of decades that would take seconds."""
    values = {"kind": "person", "names": '["林晓"]', "name": "林", "identity": "林晓"}
    plan = [row["detail"] for row in archive.database.query(f"EXPLAIN QUERY PLAN {asked}", values)]
    assert not any(step.startswith("SCAN names") for step in plan)


def test_a_name_that_thousands_hold_finds_the_same_as_one_that_few_do(
    filled: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many each article is asked, of few the articles are looked up."""
    merge(filled, "林小", into="陈晓")
    by_few = filled.search(typed_query("人物:小"))
    monkeypatch.setattr(asked_names, "_MOST_LISTED", 0)
    assert [hit.headline for hit in by_few] == ["花坛翻新"]
    assert filled.search(typed_query("人物:小")) == by_few
    assert filled.numbers(typed_query("人物:小")) == [one.row for one in by_few]
    # Whose part stands in so many names is seen by that part.
    assert filled.sought(typed_query("人物:晓 扶手")) == ("扶手", "晓")
    assert [hit.headline for hit in filled.search(typed_query("人物:晓 扶手"))] == ["楼道添了新扶手"]


@pytest.mark.parametrize("asked", ["人物:晓", "人物:晓 扶手"])
def test_where_many_are_meant_each_article_is_asked_for_its_own_names(
    filled: Archive, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    """Asked for all names of a kind in each article, an archive of decades would take half a minute."""
    monkeypatch.setattr(asked_names, "_MOST_LISTED", 0)
    statements: list[str] = []
    filled.database.conn.set_trace_callback(statements.append)
    filled.search(typed_query(asked))
    filled.database.conn.set_trace_callback(None)
    (listing,) = [one for one in statements if "names.article" in one]
    plan = [row["detail"] for row in filled.database.query(f"EXPLAIN QUERY PLAN {listing}")]
    assert "SEARCH names USING INDEX idx_names_article (article=?)" in plan
