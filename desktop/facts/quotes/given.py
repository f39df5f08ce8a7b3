"""Whom words are given to, and who cannot have spoken them: whoever they address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.facts.names.familiar import ADDRESSED
from desktop.facts.quotes.narration import Narration, Subject
from desktop.facts.quotes.quoted import Quoted

_DEFINITE = re.compile("(?:小姑娘|姑娘|小伙子?|男孩|女孩|孩子|老先生|老太太|老板|店主|摊主)(?!们)")
# What is less sure is a guess by who acts nearby.
_SURE = 0.6


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom words are given to, how surely, and by what."""

    speaker: str | None
    confidence: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Gap:
    """The narration ``start <= i < end`` between two quotations."""

    start: int
    end: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told between the two."""
        return self.start == self.end


NAMELESS = Attribution(None, 0.9, "说话的人没有姓名")
UNNAMED = Attribution(None, 0.7, "引语旁写到的人没有认出姓名")
UNKNOWN = Attribution(None, 0.7, "引号里的话，未写明是谁说的")


def said_by(subject: Subject, confidence: float, evidence: str) -> Attribution:
    """Return an attribution to the subject, or to nobody where the subject has no name."""
    if not subject.name:
        return NAMELESS
    if not subject.sure:
        return Attribution(subject.name, min(confidence, 0.55), f"{evidence}；代词前的句子写到不止一人")
    return Attribution(subject.name, confidence, evidence)


def unless_addressed(given: Attribution, narration: Narration, quoted: Quoted) -> Attribution:
    """Return the attribution, not to someone whom the words address: “周阿姨您看…”."""
    speaker, text = given.speaker, narration.line.text
    if speaker is None:
        return given
    called = ADDRESSED.match(text, quoted.start)
    guessed = given.confidence < _SURE and called is not None and called[0][0] == speaker[0]
    if not (guessed or text.startswith(f"{speaker}，", quoted.start)):
        return given
    others = {subject.name for subject in narration.between(0, quoted.start)} - {speaker, ""}
    if len(others) > 1 or not others:
        return UNKNOWN
    return Attribution(others.pop(), 0.3, "话里称呼了别人，本段只另写到这一个人")


def just_named(narration: Narration, gap: Gap) -> Attribution | None:
    """Return whom a definite word means (“…”姑娘说) where one person alone was named right before."""
    if not _DEFINITE.match(narration.text, gap.start):
        return None
    quoted = max((one.start for one in narration.quotes if one.start < gap.start), default=0)
    named = narration.between(narration.sentence_start(max(0, quoted - 2)), quoted)
    return said_by(named[0], 0.5, "前一句刚写到的人") if len(named) == 1 else None
