"""Printed papers come back as the articles that they were made of.

One paper is the program's own page layout, two pages of it; the other a broadsheet page of five
columns with pictures. LibreOffice prints both.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from desktop.export import export_word
from desktop.model import (
    Article,
    ArticleKind,
    HintKind,
    Layers,
    Layout,
    Masthead,
    PassageKind,
    Reading,
    Review,
    Source,
)
from desktop.structure import read_structure
from desktop.workflow import read_source
from tests.end_to_end.newspaper import COLUMN, MARGIN, Sheet, Text, column, width
from tests.gold import Part, issue_of_json, issue_of_parts
from tests.office import print_to_pdf, skip_without

ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"
IN_PAGES = ("A01", "A06", "A04", "A09", "A18")
IN_COLUMNS = ("A01", "A04", "A18", "A06", "A08")
PAPER, FOOT = "梧桐社区报", "第1版"
LEFT_EAR = "2023年5月25日 星期四", "第7期 本期4版", "内部资料 免费交流"
RIGHT_EAR = "梧桐里街道党工委 主办", "梧桐里街道办事处", "电话：65550188"
MASTHEAD = Masthead(
    paper=PAPER,
    community="梧桐里",
    publisher=("梧桐里街道党工委", "梧桐里街道办事处"),
    date="2023-05-25",
    issue_number=7,
    page_count=4,
)
STYLES = {
    PassageKind.PARAGRAPH: "Body",
    PassageKind.LIST_ITEM: "Body",
    PassageKind.INTERTITLE: "Middle",
    PassageKind.CREDIT: "Credit",
}


@dataclass(frozen=True)
class Story:
    """What an article must come back with; white space apart, for lines were broken and set anew."""

    titles: tuple[str, ...]
    text: str
    captions: tuple[str, ...]
    signed: str
    pictures: int


def made(*names: str) -> list[Article]:
    """Return the articles that a paper is made of, each with its sidebar behind it."""
    return [article for name in names for article in issue_of_json(ARTICLES / f"{name}.json").articles]


def story_of(article: Article) -> Story:
    kinds = (PassageKind.CAPTION, PassageKind.PICTURE)
    captions = [block.text for block in article.blocks if block.kind is PassageKind.CAPTION]
    signed = [one.text for one in article.passages if one.kind in {PassageKind.BYLINE, PassageKind.CREDIT}]
    return Story(
        tuple(title.text for title in article.titles),
        _ink(block.text for block in article.blocks if block.kind not in kinds),
        tuple(sorted(captions)),
        _ink(signed),
        sum(block.kind is PassageKind.PICTURE for block in article.blocks),
    )


def printed_with(article: Article, pictures: int) -> Story:
    """Return the article as it comes back with so many pictures; without any it has no captions."""
    story = story_of(article)
    return replace(story, pictures=pictures, captions=story.captions if pictures else ())


def _ink(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


def with_pictures(article: Article) -> list[Part]:
    """Return the parts of an article, a picture over every caption."""
    parts: list[Part] = []
    for passage in article.passages:
        if passage.kind is PassageKind.CAPTION:
            parts.append((PassageKind.PICTURE, ""))
        parts.append((passage.kind, passage.text))
    return parts


def page_layout(path: Path) -> None:
    """Write the program's own page layout."""
    articles = made(*IN_PAGES)
    parents = (
        number - 1 if article.kind is ArticleKind.SIDEBAR else None for number, article in enumerate(articles)
    )
    parts = [(one.kind, parent, with_pictures(one)) for one, parent in zip(articles, parents, strict=True)]
    export_word(Review(issue_of_parts(parts, MASTHEAD)), Layers(), Layout.PAGE, path)


def broadsheet(path: Path) -> None:
    """Write a page of five columns."""
    lead, visit, lift, sidebar, holiday, winter = made(*IN_COLUMNS)
    sheet = Sheet()
    _masthead(sheet)
    _lead(sheet, lead)
    _three_columns(sheet, visit)
    _two_columns(sheet, lift, sidebar)
    _whole_width(sheet, holiday)
    _picture_news(sheet, winter)
    sheet.text(MARGIN, 526, width(5), 5, [("Byline", FOOT)])
    path.write_text(sheet.document(), encoding="utf-8")


def _masthead(sheet: Sheet) -> None:
    sheet.text(column(0), 15, COLUMN, 20, [("Ear", text) for text in LEFT_EAR])
    sheet.text(column(1), 12, width(3), 34, [("Name", PAPER)])
    sheet.text(column(4), 15, COLUMN, 20, [("Ear", text) for text in RIGHT_EAR])


def _lead(sheet: Sheet, article: Article) -> None:
    """Put a story with its title over the whole width and its picture over the last two columns."""
    _titles(sheet, article, 52, 0, 5, "Banner")
    sheet.text(column(0), 78, width(3), 72, _body(article), 3)
    _picture(sheet, article, column(3), 78, width(2), 50)


def _three_columns(sheet: Sheet, article: Article) -> None:
    _titles(sheet, article, 158, 0, 3, "Title")
    sheet.text(column(0), 190, width(3), 95, _body(article), 3)
    _picture(sheet, article, column(2) + 2, 252, COLUMN - 4, 28)


def _two_columns(sheet: Sheet, article: Article, sidebar: Article) -> None:
    _titles(sheet, article, 142, 3, 2, "Title")
    sheet.text(column(3), 174, width(2), 78, _body(article), 2)
    headings = [
        ("Section" if number == 0 else "Deck", title.text) for number, title in enumerate(sidebar.titles)
    ]
    sheet.box(column(3), 254, width(2), 36, [*headings, *_body(sidebar)])


def _whole_width(sheet: Sheet, article: Article) -> None:
    _titles(sheet, article, 298, 0, 5, "Banner")
    sheet.text(column(0), 330, width(5), 60, _body(article), 5)


def _picture_news(sheet: Sheet, article: Article) -> None:
    sheet.text(column(0), 396, width(5), 7, [("Section", "图片新闻")])
    _titles(sheet, article, 404, 0, 5, "Title")
    texts = [text for text in _body(article) if text[0] == "Body"]
    for number, text in enumerate(texts):
        sheet.picture(column(number), 420, COLUMN, 40)
        sheet.text(column(number), 462, COLUMN, 50, [text])
    sheet.text(column(4), 514, COLUMN, 6, [text for text in _body(article) if text[0] == "Credit"])


def _titles(sheet: Sheet, article: Article, top: float, first: int, columns: int, style: str) -> None:
    for title in article.titles:
        is_headline = title is article.headline
        high = 14 if is_headline else 8
        texts = [(style if is_headline else "Deck", title.text)]
        sheet.text(column(first), top, width(columns), high, texts)
        top += high
    bylines = [("Byline", one.text) for one in article.passages if one.kind is PassageKind.BYLINE]
    sheet.text(column(first), top, width(columns), 6, bylines)


def _body(article: Article) -> list[Text]:
    return [(STYLES[one.kind], one.text) for one in article.passages if one.kind in STYLES]


def _picture(sheet: Sheet, article: Article, left: float, top: float, wide: float, high: float) -> None:
    captions = [one.text for one in article.blocks if one.kind is PassageKind.CAPTION]
    sheet.picture(left, top, wide, high)
    sheet.text(left, top + high + 1, wide, 5, [("Caption", captions[0])])


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    skip_without("soffice")
    folder = tmp_path_factory.mktemp("papers")
    page_layout(folder / "pages.docx")
    broadsheet(folder / "columns.fodt")
    print_to_pdf(folder, "*.*")
    return folder


def read(path: Path) -> tuple[Source, Reading]:
    source = read_source(path)
    return source, read_structure(source)


def test_two_pages_of_our_own_layout_come_back_with_the_same_articles(printed: Path) -> None:
    _, reading = read(printed / "pages.pdf")
    assert [story_of(article) for article in reading.articles] == [
        printed_with(article, pictures=len(story_of(article).captions)) for article in made(*IN_PAGES)
    ]


def test_five_columns_are_read_in_the_order_of_their_stories(printed: Path) -> None:
    source, _ = read(printed / "columns.pdf")
    lead, visit, lift, sidebar, holiday, winter = map(_printed_text, made(*IN_COLUMNS))
    captions = [_ink(story_of(article).captions) for article in made("A01", "A04")]
    stories = (lead, captions[0], visit, captions[1], lift, sidebar, holiday, "图片新闻", winter)
    assert _ink([source.text]) == _ink([*LEFT_EAR, PAPER, *RIGHT_EAR, *stories, FOOT])


def test_five_columns_show_their_headlines_pictures_and_captions(printed: Path) -> None:
    source, _ = read(printed / "columns.pdf")
    hints = [(hint.kind, hint.level, hint.span.of(source.text)) for hint in source.hints]
    articles = [article for article in made(*IN_COLUMNS) if article.kind is not ArticleKind.SIDEBAR]
    assert [text for kind, level, text in hints if (kind, level) == (HintKind.HEADING, 1)] == [
        article.headline.text for article in articles if article.headline
    ]
    assert sum(kind is HintKind.PICTURE for kind, _, _ in hints) == 7
    captions = [text for kind, _, text in hints if kind is HintKind.CAPTION]
    assert captions == [text for article in made("A01", "A04") for text in story_of(article).captions]


def test_five_columns_come_back_with_the_same_articles(printed: Path) -> None:
    _, reading = read(printed / "columns.pdf")
    for article, wanted in zip(reading.articles, made(*IN_COLUMNS)[:5], strict=False):
        assert story_of(article).text == story_of(wanted).text
        assert set(story_of(wanted).titles) <= set(story_of(article).titles)


def _printed_text(article: Article) -> str:
    """Return what of an article is printed in columns, captions apart."""
    parts = [*(title.text for title in article.titles)]
    parts += [one.text for one in article.passages if one.kind is PassageKind.BYLINE]
    return _ink([*parts, *(text for _, text in _body(article))])


@pytest.mark.parametrize("name", ["pages", "columns"])
def test_every_printed_letter_is_in_the_text_exactly_once(printed: Path, name: str) -> None:
    source, _ = read(printed / f"{name}.pdf")
    with closing(PdfDocument(printed / f"{name}.pdf")) as document:
        letters = _ink(page.get_textpage().get_text_range() for page in document)
    assert sorted(_ink([source.text])) == sorted(letters)


@pytest.mark.parametrize("name", ["pages", "columns"])
def test_the_masthead_comes_back(printed: Path, name: str) -> None:
    _, reading = read(printed / f"{name}.pdf")
    masthead = reading.masthead
    assert (masthead.paper, masthead.date, masthead.issue_number) == (PAPER, "2023-05-25", 7)
