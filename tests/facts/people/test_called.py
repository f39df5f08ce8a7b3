"""Whom a short form means: the one of the article whom it fits, or else it is asked about."""

from __future__ import annotations

import pytest

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind
from desktop.review.judge import SURE
from tests.gold import issue_of_text


def people(*paragraphs: str) -> list[Fact]:
    return [fact for fact in gather_facts(issue_of_text(*paragraphs)) if fact.kind is FactKind.PERSON]


MEANT = {
    "by the office": ("柳湾社区党总支书记蒋立冬到场。蒋书记说，先修东边。", "蒋书记", "蒋立冬"),
    "by the office of one of two": (
        "柳湾社区党总支书记蒋立冬和居民蒋小满到场。蒋书记说，先修东边。",
        "蒋书记",
        "蒋立冬",
    ),
    "before the full name": ("蒋书记一早就到了。柳湾社区党总支书记蒋立冬说，先修东边。", "蒋书记", "蒋立冬"),
    "by a high office": ("副区长蒋立冬到场。蒋区长说，先修东边。", "蒋区长", "蒋立冬"),
    "by the trade": ("柳湾小学教师蒋立冬教剪纸。蒋老师带来样子。", "蒋老师", "蒋立冬"),
    "by the age": ("居民祝秋白住在八楼。祝大爷每天下楼。", "祝大爷", "祝秋白"),
    "by old": ("居民祝秋白当过钳工。老祝说，师傅们干活细。", "老祝", "祝秋白"),
    "an official called so again": (
        "居委会主任祝秋白到场。老祝说，先修东边。老祝第一个签字。",
        "老祝",
        "祝秋白",
    ),
    "by young": ("志愿者祝秋白来了。小祝把水送到门口。", "小祝", "祝秋白"),
}


@pytest.mark.parametrize(("text", "short", "name"), MEANT.values(), ids=MEANT)
def test_a_short_form_is_a_mention_of_whom_alone_it_fits(text: str, short: str, name: str) -> None:
    facts = [one for one in people(text) if one.text == short]
    assert {(fact.value, fact.confidence >= SURE) for fact in facts} == {(name, True)}


ASKED = {
    "two of one office": ("柳湾社区书记蒋立冬和云桥社区书记蒋小满到场。蒋书记说，先修东边。", "蒋书记"),
    "an official and a resident": ("居委会主任祝秋白到场。祝阿姨住在八楼，盼了三年。", "祝阿姨"),
    "an official called so once": ("居委会主任祝秋白到场。清单上写着：老祝家的水管该换了。", "老祝"),
    "another office": ("居民祝秋白到场。祝局长说，先修东边。", "祝局长"),
}


@pytest.mark.parametrize(("text", "short"), ASKED.values(), ids=ASKED)
def test_a_short_form_that_may_be_someone_else_is_unsure(text: str, short: str) -> None:
    (fact,) = (one for one in people(text) if one.text == short)
    assert (fact.value, fact.confidence < SURE) == (short, True)
    assert "祝秋白" in fact.evidence or "蒋立冬、蒋小满" in fact.evidence


def test_nobody_of_the_surname_leaves_a_short_form_as_it_is() -> None:
    (fact,) = people("李阿姨住在八楼，盼了三年。")
    assert (fact.value, fact.confidence >= SURE) == ("李阿姨", True)


NOBODY = {
    "two of the surname": "居民祝秋白和祝晓岚来了。老祝说，师傅们干活细。",
    "a word that ends in it": "居民钱秋白来了，拿出养老钱修路。",
    "amid a word": "居民祝秋白来了，大小祝福都带到。",
    "the one before": "作为荷风村党支部书记，自老书记走后，祝秋白挑起了担子。",
    "who signs": "祝秋白是工程师。",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_no_by_name_is_made_up(text: str) -> None:
    assert {fact.text for fact in people(text)} <= {"祝秋白", "祝晓岚", "钱秋白"}
