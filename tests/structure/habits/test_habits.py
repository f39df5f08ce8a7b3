"""What an issue teaches of its paper's habits, and what habits do to title groups and mastheads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import (
    Article,
    ArticleKind,
    Issue,
    Masthead,
    Passage,
    PassageKind,
    Run,
    Source,
    SourceSpan,
)
from desktop.model.habits import Aspect, Decisions, Habit, Habits, Lesson
from desktop.structure import lessons_in
from desktop.structure.habits.index import HabitIndex
from desktop.structure.habits.usual_masthead import as_usual
from desktop.structure.masthead import Imprint

KICKER, HEADLINE, DECK = PassageKind.KICKER, PassageKind.HEADLINE, PassageKind.DECK
SECTION, PARAGRAPH, CREDIT = PassageKind.SECTION, PassageKind.PARAGRAPH, PassageKind.CREDIT
FURNITURE, INTERTITLE, BYLINE = PassageKind.FURNITURE, PassageKind.INTERTITLE, PassageKind.BYLINE
NOW, LATER = "2024-05-06T08:00:00+00:00", "2024-05-07T08:00:00+00:00"
PROSE = "昨天傍晚，青溪的居民来到小广场，看了很久也聊了很久。"
Line = tuple[PassageKind, str]


def issue_of(*lines: Line, masthead: Masthead | None = None) -> Issue:
    """Return an issue of one article over a source with these lines; passages are numbered."""
    source = Source.of_text("\n".join(text for _, text in lines))
    passages, start = list[Passage](), 0
    for number, (kind, text) in enumerate(lines):
        run = Run(text, SourceSpan(0, start, start + len(text)))
        passages.append(Passage(str(number), kind, (run,)))
        start += len(text) + 1
    article = Article("a", ArticleKind.NEWS, tuple(passages))
    return Issue((source,), masthead or Masthead(), articles=(article,))


def taught(issue: Issue, *decided: int, exported: str | None = None) -> set[tuple[Aspect, str, str, bool]]:
    decisions = Decisions({str(number): NOW for number in decided}, exported=exported)
    return {
        (lesson.aspect, lesson.sign, lesson.value, lesson.decided) for lesson in lessons_in(issue, decisions)
    }


def test_an_issue_that_nobody_touched_teaches_nothing() -> None:
    assert taught(issue_of((SECTION, "邻里灯"), (HEADLINE, "路灯亮了"), (PARAGRAPH, PROSE))) == set()


def test_a_decided_line_teaches_its_words_and_its_form() -> None:
    issue = issue_of((HEADLINE, "路灯亮了"), (PARAGRAPH, PROSE), (CREDIT, "——青溪居委会"))
    assert taught(issue, 2) == {
        (Aspect.WORDS, "青溪居委会", "credit", True),
        (Aspect.FORM, "——乙", "credit", True),
    }


def test_what_stands_beside_it_in_the_article_was_seen() -> None:
    issue = issue_of((SECTION, "邻里灯"), (HEADLINE, "路灯亮了"), (PARAGRAPH, PROSE), (CREDIT, "（青溪）"))
    assert (Aspect.WORDS, "邻里灯", "section", False) in taught(issue, 3)


def test_an_exported_issue_was_seen_as_a_whole() -> None:
    issue = issue_of((SECTION, "【邻里灯】"), (PARAGRAPH, PROSE))
    assert taught(issue, exported=LATER) == {
        (Aspect.WORDS, "邻里灯", "section", False),
        (Aspect.FORM, "【甲】", "section", False),
    }


@pytest.mark.parametrize(
    ("lines", "decided", "lesson"),
    [
        (((KICKER, "喜迎佳节 共话"), (HEADLINE, "路灯"), (PARAGRAPH, PROSE)), 1, ("2行，第2行最短", "1")),
        (((HEADLINE, "路灯"), (DECK, "青溪修好路灯"), (PARAGRAPH, PROSE)), 0, ("2行，第1行最短", "0")),
    ],
    ids=["kicker before", "deck after"],
)
def test_a_title_group_teaches_where_its_headline_stands(
    lines: tuple[Line, ...], decided: int, lesson: tuple[str, str]
) -> None:
    assert (Aspect.HEADLINE, *lesson, True) in taught(issue_of(*lines), decided)


def test_a_title_group_teaches_what_sort_of_line_its_headline_is() -> None:
    issue = issue_of((KICKER, "一盏灯 一座城"), (HEADLINE, "青溪街道换上新路灯"), (PARAGRAPH, PROSE))
    assert (Aspect.HEADLINE, "2行，依次是对句、叙事", "1", True) in taught(issue, 1)


def test_an_exported_headline_that_nobody_was_sure_of_teaches_nothing() -> None:
    issue = issue_of((HEADLINE, "路灯亮了"), (DECK, "夜路不黑"), (PARAGRAPH, PROSE))
    (article,) = issue.articles
    headline, deck, prose = article.passages
    asked = replace(deck, confidence=0.6, rival=HEADLINE)
    unsure = replace(issue, articles=(replace(article, passages=(headline, asked, prose)),))
    assert (Aspect.HEADLINE, "2行", "0", False) in taught(issue, exported=LATER)
    assert (Aspect.HEADLINE, "2行", "0", False) not in taught(unsure, exported=LATER)
    assert (Aspect.HEADLINE, "2行", "0", True) in taught(unsure, 0)


def test_the_titles_of_a_sidebar_say_nothing_of_others() -> None:
    issue = issue_of((KICKER, "相关链接"), (HEADLINE, "怎样办敬老卡"), (PARAGRAPH, PROSE))
    (article,) = issue.articles
    sidebar = replace(issue, articles=(replace(article, kind=ArticleKind.SIDEBAR),))
    assert not {Aspect.HEADLINE, Aspect.LINES} & {aspect for aspect, *_ in taught(sidebar, 1)}


@pytest.mark.parametrize(
    ("lines", "lesson"),
    [
        (((HEADLINE, "路灯亮了\n夜路不黑"), (PARAGRAPH, PROSE)), ("2行，长短相近", "2")),
        (
            ((HEADLINE, "路灯亮了\n\n夜路不黑"), (DECK, "青溪修好路灯二十盏"), (PARAGRAPH, PROSE)),
            ("3行，长短不一", "2+1"),
        ),
        (((HEADLINE, "路灯"), (DECK, "夜路不黑"), (PARAGRAPH, PROSE)), ("2行，长短相近", "1+1")),
    ],
    ids=["one of two lines", "one of two lines and another", "two of a line each"],
)
def test_titles_teach_of_how_many_lines_they_are(lines: tuple[Line, ...], lesson: tuple[str, str]) -> None:
    assert (Aspect.LINES, *lesson, True) in taught(issue_of(*lines), 0)


def test_a_title_of_one_line_teaches_nothing_of_lines() -> None:
    lessons = taught(issue_of((HEADLINE, "路灯亮了"), (PARAGRAPH, PROSE)), 0)
    assert Aspect.LINES not in {aspect for aspect, *_ in lessons}


def test_a_signed_line_above_a_border_that_the_editor_drew_is_decided() -> None:
    issue = issue_of((PARAGRAPH, PROSE), (CREDIT, "——青溪居委会"), (HEADLINE, "路灯亮了"), (PARAGRAPH, PROSE))
    (article,) = issue.articles
    above, below = (
        replace(article, id=name, passages=passages)
        for name, passages in (("a", article.passages[:2]), ("b", article.passages[2:]))
    )
    lessons = lessons_in(replace(issue, articles=(above, below)), Decisions(borders={"2": NOW}))
    assert Lesson(Aspect.FORM, "——乙", "credit", True, NOW) in lessons


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (((HEADLINE, "路灯亮了"), (DECK, "青溪修好路灯"), (PARAGRAPH, PROSE)), "titles"),
        (((HEADLINE, "路灯亮了"), (INTERTITLE, "夜路不黑"), (PARAGRAPH, PROSE)), "others"),
        (((BYLINE, "青溪"), (HEADLINE, "路灯亮了\n夜路不黑"), (PARAGRAPH, PROSE)), "titles"),
    ],
    ids=["titles", "a title and an intertitle", "a title of two lines"],
)
def test_short_lines_over_prose_teach_what_they_are(lines: tuple[Line, ...], value: str) -> None:
    assert (Aspect.RUN, "2行", value, True) in taught(issue_of(*lines), 1)


def test_a_paragraph_that_opens_an_untitled_piece_is_told_from_others() -> None:
    brief = (PARAGRAPH, "▲" + PROSE + PROSE)
    found = taught(issue_of(brief, (PARAGRAPH, "▲" + PROSE * 2)), 0, 1)
    assert found == {(Aspect.FORM, "▲…", "story", True), (Aspect.FORM, "▲…", "paragraph", True)}


def test_the_label_of_a_sidebar_is_no_title() -> None:
    (article,) = issue_of((HEADLINE, "■一点通"), (PARAGRAPH, PROSE)).articles
    sidebar = replace(article, kind=ArticleKind.SIDEBAR)
    issue = Issue((Source.of_text(f"■一点通\n{PROSE}"),), articles=(sidebar,))
    assert taught(issue, 0) == {
        (Aspect.WORDS, "一点通", "sidebar", True),
        (Aspect.FORM, "■甲", "sidebar", True),
    }


def test_half_a_line_teaches_nothing() -> None:
    issue = issue_of((SECTION, "邻里灯路灯亮了"), (PARAGRAPH, PROSE))
    (article,) = issue.articles
    half = Passage("0", SECTION, (Run("邻里灯", SourceSpan(0, 0, 3)),))
    cut = Issue(issue.sources, articles=(Article("a", ArticleKind.NEWS, (half, *article.passages[1:])),))
    assert taught(cut, 0) == set()


def test_the_masthead_teaches_its_values_and_where_numbers_are_printed() -> None:
    issue = issue_of((FURNITURE, "NO.017 共4版"), masthead=Masthead(paper="云桥之声", issue_number=17))
    lessons = lessons_in(issue, Decisions(fields={"paper": NOW, "issue_number": NOW}))
    assert set(lessons) == {
        Lesson(Aspect.FIELD, "paper", "云桥之声", True, NOW),
        Lesson(Aspect.PRINTED, "issue_number", "NO.〔〕 共0版", True, NOW),
    }


def test_a_number_that_two_lines_print_is_in_neither_for_certain() -> None:
    issue = issue_of((FURNITURE, "NO.4"), (FURNITURE, "共4版"), masthead=Masthead(issue_number=4))
    assert lessons_in(issue, Decisions(fields={"issue_number": NOW})) == ()


def index(*habits: Habit) -> HabitIndex:
    return HabitIndex(Habits(None, habits))


@pytest.mark.parametrize(
    ("read", "printed", "weight", "organizer"),
    [
        (None, "云桥街道主办", 0.25, "云桥街道"),
        (None, "云桥 街道主办", 1.0, "云桥街道"),
        (None, "梅陇街道主办", 3.0, None),
        ("云桥", "云桥街道主办", 0.25, "云桥"),
        ("云桥", "云桥街道主办", 1.0, "云桥街道"),
    ],
    ids=["empty", "spread", "not printed", "read otherwise", "taught otherwise"],
)
def test_a_usual_value_is_taken_where_it_is_printed(
    read: str | None, printed: str, weight: float, organizer: str | None
) -> None:
    furniture = issue_of((FURNITURE, printed)).articles[0].passages
    habits = index(Habit(Aspect.FIELD, "organizer", {"云桥街道": weight}))
    masthead = as_usual(Masthead(organizer=read), Imprint(furniture), habits)
    assert masthead.organizer == organizer


def test_several_values_are_taken_where_all_are_printed() -> None:
    furniture = issue_of((FURNITURE, "关注云桥发布、云桥之声")).articles[0].passages
    habits = index(Habit(Aspect.FIELD, "accounts", {"云桥发布；云桥之声": 1.0}))
    assert as_usual(Masthead(), Imprint(furniture), habits).accounts == ("云桥发布", "云桥之声")
