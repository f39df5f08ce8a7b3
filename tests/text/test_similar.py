import pytest

from desktop.text.similar import jaccard, likeness, one_slip_apart, shingles


def test_shingles_are_runs_of_letters() -> None:
    assert shingles("居民，区A", 2) == {"居民", "民区", "区A"}


@pytest.mark.parametrize(("text", "runs"), [("居民", {"居民"}), ("，。", set()), ("", set())])
def test_a_short_text_is_one_run(text: str, runs: set[str]) -> None:
    assert shingles(text) == runs


def test_likeness_runs_from_nothing_to_the_same() -> None:
    assert likeness("楼组换新颜，居民点赞", "楼组换新颜 居民点赞") == 1.0
    assert likeness("楼组换新颜居民", "今日天气晴朗") == 0.0
    assert 0.2 < likeness("楼组换新颜居民都点赞", "楼组换新颜居民很高兴") < 0.8
    assert jaccard(frozenset(), frozenset()) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("沈安平", "沈安萍", True),
        ("沈安平", "沈平", True),
        ("沈平安", "沈安平", True),
        ("沈安平", "沈安平", False),
        ("沈安平", "陆安萍", False),
        ("沈安平", "沈", False),
        ("", "沈", True),
    ],
)
def test_one_slip_is_one_character_or_a_swap(one: str, other: str, apart: bool) -> None:
    assert one_slip_apart(one, other) is apart
    assert one_slip_apart(other, one) is apart
