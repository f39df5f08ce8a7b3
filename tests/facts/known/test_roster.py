"""What editors said of names is used in the facts of an issue."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.facts.known.roster import known_of
from desktop.model import Fact, FactKind, Roster, RosterEntry
from tests.gold import issue_of_text

ORGANIZATION, PLACE = FactKind.ORGANIZATION, FactKind.PLACE
Found = list[tuple[str, object]]


def facts_in(text: str, *entries: RosterEntry) -> list[Fact]:
    return list(gather_facts(issue_of_text(*text.split("\n")), Roster(entries)))


def people_in(text: str, *entries: RosterEntry) -> dict[str, tuple[str, ...]]:
    people: dict[str, tuple[str, ...]] = {}
    for fact in facts_in(text, *entries):
        if fact.kind is FactKind.PERSON:
            titles = fact.attrs["titles"]
            assert isinstance(titles, tuple)
            people[fact.text] = (*people.get(fact.text, ()), *titles)
    return people


def known(name: str, post: str = "") -> RosterEntry:
    return RosterEntry(name, post, "2024-03-15", "2024-04-12", issues=2)


def stopped(name: str, post: str = "") -> RosterEntry:
    return RosterEntry(name, post, stopped=True, issues=1)


PEOPLE: dict[str, tuple[str, tuple[RosterEntry, ...], dict[str, tuple[str, ...]]]] = {
    "a bare name": ("随后，巢宁察看了现场。", (known("巢宁"),), {"巢宁": ()}),
    "its right end": ("主任巢宁和到场的人合影。", (known("巢宁"), stopped("巢宁和")), {"巢宁": ("主任",)}),
    "a post in full": (
        "书记巢宁到会。",
        (known("巢宁", "柳岸居民区书记"),),
        {"巢宁": ("柳岸居民区书记",)},
    ),
    "a new post": ("区长巢宁到会。", (known("巢宁", "柳岸街道办事处主任"),), {"巢宁": ("区长",)}),
    "one of two posts": (
        "主任巢宁到会。",
        (known("巢宁", "柳岸居委会主任"), known("巢宁", "读书会主任")),
        {"巢宁": ("主任",)},
    ),
    "someone else behind a learned post": (
        "由便民圈长牧欣打理。牧欣很忙。",
        (known("巢宁", "便民圈长"),),
        {"牧欣": ("便民圈长",)},
    ),
    "a learned post with its body": (
        "由桂苑社区便民圈长牧欣打理。",
        (known("巢宁", "柳岸社区便民圈长"),),
        {"牧欣": ("桂苑社区便民圈长",)},
    ),
    "no person": ("主任阳春到会。", (stopped("阳春", "主任"), stopped("阳春")), {}),
    "no post of his": ("居民巢宁到会。", (known("巢宁"), stopped("巢宁", "居民")), {"巢宁": ()}),
    "right and wrong": ("主任巢宁到会。", (known("巢宁"), stopped("巢宁")), {"巢宁": ("主任",)}),
}


@pytest.mark.parametrize(("text", "entries", "expected"), PEOPLE.values(), ids=PEOPLE)
def test_people_are_found_as_editors_named_them(
    text: str, entries: tuple[RosterEntry, ...], expected: dict[str, tuple[str, ...]]
) -> None:
    assert people_in(text, *entries) == expected


def test_what_was_no_person_is_asked_about_behind_a_post() -> None:
    (person,) = (fact for fact in facts_in("主任巢宁到会。", stopped("巢宁")) if fact.kind is FactKind.PERSON)
    assert person.confidence < 0.6
    assert "名录里说“巢宁”不是人名" in person.evidence


def test_the_evidence_says_when_a_name_was_seen() -> None:
    (person,) = facts_in("随后，巢宁察看了现场。", known("巢宁"))
    assert person.evidence == "名录里有，见于 2024-04-12"


def body(name: str, full: str = "", *, wrong: bool = False) -> RosterEntry:
    return RosterEntry(name, kind=ORGANIZATION, full=full, stopped=wrong, issues=1)


BODIES: dict[str, tuple[str, tuple[RosterEntry, ...], Found]] = {
    "a name without suffix": ("桐益会开张了。", (body("桐益会"),), [("桐益会", "桐益会")]),
    "a short name": (
        "城运中心很忙。",
        (body("城运中心", "柳岸城运中心"),),
        [("城运中心", "柳岸城运中心")],
    ),
    "the end of one known body": (
        "城运中心很忙。",
        (body("柳岸城运中心"),),
        [("城运中心", "柳岸城运中心")],
    ),
    "the end of two known bodies": (
        "城运中心很忙。",
        (body("柳岸城运中心"), body("云桥城运中心")),
        [("城运中心", "城运中心")],
    ),
    "what every body is called": (
        "居民区党总支很忙。",
        (body("柳岸居民区党总支"),),
        [("居民区党总支", "居民区党总支")],
    ),
    "what the article says": (
        "云桥城运中心到了，城运中心很忙。",
        (body("城运中心", "柳岸城运中心"),),
        [("云桥城运中心", "云桥城运中心"), ("城运中心", "云桥城运中心")],
    ),
    "what the article says was corrected": (
        "云桥城运中心到了，城运中心很忙。",
        (body("城运中心", "柳岸城运中心"), body("城运中心", "云桥城运中心", wrong=True)),
        [("云桥城运中心", "云桥城运中心"), ("城运中心", "柳岸城运中心")],
    ),
    "no body": ("桐益中心很忙。", (body("桐益中心", wrong=True),), []),
}


@pytest.mark.parametrize(("text", "entries", "expected"), BODIES.values(), ids=BODIES)
def test_bodies_are_found_as_editors_named_them(
    text: str, entries: tuple[RosterEntry, ...], expected: Found
) -> None:
    found = [(fact.text, fact.value) for fact in facts_in(text, *entries) if fact.kind is ORGANIZATION]
    assert found == expected


@pytest.mark.parametrize(
    ("issues", "sure"),
    [(1, 0.5), (3, 0.85), (0, 0.85)],
    ids=["seen once", "seen often", "entered by hand"],
)
def test_a_short_name_of_which_a_street_has_many_is_asked_about_until_it_is_settled(
    issues: int, sure: float
) -> None:
    entry = RosterEntry("居委会", kind=ORGANIZATION, full="柳岸居委会", issues=issues)
    (committee,) = facts_in("大家请居委会帮忙。", entry)
    assert (committee.value, committee.confidence) == ("柳岸居委会", sure)


def test_a_short_name_that_was_several_ones_stands_for_nobody() -> None:
    assert facts_in("大家请居委会帮忙。", body("居委会", "柳岸居委会"), body("居委会", "云桥居委会")) == []


def test_a_place_is_found_again() -> None:
    (place,) = facts_in("大家来到双梅里。", RosterEntry("双梅里", kind=PLACE, issues=1))
    assert (place.kind, place.evidence) == (PLACE, "编者确认过")


@pytest.mark.parametrize(("text", "count"), [("送来百户书包。", 0), ("送来百户人家。", 1)])
def test_a_figure_is_stopped_only_between_the_same_characters(text: str, count: int) -> None:
    entry = RosterEntry("百户", kind=FactKind.QUANTITY, within="来百户书", stopped=True, issues=1)
    assert len([fact for fact in facts_in(text, entry) if fact.kind is FactKind.QUANTITY]) == count


def test_a_roster_is_looked_through_once_however_often_it_is_asked_about() -> None:
    looked_through = 0

    class Counted(RosterEntry):
        def __hash__(self) -> int:
            nonlocal looked_through
            looked_through += 1
            return super().__hash__()

    roster = Roster((Counted("林晓", "青禾街道荷淀社区党总支书记"),))
    known = known_of(roster)
    assert looked_through
    looked_through = 0
    assert known_of(roster) is known
    assert not looked_through
    assert known_of(Roster(roster.entries)) is known
