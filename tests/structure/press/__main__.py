"""``python -m tests.structure.press OUT --pool test --count 60`` writes issues with their truth."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tests.structure.press import SHAPES, make_issue


def write(folder: Path, pool: str, count: int, shape: str | None = None) -> None:
    """Write ``count`` issues of ``pool`` into ``folder``, each as text and, beside it, its truth as JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        made = make_issue(number, pool, shape)
        path = folder / made.name
        path.write_text(made.text, encoding="utf-8", newline="")
        path.with_suffix(".json").write_text(
            json.dumps(made.gold, ensure_ascii=False, indent=1), encoding="utf-8"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pool", choices=("tune", "test"), default="tune")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--shape", choices=SHAPES)
    options = parser.parse_args()
    write(options.folder, options.pool, options.count, options.shape)


if __name__ == "__main__":
    main()
