"""Made issues written as files."""

from __future__ import annotations

import json
from pathlib import Path

from tests.structure.press.issues import make_issue


def write(folder: Path, pool: str, count: int, shape: str | None = None, level: str | None = None) -> None:
    """Write ``count`` issues of ``pool`` into ``folder``, each as text and, beside it, its truth as JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        made = make_issue(number, pool, shape, level)
        path = folder / made.name
        path.write_text(made.text, encoding="utf-8", newline="")
        truth = json.dumps(made.gold, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(truth, encoding="utf-8")
