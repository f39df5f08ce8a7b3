from __future__ import annotations

import errno
import hashlib
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from desktop.export import PROFILES, export_word
from desktop.export.draft import Draft
from desktop.export.lint import lint
from desktop.export.printed import printed_articles, printed_text, text_of
from desktop.export.word import LAYOUTS, UnsoundDocumentError
from desktop.model import (
    Article,
    ArticleKind,
    ArticleState,
    Issue,
    Layers,
    Layout,
    Masthead,
    PassageKind,
    Review,
    UserFacingError,
)
from tests.export import export_samples as samples

EVERY_LAYOUT = pytest.mark.parametrize("layout", Layout)
FULL = samples.review()


def body_text(draft: Draft) -> str:
    return text_of(draft.body, draft.styles)


def draft_of(review: Review, layout: Layout) -> Draft:
    return LAYOUTS[layout](review, Layers(), PROFILES["tabloid"], {})


@EVERY_LAYOUT
@pytest.mark.parametrize("masthead", [samples.MASTHEAD, Masthead()], ids=["full masthead", "no masthead"])
def test_every_layout_passes_the_schema(layout: Layout, masthead: Masthead, tmp_path: Path) -> None:
    path = export_word(samples.review(masthead), samples.layers(), layout, tmp_path / "issue.docx")
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []


@EVERY_LAYOUT
def test_every_layout_holds_the_text_once_and_in_order(layout: Layout) -> None:
    assert body_text(draft_of(FULL, layout)) == printed_text(printed_articles(FULL.issue))


@EVERY_LAYOUT
def test_every_layout_goes_by_the_pages_of_the_editor(layout: Layout) -> None:
    first, *others = FULL.issue.articles
    issue = replace(FULL.issue, articles=(replace(first, page=3), *(replace(one, page=1) for one in others)))
    text = body_text(draft_of(Review(issue), layout))
    assert text == printed_text(printed_articles(issue))
    assert text.index("消防员") < text.index("馄饨")


@EVERY_LAYOUT
def test_what_is_left_out_or_held_over_is_not_exported(layout: Layout) -> None:
    first, *others = FULL.issue.articles
    issue = replace(FULL.issue, articles=(replace(first, state=ArticleState.HELD_OVER), *others))
    text = body_text(draft_of(Review(issue), layout))
    assert "馄饨" not in text
    assert "消防员" in text


@EVERY_LAYOUT
def test_two_exports_are_the_same_file(layout: Layout, tmp_path: Path) -> None:
    paths = (tmp_path / "one.docx", tmp_path / "two.docx")
    for path in paths:
        export_word(FULL, samples.layers(), layout, path)
    first, second = (hashlib.sha256(path.read_bytes()).hexdigest() for path in paths)
    assert first == second


@EVERY_LAYOUT
def test_every_layout_opens_in_python_docx(layout: Layout, tmp_path: Path) -> None:
    path = export_word(FULL, Layers(), layout, tmp_path / "issue.docx")
    assert any("居民80余人" in paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


@EVERY_LAYOUT
@pytest.mark.parametrize(
    "review",
    [
        Review(replace(FULL.issue, articles=())),
        Review(replace(FULL.issue, articles=(Article("1.a0", FULL.issue.articles[0].kind),))),
        samples.of_paragraphs("字" * 10_000),
        samples.of_paragraphs("😀 ]]> & <w:p> \u202b\u05d0\u05d1\u202c", "\x0b\ud800", ""),
    ],
    ids=["no article", "an empty article", "a very long paragraph", "naughty text"],
)
def test_strange_issues_are_exported_soundly(layout: Layout, review: Review, tmp_path: Path) -> None:
    path = export_word(review, Layers(), layout, tmp_path / "issue.docx")
    assert OpenXmlValidator().validate(path).is_valid


@EVERY_LAYOUT
@settings(max_examples=15)
@given(texts=st.lists(st.text(max_size=40), max_size=4))
def test_any_text_survives(layout: Layout, texts: list[str]) -> None:
    review = samples.of_paragraphs(*texts)
    draft = draft_of(review, layout)
    assert body_text(draft) == printed_text(printed_articles(review.issue))
    assert draft.to_bytes()


PASSAGES = st.tuples(st.sampled_from(PassageKind), st.text("字，\t\n“a7", max_size=30))
ARTICLES = st.tuples(st.sampled_from(ArticleKind), st.lists(PASSAGES, max_size=6).map(tuple))


@EVERY_LAYOUT
@settings(max_examples=40)
@given(parts=st.lists(ARTICLES, max_size=4))
def test_any_order_of_roles_survives(layout: Layout, parts: list[samples.Parts]) -> None:
    review = Review(Issue((), Masthead(), (), tuple(samples.articles(parts))))
    draft = draft_of(review, layout)
    assert body_text(draft) == printed_text(printed_articles(review.issue))
    assert lint(draft.to_bytes()) == ()


def test_a_layout_that_loses_text_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = draft_of(Review(replace(FULL.issue, articles=())), Layout.PAGE)
    monkeypatch.setitem(LAYOUTS, Layout.PAGE, lambda *_: empty)
    with pytest.raises(UnsoundDocumentError):
        export_word(FULL, Layers(), Layout.PAGE, tmp_path / "issue.docx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "code", "message", "remedy"),
    [
        (
            PermissionError(errno.EACCES, ""),
            "target-open",
            "没有导出：目标文件正在 Word 里开着。关掉它再试。",
            "重试",
        ),
        (
            OSError(errno.ENOSPC, ""),
            "disk-full",
            "没有导出：磁盘满了。腾出空间后再试；稿子一步不少。",
            "重试",
        ),
        (
            OSError(errno.EIO, ""),
            "target-unwritable",
            "没有导出：目标位置写不进去。另选一个位置再试。",
            "另选位置",
        ),
    ],
    ids=["open in Word", "disk full", "broken disk"],
)
def test_a_target_that_cannot_be_replaced_stays_and_the_reason_is_told(
    error: OSError, code: str, message: str, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "issue.docx"
    target.write_bytes(b"before")

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserFacingError, match=message) as raised:
        export_word(FULL, Layers(), Layout.MANUSCRIPT, target)
    assert (raised.value.code, raised.value.remedy, raised.value.path) == (code, remedy, str(target))
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["issue.docx"]


def test_a_folder_that_takes_no_files_is_not_told_as_an_open_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(errno.EACCES, "")

    monkeypatch.setattr("desktop.export.word.tempfile.mkstemp", refuse)
    with pytest.raises(UserFacingError, match="目标位置写不进去") as raised:
        export_word(FULL, Layers(), Layout.MANUSCRIPT, tmp_path / "issue.docx")
    assert (raised.value.code, raised.value.remedy) == ("target-unwritable", "另选位置")


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="目标文件夹不在了"):
        export_word(FULL, Layers(), Layout.PAGE, tmp_path / "gone" / "issue.docx")
