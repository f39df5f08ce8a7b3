"""Make the weights of the labelling anew, from made issues of the pool ``tune`` alone.

The halves of the pool say how sure the weights may be: what one half taught is measured on
the other. The pool ``test`` is only measured.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

from desktop.assets import resources
from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.weights import Weights, declared_weights, write_weights
from desktop.structure.lines.page import page_of
from tests.structure.press.issues import make_issue
from tests.structure.press.pieces import pieces
from tests.structure.tuning.calibration import doubts, temperature_for
from tests.structure.tuning.search import SPREAD, likeliest
from tests.structure.tuning.sheet import Sheet, truth_of
from tests.structure.tuning.vector import vector_of, weights_of

ISSUES, ROUNDS = 800, 12
HALF_ISSUES, HALF_ROUNDS = 300, 6
MEASURED = 60
# Issues to learn from bear numbers from here on, issues to measure on lower ones.
FIRST = 1000

HEADER = """\
# 逐行判断的权重，由 python3 packaging/dev.py tune 生成，不必手改。
# 做法：以 tests/structure/press 用 {articles} 篇 tune 组的文章拼成 {issues} 期有答案的报纸，
# 从各特征申明的倾向出发（偏离的尺度 {spread}），求使正确答案最可能的权重，{rounds} 轮。
# 量得（每组 {measured} 期）：tune 组每行错 {tune:.2%}；没有参与的 test 组每行错 {test:.2%}，
# 其中存疑的行占 {asked:.1%}，错了 {wrong_asked:.0%}；不存疑的行错 {wrong_unasked:.2%}。
"""


def main() -> None:
    """Write the file of weights."""
    weights = tuned("tune", ISSUES, ROUNDS)
    weights = replace(weights, temperature=_temperature())
    path = resources() / "structure" / "weights.ini"
    path.write_text(header(weights) + write_weights(weights), encoding="utf-8", newline="\n")
    sys.stdout.write(path.read_text(encoding="utf-8").split("[")[0])


def tuned(pool: str, issues: int, rounds: int) -> Weights:
    """Return the likeliest weights for so many issues of a pool."""
    declared = declared_weights()
    found = likeliest(list(sheets(pool, FIRST, issues)), vector_of(declared), rounds, _report)
    return weights_of(found, declared)


def sheets(pool: str, first: int, count: int) -> Iterator[Sheet]:
    """Yield made issues as sheets."""
    for number in range(first, first + count):
        made = make_issue(number, pool)
        page = page_of(Source.of_text(made.text))
        yield Sheet(page, truth_of(page, made.inks), declared_weights())


def misread(pool: str, weights: Weights) -> float:
    """Return the share of lines of a pool that get a wrong label."""
    wrong = total = 0
    for sheet in sheets(pool, 0, MEASURED):
        read = label_lines(sheet.page, weights)
        wrong += sum(line.label is not truth for truth, line in zip(sheet.truth, read, strict=True))
        total += len(read)
    return wrong / total


def header(weights: Weights) -> str:
    """Return the words over the weights: how they were made and what they reach."""
    reached = doubts(list(sheets("test", 0, MEASURED)), weights)
    return HEADER.format(
        articles=len(pieces("tune")),
        issues=ISSUES,
        rounds=ROUNDS,
        spread=SPREAD,
        measured=MEASURED,
        tune=misread("tune", weights),
        test=misread("test", weights),
        asked=reached.asked,
        wrong_asked=reached.wrong_asked,
        wrong_unasked=reached.wrong_unasked,
    )


def _temperature() -> float:
    half = tuned("tune/0", HALF_ISSUES, HALF_ROUNDS)
    return temperature_for(list(sheets("tune/1", 0, MEASURED)), half)


def _report(number: int, surprise: float) -> None:
    sys.stdout.write(f"{number} {surprise:.4f}\n")


if __name__ == "__main__":
    main()
