"""Print every speed ratio; run it with ``packaging/dev.py bench``."""

from __future__ import annotations

from tests.bench import archive, first_paint, gaps, keystroke, loop_gap, pipeline, rereading, word

if __name__ == "__main__":
    for measure in (
        pipeline.measure,
        pipeline.measure_structure,
        pipeline.measure_facts,
        pipeline.measure_checks,
        rereading.measure,
        rereading.measure_all,
        rereading.measure_known,
        loop_gap.measure,
        keystroke.measure,
        gaps.measure_reading,
        gaps.measure_edit,
        gaps.measure_long,
        word.measure,
        first_paint.measure,
        first_paint.measure_filled,
        archive.measure_saving,
        archive.measure_backup,
        archive.measure_import,
    ):
        print(measure(), flush=True)
