from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml.etree import _Element

from desktop.export import export_word
from desktop.export.layouts.proof.notes import describe, notes_on
from desktop.export.markup import name_of
from desktop.model import (
    Fact,
    FactKind,
    FactState,
    Finding,
    FindingState,
    JudgedFact,
    JudgedFinding,
    Layers,
    Layout,
    Masthead,
    Review,
    Severity,
    Span,
)
from tests.export import export_samples as samples


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("proof") / "proof.docx"
    return export_word(samples.review(), samples.layers(), Layout.PROOF, path)


def paragraphs(path: Path, style: str) -> list[str]:
    """Return the texts of the body's paragraphs in ``style``, in order."""
    return [
        samples.shown(paragraph)
        for paragraph in samples.part(path).iter(name_of("p"))
        if samples.values(paragraph, "pStyle")[:1] == [style]
    ]


def rows(path: Path, label: str) -> list[str]:
    """Return the texts of the cells in the row that has a cell ``label``."""
    for row in samples.part(path).iter(name_of("tr")):
        cells = [samples.shown(cell) for cell in row.iter(name_of("tc"))]
        if label in cells:
            return cells
    return []


def test_blocks_are_numbered_through_the_whole_issue(proof: Path) -> None:
    assert paragraphs(proof, "Number") == [f"[{number}]" for number in range(1, 17)]


def test_a_note_stands_before_its_paragraph_in_the_margin(proof: Path) -> None:
    body = list(samples.part(proof)[0])
    note = next(
        index for index, element in enumerate(body) if samples.values(element, "pStyle")[:1] == ["Note"]
    )
    assert samples.values(body[note], "framePr", "hAnchor") == ["page"]
    assert samples.shown(body[note + 1]) == samples.LONG


def test_a_note_says_what_was_read_and_what_is_unsure(proof: Path) -> None:
    assert paragraphs(proof, "Note") == ["人物　✓闻一舟（街道办事处主任）；◇存疑 阳光驿站（街道办事处主任）"]


def comment_texts(path: Path) -> list[str]:
    return [samples.shown(comment) for comment in samples.part(path, "word/comments.xml")]


def test_findings_are_comments_with_ground_and_advice(proof: Path) -> None:
    assert comment_texts(proof) == [
        "【提醒】“邻里节”要再核一次。依据：编辑部体例。建议：核。",
        "【错误】“居民80余人”要再核一次。依据：编辑部体例。建议：核。",
        "【存疑】“点心”要再核一次。依据：编辑部体例。建议：核。",
    ]


def test_comments_stand_on_their_very_words(proof: Path) -> None:
    assert covered(samples.part(proof)) == ["邻里节", "居民80余人", "点心"]


def covered(document: _Element) -> list[str]:
    """Return the words of each comment's range, in order (ranges here do not cross)."""
    found: list[str] = []
    inside = False
    for element in document.iter():
        if element.tag == name_of("commentRangeStart"):
            inside = True
            found.append("")
        elif element.tag == name_of("commentRangeEnd"):
            inside = False
        elif inside and element.tag == name_of("t"):
            found[-1] += element.text or ""
    return found


def test_findings_are_listed_to_be_ticked_off(proof: Path) -> None:
    assert rows(proof, "居民80余人") == [
        "1",
        "第1篇 [1]",
        "居民80余人",
        "错误　“居民80余人”要再核一次。（编辑部体例）",
        "核",
        "□改　□留",
    ]


def test_a_dismissed_finding_is_listed_but_no_comment(tmp_path: Path) -> None:
    first, *_ = samples.layers().findings
    layers = Layers((), (replace(first, state=FindingState.DISMISSED),))
    path = export_word(samples.review(), layers, Layout.PROOF, tmp_path / "proof.docx")
    assert rows(path, "居民80余人")[-1] == "已忽略"
    assert "commentReference" not in {
        str(element.tag).rpartition("}")[2] for element in samples.part(path).iter()
    }


def test_a_finding_of_the_whole_issue_says_so(tmp_path: Path) -> None:
    finding = Finding("pages", Severity.QUERY, "", Span(0, 0), "", "本期4版，只排了2版。")
    layers = Layers((), (JudgedFinding(finding, FindingState.OPEN),))
    path = export_word(samples.review(), layers, Layout.PROOF, tmp_path / "proof.docx")
    assert rows(path, "全期")[2:4] == ["（此处）", "存疑　本期4版，只排了2版。"]


def test_no_finding_is_said_in_a_line(tmp_path: Path) -> None:
    path = export_word(samples.review(), Layers(), Layout.PROOF, tmp_path / "proof.docx")
    assert "没有查出问题。" in paragraphs(path, "Plain")


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("报名", "梧桐社区报"),
        ("出版日期", "2023-05-25　星期四"),
        ("刊号或准印证号", "待填"),
        ("篇数", "4"),
        ("图位", "3（图说 1）"),
        ("事实", "2（待核 0，存疑 1）"),
        ("校对问题", "3（错误 1，提醒 1，存疑 1）"),
    ],
)
def test_the_cover_tells_masthead_and_figures(proof: Path, label: str, text: str) -> None:
    cells = rows(proof, label)
    assert cells[cells.index(label) + 1] == text


def test_the_cover_has_room_for_six_signatures(proof: Path) -> None:
    assert all(
        rows(proof, step)[1:] == ["", "", ""] for step in ("一审（编辑）", "三审（签发）", "一校", "三校")
    )


def test_an_inferred_year_tells_its_evidence(tmp_path: Path) -> None:
    masthead = Masthead(year=2023, year_evidence="副题“2023年邻里节”")
    path = export_word(samples.review(masthead), Layers(), Layout.PROOF, tmp_path / "proof.docx")
    assert "年份 2023，依据：副题“2023年邻里节”" in paragraphs(path, "Plain")


def test_what_is_on_no_page_is_listed(tmp_path: Path) -> None:
    issue = samples.issue()
    first, *others = issue.articles
    review = Review(replace(issue, articles=(samples.left_out(first), *others)))
    path = export_word(review, Layers(), Layout.PROOF, tmp_path / "proof.docx")
    assert "不用　一碗馄饨 半个楼道的香" in paragraphs(path, "Plain")
    assert paragraphs(path, "Furniture") == ["扫描二维码 关注“梧桐里发布”"]


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (Fact(FactKind.DATE, "1", Span(0, 5), "5月25日", "2023-05-25"), "2023-05-25"),
        (
            Fact(FactKind.QUANTITY, "1", Span(0, 5), "80余人", 80, {"unit": "人", "of": "居民"}),
            "80余人（居民）",
        ),
        (Fact(FactKind.QUOTE, "1", Span(0, 1), "好", "好", {"speaker": "俞老师"}), "好（俞老师）"),
        (Fact(FactKind.NAME, "1", Span(0, 30), "长" * 30), "长" * 10 + "…" + "长" * 8),
    ],
    ids=["date", "quantity", "quote", "long"],
)
def test_a_fact_is_told_in_a_few_words(fact: Fact, text: str) -> None:
    assert describe(fact) == text


def test_a_fact_said_twice_is_noted_once_and_a_rejected_one_never() -> None:
    fact = Fact(FactKind.PLACE, "1.1", Span(0, 2), "驿站", "驿站")
    again = replace(fact, span=Span(4, 6))
    wrong = Fact(FactKind.PLACE, "1.1", Span(2, 4), "里节", "里节")
    judged = [
        JudgedFact(fact, FactState.CONFIRMED),
        JudgedFact(again, FactState.CONFIRMED),
        JudgedFact(wrong, FactState.REJECTED),
    ]
    notes = notes_on(samples.seamed("驿站里节驿站", 3, 1.0), judged)
    assert ["".join(text for text, _ in note) for note in notes] == ["地点　✓驿站"]


def test_a_doubtful_seam_is_noted_as_unsure() -> None:
    (note,) = notes_on(samples.seamed("全面改善楼组环境", 3, 0.4), [])
    assert "".join(text for text, _ in note) == "◇存疑 断处接上：…全面改｜善楼组环…"
