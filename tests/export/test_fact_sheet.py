"""The facts of an issue as a table: for Excel, and as a sound Word file."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.export import export_facts, table_rows, write_csv
from desktop.export.fact_lines import HEADINGS, fact_lines
from desktop.export.lint import lint
from desktop.export.markup import name_of
from desktop.model import (
    ArticleKind,
    Fact,
    FactKind,
    FactState,
    Issue,
    JudgedFact,
    Layers,
    Masthead,
    PassageKind,
    Review,
    Span,
    UserFacingError,
    Value,
)
from tests.export.export_samples import part
from tests.gold import issue_of_parts

TEXTS = ("乐正岚和单闻来到双梅里，看望200余名居民。", "单闻说很好。乐正岚点头。单闻又说。")


def issue() -> Issue:
    articles = [
        (ArticleKind.NEWS, None, [(PassageKind.HEADLINE, f"第{n}题"), (PassageKind.PARAGRAPH, text)])
        for n, text in enumerate(TEXTS)
    ]
    return issue_of_parts(articles, Masthead(paper="桐湾社区报", issue_number=12, date="2024-03-15"))


def judged(
    article: int, words: str, kind: FactKind, state: FactState, at: int = 0, **attrs: Value
) -> JudgedFact:
    start = TEXTS[article].index(words, at)
    fact = Fact(kind, f"1.{article}-1", Span(start, start + len(words)), words, words, attrs)
    return JudgedFact(fact, state)


PERSON, CONFIRMED, PROPOSED = FactKind.PERSON, FactState.CONFIRMED, FactState.PROPOSED
LAYERS = Layers(
    (
        judged(0, "乐正岚", PERSON, CONFIRMED, titles=("办事处主任",)),
        judged(0, "单闻", PERSON, CONFIRMED),
        judged(0, "双梅里", FactKind.PLACE, FactState.REJECTED),
        judged(0, "200余名", FactKind.QUANTITY, FactState.UNSURE),
        judged(1, "单闻", PERSON, CONFIRMED),
        judged(1, "乐正岚", PERSON, PROPOSED),
        judged(1, "单闻", PERSON, PROPOSED, at=5),
    )
)


def test_people_stand_by_their_pinyin_with_article_and_times() -> None:
    lines = fact_lines(Review(issue()), LAYERS)
    people = [(line.name, line.article, line.mentions, line.state) for line in lines if line.kind is PERSON]
    assert people == [
        ("单闻", 1, 1, CONFIRMED),
        ("单闻", 2, 2, PROPOSED),
        ("乐正岚", 1, 1, CONFIRMED),
        ("乐正岚", 2, 1, PROPOSED),
    ]


def test_what_was_rejected_is_left_out() -> None:
    assert FactKind.PLACE not in {line.kind for line in fact_lines(Review(issue()), LAYERS)}


def test_a_page_is_said_where_the_editor_chose_pages() -> None:
    plain = issue()
    assert {line.page for line in fact_lines(Review(plain), LAYERS)} == {None}
    second = replace(plain.articles[1], page=3)
    paged = Review(replace(plain, articles=(plain.articles[0], second)))
    assert {(line.article, line.page) for line in fact_lines(paged, LAYERS)} == {(1, 1), (2, 3)}


def test_the_table_is_one_that_excel_reads(tmp_path: Path) -> None:
    path = write_csv(table_rows(Review(issue()), LAYERS), tmp_path / "事实表.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert tuple(rows[0]) == HEADINGS
    assert rows[3][:5] == ["人物", "乐正岚", "办事处主任", "1", "第0题"]


def test_the_word_file_is_sound_and_repeats_its_heads(tmp_path: Path) -> None:
    path = export_facts(Review(issue()), LAYERS, tmp_path / "事实表.docx")
    assert not lint(path.read_bytes())
    document = part(path, "word/document.xml")
    assert len(list(document.iter(name_of("tblHeader")))) == 2
    words = "".join(text.text or "" for text in document.iter(name_of("t")))
    assert "还有 3 项没有核过" in words


def test_an_issue_without_facts_says_so(tmp_path: Path) -> None:
    path = export_facts(Review(issue()), Layers(), tmp_path / "事实表.docx")
    words = "".join(text.text or "" for text in part(path, "word/document.xml").iter(name_of("t")))
    assert "没有读出事实。" in words


def test_a_table_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "事实表.csv").mkdir()
    with pytest.raises(UserFacingError):
        write_csv([("甲",)], tmp_path / "事实表.csv")
    assert [file.name for file in tmp_path.iterdir()] == ["事实表.csv"]
