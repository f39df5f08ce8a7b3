from collections.abc import Mapping

import pytest

from desktop.model import ArticleKind, ArticleState, FactKind, FactState, FindingState, PassageKind, Severity
from desktop.text import wording

TABLES: list[tuple[Mapping[object, object], type]] = [
    (wording.PASSAGE_KINDS, PassageKind),
    (wording.ARTICLE_KINDS, ArticleKind),
    (wording.ARTICLE_STATES, ArticleState),
    (wording.FACT_KINDS, FactKind),
    (wording.FACT_STATES, FactState),
    (wording.SEVERITIES, Severity),
    (wording.FINDING_STATES, FindingState),
]


@pytest.mark.parametrize(("words", "values"), TABLES, ids=lambda part: getattr(part, "__name__", ""))
def test_every_value_has_words_of_its_own(words: Mapping[object, object], values: type) -> None:
    assert set(words) == set(values)
    assert len(set(words.values())) == len(words)


def test_every_role_has_one_letter() -> None:
    letters = [letter for letter, _ in wording.PASSAGE_KINDS.values()]
    assert all(len(letter) == 1 for letter in letters)
    assert len(set(letters)) == len(letters)


def test_what_is_to_be_taken_out_is_said_so() -> None:
    assert wording.advised(("路灯", "街灯")) == "路灯、街灯"
    assert wording.advised(("",)) == wording.advised((" ",)) == "（删去）"
    assert wording.advised(()) == ""
