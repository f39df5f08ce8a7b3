"""Options kept as JSON: one file for what was chosen, another for what was remembered."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from desktop.settings.options import Option, T

CHOSEN = "settings.json"
REMEMBERED = "remembered.json"


def own_folder() -> Path:
    """Return the user's own folder for settings; it is made when something is stored."""
    return user_config_path("jiebao", appauthor=False)


class Settings:
    """The values of all options; what a newer version stored is left as it is.

    Attributes:
        damaged: the files that could not be read
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Read the settings in ``folder`` (by default the user's own).

        A file that cannot be read is put aside as ``….damaged``, and the defaults hold.
        """
        self._folder = folder or own_folder()
        found = {name: _read(self._folder / name) for name in (CHOSEN, REMEMBERED)}
        self.damaged = tuple(self._folder / name for name, values in found.items() if values is None)
        self._values = {name: values or {} for name, values in found.items()}

    def get(self, option: Option[T]) -> T:
        """Return an option's value; its default where none is stored or the stored one does not fit."""
        stored = self._values[_file_of(option)].get(option.key)
        value: object = tuple(stored) if isinstance(stored, list) else stored
        return value if option.takes(value) else option.default

    def set(self, option: Option[T], value: T) -> None:
        """Give an option a value and store it.

        Raises:
            ValueError: where the option does not take such a value
            OSError: where it could not be stored; it holds until the program ends
        """
        if not option.takes(value):
            raise ValueError(f"{option.key} cannot be {value!r}")
        name = _file_of(option)
        self._values[name][option.key] = value
        _write(self._folder / name, self._values[name])

    def reset(self, option: Option[T]) -> None:
        """Give an option its default again; raises as ``set`` does."""
        self.set(option, option.default)


def _file_of(option: Option[Any]) -> str:
    return REMEMBERED if option.remembered else CHOSEN


def _read(path: Path) -> dict[str, Any] | None:
    """Return what a file holds, None where it makes no sense: it must never stand in the way of a start."""
    try:
        values = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except (ValueError, RecursionError):
        values = None
    except OSError:
        return {}
    if isinstance(values, dict):
        return values
    with suppress(OSError):
        path.replace(path.with_name(f"{path.name}.damaged"))
    return None


def _write(path: Path, values: dict[str, Any]) -> None:
    """Replace the file in one step: a reader meets the old values or the new, never half of them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, prefix=path.name, suffix=".part", delete=False
    ) as unfinished:
        unfinished.write(text)
    try:
        Path(unfinished.name).replace(path)
    except OSError:
        Path(unfinished.name).unlink()
        raise
