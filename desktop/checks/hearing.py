"""What checks say of an issue; what they said of a line or an article holds while that stays as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Check, Reads
from desktop.checks.signs import with_signs
from desktop.model import History, House, Issue, Masthead

Said = tuple[Check, Objection]
Unit = Line | ArticleProof


@dataclass(frozen=True, slots=True)
class _Heard:
    """What some checks said under one masthead of each line or article, by its identity.

    The units themselves are held on to, so that no other object can take their identity.
    """

    checks: tuple[Check, ...]
    masthead: Masthead
    of_units: dict[int, tuple[Unit, tuple[Said, ...]]]


_NOTHING = _Heard((), Masthead(), {})
_heard = {Reads.LINE: _NOTHING, Reads.ARTICLE: _NOTHING}


def hear(checks: Sequence[Check], proof: Proof) -> list[Said]:
    """Return what these checks say, in their order; a unit they heard before is not read again."""
    rank = {one.rule: number for number, one in enumerate(checks)}
    said = [(one, words) for one in checks if one.reads is Reads.ISSUE for words in one.run(proof)]
    for reads in _heard:
        said.extend(_of_units(tuple(one for one in checks if one.reads is reads), proof, reads))
    return sorted(said, key=lambda one: rank[one[0].rule])


def _of_units(checks: tuple[Check, ...], proof: Proof, reads: Reads) -> list[Said]:
    masthead, heard = proof.issue.masthead, _heard[reads]
    holds = (heard.checks, heard.masthead) == (checks, masthead)
    before = heard.of_units if holds else {}
    units: tuple[Unit, ...] = (*proof.furniture, *proof.lines) if reads is Reads.LINE else proof.articles
    fresh = _said(checks, proof, tuple(unit for unit in units if id(unit) not in before))
    known = {id(unit): before.get(id(unit)) or (unit, tuple(fresh[_name(unit)])) for unit in units}
    _heard[reads] = _Heard(checks, masthead, known)
    return [words for _, said in known.values() for words in said]


def _said(checks: Sequence[Check], proof: Proof, units: Sequence[Unit]) -> dict[str, list[Said]]:
    """Return what is said of these units alone, by their names."""
    beside = {id(line) for line in proof.furniture}
    lines = tuple(unit for unit in units if isinstance(unit, Line) and id(unit) not in beside)
    furniture = tuple(unit for unit in units if isinstance(unit, Line) and id(unit) in beside)
    articles = tuple(unit for unit in units if isinstance(unit, ArticleProof))
    bare = Issue((), proof.issue.masthead)
    alone = replace(proof, issue=bare, articles=articles, lines=lines, furniture=furniture)
    alone = replace(alone, history=History(), confirmed=(), house=House())
    homes = {line.id: _name(article) for article in articles for line in article.lines}
    found: defaultdict[str, list[Said]] = defaultdict(list)
    for one in checks:
        for words in one.run(_fitting(one, alone)):
            found[homes.get(words.passage, words.passage)].append((one, words))
    return found


def _fitting(one: Check, proof: Proof) -> Proof:
    """Return the proof with the lines alone that have a sign of what the check looks for."""
    if not one.signs:
        return proof
    lines, furniture = with_signs(proof.lines, one.signs), with_signs(proof.furniture, one.signs)
    return replace(proof, lines=tuple(lines), furniture=tuple(furniture))


def _name(unit: Unit) -> str:
    return unit.id if isinstance(unit, Line) else unit.article.id
