"""Articles of two issues are paired by their words, and told apart character by character."""

from __future__ import annotations

from desktop.model import Article, ArticleKind, Issue, Passage, PassageKind, Run
from desktop.review import Fate, Piece, PieceState, compare_articles, pair_articles

LEAD = "3月5日，松风居民区举办读书会，200余名居民到场，现场送出图书1200册。"
CHANGED = LEAD.index("200")
SAME = "读书会每月举办一次，由志愿者轮流主持。"
GONE = "下个月还要请来说书人。"
NEW = "今年起，读书会也送到养老院。"


def article(name: str, headline: str, *paragraphs: str) -> Article:
    titled = ((PassageKind.HEADLINE, headline), *((PassageKind.PARAGRAPH, text) for text in paragraphs))
    passages = tuple(
        Passage(f"{name}-{number}", kind, (Run(text),)) for number, (kind, text) in enumerate(titled)
    )
    return Article(name, ArticleKind.NEWS, passages)


OLD = article("1.a0", "松风里的读书会", LEAD, SAME, GONE)
AGAIN = article("1.a0", "松风里的读书会", NEW, LEAD.replace("200余", "300余"), SAME)
OTHER = article("1.a1", "路灯修好了", "云桥弄的路灯上周全部修好，晚归的人不再摸黑。")


def test_passages_belong_together_by_their_words() -> None:
    compared = compare_articles(OLD, AGAIN)
    assert [one.fate for one in compared.passages] == [
        Fate.SAME,
        Fate.ADDED,
        Fate.CHANGED,
        Fate.SAME,
        Fate.GONE,
    ]
    assert compared.passages[2].pieces == (
        Piece(LEAD[:CHANGED], PieceState.KEPT),
        Piece("200", PieceState.GONE),
        Piece("300", PieceState.ADDED),
        Piece(LEAD[CHANGED + 3 :], PieceState.KEPT),
    )
    assert {one.title for one in compared.passages} == {"松风里的读书会"}


def test_an_article_does_not_differ_from_itself() -> None:
    assert compare_articles(OLD, OLD).is_empty


def test_articles_of_one_story_are_paired_and_others_stand_alone() -> None:
    late = article("1.a2", "夜校开课", "首期学员四十人，教的是书法和国画。")
    pairs = pair_articles(Issue((), articles=(OLD, OTHER)), Issue((), articles=(late, AGAIN)))
    assert pairs == ((None, late), (OLD, AGAIN), (OTHER, None))


def test_space_beside_figures_is_no_difference_between_issues() -> None:
    """One paper sets it, the other does not; a figure that changed would drown among them."""
    spaced = LEAD.replace("3月5日", " 3 月 5 日").replace("200余", " 300 余").replace("1200册", "1200 册")
    compared = compare_articles(article("1.a0", "读书会", LEAD), article("1.a0", "读书会", spaced))
    assert compared.passages[1].pieces == (
        Piece(" 3 月 5 日，松风居民区举办读书会， ", PieceState.KEPT),
        Piece("200", PieceState.GONE),
        Piece("300 ", PieceState.ADDED),
        Piece(spaced.partition("300 ")[2], PieceState.KEPT),
    )
    same = compare_articles(article("1.a0", "读书会", SAME), article("1.a0", "读 书会", SAME))
    assert same.is_empty
