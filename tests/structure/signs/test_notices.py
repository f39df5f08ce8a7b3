"""Notices: their titles, and whose the contacts below them are."""

from __future__ import annotations

import pytest

from desktop.model import ArticleKind, Source
from desktop.structure import read_structure
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import PROSE, Label
from desktop.structure.lines.page import page_of
from desktop.structure.signs.notices import FEATURES

ABOVE = (
    "社区食堂今天开张",
    "5月4日，东篱社区食堂开张，首日接待居民三百余人。掌勺的师傅说，菜单每周换一次。",
)
NOTICE = ("征稿启事", "本刊常年征集散文和照片，体裁不限，写身边的人和事，字数八百以内，文责自负。")
CONTACTS = ("投稿邮箱：dongli@example.com", "联系电话：65550132", "联系人：陈老师", "《东篱周报》编辑部")


def labels_of(*lines: str) -> dict[str, Label]:
    read = label_lines(page_of(Source.of_text("\n\n".join(lines))))
    return {line.place.text: line.label for line in read}


def test_a_notice_opens_an_article_of_its_own() -> None:
    assert labels_of(*ABOVE, *NOTICE)["征稿启事"] is Label.TITLE


@pytest.mark.parametrize("title", ["停水通知", "通　知", "启 事"])
def test_a_notice_is_known_by_its_title_however_wide_it_is_set(title: str) -> None:
    source = Source.of_text(
        "\n\n".join((*ABOVE, "（食安办）", title, *NOTICE[1:], "东篱里居委会", "2021年5月6日"))
    )
    assert read_structure(source).articles[-1].kind is ArticleKind.NOTICE


@pytest.mark.parametrize("contact", CONTACTS)
def test_the_contacts_of_a_notice_are_its_own(contact: str) -> None:
    assert labels_of(*ABOVE, *NOTICE, *CONTACTS)[contact] in PROSE


def test_the_papers_contacts_are_furniture_where_no_notice_stands() -> None:
    labels = labels_of(*ABOVE, "投稿邮箱：dongli@example.com", "02版 要闻", *NOTICE)
    assert labels["投稿邮箱：dongli@example.com"] is Label.FURNITURE


RULES = {
    "启事独行": ((*ABOVE, *NOTICE), 2),
    "启事里的联系方式": ((*NOTICE, CONTACTS[0]), 2),
    "启事的落款": ((*NOTICE, CONTACTS[0], CONTACTS[3]), 3),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_sees_its_own_line_alone(rule: str) -> None:
    lines, number = RULES[rule]
    sign = next(feature.sign for feature in FEATURES if feature.name == rule)
    seen = [bool(sign(place)) for place in page_of(Source.of_text("\n\n".join(lines))).places]
    assert seen[number]
    assert sum(seen) == 1
