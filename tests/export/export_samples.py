"""A small issue of invented places and people that holds every kind of thing a page can show."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from lxml import etree

from desktop.export.markup import name_of
from desktop.model import (
    Article,
    ArticleKind,
    ArticleState,
    Fact,
    FactKind,
    FactState,
    Finding,
    FindingState,
    Issue,
    JudgedFact,
    JudgedFinding,
    Layers,
    Masthead,
    Passage,
    PassageKind,
    Review,
    Run,
    Seam,
    Severity,
    Span,
)

MASTHEAD = Masthead(
    paper="梧桐社区报",
    community="梧桐里",
    publisher=("梧桐里街道党工委", "梧桐里街道办事处"),
    date="2023-05-25",
    issue_number=7,
    page_count=4,
    slogan="家门口的事",
    english="WUTONG COMMUNITY NEWS",
    accounts=("梧桐里发布",),
)

LONG = (
    "5月20日上午，梧桐里街道在“阳光驿站”举行邻里节，街道办事处主任闻一舟到场参加，"
    "居民80余人带来了自家做的点心。"
)

Parts = tuple[ArticleKind, tuple[tuple[PassageKind, str], ...]]

PARTS: tuple[Parts, ...] = (
    (
        ArticleKind.NEWS,
        (
            (PassageKind.SECTION, "要闻"),
            (PassageKind.KICKER, "梧桐里街道第三届邻里节"),
            (PassageKind.HEADLINE, "一碗馄饨 半个楼道的香"),
            (PassageKind.DECK, "“阳光驿站”里话家常"),
            (PassageKind.BYLINE, "□记者 闻小溪"),
            (PassageKind.PARAGRAPH, LONG),
            (PassageKind.PICTURE, ""),
            (PassageKind.CAPTION, "居民包馄饨"),
            (PassageKind.INTERTITLE, "楼上楼下"),
            (PassageKind.PARAGRAPH, LONG * 3),
            (PassageKind.LIST_ITEM, "●邻里节每季度一次；"),
            (PassageKind.LIST_ITEM, "●报名找楼组长。"),
            (PassageKind.TABLE, "日期\t地点\n5月20日\t阳光驿站"),
            (PassageKind.JUMP, "（下转第2版）"),
            (PassageKind.CREDIT, "（社区办）"),
        ),
    ),
    (
        ArticleKind.SIDEBAR,
        (
            (PassageKind.HEADLINE, "相关链接"),
            (PassageKind.PARAGRAPH, "阳光驿站在梧桐里路7号，每天8:30-17:00开放。"),
            (PassageKind.PARAGRAPH, "电话55512345，找俞老师。"),
            (PassageKind.PARAGRAPH, "每周三休息，节假日另行通知。"),
        ),
    ),
    (
        ArticleKind.PICTURE_NEWS,
        (
            (PassageKind.SECTION, "图片新闻"),
            (PassageKind.PICTURE, ""),
            (PassageKind.PARAGRAPH, "5月18日，志愿者清理河道。"),
        ),
    ),
    (
        ArticleKind.PICTURE_NEWS,
        (
            (PassageKind.PICTURE, ""),
            (PassageKind.PARAGRAPH, "5月19日，消防员教孩子们打绳结。"),
        ),
    ),
)


def issue(masthead: Masthead = MASTHEAD) -> Issue:
    """Return the issue; its passages are named ``1.<n>`` in reading order and ``1.0`` is furniture."""
    front = Passage("1.0", PassageKind.FURNITURE, (Run("扫描二维码 关注“梧桐里发布”"),))
    return Issue((), masthead, (front,), tuple(articles(PARTS)))


def articles(parts: Iterable[Parts]) -> Iterable[Article]:
    """Yield articles of these parts, with passages numbered through."""
    number = 0
    for index, (kind, passages) in enumerate(parts):
        built = []
        for passage_kind, text in passages:
            number += 1
            built.append(Passage(f"1.{number}", passage_kind, (Run(text),) if text else ()))
        parent = "1.a0" if kind is ArticleKind.SIDEBAR else None
        yield Article(f"1.a{index}", kind, tuple(built), parent)


def review(masthead: Masthead = MASTHEAD) -> Review:
    """Return the review of the issue, nothing decided."""
    return Review(issue(masthead))


def pictured(digest: str, credit: str = "", shape: float | None = None) -> Review:
    """Return the review of the issue with this picture in every slot, credited and cropped."""
    plain = issue()
    filled = (
        replace(
            article,
            passages=tuple(
                replace(one, picture=digest, credit=credit, shape=shape)
                if one.kind is PassageKind.PICTURE
                else one
                for one in article.passages
            ),
        )
        for article in plain.articles
    )
    return Review(replace(plain, articles=tuple(filled)))


def of_paragraphs(*texts: str) -> Review:
    """Return the review of an issue with one untitled article of these paragraphs."""
    parts = tuple((PassageKind.PARAGRAPH, text) for text in texts)
    return Review(Issue((), Masthead(), (), tuple(articles([(ArticleKind.NEWS, parts)]))))


def left_out(article: Article) -> Article:
    """Return the article, not printed."""
    return Article(article.id, article.kind, article.passages, state=ArticleState.LEFT_OUT)


def layers() -> Layers:
    """Return a sure and an unsure person and a finding of each severity in the first paragraph."""
    people = (("闻一舟", FactState.CONFIRMED), ("阳光驿站", FactState.UNSURE))
    facts = tuple(JudgedFact(_fact(text), state) for text, state in people)
    words = (("居民80余人", Severity.ERROR), ("邻里节", Severity.WARNING), ("点心", Severity.QUERY))
    findings = tuple(JudgedFinding(_finding(text, level), FindingState.OPEN) for text, level in words)
    return Layers(facts, findings)


def seamed(text: str, at: int, confidence: float) -> Passage:
    """Return a paragraph that was joined before the character ``at``."""
    runs = (Run(text[:at]), Run(text[at:], seam=Seam(confidence, "")))
    return Passage("1.1", PassageKind.PARAGRAPH, runs)


def _span(text: str) -> Span:
    return Span(LONG.index(text), LONG.index(text) + len(text))


def _fact(text: str) -> Fact:
    return Fact(FactKind.PERSON, "1.6", _span(text), text, text, {"titles": ("街道办事处主任",)})


def _finding(text: str, level: Severity) -> Finding:
    return Finding("sample", level, "1.6", _span(text), text, f"“{text}”要再核一次。", "编辑部体例", ("核",))


def png(width: int, height: int) -> bytes:
    """Return a white picture of that many pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\xff" * width) * height
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def part(path: Path, name: str = "word/document.xml") -> etree._Element:
    """Return the root of one part of a written file."""
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def values(root: etree._Element, tag: str, attribute: str = "val") -> list[str]:
    """Return an attribute of every ``w:tag``, in order."""
    return [element.get(name_of(attribute)) or "" for element in root.iter(name_of(tag))]


def shown(root: etree._Element) -> str:
    """Return all text of a part."""
    return "".join(text.text or "" for text in root.iter(name_of("t")))
