"""A line without a sign is not searched, for nothing would be found in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from random import Random

import pytest

from desktop.assets import resources
from desktop.checks import CHECKS, Check
from desktop.checks.patterns import Pattern
from desktop.checks.proof import Line, Proof, proof_of
from desktop.checks.signs import with_signs
from desktop.facts import gather_facts
from desktop.model import History, PassageKind
from tests.checks.proofing.catalogue import KINDS
from tests.checks.proofing.clean import clean_issues
from tests.checks.proofing.slips import Kind
from tests.gold import issue_of_text

SIGNED = [check for check in CHECKS if check.signs]


def lines_of(*texts: str) -> list[Line]:
    return [Line(str(number), PassageKind.PARAGRAPH, text) for number, text in enumerate(texts)]


def texts() -> Iterator[str]:
    """Yield what is wrong in each of many ways, and a whole issue that is right."""
    yield from (check.wrong for check in CHECKS)
    yield from (resources() / "sample" / "issue.txt").read_text(encoding="utf-8").split("\n")
    for kind in KINDS:
        yield from next(_spoilt(kind))


def _spoilt(kind: Kind) -> Iterator[list[str]]:
    """Yield the passages of each article with a slip of this kind."""
    for clean in clean_issues("tune"):
        for slip in list(kind.places(clean, Random(kind.name)))[:1]:
            yield [passage.text for passage in slip.made(clean.issue).passages()]


TEXTS = tuple(dict.fromkeys(texts()))


def patterns() -> Iterator[Pattern]:
    """Yield every pattern with signs that a check has in a table."""
    for module in {sys.modules[check.run.__module__] for check in CHECKS}:
        for table in vars(module).values():
            if isinstance(table, tuple):
                yield from (one for one in table if isinstance(one, Pattern) and one.signs)


def test_only_lines_with_a_sign_are_read() -> None:
    lines = lines_of("路灯亮了", "来了3百名", "树种好了")
    assert [line.text for line in with_signs(lines, ("百", "千", "树"))] == ["来了3百名", "树种好了"]
    assert list(with_signs(lines, ("万",))) == []
    assert with_signs(lines, ()) == lines


def test_what_a_pattern_finds_has_its_sign() -> None:
    declared = list(patterns())
    assert declared
    for one in declared:
        for text in TEXTS:
            assert not one.expression.search(text) or any(sign in text for sign in one.signs), (one, text)


@pytest.fixture(scope="module")
def proof() -> Proof:
    issue = issue_of_text(*TEXTS)
    return proof_of(issue, gather_facts(issue), History())


@pytest.mark.parametrize("check", SIGNED, ids=lambda check: check.rule)
def test_what_a_check_finds_has_its_sign(check: Check, proof: Proof) -> None:
    lines = {line.id: line.text for line in proof.lines}
    for objection in check.run(proof):
        assert any(sign in lines[objection.passage] for sign in check.signs), objection
