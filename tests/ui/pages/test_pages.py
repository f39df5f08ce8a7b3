"""Pages and their articles as rows, lists and sheets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.model import ArticleFit, Issue, PageFit, PagePlan, PageSketch, Part, PictureFit, Shape, Words
from desktop.ui.look.theme import Theme
from desktop.ui.pages import PagesPage
from desktop.ui.pages.page_painting import paint_page
from desktop.ui.pages.rows import place_rows, summary_of

SKETCH = PageSketch(
    270,
    390,
    (Shape(Part.FRAME, 20, 100, 60, 40, picture="0f"), Shape(Part.RULE, 20, 90, 200, 0)),
    (Words("邻里节", 20, 30, 200, 20, 36, bold=True, centred=True),),
)


def test_the_rest_of_an_article_and_one_beside_another_are_told(issue: Issue) -> None:
    placed = replace(issue, articles=(issue.articles[0], replace(issue.articles[1], beside=True)))
    rest = replace(told("a1", 2), goes_on=True)
    plan = PagePlan((PageFit(1, 0, 0, (told("a1", 1), told("a2", 1))), PageFit(2, 0, 0, (rest,))))
    rows = [row for row in place_rows(placed, plan) if row.article]
    assert [row.title.startswith("（续）") for row in rows] == [False, False, True]
    assert [row.words.startswith("并排 · ") for row in rows] == [False, True, False]


def told(article: str, page: int, missing: int = 0, columns: int = 4) -> ArticleFit:
    return ArticleFit(article, page, columns, 1803, 48, missing)


@pytest.fixture
def plan() -> PagePlan:
    fits = (PageFit(1, -5, -350, (told("a1", 1),)), PageFit(2, 12, 840, (told("a2", 2, missing=3),)))
    return PagePlan(fits, (SKETCH, SKETCH))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, issue: Issue, plan: PagePlan) -> PagesPage:
    made = PagesPage(theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_plan(issue, plan)
    return made


def test_pages_say_what_is_left_and_what_is_too_much(issue: Issue, plan: PagePlan) -> None:
    rows = place_rows(issue, plan)
    assert [(row.title, row.words) for row in rows if row.article is None] == [
        ("第 1 版", "超 5 行 · 约 350 字"),
        ("第 2 版", "剩 12 行 · 约 840 字"),
    ]
    assert [row.is_over for row in rows if row.article is None] == [True, False]


@pytest.mark.parametrize(
    ("missing", "columns", "words"),
    [
        (0, 4, "4 栏 · 1,803 字 · 48 行 · 栏尾齐"),
        (1, 4, "4 栏 · 1,803 字 · 48 行 · 差 1 行"),
        (3, 4, "4 栏 · 1,803 字 · 48 行 · 多 1 行"),
        (9, 4, "4 栏 · 1,803 字 · 48 行 · 差 9 行"),
        (0, 0, "通栏 · 1,803 字 · 48 行 · 栏尾齐"),
    ],
)
def test_an_article_says_what_would_level_its_columns(
    issue: Issue, missing: int, columns: int, words: str
) -> None:
    plan = PagePlan((PageFit(1, 0, 0, (told("a1", 1, missing, columns),)),))
    assert [row.words for row in place_rows(issue, plan)] == ["正好排满", words]


def test_the_summary_names_the_pages_that_are_too_full(plan: PagePlan) -> None:
    assert summary_of(plan) == "共 2 版 · 第 1 版排不下"
    assert summary_of(PagePlan(plan.fits[1:])) == "共 1 版 · 都排得下"


def test_the_summary_counts_missing_and_coarse_pictures(plan: PagePlan) -> None:
    pictures = tuple(PictureFit("p", resolution) for resolution in (None, None, 199, 200))
    assert summary_of(PagePlan(plan.fits[1:], (), pictures)) == (
        "共 1 版 · 都排得下 · 2 处图位缺图 · 1 张图片不足 200 dpi，印出来会糊"
    )


def test_an_article_that_is_gone_has_no_row(issue: Issue) -> None:
    plan = PagePlan((PageFit(1, 0, 0, (told("gone", 1),)),))
    assert [row.article for row in place_rows(issue, plan)] == [None]


def test_a_digit_sends_the_current_article_to_its_page(page: PagesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.page_wanted) as sent:
        qtbot.keyClick(page.list, Qt.Key.Key_3)
    assert sent.args == ["a1", 3]


def test_the_boxes_show_where_the_article_stands(page: PagesPage, issue: Issue, plan: PagePlan) -> None:
    first, *others = issue.articles
    page.show_plan(replace(issue, articles=(replace(first, page=2, columns=5), *others)), plan)
    assert (page.page.currentText(), page.columns.currentText()) == ("第 2 版", "5 栏")
    assert page.sharing.text() == "全部改为随排"


def test_the_boxes_send_the_current_article_elsewhere(page: PagesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.page_wanted) as sent:
        page.page.activated.emit(0)
    assert sent.args == ["a1", 0]
    with qtbot.waitSignal(page.columns_wanted) as sent:
        page.columns.activated.emit(6)
    assert sent.args == ["a1", 6]


def test_an_issue_that_is_only_read_stays_as_it_is(
    page: PagesPage, qtbot: QtBot, issue: Issue, plan: PagePlan
) -> None:
    page.show_plan(issue, plan, read_only=True)
    with qtbot.assertNotEmitted(page.page_wanted):
        qtbot.keyClick(page.list, Qt.Key.Key_2)
    assert not page.sharing.isEnabled()


def test_escape_leads_back(page: PagesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_pages_stand_side_by_side_and_within_reach(page: PagesPage) -> None:
    first, second = (page.sheets.box_of(number) for number in (0, 1))
    assert first.right() < second.left() or first.bottom() < second.top()
    assert page.sheets.minimumHeight() >= second.bottom()


def painted(width: int, picture: QImage | None = None) -> QImage:
    image = QImage(width, width * 390 // 270, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_page(painter, SKETCH, QRectF(image.rect()), lambda _digest: picture)
    painter.end()
    return image


@pytest.mark.parametrize("width", [120, 540], ids=["greeked", "legible"])
def test_a_page_is_painted_with_its_words(width: int) -> None:
    image = painted(width)
    line = range(width // 4, 3 * width // 4)
    rows = range(round(width * 30 / 270), round(width * 50 / 270))
    assert any(image.pixelColor(x, y).lightness() < 230 for x in line for y in rows)
    assert image.pixelColor(1, 1) == QColor("white")


def test_a_picture_is_drawn_into_its_frame() -> None:
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#00FF00"))
    assert painted(270, picture).pixelColor(50, 120) == QColor("#00FF00")
    assert painted(270).pixelColor(50, 120) != QColor("#00FF00")
