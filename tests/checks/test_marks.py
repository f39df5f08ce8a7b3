"""Marks: pairs, repetitions, clashes, and marks at the end of titles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.checks.marks.pairs import unpaired_marks
from desktop.checks.proof import proof_of
from desktop.model import ArticleKind, History, Masthead, PassageKind
from tests.checks.checking import found_by, report_on
from tests.gold import issue_of_parts

UNPAIRED = {
    "closing mark too many": (["开展“邻居节”活动”报名。"], ["”"]),
    "never closed": (["宣读《睦邻公约。"], ["《"]),
    "bracket": (["发放问卷（共两百份。"], ["（"]),
    "the other bracket": (["发放问卷两百份）。"], ["）"]),
    "before a paragraph that quotes": (["他在门口“开张。路通了。", "“好。”她说。"], ["“"]),
    "among bracketed numbers": (["（1）登记；2）领取。"], ["）"]),
}


@pytest.mark.parametrize(("paragraphs", "expected"), UNPAIRED.values(), ids=UNPAIRED)
def test_a_mark_without_partner_is_found(paragraphs: list[str], expected: list[str]) -> None:
    assert [finding.text for finding in found_by("unpaired-mark", *paragraphs)] == expected


PAIRED = {
    "all kinds": ["“甲”《乙》（丙）【丁】"],
    "a quotation over paragraphs": ["“第一段。", "“第二段。”"],
    "counting brackets": ["1）登记", "分两步：一）登记；二）领取。"],
    "single quotes within": ["“她说‘好’。”"],
}


@pytest.mark.parametrize("paragraphs", PAIRED.values(), ids=PAIRED)
def test_marks_that_pair_are_left_alone(paragraphs: list[str]) -> None:
    assert found_by("unpaired-mark", *paragraphs) == []


def test_double_quotes_within_double_quotes_are_found() -> None:
    (finding,) = found_by("nested-quotes", "“她说“好”。”")
    assert finding.span.start == 3


REPEATED = {
    "comma": ("灯亮了，，大家笑了。", "，，", ("，",)),
    "stop": ("灯亮了。。", "。。", ("。",)),
    "dots": ("灯亮了。。。", "。。。", ("……",)),
}


@pytest.mark.parametrize(("text", "words", "suggestions"), REPEATED.values(), ids=REPEATED)
def test_a_mark_printed_twice_is_found(text: str, words: str, suggestions: tuple[str, ...]) -> None:
    (finding,) = found_by("repeated-mark", text)
    assert (finding.text, finding.suggestions) == (words, suggestions)


DASHES = {
    "one": ("路灯亮了一年又一年—他还在。", ["—"]),
    "before a figure": ("他守着一座老戏台—10月又开锣。", ["—"]),
    "hyphens before a figure": ("灯亮了--10月6日起通车。", ["--"]),
    "a drawn sound": ("“嘟—”哨响了。", ["—"]),
    "names and days": ("北河—南山高速，10月9日—12日，1—3月。", []),
}


@pytest.mark.parametrize(("text", "words"), DASHES.values(), ids=DASHES)
def test_a_dash_has_its_form(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("mark-form", text)] == words


@pytest.mark.parametrize("text", ["灯亮了，。", "灯亮了。，大家笑了。", "甲、，乙"])
def test_clashing_marks_are_found(text: str) -> None:
    assert len(found_by("clashing-marks", text)) == 1


@pytest.mark.parametrize("text", ["真的吗？！", "“甲。”“乙。”", "甲……乙——丙", "（甲）。"])
def test_marks_that_may_stand_together_are_left_alone(text: str) -> None:
    assert found_by("clashing-marks", text) == found_by("repeated-mark", text) == []


TITLES = {"stop": ("路灯亮了。", 1), "question": ("路灯亮了吗？", 0), "none": ("路灯亮了", 0)}


@pytest.mark.parametrize(("title", "count"), TITLES.values(), ids=TITLES)
def test_a_title_ends_without_a_stop(title: str, count: int) -> None:
    issue = issue_of_parts([(ArticleKind.NEWS, None, [(PassageKind.HEADLINE, title)])], Masthead())
    findings = [finding for finding in report_on(issue).findings if finding.rule == "title-mark"]
    assert len(findings) == count


LINES = {
    "a kicker": (PassageKind.KICKER, PassageKind.HEADLINE, 0),
    "half a headline": (PassageKind.HEADLINE, PassageKind.HEADLINE, 0),
    "a headline": (PassageKind.HEADLINE, PassageKind.DECK, 1),
}


@pytest.mark.parametrize(("kind", "following", "count"), LINES.values(), ids=LINES)
def test_a_comma_leads_on_to_the_same_sentence(kind: PassageKind, following: PassageKind, count: int) -> None:
    titles = [(kind, "从一盏灯改起，"), (following, "灯下的路宽了")]
    findings = report_on(issue_of_parts([(ArticleKind.NEWS, None, titles)], Masthead())).findings
    assert [finding.rule for finding in findings].count("title-mark") == count


@given(st.text(st.sampled_from("“”《》（）()【】甲乙1。"), max_size=30))
@settings(max_examples=200)
def test_as_many_marks_stay_as_pair(text: str) -> None:
    issue = issue_of_parts([(ArticleKind.NEWS, None, [(PassageKind.PARAGRAPH, text)])], Masthead())
    for objection in unpaired_marks.run(proof_of(issue, (), History())):
        assert objection.span.of(next(issue.passages()).text) == objection.text
