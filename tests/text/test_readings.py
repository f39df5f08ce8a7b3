"""Characters are read each by itself, in every way that they may be read."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop.text.readings import syllables, usual_reading


@pytest.mark.parametrize(
    ("character", "read"),
    [("单", {"dan", "shan", "chan"}), ("王", {"wang", "yu"}), ("A", {"a"}), ("，", {"，"})],
)
def test_every_reading_is_known(character: str, read: set[str]) -> None:
    assert syllables(character) == read


def test_the_usual_reading_has_its_tone() -> None:
    assert (usual_reading("山"), usual_reading("B")) == ("shan1", "B")


def test_no_phrases_are_loaded_while_the_window_waits() -> None:
    asked = "import sys; from desktop.text.readings import syllables; syllables('山')"
    loaded = "print('pypinyin.phrases_dict' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"{asked}; {loaded}"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
