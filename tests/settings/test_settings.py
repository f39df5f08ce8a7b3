"""Options keep their values, apart for what was chosen and what was remembered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.export import PROFILES
from desktop.settings import OPTIONS, Option, Settings
from desktop.settings.options import APPEARANCE, RECENT_COMMANDS, SHEET, WINDOW, ZOOM
from desktop.settings.store import CHOSEN, REMEMBERED


def test_an_option_has_its_default_until_it_is_chosen(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.get(ZOOM) == 100
    settings.set(ZOOM, 125)
    assert Settings(tmp_path).get(ZOOM) == 125
    settings.reset(ZOOM)
    assert Settings(tmp_path).get(ZOOM) == 100


def test_what_was_chosen_and_what_was_remembered_are_kept_apart(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set(SHEET, "a3")
    settings.set(RECENT_COMMANDS, ("断段", "并段"))
    settings.set(WINDOW, "AAEC")
    assert json.loads((tmp_path / CHOSEN).read_text("utf-8")) == {"sheet": "a3"}
    (tmp_path / REMEMBERED).unlink()
    assert Settings(tmp_path).get(SHEET) == "a3"
    assert Settings(tmp_path).get(RECENT_COMMANDS) == ()


MISFITS: dict[str, tuple[Option[Any], Any]] = {
    "no such choice": (APPEARANCE, "pink"),
    "too small": (ZOOM, 60),
    "too large": (ZOOM, 300),
    "truth for a number": (ZOOM, True),
    "number for a text": (SHEET, 5),
}


@pytest.mark.parametrize(("option", "value"), MISFITS.values(), ids=MISFITS.keys())
def test_a_value_that_does_not_fit_is_refused_and_not_read(
    tmp_path: Path, option: Option[Any], value: Any
) -> None:
    with pytest.raises(ValueError, match=option.key):
        Settings(tmp_path).set(option, value)
    (tmp_path / CHOSEN).write_text(json.dumps({option.key: value}), encoding="utf-8")
    assert Settings(tmp_path).get(option) == option.default


@pytest.mark.parametrize("text", ["{", "[]", "\x00"], ids=["cut off", "no object", "no text"])
def test_a_damaged_file_is_put_aside(tmp_path: Path, text: str) -> None:
    (tmp_path / CHOSEN).write_text(text, encoding="utf-8")
    assert Settings(tmp_path).get(SHEET) == "tabloid"
    assert (tmp_path / f"{CHOSEN}.damaged").read_text("utf-8") == text


def test_what_a_newer_version_stored_stays(tmp_path: Path) -> None:
    (tmp_path / CHOSEN).write_text('{"voice": "loud"}', encoding="utf-8")
    Settings(tmp_path).set(SHEET, "a3")
    assert json.loads((tmp_path / CHOSEN).read_text("utf-8")) == {"sheet": "a3", "voice": "loud"}


def test_a_failing_write_leaves_the_old_file_and_is_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(tmp_path)
    settings.set(SHEET, "a3")

    def fail(path: Path, target: Path) -> Path:
        raise PermissionError(target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(PermissionError):
        settings.set(SHEET, "a4")
    assert settings.get(SHEET) == "a4"
    assert Settings(tmp_path).get(SHEET) == "a3"
    assert [path.name for path in tmp_path.iterdir()] == [CHOSEN]


def test_every_option_is_declared_once_and_takes_its_default() -> None:
    keys = [option.key for option in OPTIONS]
    assert len(keys) == len(set(keys))
    assert all(option.takes(option.default) for option in OPTIONS)


def test_a_list_of_texts_takes_nothing_else(tmp_path: Path) -> None:
    (tmp_path / REMEMBERED).write_text('{"recent_commands": [1]}', encoding="utf-8")
    assert Settings(tmp_path).get(RECENT_COMMANDS) == ()


@pytest.mark.parametrize("option", [one for one in OPTIONS if not one.remembered], ids=lambda one: one.key)
def test_an_option_that_is_chosen_says_what_it_is(option: Option[Any]) -> None:
    assert option.title


def test_the_papers_are_those_that_word_files_can_be_set_on() -> None:
    assert {sheet for sheet, _ in SHEET.choices} == set(PROFILES)


def test_a_file_that_cannot_be_read_does_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / CHOSEN).mkdir()
    (tmp_path / REMEMBERED).write_text("[" * 100_000, encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.get(SHEET) == "tabloid"
    assert settings.get(WINDOW) == ""


def test_what_is_offered_has_words_and_what_is_remembered_has_none() -> None:
    for option in OPTIONS:
        assert bool(option.title and option.help) is not option.remembered, option.key


KEPT = Path(__file__).parent / "kept"


def test_settings_of_every_earlier_version_are_read(tmp_path: Path) -> None:
    """What a released version wrote stays in ``kept``; no key of it is ever used for something else."""
    known = {option.key: option for option in OPTIONS}
    for kept in sorted(KEPT.iterdir()):
        (tmp_path / kept.name.partition("-")[2]).write_bytes(kept.read_bytes())
        settings = Settings(tmp_path)
        for key, value in json.loads(kept.read_text("utf-8")).items():
            assert settings.get(known[key]) == (tuple(value) if isinstance(value, list) else value), key


def test_a_value_that_a_newer_version_takes_is_left_for_it(tmp_path: Path) -> None:
    (tmp_path / CHOSEN).write_text('{"appearance": "contrast", "sheet": "a3"}', encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.get(APPEARANCE) == "system"
    settings.set(SHEET, "a4")
    assert json.loads((tmp_path / CHOSEN).read_text("utf-8")) == {"appearance": "contrast", "sheet": "a4"}
