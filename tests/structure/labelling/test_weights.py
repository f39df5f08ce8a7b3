"""The weights as a file: written, read, and laid over what is declared."""

from __future__ import annotations

import pytest

from desktop.structure.labelling.labels import Label
from desktop.structure.labelling.weights import declared_weights, read_weights, tuned_weights, write_weights


def test_an_empty_file_leaves_what_is_declared() -> None:
    assert read_weights("") == declared_weights()


def test_weights_written_are_read_again() -> None:
    tuned = tuned_weights()
    assert write_weights(read_weights(write_weights(tuned))) == write_weights(tuned)


def test_a_row_of_the_file_stands_for_the_declared_one() -> None:
    weights = read_weights("[features]\n句号收尾 = TITLE -9\n[links]\n合成一词 = 4.5\n")
    assert weights.features["句号收尾"] == {Label.TITLE: -9.0}
    assert weights.links["合成一词"] == 4.5
    assert weights.features["句中有逗号"] == declared_weights().features["句中有逗号"]


def test_a_label_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        read_weights("[features]\n句号收尾 = TITEL -9\n")


def test_the_file_names_only_what_is_declared() -> None:
    tuned, declared = tuned_weights(), declared_weights()
    assert set(tuned.features) <= set(declared.features)
    assert set(tuned.links) <= set(declared.links)
