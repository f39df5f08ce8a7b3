"""Who signs or is labelled inside a text: （甲 摄）, 组长：甲, 本报讯（记者 甲 通讯员 乙）, 甲：我记得."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import any_of
from desktop.facts.names.following import Follow
from desktop.facts.names.name import BEGINS, SURNAME, Name, name_at
from desktop.facts.names.shapes import is_given, shape
from desktop.facts.names.whole_names import is_person
from desktop.facts.people.introductions import Introduction, companions
from desktop.facts.posts.post import posts_before
from desktop.text.bylines import byline_names
from desktop.text.scripts import HAN

_PHOTO = re.compile(
    rf"(?:^|(?<=[（\s/／。！”□■]))((?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{1,2}})\s*[/／]?\s*(?:摄影报道|摄影|摄|供图)(?=$|[）。])"
)
PICTURED = re.compile("摄|供图")
"""What a name stands before that signs a picture."""

_LABEL = re.compile(rf"({any_of('posts')}|联系人|整理|撰文|摄影|文字|口述)：{BEGINS}")
# 石桥村村委会主任：甲, not 优秀党务工作者：甲.
_BODY = re.compile(rf"(?:{any_of('organization_suffixes')}|[村镇乡])$")
_BEFORE_LABEL = re.compile(rf"[^{HAN}]$|^$")
_CREDITS = frozenset({"整理", "撰文", "摄影", "文字", "口述"})
BYLINE = re.compile(r"（([^（）]{0,6}(?:记者|通讯员)[^（）]{2,40})）")
"""A byline inside a text: （记者 甲 通讯员 乙）."""

_ASKS = re.compile("^(?:本报)?(?:记者|主持人|编者|编辑|问)：", re.MULTILINE)
_ANSWER = re.compile(rf"((?!记者|主持|编者|编辑){SURNAME}[{HAN}]{{1,2}})：")
# 某居民区（某小区）甲, and the line below tells of 甲.
_HEADING = re.compile(rf"(?:^|[\s）])((?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{2}})$")
_LONGEST_HEADING = 7
# How high the score of a name behind a label must be.
_ENOUGH = 2.5


def photographers(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who took a picture: （甲 摄）."""
    for match in _PHOTO.finditer(text):
        if is_given(match[1]) and shape(match[1]) >= -1.0:
            name = Name(match[1], match.start(1), match.end(1), 0.0, Follow.MARK)
            yield Introduction(name, (), 0.8, "图片作者")


def labelled(text: str, article: str) -> Iterator[Introduction]:
    """Yield the people of a list of offices: 组长：甲 副组长：乙."""
    for match in _LABEL.finditer(text):
        name = name_at(text, match.end(), article)
        posts = posts_before(text, match.end(1))
        start = posts[0].start if posts else match.start()
        leads = _BEFORE_LABEL.search(text[max(0, start - 1) : start])
        if posts and posts[0].body and not _BODY.search(posts[0].body):
            continue
        if name and leads and name.follow is Follow.MARK and name.score >= _ENOUGH:
            titles = () if match[1] in _CREDITS else tuple(post.text for post in posts)
            first = Introduction(name, titles, 0.8, f"跟在“{match[0]}”之后")
            yield from (first, *companions(text, first, article))


def profiled(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a heading names that the line below it tells of."""
    head = _HEADING.search(text, max(0, len(text) - _LONGEST_HEADING))
    below = article.partition(f"{text}\n")[2].partition("\n")[0] if head else ""
    if head and head[1] in below and is_person(head[1]):
        name = Name(head[1], head.start(1), len(text), 0.0, Follow.MARK)
        yield Introduction(name, (), 0.75, "小标题里的姓名，下一段写的是此人")


def reporters(text: str, _article: str) -> Iterator[Introduction]:
    """Yield the names of a byline inside the text: 本报讯（记者 甲 通讯员 乙）."""
    for match in BYLINE.finditer(text):
        for written in byline_names(match[1]):
            start = text.find(written, match.start(1), match.end(1))
            if start >= 0:
                name = Name(written, start, start + len(written), 0.0, Follow.MARK)
                yield Introduction(name, (), 0.9, "文内署名")


def interviewed(text: str, article: str) -> Iterator[Introduction]:
    """Yield who answers in an interview that the paper leads: 甲：我记得."""
    line = _ANSWER.match(text)
    if line and _ASKS.search(article) and is_person(line[1]):
        yield Introduction(Name(line[1], 0, line.end(1), 0.0, Follow.MARK), (), 0.75, "访谈中答话的人")
