"""A picture between two articles goes where the paper has it."""

from __future__ import annotations

import pytest

from desktop.model import Article, ArticleKind, Issue, Passage, PassageKind, Run
from desktop.model.habits import ABOVE, BELOW, Aspect, Decisions, Habit, Habits, Lesson
from desktop.structure import lessons_in
from desktop.structure.articles.borders import bordered_as_usual
from desktop.structure.habits.index import NOTHING_KNOWN, HabitIndex

NOW = "2024-05-06T08:00:00+00:00"
ROLES = {
    "图": PassageKind.PICTURE,
    "说": PassageKind.CAPTION,
    "题": PassageKind.HEADLINE,
    "文": PassageKind.PARAGRAPH,
    "署": PassageKind.BYLINE,
    "头": PassageKind.FURNITURE,
}
KINDS = {kind: letter for letter, kind in ROLES.items()}


def articles(*roles: str, kind: ArticleKind = ArticleKind.NEWS) -> list[Article]:
    """Return articles of passages with these roles, numbered through all of them."""
    made, number = list[Article](), 0
    for letters in roles:
        passages = []
        for letter in letters:
            passages.append(Passage(str(number), ROLES[letter], (Run(letter),)))
            number += 1
        made.append(Article(f"a{len(made)}", kind, tuple(passages)))
    return made


def written(read: tuple[Article, ...]) -> list[str]:
    return ["".join(KINDS[passage.kind] for passage in article.passages) for article in read]


def habit(where: str, weight: float = 3.0, kind: str = "picture") -> HabitIndex:
    return HabitIndex(Habits(None, (Habit(Aspect.BORDER, kind, {where: weight}),)))


@pytest.mark.parametrize(
    ("read", "known", "bordered"),
    [
        (("题文图", "题文"), habit(BELOW), ["题文", "图题文"]),
        (("题文图说说", "题文"), habit(BELOW), ["题文", "图说说题文"]),
        (("题文说图", "题文", "题文"), habit(BELOW), ["题文说", "图题文", "题文"]),
        (("题文", "图说题文"), habit(ABOVE), ["题文图说", "题文"]),
        (("题文署", "题文"), habit(BELOW, kind="byline"), ["题文", "署题文"]),
        (("题文图", "题文"), habit(BELOW, 1.0), ["题文图", "题文"]),
        (("题文图头", "题文"), habit(BELOW), ["题文图头", "题文"]),
        (("题图", "题文"), habit(BELOW), ["题图", "题文"]),
        (("题文图", "题文"), habit(ABOVE), ["题文图", "题文"]),
        (("题文图", "题文"), NOTHING_KNOWN, ["题文图", "题文"]),
    ],
    ids=[
        "a picture above its title",
        "with its captions",
        "without the caption of another",
        "a picture below its story",
        "a byline",
        "after one lesson only",
        "at the end of a page",
        "the only thing in its article",
        "already so",
        "nothing known",
    ],
)
def test_what_stands_between_articles_goes_where_it_usually_does(
    read: tuple[str, ...], known: HabitIndex, bordered: list[str]
) -> None:
    assert written(bordered_as_usual(articles(*read), known)) == bordered


def test_what_was_moved_says_so() -> None:
    _, below = bordered_as_usual(articles("题文图", "题文"), habit(BELOW))
    assert below.passages[0].evidence == "本报习惯：归下一篇"


def test_nothing_is_put_over_the_label_of_a_sidebar() -> None:
    read = articles("题文图", "题文", kind=ArticleKind.SIDEBAR)
    assert bordered_as_usual(read, habit(BELOW)) == tuple(read)


@pytest.mark.parametrize(
    ("stand", "where"), [(("题文图", "题文"), ABOVE), (("题文", "图题文"), BELOW)], ids=["closing", "opening"]
)
def test_a_border_that_was_moved_teaches(stand: tuple[str, ...], where: str) -> None:
    read = articles(*stand)
    issue = Issue((), articles=tuple(read))
    decided = Decisions(borders={read[1].passages[0].id: NOW})
    assert lessons_in(issue, decided) == (Lesson(Aspect.BORDER, "picture", where, True, NOW),)
