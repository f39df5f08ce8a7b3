"""Make the weights anew by which names without a post are guessed, from the project's own articles.

What one part of the articles taught is measured on the others: on what no rule finds there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random

from desktop.assets import resources
from desktop.facts.guesses.gatherer import LEAST
from desktop.facts.guesses.likelihood import likelihood, write_weights
from tests.facts.teaching.examples import Example, examples
from tests.facts.teaching.fitting import fitted
from tests.facts.teaching.substitution import substituted
from tests.facts.teaching.texts import told

COPIES, ROUNDS, PARTS = 6, 6, 3

HEADER = """\
# 推测人名用的权重，由 python3 packaging/dev.py teach 生成，不必手改。
# 做法：取自写的 {articles} 篇文章，每篇另作 {copies} 份，换掉人名、身份和地名（学的是上下文，不是名字）；
# 标出可能是人名的 {places} 处，用逻辑回归求各特征的权重，{rounds} 轮。不含任何外来语料。
# 量得：轮流用三分之二的文章学、其余的量，规则没有找到人的地方有 {open} 处人名，
# 把握不低于 {least:.0%} 的推测有 {claimed} 处，对 {right} 处。
"""


def main() -> None:
    """Write the file of weights."""
    sets = [list(made(number)) for number in range(len(told()))]
    weights = fitted([one for part in sets for one in part], ROUNDS)
    head = header(sets)
    path = resources() / "people" / "weights.txt"
    path.write_text(head + write_weights(weights), encoding="utf-8", newline="\n")
    sys.stdout.write(head)


def made(number: int) -> Iterator[Example]:
    """Yield the places of an article as it is written, then those of its copies."""
    article = told()[number]
    yield from examples(article)
    for copy in range(COPIES):
        yield from examples(substituted(article, Random(number * COPIES + copy)))


def header(sets: Sequence[Sequence[Example]]) -> str:
    """Return the words over the weights: how they were made and what they reach."""
    claimed = [one for part in range(PARTS) for one in _claimed(sets, part)]
    places = [one for part in sets for one in part]
    return HEADER.format(
        articles=len(sets),
        copies=COPIES,
        places=len(places),
        rounds=ROUNDS,
        open=sum(one.is_open and one.is_name for one in places),
        least=LEAST,
        claimed=len(claimed),
        right=sum(one.is_name for one in claimed),
    )


def _claimed(sets: Sequence[Sequence[Example]], part: int) -> list[Example]:
    """Return what would be taken for names in one part of the articles by what the others teach."""
    weights = fitted(_spread(sets[number] for number in range(len(sets)) if number % PARTS != part), ROUNDS)
    held = _spread(sets[number] for number in range(len(sets)) if number % PARTS == part)
    return list(likely((one for one in held if one.is_open), weights))


def _spread(sets: Iterable[Sequence[Example]]) -> list[Example]:
    return [one for part in sets for one in part]


def likely(places: Iterable[Example], weights: Mapping[str, float]) -> Iterator[Example]:
    """Yield the places that are likely names, of those that begin at one letter the likeliest."""
    best: dict[tuple[str, int], tuple[float, Example]] = {}
    for one in places:
        chance = likelihood(one.signs, weights)
        if chance >= max(LEAST, best.get((one.text, one.start), (0.0, one))[0]):
            best[one.text, one.start] = chance, one
    return (one for _, one in best.values())


if __name__ == "__main__":
    main()
