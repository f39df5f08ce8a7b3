"""Pages, pictures and the masthead: what the paper says of itself against what it is."""

from __future__ import annotations

import pytest

from desktop.model import ArticleKind, History, Issue, Masthead, Passage, PassageKind, Run
from tests.checks.checking import found_by, report_on
from tests.gold import issue_of_parts, issue_of_text

PRINTED = Masthead(date="2020-08-12", year=2020, issue_number=42, page_count=8)


def said(rule: str, masthead: Masthead, *furniture: str) -> list[str]:
    """Return the words that a check objects to under these lines of furniture."""
    front = tuple(
        Passage(f"1.f{number}", PassageKind.FURNITURE, (Run(text),)) for number, text in enumerate(furniture)
    )
    issue = Issue((), masthead, front, issue_of_text("灯亮了。").articles)
    return [finding.text for finding in report_on(issue).findings if finding.rule == rule]


LABELS = {
    "fewer pages": (["本期8版 第42期", "第2版", "第4版"], ["8版"]),
    "as many": (["本期8版 第42期", "第2版", "第8版"], []),
    "one label": (["本期8版 第42期", "第2版"], []),
}


@pytest.mark.parametrize(("lines", "words"), LABELS.values(), ids=LABELS)
def test_the_pages_are_as_many_as_the_masthead_says(lines: list[str], words: list[str]) -> None:
    assert said("page-short", PRINTED, *lines) == words


BESIDE = {
    "page-beyond": ("（下转第9版）", "下转第9版"),
    "phone-length": ("编辑部电话：1370000111", "1370000111"),
}


@pytest.mark.parametrize(("rule", "words"), BESIDE.items(), ids=BESIDE)
def test_furniture_is_read_as_lines_are(rule: str, words: tuple[str, str]) -> None:
    line, wrong = words
    assert said(rule, PRINTED, "第42期", line) == [wrong]


def verified(rule: str, masthead: Masthead, *furniture: str) -> list[str]:
    """Return what a check found to hold under these lines of furniture."""
    front = tuple(
        Passage(f"1.f{number}", PassageKind.FURNITURE, (Run(text),)) for number, text in enumerate(furniture)
    )
    issue = Issue((), masthead, front, issue_of_text("灯亮了。").articles)
    report = report_on(issue, History(last_issue_number=41))
    return [one.message for one in report.verified if one.rule == rule]


HELD = {
    "pages": ("page-short", ["本期8版 第42期", "第2版", "第8版"], ["版次到第8版。"]),
    "number": ("issue-number", ["第42期"], ["上一期是第41期。"]),
    "weekday": ("masthead-weekday", ["2020年8月12日 星期三"], ["2020-08-12是星期三。"]),
}


@pytest.mark.parametrize(("rule", "lines", "said"), HELD.values(), ids=HELD)
def test_a_masthead_that_holds_is_said_to(rule: str, lines: list[str], said: list[str]) -> None:
    assert verified(rule, PRINTED, *lines) == said


JUMPS = {
    "a pair": (["第1版", "（下转第3版）", "第3版", "（上接第1版）"], []),
    "no other half": (["（下转第3版）"], ["下转第3版"]),
    "another page behind": (["第1版", "（下转第3版）", "第4版", "（上接第1版）"], ["下转第3版"]),
    "another page before": (["第1版", "（下转第3版）", "第3版", "（上接第2版）"], ["上接第2版"]),
    "back to front": (["（下转第3版）", "（上接第4版）"], ["上接第4版"]),
}


@pytest.mark.parametrize(("lines", "words"), JUMPS.values(), ids=JUMPS)
def test_a_story_goes_on_where_it_says(lines: list[str], words: list[str]) -> None:
    assert said("jump", PRINTED, *lines) == words


def test_a_pair_of_jump_lines_is_shown_to_hold() -> None:
    report = report_on(issue_of_text("灯亮了。（下转第3版）", "（上接第1版）墙也刷了。"))
    assert [one.message for one in report.verified] == ["“下转第3版”与“上接第1版”成对。"]


LICENSED = Masthead(legal_number="沪（K）0123号")
NOTICES = {
    "no notice": (["准印证号：沪（K）0123号"], ["准印证"]),
    "a notice": (["准印证号：沪（K）0123号", "内部资料 免费交流"], []),
    "a serial number": (["CN 31-0001"], []),
}


@pytest.mark.parametrize(("lines", "words"), NOTICES.values(), ids=NOTICES)
def test_an_internal_publication_says_that_it_is_one(lines: list[str], words: list[str]) -> None:
    assert said("internal-notice", LICENSED, *lines) == words


@pytest.mark.parametrize(
    ("line", "words"), [("CN31-001", ["CN31-001"]), ("CN 31-0001", [])], ids=["short", "whole"]
)
def test_a_serial_number_has_six_digits(line: str, words: list[str]) -> None:
    assert said("serial-number", Masthead(legal_number=line), line) == words


FOLLOWING = {"before": ("2020-08-09", ["下期出版：8月9日"]), "after": ("2020-09-09", [])}


@pytest.mark.parametrize(("day", "words"), FOLLOWING.values(), ids=FOLLOWING)
def test_the_next_issue_comes_after_this_one(day: str, words: list[str]) -> None:
    month, number = int(day[5:7]), int(day[8:])
    masthead = Masthead(date="2020-08-12", year=2020, next_issue_date=day)
    assert said("next-issue", masthead, f"下期出版：{month}月{number}日") == words


PHONES = {
    "mobile": ("报名电话：1370000111。", ["1370000111"]),
    "short area code": ("咨询电话：021-5555012。", ["5555012"]),
    "long area code": ("咨询电话：0599-5555012，021-55550123。", []),
    "no telephone": ("档号021-55501。", []),
}


@pytest.mark.parametrize(("text", "words"), PHONES.values(), ids=PHONES)
def test_telephone_numbers_have_their_length(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("phone-length", text)] == words


CALLED = {
    "turned": ("报名电话：55550123，热线55550132。", ["55550132"]),
    "the same": ("报名电话：55550123，热线55550123。", []),
    "two lines of one office": ("报名电话：55550123，热线55550124。", []),
}


@pytest.mark.parametrize(("text", "words"), CALLED.values(), ids=CALLED)
def test_a_telephone_number_stands_again_as_it_was(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("phone-twice", text)] == words


def illustrated(*pictures: str | None) -> Issue:
    """Return an issue of an article with two captions and these pictures."""
    parts = [
        (PassageKind.PARAGRAPH, "书屋昨天开门（见右图）。"),
        (PassageKind.CAPTION, "参观合影"),
        (PassageKind.CAPTION, "书屋一角"),
    ]
    issue = issue_of_parts([(ArticleKind.NEWS, None, parts)], Masthead())
    (article,) = issue.articles
    slots = tuple(
        Passage(f"1.p{at}", PassageKind.PICTURE, picture=picture) for at, picture in enumerate(pictures)
    )
    return Issue(
        issue.sources, Masthead(), (), (type(article)(article.id, article.kind, (*article.passages, *slots)),)
    )


PICTURES = {"one too few": (("a",), ["书屋一角"]), "as many": (("a", "b"), []), "none at all": ((None,), [])}


@pytest.mark.parametrize(("pictures", "words"), PICTURES.values(), ids=PICTURES)
def test_captions_have_their_pictures(pictures: tuple[str | None, ...], words: list[str]) -> None:
    findings = report_on(illustrated(*pictures)).findings
    assert [one.text for one in findings if one.rule == "caption-picture"] == words


def test_words_that_point_at_a_picture_need_one() -> None:
    assert [one.text for one in found_by("picture-pointer", "书屋昨天开门（见右图）。")] == ["（见右图）"]
    assert "picture-pointer" not in [one.rule for one in report_on(illustrated("a", "b")).findings]


def test_a_masthead_with_a_number_and_no_date_is_asked_about() -> None:
    ear = Passage("1.9", PassageKind.FURNITURE, (Run("本期 8 版 第 42 期"),))
    articles = issue_of_text("灯亮了。").articles
    gaps = report_on(Issue((), Masthead(issue_number=42), (ear,), articles)).findings
    assert [(finding.rule, finding.text) for finding in gaps] == [("masthead-gap", "第 42 期")]
    whole = Masthead(issue_number=42, date="2020-08-12")
    assert report_on(Issue((), whole, (ear,), articles)).findings == ()
