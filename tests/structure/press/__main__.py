"""``python -m tests.structure.press OUT --pool test --count 60`` writes issues with their truth."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.structure.press import LEVELS, SHAPES, write


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pool", choices=("tune", "test"), default="tune")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--shape", choices=SHAPES)
    parser.add_argument("--level", choices=tuple(LEVELS))
    options = parser.parse_args()
    write(options.folder, options.pool, options.count, options.shape, options.level)


if __name__ == "__main__":
    main()
