"""Names: lists of people, posts that exclude each other, companies, and the archive's roster."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.checks import run_checks
from desktop.model import (
    Fact,
    FactKind,
    History,
    Issue,
    Masthead,
    Passage,
    PassageKind,
    Roster,
    RosterEntry,
    Run,
    Span,
    Value,
)
from tests.gold import issue_of_text


def named(issue: Issue, kind: FactKind, name: str, *titles: str) -> list[Fact]:
    """Return a fact at each place where ``name`` stands."""
    attrs: dict[str, Value] = {"titles": titles}
    return [
        Fact(kind, passage.id, Span(at, at + len(name)), name, name, attrs)
        for passage in issue.passages()
        for at in range(len(passage.text))
        if passage.text.startswith(name, at)
    ]


def found_by(rule: str, text: str, people: dict[str, tuple[str, ...]], history: History) -> list[str]:
    issue = issue_of_text(*text.split("\n"))
    facts = [fact for name, titles in people.items() for fact in named(issue, FactKind.PERSON, name, *titles)]
    findings = run_checks(issue, facts, history).findings
    return [finding.text for finding in findings if finding.rule == rule]


LISTS = {
    "the second has two posts": (
        "县委书记祝晓岚、县委常委、组织部部长费远山一行到场。",
        {"祝晓岚": ("区委书记",), "费远山": ("县委常委", "县委组织部部长")},
        1,
    ),
    "the first has two posts": (
        "区民政局书记、局长祝晓岚、街道党工委书记费远山到场。",
        {"祝晓岚": ("区民政局局长",), "费远山": ("街道党工委书记",)},
        1,
    ),
    "one post each": (
        "区委书记祝晓岚、街道党工委书记费远山到场。",
        {"祝晓岚": ("区委书记",), "费远山": ("街道党工委书记",)},
        0,
    ),
    "parted by a comma": (
        "县委书记祝晓岚，县委常委、组织部部长费远山到场。",
        {"祝晓岚": ("区委书记",), "费远山": ("县委常委", "县委组织部部长")},
        0,
    ),
    "names alone": ("志愿者祝晓岚、费远山、秦海波到场。", {"祝晓岚": ("志愿者",), "费远山": ()}, 0),
}


@pytest.mark.parametrize(("text", "people", "count"), LISTS.values(), ids=LISTS)
def test_lists_of_people_show_who_holds_which_post(
    text: str, people: dict[str, tuple[str, ...]], count: int
) -> None:
    assert len(found_by("person-list", text, people, History())) == count


SEPARATORS = {
    "mixed": ("区长祝晓岚、协会会长费远山，秘书长秦海波一行到场。", 1),
    "all the same": ("区长祝晓岚、协会会长费远山、秘书长秦海波一行到场。", 0),
    "a new clause": ("区长祝晓岚、协会会长费远山到场，秘书长秦海波一行陪同。", 0),
}


@pytest.mark.parametrize(("text", "count"), SEPARATORS.values(), ids=SEPARATORS)
def test_one_list_has_one_separator(text: str, count: int) -> None:
    people = {"祝晓岚": ("区长",), "费远山": ("协会会长",), "秦海波": ("协会秘书长",)}
    assert len(found_by("person-separator", text, people, History())) == count


def test_a_person_with_two_posts_that_exclude_each_other_is_found() -> None:
    issue = issue_of_text("街道武装部部长祝晓岚到场。", "武装部副部长祝晓岚讲话。")
    first, second = named(issue, FactKind.PERSON, "祝晓岚")
    facts = [
        Fact(first.kind, first.passage, first.span, first.text, None, {"titles": ("云台街道武装部部长",)}),
        Fact(second.kind, second.passage, second.span, second.text, None, {"titles": ("街道武装部副部长",)}),
    ]
    found = [finding.passage for finding in run_checks(issue, facts).findings if finding.rule == "two-posts"]
    assert found == [second.passage]


def test_a_name_one_character_off_with_the_same_post_is_found() -> None:
    people = {"祝晓岚": ("街道党工委书记",), "祝小岚": ("街道党工委书记",)}
    text = "街道党工委书记祝晓岚到场。\n街道党工委书记祝小岚讲话。"
    assert found_by("near-name", text, people, History()) == ["祝小岚"]


def test_a_name_without_post_like_an_introduced_one_is_asked_about() -> None:
    people = {"祝晓岚": ("街道党工委书记",), "祝晚岚": ()}
    text = "街道党工委书记祝晓岚到场。\n名单：祝晚岚、姚平。"
    assert found_by("odd-name", text, people, History()) == ["祝晚岚"]


def test_one_name_is_objected_to_once() -> None:
    people = {"祝晓岚": ("街道党工委书记",), "祝小岚": ()}
    text = "街道党工委书记祝晓岚到场。\n祝小岚讲话。"
    assert found_by("name-spelling", text, people, History()) == ["祝小岚"]
    assert found_by("odd-name", text, people, History()) == []


LISTED_NAMES = {
    "one of a row": ("居民祝晓岚带头。祝晓岚说好。名单：祝晓兵、费远山、秦海波。", []),
    "alike in sound": ("居民祝晓岚带头。祝晓岚说好。大家说祝小岚热心。", ["祝小岚"]),
    "the head of a longer name": ("居民祝岚带头。祝岚说好。名单：祝兰英、费远山。", []),
}


@pytest.mark.parametrize(("text", "words"), LISTED_NAMES.values(), ids=LISTED_NAMES)
def test_a_name_is_spelt_one_way(text: str, words: list[str]) -> None:
    known = ("祝晓岚", "祝岚", "祝晓兵", "祝兰英", "费远山", "秦海波")
    people = {name: ("居民",) if text.startswith(f"居民{name}") else () for name in known if name in text}
    assert found_by("name-spelling", text, people, History()) == words


GUESSED = {
    "as it sounds": ("评出祝晓岚等十人。\n名单：费远山　祝小岚　秦海波", ["祝小岚"]),
    "turned": ("评出祝晓岚等十人。\n名单：费远山　祝岚晓　秦海波", ["祝岚晓"]),
    "somebody else": ("评出祝晓岚等十人。\n名单：费远山　祝晓兵　秦海波", []),
}


@pytest.mark.parametrize(("text", "words"), GUESSED.values(), ids=GUESSED)
def test_two_guessed_names_that_sound_alike_are_one(text: str, words: list[str]) -> None:
    issue = issue_of_text(*text.split("\n"))
    names = ("祝晓岚", "祝小岚", "祝岚晓", "祝晓兵", "费远山", "秦海波")
    facts = [fact for name in names for fact in named(issue, FactKind.PERSON, name)]
    guessed = [replace(fact, confidence=0.6) for fact in facts]
    findings = run_checks(issue, guessed, History()).findings
    assert [one.text for one in findings if one.rule == "name-spelling"] == words


def test_a_company_that_lost_its_first_characters_is_found() -> None:
    issue = issue_of_text("云台安颐养老服务有限公司到场。", "安颐养老服务有限公司捐款。")
    facts = named(issue, FactKind.ORGANIZATION, "云台安颐养老服务有限公司")
    facts += named(issue, FactKind.ORGANIZATION, "安颐养老服务有限公司")
    (finding,) = run_checks(issue, facts).findings
    assert (finding.text, finding.suggestions) == ("安颐养老服务有限公司", ("云台安颐养老服务有限公司",))


BODIES = {
    "a part at the front": ("青石湾安颐有限公司到场。", "石湾安颐有限公司捐款。", ["石湾安颐有限公司"]),
    "what it is to another": ("供货商安颐电梯有限公司到场。", "安颐电梯有限公司捐款。", []),
    "words turned": ("街道综合行政执法队到场。", "街道综合执法行政队捐款。", ["街道综合执法行政队"]),
    "a word lost": ("柳溪疫情防控工作办公室到场。", "柳溪疫情防控办公室捐款。", ["柳溪疫情防控办公室"]),
}


@pytest.mark.parametrize(("first", "second", "words"), BODIES.values(), ids=BODIES)
def test_a_body_has_one_name(first: str, second: str, words: list[str]) -> None:
    issue = issue_of_text(first, second)
    names = (first.removesuffix("到场。"), second.removesuffix("捐款。"))
    facts = [fact for name in names for fact in named(issue, FactKind.ORGANIZATION, name)]
    assert [finding.text for finding in run_checks(issue, facts).findings] == words


ROSTER = {
    "the same post": ("云台街道办事处主任", 0),
    "its short form": ("办事处主任", 0),
    "another post": ("街道党工委书记", 1),
}


@pytest.mark.parametrize(("post", "count"), ROSTER.values(), ids=ROSTER)
def test_posts_are_held_against_the_roster(post: str, count: int) -> None:
    history = History(roster=Roster((RosterEntry("祝晓岚", "云台街道办事处主任"),)))
    assert len(found_by("roster-post", "祝晓岚到场。", {"祝晓岚": (post,)}, history)) == count


FORMER = RosterEntry("祝晓岚", "云台街道办事处主任", "2019-03-01", "2020-12-30")
PRESENT = RosterEntry("祝晓岚", "云台街道党工委书记", "2021-02-10", "2022-05-06")
HELD = {
    "the present post": ("街道党工委书记", "2022-06-10", 0),
    "the former post": ("街道办事处主任", "2022-06-10", 1),
    "the former post at its time": ("街道办事处主任", "2020-06-10", 0),
    "the later post before its time": ("街道党工委书记", "2020-06-10", 1),
    "before anything is known": ("街道武装部部长", "2018-06-10", 0),
    "no date": ("街道办事处主任", None, 0),
}


@pytest.mark.parametrize(("post", "date", "count"), HELD.values(), ids=HELD)
def test_a_post_is_held_against_what_was_known_at_the_time(post: str, date: str | None, count: int) -> None:
    issue = replace(issue_of_text("祝晓岚到场。"), masthead=Masthead(date=date))
    history = History(roster=Roster((FORMER, PRESENT)))
    findings = run_checks(issue, named(issue, FactKind.PERSON, "祝晓岚", post), history).findings
    assert [one.rule for one in findings] == ["roster-post"] * count


def test_an_issue_number_follows_the_last_one() -> None:
    ear = Passage("1.9", PassageKind.FURNITURE, (Run("第 42 期"),))
    issue = Issue(
        (), Masthead(date="2020-08-12", issue_number=42), (ear,), issue_of_text("灯亮了。").articles
    )
    findings = run_checks(issue, (), History(last_issue_number=40)).findings
    assert [(finding.text, finding.suggestions) for finding in findings] == [("42", ("41",))]
    assert run_checks(issue, (), History(last_issue_number=41)).findings == ()


def test_no_finding_stands_inside_a_sure_name() -> None:
    issue = issue_of_text("王的的到场。")
    facts = named(issue, FactKind.PERSON, "王的的", "居民")
    assert run_checks(issue, facts).findings == ()
    assert len(run_checks(issue, ()).findings) == 1


@pytest.mark.parametrize(
    ("number", "count"), [("准印证号 K-0456", 1), ("内部资料", 1), ("CN 00-0000", 0), (None, 0)]
)
def test_the_legal_status_may_be_said_by_the_editor_alone(number: str | None, count: int) -> None:
    article = issue_of_text("本报讯 灯亮了。").articles
    findings = run_checks(Issue((), Masthead(legal_number=number), (), article), ()).findings
    assert sum(finding.rule == "legal-status" for finding in findings) == count
