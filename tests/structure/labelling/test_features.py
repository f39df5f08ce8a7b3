"""The declarations themselves: complete, and each with a name and a reason."""

from __future__ import annotations

from collections import Counter

import pytest

from desktop.structure.articles.titles import TITLE_FEATURES
from desktop.structure.labelling.features import weigh
from desktop.structure.labelling.labels import KINDS, NAMES, PRIORS, Label
from desktop.structure.labelling.links import LINK_FEATURES
from desktop.structure.labelling.seams import SEAM_FEATURES
from desktop.structure.labelling.transitions import AFTER, NEVER, fits
from desktop.structure.signs import FAMILIES

FEATURES = [feature for family in FAMILIES for feature in family.features]
DECLARED = [*FEATURES, *SEAM_FEATURES, *LINK_FEATURES, *TITLE_FEATURES]


def test_names_are_given_once() -> None:
    assert [
        name
        for name, count in Counter(f.name for f in [*FEATURES, *SEAM_FEATURES, *LINK_FEATURES]).items()
        if count > 1
    ] == []


def test_every_feature_has_a_reason() -> None:
    assert [feature.name for feature in DECLARED if not feature.reason] == []


@pytest.mark.parametrize("label", KINDS, ids=lambda label: label.name.lower())
def test_some_feature_speaks_for_every_label(label: Label) -> None:
    assert max(feature.leanings.get(label, 0.0) for feature in FEATURES) > 0


def test_every_label_has_a_name_a_prior_and_followers() -> None:
    assert set(NAMES) == set(Label) == set(AFTER)
    assert set(PRIORS) == set(Label) - {Label.OUTSIDE} == set(KINDS)


def test_a_paragraph_that_was_broken_into_is_gone_on_with() -> None:
    assert fits(Label.CAPTION_INSIDE)[Label.CONTINUATION] > 0
    assert fits(Label.CAPTION_INSIDE)[Label.START] == NEVER


def test_weights_may_be_written_for_groups() -> None:
    assert weigh("CAPTION 2 TITLE -1") == {
        Label.CAPTION: 2.0,
        Label.CAPTION_INSIDE: 2.0,
        Label.TITLE: -1.0,
        Label.TITLE_ROW: -1.0,
    }


def test_a_name_that_is_no_label_is_refused() -> None:
    with pytest.raises(KeyError):
        weigh("TITEL 1")
