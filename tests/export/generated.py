"""Articles of a street paper made from a seed, of invented places and people."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from desktop.model import Article, ArticleKind, Issue, Masthead, PassageKind, Review
from tests.export.export_samples import MASTHEAD, Parts, articles

_SUBJECTS = (
    "梧桐里居民区",
    "云桥街道",
    "志愿者闻小溪",
    "楼组长俞老师",
    "“阳光驿站”",
    "3号楼的12户居民",
    "社区医生",
)
_TIMES = ("5月20日上午，", "上周三，", "自2019年起，", "9:30，", "今年以来，", "", "")
_VERBS = ("走访了", "商量了", "改造了", "讲起", "记下了", "联系上", "送来")
_OBJECTS = (
    "48个充电口",
    "《邻里公约》的第3稿",
    "家门口的菜场",
    "84.5%的住户",
    "一台AED和2箱药品",
    "“零距离”议事会",
    "楼道里堆了多年的旧家具",
    "下一步的打算",
)
_TAILS = ("，大家都说好", "——这是第一次", "：“早就该这样了！”", "，比去年多了近两成", "……", "（共7处）", "")
_HEADS = (
    "邻里议事有回音",
    "楼道变了样 邻居常走动",
    "一碗馄饨暖半条街",
    "家门口的“充电口”",
    "菜场早市提前到6点",
)
_SECTIONS = ("要闻", "社区扫描", "身边人")


def article_parts(seed: int, paragraphs: int | None = None) -> Parts:
    """Return an article: titles, byline, paragraphs, now and then an intertitle, list, picture, credit."""
    chance = random.Random(seed)
    count = paragraphs or chance.randint(2, 9)
    return ArticleKind.NEWS, (*_head(chance), *_body(chance, count), *_foot(chance))


def generated_review(seed: int, masthead: Masthead = MASTHEAD) -> Review:
    """Return an issue of 1 to 12 such articles, picture stories and sidebars among them."""
    chance = random.Random(seed)
    parts = [_piece(chance) for _ in range(chance.randint(1, 12))]
    # A sidebar needs an article to belong to.
    return Review(Issue((), masthead, (), tuple(articles([article_parts(seed), *parts]))))


def article_review(seed: int, paragraphs: int, columns: int | None = None) -> Review:
    """Return an issue of one article of that many paragraphs, without pictures."""
    (article,) = articles([article_parts(seed, paragraphs)])
    words = tuple(passage for passage in article.passages if passage.runs)
    text = tuple(passage for passage in words if passage.kind is not PassageKind.CAPTION)
    placed = Article(article.id, article.kind, text, columns=columns)
    return Review(Issue((), MASTHEAD, (), (placed,)))


def beside_review(*columns: int) -> Review:
    """Return an issue of articles side by side, each of one random text and with that many columns."""
    words = [article_review(seed, 4 * count, count).issue.articles[0] for seed, count in enumerate(columns)]
    renamed = (
        replace(
            article,
            id=f"1.a{number}",
            passages=tuple(replace(one, id=f"{number}.{one.id}") for one in article.passages),
            beside=number > 0,
        )
        for number, article in enumerate(words)
    )
    return Review(Issue((), MASTHEAD, (), tuple(renamed)))


def made_up_review(seed: int) -> Review:
    """Return such an issue as an editor makes it up: side by side, in columns, on pages, with jumps."""
    chance = random.Random(seed)
    placed = (
        replace(
            article,
            beside=chance.random() < 0.35,
            columns=chance.choice((None, None, 1, 2, 3)),
            rest_page=chance.choice((None, 2, 3)),
            page=chance.choice((None, None, 1, 2)),
        )
        for article in generated_review(seed).issue.articles
    )
    return Review(Issue((), replace(MASTHEAD, page_count=None), (), tuple(placed)))


def sentence(chance: random.Random) -> str:
    """Return a sentence with numbers, quotes, Latin letters and dashes as papers print them."""
    parts = (chance.choice(words) for words in (_TIMES, _SUBJECTS, _VERBS, _OBJECTS, _TAILS))
    text = "".join(parts)
    return text if text.endswith(("”", "…")) else f"{text}。"


def paragraph(chance: random.Random) -> str:
    """Return one to eight sentences."""
    return "".join(sentence(chance) for _ in range(chance.randint(1, 8)))


def _piece(chance: random.Random) -> Parts:
    seed = chance.getrandbits(32)
    kind = chance.choice([ArticleKind.NEWS] * 6 + [ArticleKind.SIDEBAR, ArticleKind.PICTURE_NEWS])
    if kind is ArticleKind.NEWS:
        return article_parts(seed)
    if kind is ArticleKind.PICTURE_NEWS:
        return kind, ((PassageKind.PICTURE, ""), (PassageKind.PARAGRAPH, sentence(chance)))
    items = tuple((PassageKind.PARAGRAPH, paragraph(chance)) for _ in range(chance.randint(1, 4)))
    return kind, ((PassageKind.HEADLINE, "相关链接"), *items)


def _head(chance: random.Random) -> Iterator[tuple[PassageKind, str]]:
    if chance.random() < 0.3:
        yield PassageKind.SECTION, chance.choice(_SECTIONS)
    if chance.random() < 0.4:
        yield PassageKind.KICKER, "云桥街道第三届邻里节"
    yield PassageKind.HEADLINE, chance.choice(_HEADS)
    if chance.random() < 0.4:
        yield PassageKind.DECK, "“阳光驿站”里话家常"
    if chance.random() < 0.6:
        yield PassageKind.BYLINE, "□记者 闻小溪"


def _body(chance: random.Random, count: int) -> Iterator[tuple[PassageKind, str]]:
    picture = chance.randrange(count) if chance.random() < 0.5 else None
    for number in range(count):
        if number and chance.random() < 0.2:
            yield PassageKind.INTERTITLE, "楼上楼下"
        kind = PassageKind.LIST_ITEM if chance.random() < 0.15 else PassageKind.PARAGRAPH
        yield kind, ("●" if kind is PassageKind.LIST_ITEM else "") + paragraph(chance)
        if number == picture:
            yield PassageKind.PICTURE, ""
            yield PassageKind.CAPTION, "居民在驿站包馄饨"


def _foot(chance: random.Random) -> Iterator[tuple[PassageKind, str]]:
    if chance.random() < 0.5:
        yield PassageKind.CREDIT, "（社区办 俞文）"
