"""Everything an editor can do to an issue, as data for the log.

How an edit changes a review and what the menu calls it stands in ``desktop.review``.
Spans and offsets count code points in the passage's text at the time of the edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.model.doubt import DoubtRef
from desktop.model.fact import FactRef, Value
from desktop.model.finding import FindingRef
from desktop.model.house import HouseDecision
from desktop.model.issue import ArticleKind, ArticleState, Reading
from desktop.model.passage import PassageKind
from desktop.model.sign_off import Reviewer
from desktop.model.source import Source


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of the log; each subclass is one thing an editor can do."""


@dataclass(frozen=True, slots=True)
class AddSource(Edit):
    """Put a source and what was read in it at the end of the issue."""

    source: Source
    reading: Reading


@dataclass(frozen=True, slots=True)
class ReadAgain(Edit):
    """Replace the structure by a new reading of source number ``source``."""

    source: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class SetKind(Edit):
    """Give a passage another role."""

    passage: str
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class ConfirmStructure(Edit):
    """Say that these roles, cuts and joins were read rightly."""

    doubts: tuple[DoubtRef, ...]


@dataclass(frozen=True, slots=True)
class SplitPassage(Edit):
    """Cut a passage in two before the character at ``offset``."""

    passage: str
    offset: int


@dataclass(frozen=True, slots=True)
class JoinPassages(Edit):
    """Put ``second`` behind ``first`` as one passage, which keeps the first one's id and role."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class MovePassage(Edit):
    """Move a passage in front of ``before`` (None: to the end of ``article``)."""

    passage: str
    article: str
    before: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeText(Edit):
    """Replace the characters ``start <= i < end`` of a passage by ``text``."""

    passage: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class InsertPassage(Edit):
    """Write a new passage in front of ``before`` (None: at the end of ``article``).

    ``picture`` is the digest of the picture in a new picture slot.
    """

    article: str
    kind: PassageKind
    text: str
    before: str | None = None
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class SplitArticle(Edit):
    """Begin a new article with ``passage``."""

    passage: str


@dataclass(frozen=True, slots=True)
class MergeArticles(Edit):
    """Put ``second`` at the end of ``first``, the article before it."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class MoveArticleBoundary(Edit):
    """Let ``article`` begin with ``passage``, of its own or of the article before it."""

    article: str
    passage: str


@dataclass(frozen=True, slots=True)
class MoveArticle(Edit):
    """Move an article in front of ``before`` (None: to the end)."""

    article: str
    before: str | None = None


@dataclass(frozen=True, slots=True)
class NewArticle(Edit):
    """Write a new article, in front of ``before`` or at the end."""

    headline: str
    paragraphs: tuple[str, ...] = ()
    before: str | None = None


@dataclass(frozen=True, slots=True)
class SetArticleKind(Edit):
    """Say what sort of piece an article is, and for a sidebar whose."""

    article: str
    kind: ArticleKind
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class SetArticleState(Edit):
    """Print an article, leave it out or hold it over for the next issue."""

    article: str
    state: ArticleState


@dataclass(frozen=True, slots=True)
class AssignPage(Edit):
    """Put an article on a page (from 1); None lets it follow the article before it."""

    article: str
    page: int | None


@dataclass(frozen=True, slots=True)
class SetColumns(Edit):
    """Let an article's text run in 1 to 6 columns; None leaves it to the lay-out."""

    article: str
    columns: int | None


@dataclass(frozen=True, slots=True)
class SetBeside(Edit):
    """Let an article share the band of the one before it, or (``beside`` false) have one of its own."""

    article: str
    beside: bool = True


@dataclass(frozen=True, slots=True)
class JumpTo(Edit):
    """Let what an article's page has no room for go on at another page; None keeps it together."""

    article: str
    page: int | None


@dataclass(frozen=True, slots=True)
class AttachPicture(Edit):
    """Put the picture of this digest into a picture slot; None empties it."""

    passage: str
    picture: str | None


@dataclass(frozen=True, slots=True)
class DressPicture(Edit):
    """Say who took a picture, and to what shape (height over width; None: its own) it is cropped."""

    passage: str
    credit: str
    shape: float | None = None


@dataclass(frozen=True, slots=True)
class MarkProofread(Edit):
    """Say that an article is edited and proofread, or (``done`` false) that it is not."""

    article: str
    done: bool = True


@dataclass(frozen=True, slots=True)
class SignOff(Edit):
    """Let articles pass as they stand, in the name of reviewers, at ``time`` (ISO 8601 with its zone)."""

    articles: tuple[str, ...]
    names: tuple[tuple[Reviewer, str], ...]
    time: str


@dataclass(frozen=True, slots=True)
class WithdrawSignOff(Edit):
    """Take all signatures from an article; it is proofread, no more."""

    article: str


@dataclass(frozen=True, slots=True)
class SetMasthead(Edit):
    """Fill one field of the masthead; None or an empty tuple empties it."""

    name: str
    value: str | int | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class ConfirmFact(Edit):
    """Say that these mentions are right."""

    facts: tuple[FactRef, ...]


@dataclass(frozen=True, slots=True)
class RejectFact(Edit):
    """Say that these mentions are no such facts."""

    facts: tuple[FactRef, ...]


@dataclass(frozen=True, slots=True)
class RestoreFact(Edit):
    """Take back what was decided about these mentions."""

    facts: tuple[FactRef, ...]


@dataclass(frozen=True, slots=True)
class ChangeFact(Edit):
    """Give a mention another value and other attributes, and confirm it so."""

    fact: FactRef
    value: Value
    attrs: Mapping[str, Value] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class AddFact(Edit):
    """Mark a fact that the engine missed."""

    fact: FactRef
    value: Value
    attrs: Mapping[str, Value] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class AcceptFinding(Edit):
    """Replace the words a finding objects to by ``replacement``."""

    finding: FindingRef
    replacement: str


@dataclass(frozen=True, slots=True)
class DismissFinding(Edit):
    """Let the words stand."""

    finding: FindingRef


@dataclass(frozen=True, slots=True)
class RestoreFinding(Edit):
    """Take back what was decided about a finding."""

    finding: FindingRef


@dataclass(frozen=True, slots=True)
class SetHouseRule(Edit):
    """Make a rule of the paper's own, or take it back."""

    decision: HouseDecision


@dataclass(frozen=True, slots=True)
class Together(Edit):
    """Several edits as one step, named ``label`` in the menu."""

    label: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class ReturnTo(Edit):
    """Let the issue stand as it did after ``entry``, called ``label``; what came later stays in the log."""

    entry: str
    label: str


@dataclass(frozen=True, slots=True)
class NameState(Edit):
    """Call the issue as it stood after ``entry`` by a name; an empty one takes the name away."""

    entry: str
    name: str
