"""An archive of decades, made of the project's own texts.

An article is a stretch of sentences of made issues (``tests/structure/press``), from a random
place on. In each article every seventh of the characters that it uses is replaced throughout by
another, drawn as often as it occurs, so that pairs of characters are as many as in print; and
most sentences name what the article is about, so that 800 characters hold some 600 different
pairs, as they do in print. An issue is 27 articles of a headline and some six paragraphs, 20,000
characters; two in three paragraphs begin with one of 4,000 invented people and a post, the few often
and the many seldom. There is an issue every second day, of four papers in turn.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count, islice, product

from desktop.archive import Archive
from desktop.model import (
    AddSource,
    Article,
    ArticleKind,
    Fact,
    FactKind,
    FactState,
    JudgedFact,
    Layers,
    Masthead,
    Passage,
    PassageKind,
    Reading,
    Run,
    Source,
    SourceSpan,
    Span,
)
from desktop.review import EditLog
from tests.structure.press import make_issue

_ARTICLES, _SENTENCES, _IN_A_PARAGRAPH = 27, 18, 3
_NAMED = 0.8
_PAPERS = ("云桥社区报", "鹤桥晨报", "竹行街报", "栖霞湾报")
_FIRST = date(1990, 1, 1)
_POSTS = ("居委会主任", "社区民警", "党总支书记", "志愿者", "物业经理", "业委会主任")
_SURNAMES = "郦阚岑鞠骆巢邵柏费莘臧郜阎蒲晏卞干闵邝麦"
_GIVEN = "一安宝成德方广海兰明宁平清荣双添文晓雅泽"
_SPEAKER = re.compile(f"({'|'.join(_POSTS)})(.{{2,3}})说：")


@dataclass(frozen=True, slots=True)
class _Stock:
    """What texts are drawn from."""

    sentences: tuple[str, ...]
    alphabet: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MadeIssue:
    """A made issue with the people in it."""

    log: EditLog
    layers: Layers


def make_archive(archive: Archive, issues: int) -> None:
    """Put so many made issues into an archive."""
    for issue in islice(made_issues(), issues):
        archive.take_in(issue.log.stored(), issue.log.review, issue.layers)


def made_issues(seed: int = 1, first: int = 0) -> Iterator[MadeIssue]:
    """Yield made issues without end, those of a seed always the same; ``first`` moves their dates on."""
    draw = random.Random(seed)
    for number in count(first):
        log = EditLog()
        log.do(_addition([_article(draw) for _ in range(_ARTICLES)], number))
        yield MadeIssue(log, Layers(tuple(_speakers(log.review.issue.articles))))


@cache
def _stock() -> _Stock:
    lines = (line for number in range(200) for line in make_issue(number).text.splitlines())
    sentences = tuple(found for line in lines for found in re.findall(r"[^。！？]{6,}[。！？]", line))
    names = tuple(map("".join, product(_SURNAMES, _GIVEN, ("", *_GIVEN[:9]))))
    people = random.Random(3).sample(names, 4000)
    return _Stock(sentences, "".join(sentences), tuple(people))


def _article(draw: random.Random) -> tuple[str, ...]:
    """Return the headline and the paragraphs of an article."""
    first = draw.randrange(len(_stock().sentences) - _SENTENCES)
    drawn = _altered(draw, _stock().sentences[first : first + _SENTENCES])
    starts = range(1, _SENTENCES, _IN_A_PARAGRAPH)
    return (drawn[0][:18], *(_spoken(draw, "".join(drawn[at : at + _IN_A_PARAGRAPH])) for at in starts))


def _altered(draw: random.Random, sentences: tuple[str, ...]) -> list[str]:
    used = sorted(set("".join(sentences)))
    others = {ord(one): draw.choice(_stock().alphabet) for one in used if draw.random() < 1 / 7}
    subject = "".join(draw.sample(_GIVEN, 3)) + "街道" + "".join(draw.sample(_GIVEN, 3)) + "居民区"
    named = (subject if draw.random() < _NAMED else "" for _ in sentences)
    return [name + sentence.translate(others) for name, sentence in zip(named, sentences, strict=True)]


def _spoken(draw: random.Random, paragraph: str) -> str:
    """Return the paragraph, in two of three cases with who says it."""
    if draw.random() < 1 / 3:
        return paragraph
    people = _stock().people
    return f"{draw.choice(_POSTS)}{people[int(len(people) * draw.random() ** 3)]}说：{paragraph}"


def _addition(articles: list[tuple[str, ...]], number: int) -> AddSource:
    """Return the edit that adds an issue whose structure is known."""
    text = "\n".join(line for article in articles for line in article)
    source = Source.of_text(text, f"{number}.txt")
    day = _FIRST + timedelta(2 * number)
    masthead = Masthead(paper=_PAPERS[number % 4], date=day.isoformat(), issue_number=number // 4 + 1)
    return AddSource(source, Reading("样本", masthead, articles=tuple(_read(articles))))


def _read(articles: list[tuple[str, ...]]) -> Iterator[Article]:
    start = 0
    for index, lines in enumerate(articles):
        passages = []
        for line in lines:
            kind = PassageKind.PARAGRAPH if passages else PassageKind.HEADLINE
            run = Run(line, SourceSpan(0, start, start + len(line)))
            passages.append(Passage(f"{index}-{len(passages)}", kind, (run,)))
            start += len(line) + 1
        yield Article(f"a{index}", ArticleKind.NEWS, tuple(passages))


def _speakers(articles: tuple[Article, ...]) -> Iterator[JudgedFact]:
    for passage in (passage for article in articles for passage in article.passages):
        said = _SPEAKER.match(passage.text)
        if said:
            titles = {"titles": (said[1],)}
            fact = Fact(FactKind.PERSON, passage.id, Span(*said.span(2)), said[2], said[2], titles)
            yield JudgedFact(fact, FactState.CONFIRMED)
