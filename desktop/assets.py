"""Where the program's own files are: beside the package, or inside a bundle."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """Return the folder ``resources``, in a checkout, an installation or a bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    base = Path(bundle) if bundle else Path(__file__).parent.parent
    return base / "resources"


@cache
def word_list(name: str) -> tuple[str, ...]:
    """Return the lines of ``resources/lexicon/<name>.txt`` without its ``#`` header lines."""
    text = (resources() / "lexicon" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
