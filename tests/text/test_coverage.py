from desktop.model import Article, ArticleKind, Issue, Passage, PassageKind, Run, Source, SourceSpan
from desktop.text.coverage import characters_in_place, doubly_covered, uncovered

TEXT = "青禾社区报\n\n楼组换新颜 \n\n居民点赞。"


def passage(*spans: tuple[int, int], left_out: tuple[int, int] | None = None, source: int = 0) -> Passage:
    runs = tuple(Run(TEXT[start:end], SourceSpan(source, start, end)) for start, end in spans)
    missing = (SourceSpan(source, *left_out),) if left_out else ()
    return Passage("1.0", PassageKind.PARAGRAPH, runs, missing)


def issue(*passages: Passage, sources: int = 1) -> Issue:
    article = Article("1.a0", ArticleKind.NEWS, passages)
    return Issue((Source.of_text(TEXT),) * sources, articles=(article,))


def test_an_issue_that_prints_everything_lacks_nothing() -> None:
    whole = issue(passage((0, 5)), passage((7, 12)), passage((15, 20)))
    assert uncovered(whole) == []
    assert doubly_covered(whole) == []
    assert characters_in_place(whole) == (15, 15)


def test_a_lost_stretch_is_named_without_its_white_space() -> None:
    torn = issue(passage((0, 5)), passage((17, 20)))
    assert uncovered(torn) == [SourceSpan(0, 7, 12), SourceSpan(0, 15, 17)]
    assert characters_in_place(torn) == (8, 15)


def test_what_an_editor_left_out_is_not_lost() -> None:
    assert uncovered(issue(passage((0, 5), (7, 12), left_out=(15, 20)))) == []


def test_a_stretch_that_is_printed_twice_is_named_once() -> None:
    twice = issue(passage((0, 20)), passage((2, 4)), passage((3, 8)), passage((3, 8)))
    assert doubly_covered(twice) == [SourceSpan(0, 2, 4), SourceSpan(0, 4, 8)]


def test_each_source_is_counted_by_itself() -> None:
    second_missing = issue(passage((0, 20)), sources=2)
    assert characters_in_place(second_missing) == (15, 30)
    assert {span.source for span in uncovered(second_missing)} == {1}


def test_an_empty_issue_lacks_nothing() -> None:
    assert characters_in_place(Issue(())) == (0, 0)
