"""What is changed after the signature is told with its author, against the very state that was signed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.model import ChangeText, PassageKind, ReadAgain, Reviewer, SetKind, SetMasthead, SignOff, Source
from desktop.model.amendment import Concern
from desktop.workflow import Desk, Workflow, derive, propose
from desktop.workflow.open_issue.amending import amended_articles, amendments_of, signed_articles

TEXT = """小区里开了新书屋

5月10日上午,街道党工委书记骆清和来到双柳居民区,和居民一起为新书屋揭牌。

骆清和说,书屋是居民自己的客厅。
"""
THREE = tuple((reviewer, "石岚") for reviewer in Reviewer)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    workflow = Workflow.open(tmp_path / "a.jiebao")
    workflow.author = "编辑甲"
    made = workflow.new_issue(propose(Source.of_text(TEXT, "书屋.txt")))
    made.do(SignOff((made.review.issue.articles[0].id,), THREE, "2024-05-11T09:00:00+08:00"))
    made.author = "编辑乙"
    yield made
    workflow.close()


def put(desk: Desk, words: str, instead: str) -> None:
    passage = next(one for one in desk.review.issue.passages() if words in one.text)
    at = passage.text.index(words)
    desk.do(ChangeText(passage.id, at, at + len(words), instead))
    desk.take(derive(desk.review, desk.background), desk.revision)


def test_what_is_signed_is_not_amended(desk: Desk) -> None:
    assert not amended_articles(desk)
    assert amendments_of(desk)() == ()


def test_an_amendment_is_told_with_its_author(desk: Desk) -> None:
    put(desk, "客厅", "书房")
    put(desk, "骆清和来到", "骆青和来到")
    name, words = amendments_of(desk)()
    assert (name.concern, name.before, name.after) == (Concern.NAME, "骆清和", "骆青和")
    assert (words.before, words.after, words.author) == ("客厅", "书房", "编辑乙")
    assert words.time


def test_what_is_put_back_is_no_amendment(desk: Desk) -> None:
    put(desk, "客厅", "书房")
    put(desk, "书房", "客厅")
    assert not amended_articles(desk)


def test_signing_again_freezes_the_new_state(desk: Desk) -> None:
    put(desk, "客厅", "书房")
    assert amended_articles(desk) == {desk.review.issue.articles[0].id}
    again = ((Reviewer.FINAL, "石岚"),)
    desk.do(SignOff((desk.review.issue.articles[0].id,), again, "2024-05-12T09:00:00+08:00"))
    assert not amended_articles(desk)


def test_the_masthead_is_compared_too(desk: Desk) -> None:
    desk.do(SetMasthead("paper", "双柳晨报"))
    (one,) = amendments_of(desk)()
    assert (one.concern, one.part, one.after) == (Concern.MASTHEAD, "paper", "双柳晨报")


def read_again(desk: Desk) -> None:
    desk.do(ReadAgain(0, propose(desk.review.issue.sources[0]).reading))
    desk.take(derive(desk.review, desk.background), desk.revision)


def test_reading_again_drops_no_signature(desk: Desk) -> None:
    read_again(desk)
    assert [one.now.proofread for one in signed_articles(desk)] == [True]
    assert not amended_articles(desk)


def test_an_amendment_is_told_after_reading_again(desk: Desk) -> None:
    put(desk, "客厅", "书房")
    read_again(desk)
    (words,) = amendments_of(desk)()
    assert (words.before, words.after) == ("客厅", "书房")
    last = desk.review.issue.articles[0].passages[-1]
    desk.do(SetKind(last.id, PassageKind.LIST_ITEM))
    assert [one.concern for one in amendments_of(desk)()] == [Concern.WORDS, Concern.ROLE]
