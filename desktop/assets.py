"""Where the program's own files are: beside the package, or inside a bundle."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

_FROM_SOURCE = "\n程序从源代码运行，没有随附其他人的作品；它用到的库和各自的许可证在运行环境里。\n"


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


def licences() -> str:
    """Return the licence of the program and, in a bundle, those of all that comes with it."""
    own = resources() / "LICENSE"
    notices = resources() / "THIRD-PARTY.txt"
    if not own.exists():
        return (resources().parent / "LICENSE").read_text(encoding="utf-8") + _FROM_SOURCE
    return own.read_text(encoding="utf-8") + "\n" + notices.read_text(encoding="utf-8")
