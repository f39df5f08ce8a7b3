"""Who does not see a mark hears what it is, at which words it stands, and how it is decided."""

from __future__ import annotations

import pytest

from desktop.model import FactKind
from desktop.ui.reviewing.agenda import agenda
from desktop.ui.reviewing.items import DoubtItem
from desktop.ui.reviewing.speaking import spoken
from tests.ui import samples

REVIEW = samples.doubtful_review()
AGENDA = agenda(REVIEW.issue, samples.layers(REVIEW.issue))


@pytest.mark.parametrize(
    ("kind", "heard"),
    [
        (FactKind.PERSON, "人物，宁可为，待核，"),
        (FactKind.PLACE, "地点，银杏里居民区，存疑，"),
    ],
)
def test_a_fact_is_heard_with_its_kind_and_its_state(kind: FactKind, heard: str) -> None:
    (item,) = (one for one in AGENDA.facts if one.kind is kind)
    assert spoken(item, AGENDA).startswith(heard)


def test_a_finding_is_heard_with_its_weight_and_its_words() -> None:
    heard = spoken(AGENDA.findings[0], AGENDA)
    assert heard == "提醒，“一行来到银杏里居民区”，同一句里说了两遍，改为“来到”，依据：本期他处"


def test_a_seam_is_heard_between_the_words_on_its_sides() -> None:
    (seam,) = (one for one in AGENDA.doubts if one.doubt.ref.seam)
    heard = spoken(seam, AGENDA)
    assert heard.startswith("存疑，“还请来手艺人，全面改｜善楼道环境，大家都说”，接缝两边像同一段")
    assert heard.endswith("Enter 接上，Del 断开")


def test_doubts_that_are_alike_are_told_apart_by_their_lines() -> None:
    lines: list[DoubtItem] = [one for one in AGENDA.doubts if one.doubt.ref.seam is None]
    for item in lines:
        assert spoken(item, AGENDA).startswith(f"存疑，“{item.doubt.passage.text[:5]}")
