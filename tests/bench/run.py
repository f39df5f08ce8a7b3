"""Print every speed ratio; run it with ``packaging/dev.py bench``."""

from __future__ import annotations

from tests.bench import first_paint, keystroke, pipeline

if __name__ == "__main__":
    for measure in (
        pipeline.measure,
        pipeline.measure_structure,
        pipeline.measure_checks,
        keystroke.measure,
        first_paint.measure,
        first_paint.measure_filled,
    ):
        print(measure(), flush=True)
