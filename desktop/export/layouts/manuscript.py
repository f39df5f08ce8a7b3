"""通稿: one article after the other in the form of GB/T 9704, 22 lines of 28 characters a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.fonts import FANGSONG, HEADLINE_SONG, HEI, KAI, SONG
from desktop.export.markup import field, line, paragraph, run
from desktop.export.passages import set_cells, set_passage
from desktop.export.printed import printed_articles, title_of
from desktop.export.profile import PageProfile
from desktop.export.sections import Running, close_band, section
from desktop.export.styles import Align, Style
from desktop.export.tables import ruled
from desktop.export.units import TYPE_SIZES, twips
from desktop.model import Article, ArticleKind, Layers, Passage, PassageKind, Review
from desktop.text.bylines import byline_names
from desktop.text.counting import Count, count_characters

SIZE = TYPE_SIZES["三号"]
# 22 lines in 225 mm: a trifle under 29 points.
PITCH = 28.95
# 28 characters of 16 points are wider than 156 mm; a quarter of a point each brings them in.
TIGHTER = -0.25
SHEET = PageProfile("通稿", 210, 297, 37, 26, 35, 28, body_size=SIZE + TIGHTER, line_pitch=PITCH, edge=24)
PICTURE_WORDS = "〔图位〕"
SLIP_SHARES = (3, 5, 3, 5)
_CENTER, _LEFT, _RIGHT = Align.CENTER, Align.LEFT, Align.RIGHT

STYLES = (
    Style("Section", "栏目", HEI, SIZE, PITCH, _LEFT, keep_next=True),
    Style("Kicker", "肩题", KAI, SIZE, PITCH, _CENTER, keep_next=True),
    Style("Headline", "主题", HEADLINE_SONG, 22, 36, _CENTER, keep_next=True, outline=0),
    Style("Deck", "副题", KAI, SIZE, PITCH, _CENTER, after=10, keep_next=True),
    Style("Byline", "署名", KAI, SIZE, PITCH, _CENTER),
    Style("Body", "正文", FANGSONG, SIZE, PITCH, indent=2, spacing=TIGHTER),
    Style("Intertitle", "小标题", HEI, SIZE, PITCH, indent=2, spacing=TIGHTER, keep_next=True),
    Style("Caption", "图说", KAI, 14, PITCH, _CENTER),
    Style("Credit", "供稿", FANGSONG, SIZE, PITCH, _RIGHT),
    Style("TableText", "表格文字", FANGSONG, 12, 20, _CENTER),
    Style("PictureMark", "图位", KAI, 14, PITCH, _CENTER, color="76777D", furniture=True),
    Style("SlipGap", "稿签前空", SONG, 9, PITCH, furniture=True),
    Style("SlipLabel", "稿签项目", HEI, 10.5, 24, _CENTER, furniture=True),
    Style("SlipText", "稿签文字", FANGSONG, 10.5, 24, _LEFT, furniture=True),
    Style("Hole", "待填", KAI, 10.5, color="B3261E", inline=True, furniture=True),
    Style("FolioOdd", "单页码", SONG, 14, 18, _RIGHT, sides=14, furniture=True),
    Style("FolioEven", "双页码", SONG, 14, 18, _LEFT, sides=14, furniture=True),
    Style("SectionEnd", "节末", SONG, 1, 1, furniture=True),
    Style("CellEnd", "格末", SONG, 1, 1, furniture=True),
    Style("CommentText", "批注文字", SONG, 9, align=_LEFT, furniture=True),
)

PASSAGE_STYLES = {
    PassageKind.SECTION: "Section",
    PassageKind.KICKER: "Kicker",
    PassageKind.HEADLINE: "Headline",
    PassageKind.DECK: "Deck",
    PassageKind.BYLINE: "Byline",
    PassageKind.CREDIT: "Credit",
    PassageKind.PARAGRAPH: "Body",
    PassageKind.INTERTITLE: "Intertitle",
    PassageKind.LIST_ITEM: "Body",
    PassageKind.CAPTION: "Caption",
    PassageKind.JUMP: "Credit",
}


def set_manuscript(
    review: Review, layers: Layers, profile: PageProfile, pictures: Mapping[str, bytes]
) -> Draft:
    """Return every article on pages of its own, a sidebar after the article before it, each with its slip."""
    del layers, profile, pictures
    draft = Draft(title_of(review.issue.masthead, "通稿"), STYLES, two_sided=True)
    running = Running(
        footer=draft.running("ftr", _folio("FolioOdd")), even_footer=draft.running("ftr", _folio("FolioEven"))
    )
    stories = [*_stories(printed_articles(review.issue))] or [[]]
    for index, story in enumerate(stories):
        band = close_band([*_story(draft, story)], section(SHEET, new_page=index > 0, running=running))
        draft.add(*band)
    # The last section's properties stand in the body, not in a paragraph.
    last = draft.body[-1][0]
    draft.add(last[-1])
    return draft


def _folio(style: str) -> _Element:
    return paragraph(style, run("— "), *field("PAGE", "1"), run(" —"))


def _stories(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield each article with the sidebars that follow it."""
    story: list[Article] = []
    for article in articles:
        if story and article.kind is not ArticleKind.SIDEBAR:
            yield story
            story = []
        story.append(article)
    if story:
        yield story


def _story(draft: Draft, story: Sequence[Article]) -> Iterator[_Element]:
    for article in story:
        for passage in article.passages:
            if passage.kind is not PassageKind.FURNITURE:
                yield _passage(draft, passage)
    if story:
        yield line("SlipGap", "")
        yield _slip(story)


def _passage(draft: Draft, passage: Passage) -> _Element:
    if passage.kind is PassageKind.PICTURE:
        return line("PictureMark", PICTURE_WORDS)
    if passage.kind is PassageKind.TABLE:
        rows = set_cells(draft, passage, "TableText")
        return ruled(twips(SHEET.text_width), rows, [1] * max(map(len, rows)))
    return set_passage(draft, passage, PASSAGE_STYLES[passage.kind])


def _slip(story: Sequence[Article]) -> _Element:
    """Return 稿签: who wrote it, how long it is, and room for who approves it."""
    passages = [passage for article in story for passage in article.passages]
    length = sum((count_characters(passage.text) for passage in passages), Count())
    names = dict.fromkeys(
        name for text in _texts(passages, PassageKind.BYLINE) for name in byline_names(text)
    )
    credits_ = (text.strip("（）() ") for text in _texts(passages, PassageKind.CREDIT))
    rows = [
        [*_entry("供稿单位", "；".join(credits_)), *_entry("作者", "、".join(names))],
        [*_entry("联系电话", ""), *_entry("字数", f"{length.with_marks:,}")],
        [line("SlipLabel", "审签"), line("SlipText", ""), line("SlipLabel", "日期"), line("SlipText", "")],
    ]
    return ruled(twips(SHEET.text_width), rows, SLIP_SHARES)


def _texts(passages: Iterable[Passage], kind: PassageKind) -> Iterator[str]:
    return (passage.text for passage in passages if passage.kind is kind)


def _entry(label: str, text: str) -> tuple[_Element, _Element]:
    value = line("SlipText", text) if text else paragraph("SlipText", run("待填", "Hole"))
    return line("SlipLabel", label), value
