"""A paper with ways of its own, three issues of it, and an editor who puts right what was misread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from desktop.model import (
    AddSource,
    Issue,
    MergeArticles,
    Passage,
    PassageKind,
    SetKind,
    SetMasthead,
    Source,
    SplitArticle,
    SplitPassage,
)
from desktop.model.habits import Paper
from desktop.review import apply_edit, empty_review
from desktop.workflow import Desk

FURNITURE, SECTION = PassageKind.FURNITURE, PassageKind.SECTION
KICKER, HEADLINE, DECK = PassageKind.KICKER, PassageKind.HEADLINE, PassageKind.DECK
PARAGRAPH, CREDIT = PassageKind.PARAGRAPH, PassageKind.CREDIT

PAPER = Paper("云桥之声", "云桥街道")
Line = tuple[PassageKind, str]


@dataclass(frozen=True, slots=True)
class Story:
    """A story as this paper prints it: headline above two decks, and a credit behind two dashes."""

    headline: str
    deck: str
    second_deck: str
    place: str
    section: str = ""

    def lines(self) -> Iterator[Line]:
        if self.section:
            yield SECTION, self.section
        yield HEADLINE, self.headline
        yield DECK, self.deck
        yield DECK, self.second_deck
        yield (
            PARAGRAPH,
            f"昨天傍晚，{self.place}的居民来到小广场，看了很久也聊了很久，都说日子比去年方便多了。",
        )
        yield PARAGRAPH, f"这件事从去年冬天议到今年春天，开了六次会，{self.place}的老人们一次也没有落下。"
        yield CREDIT, f"——{self.place}居委会"


def made_issue(number: int, date: str, stories: tuple[Story, ...]) -> list[Line]:
    """Return an issue of the paper as lines with what they are."""
    return [
        (FURNITURE, "云桥之声"),
        (FURNITURE, f"NO.{number:03} {date}"),
        (FURNITURE, "◎街道这一周◎"),
        (FURNITURE, "云桥街道党工委、办事处联合出版"),
        *(line for story in stories for line in story.lines()),
    ]


def text_of(lines: list[Line]) -> str:
    """Return the lines as they come in, with a blank line between them."""
    return "\n\n".join(text for _, text in lines) + "\n"


FIRST = made_issue(
    17,
    "2024年5月6日",
    (
        Story(
            "青溪修好二十盏路灯",
            "青溪居民区党总支书记林晓带队走访夜归居民",
            "夜里回家的路终于亮了起来",
            "青溪",
            "邻里灯",
        ),
        Story(
            "夜校一口气开了四个班",
            "松风里居民区秋季夜校报名现场见闻",
            "白天上班晚上上课的人多了起来",
            "松风里",
        ),
        Story(
            "老菜场搬进新楼",
            "柳湾标准化菜场改造工程比计划提早完工",
            "摊位多了车位也跟着多了",
            "柳湾",
            "桥头话",
        ),
    ),
)
SECOND = made_issue(
    18,
    "2024年6月3日",
    (
        Story(
            "东浦添了三十张长椅",
            "东浦居民区党总支书记方远带人逐条弄堂查看",
            "走累了随处可以坐下歇一歇",
            "东浦",
            "桥头话",
        ),
        Story(
            "社区食堂开到家门口",
            "云栖里社区长者食堂试营业首日见闻",
            "不想烧饭的时候有了去处",
            "云栖里",
            "邻里灯",
        ),
        Story(
            "废车棚变身小书屋",
            "竹园居民区闲置车棚改造项目如期完成",
            "放学以后孩子们有了去处",
            "竹园",
        ),
    ),
)


def correct(desk: Desk, lines: list[Line]) -> None:
    """Put right everything in the issue on the desk that is not as ``lines`` say."""
    _cut(desk, lines)
    _set_kinds(desk, lines)
    _bound(desk, lines)
    _set_kinds(desk, lines)


def fill_masthead(desk: Desk, number: int) -> None:
    """Fill in what the reading does not find in this paper's masthead."""
    for name, value in (("paper", PAPER.name), ("street", PAPER.street), ("issue_number", number)):
        desk.do(SetMasthead(name, value))


def read_as(issue: Issue) -> list[Line]:
    """Return every passage's kind and text, in reading order; picture slots left out."""
    return [(passage.kind, passage.text) for passage in issue.passages() if passage.text]


def _set_kinds(desk: Desk, lines: list[Line]) -> None:
    kinds = {text: kind for kind, text in lines}
    for passage in tuple(desk.review.issue.passages()):
        kind = kinds.get(passage.text, passage.kind)
        if kind is not passage.kind:
            desk.do(SetKind(passage.id, kind))


def _cut(desk: Desk, lines: list[Line]) -> None:
    for _, text in lines:
        for passage in tuple(desk.review.issue.passages()):
            at = passage.text.find(text)
            if at > 0:
                desk.do(SplitPassage(passage.id, at))
                passage = _passage(desk, text)
            if at >= 0 and len(passage.text) > len(text):
                desk.do(SplitPassage(passage.id, len(text)))


def _bound(desk: Desk, lines: list[Line]) -> None:
    """Let articles begin where sections and headlines without a section stand, and nowhere else."""
    begins = {
        text
        for (above, _), (kind, text) in pairwise(lines)
        if kind is SECTION or (kind is HEADLINE and above is not SECTION)
    }
    for text in begins:
        passage = _passage(desk, text)
        article = next(one for one in desk.review.issue.articles if passage in one.passages)
        if any(one.kind is not FURNITURE for one in article.passages[: article.passages.index(passage)]):
            desk.do(SplitArticle(passage.id))
    for first, second in reversed(list(pairwise(desk.review.issue.articles))):
        if second.passages[0].text not in begins:
            desk.do(MergeArticles(first.id, second.id))


def _passage(desk: Desk, text: str) -> Passage:
    return next(passage for passage in desk.review.issue.passages() if passage.text.startswith(text))


def lines_read(edit: AddSource) -> list[Line]:
    """Return what the edit reads, in reading order."""
    return read_as(apply_edit(empty_review(), edit, "1").issue)


def second(change: Callable[[str], str] = str) -> Source:
    """Return the second issue's text, changed by ``change``."""
    return Source.of_text(change(text_of(SECOND)))
