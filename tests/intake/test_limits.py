import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake import LIMIT, check_length, split_source
from desktop.model import Hint, HintKind, Source, Span, UserFacingError


def source(text: str, *hints: Hint) -> Source:
    plain = Source.of_text(text, "青禾.txt")
    return Source(plain.name, plain.text, plain.sha256, plain.encoding, hints)


def parts(text: str, limit: int) -> list[str]:
    return [part.text for part in split_source(source(text), limit)]


def test_a_short_source_is_one_part() -> None:
    short = source("居民")
    assert split_source(short) == (short,)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("甲甲\n\n乙乙\n丙", ["甲甲\n\n", "乙乙\n丙"]),
        ("甲甲\r\n\r\n乙乙\r\n", ["甲甲\r\n\r\n", "乙乙\r\n"]),
        ("甲甲\n乙乙乙乙", ["甲甲\n", "乙乙乙乙"]),
        ("甲甲甲甲甲甲乙", ["甲甲甲甲甲甲", "乙"]),
        ("甲\n\n乙\n\n丙\n\n", ["甲\n\n乙\n\n", "丙\n\n"]),
    ],
    ids=["blank line", "windows", "line", "nowhere", "last blank line"],
)
def test_a_long_text_is_cut_where_it_hurts_least(text: str, cut: list[str]) -> None:
    assert parts(text, 6) == cut


@given(st.text(alphabet="甲乙\r\n \t", max_size=80), st.integers(1, 20))
def test_the_parts_are_the_text_and_fit(text: str, limit: int) -> None:
    cut = parts(text, limit)
    assert "".join(cut) == text
    assert all(len(part) <= limit for part in cut)


def test_parts_are_numbered_and_have_digests_of_their_own() -> None:
    first, second = split_source(source("甲\n\n乙"), 3)
    assert [first.name, second.name] == ["青禾.txt（1／2）", "青禾.txt（2／2）"]
    assert first.sha256 == Source.of_text("甲\n\n").sha256


def test_hints_go_with_their_text() -> None:
    heading = Hint(Span(0, 1), HintKind.HEADING, 1)
    table = Hint(Span(2, 5), HintKind.TABLE)
    pictures = [Hint(Span(at, at), HintKind.PICTURE) for at in (3, 5)]
    first, second = split_source(source("甲乙丙丁戊", heading, table, *pictures), 3)
    assert first.hints == (heading, Hint(Span(2, 3), HintKind.TABLE))
    assert second.hints == (
        Hint(Span(0, 2), HintKind.TABLE),
        Hint(Span(0, 0), HintKind.PICTURE),
        Hint(Span(2, 2), HintKind.PICTURE),
    )


def test_a_text_of_one_issue_passes() -> None:
    check_length(source("字" * LIMIT))


@pytest.mark.parametrize(
    ("length", "sentence"),
    [
        (LIMIT + 1, "文件有 50.1 万字，超过一期的上限 50 万字。"),
        (10_400_000, "文件有 1,040 万字，超过一期的上限 50 万字。"),
    ],
)
def test_a_text_of_several_issues_is_told_so(length: int, sentence: str) -> None:
    with pytest.raises(UserFacingError) as raised:
        check_length(source("字" * length))
    assert raised.value.message == sentence
    assert (raised.value.code, raised.value.remedy) == ("text-too-long", "拆成几期读入")
