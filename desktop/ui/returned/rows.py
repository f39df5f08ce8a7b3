"""Proposals as rows, and each one in its text: what goes, what comes, what stands around it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.model import Article, Issue, Passage
from desktop.ui.listing import Listing
from desktop.ui.outline.rows import article_title
from desktop.workflow.open_issue.returning import TOLD_KINDS, Proposal, ProposalKind, Standing, standing

_LONG = 40
_OF_PICTURES = frozenset(
    {
        ProposalKind.SLOT_GONE,
        ProposalKind.SLOT_ADDED,
        ProposalKind.SLOT_MOVED,
        ProposalKind.PICTURE,
        ProposalKind.NO_PICTURE,
    }
)


class Verdict(StrEnum):
    """How a proposal stands before the editor, in words."""

    OPEN = "待定"
    ACCEPTED = "已采纳"
    DECLINED = "不采纳"
    READ = "已看"
    LOST = "原文已另改"


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One proposal with the words of its row."""

    proposal: Proposal
    title: str
    place: str
    verdict: Verdict

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.title}，{self.place}，{self.verdict}"


class Tone(StrEnum):
    """How a piece of text is shown: as it stands, aside, going, coming, or said about it."""

    PLAIN = "plain"
    QUIET = "quiet"
    GONE = "gone"
    NEW = "new"
    NOTE = "note"


Pieces = tuple[tuple[str, Tone], ...]
"""A paragraph as runs of one tone."""


def proposal_rows(
    issue: Issue, proposals: Sequence[Proposal], declined: Collection[int]
) -> tuple[ProposalRow, ...]:
    """Return a row for each proposal; ``declined`` are the numbers of those that were refused."""
    return tuple(
        ProposalRow(one, _title(one), _place(issue, one), _verdict(issue, one, number in declined))
        for number, one in enumerate(proposals)
    )


def proposal_listing(rows: Iterable[ProposalRow], title: str) -> Listing:
    """Return what a proof proposes as a table, with the words in full."""
    words = tuple(
        (row.proposal.kind.value, row.place, row.proposal.old, _proposed(row.proposal), row.verdict.value)
        for row in rows
    )
    return Listing(title, ("类别", "位置", "原文", "改样", "状态"), words, (2, 5, 4, 4, 2))


def _proposed(proposal: Proposal) -> str:
    """Return what would stand there; of a comment, who says what."""
    return f"{proposal.author}：{proposal.new}" if proposal.author else proposal.new


def text_around(issue: Issue, proposal: Proposal) -> tuple[Pieces, ...]:
    """Return the paragraphs that show a proposal in its text."""
    return tuple(_paragraphs(issue, proposal))


def _verdict(issue: Issue, proposal: Proposal, is_declined: bool) -> Verdict:
    if is_declined:
        return Verdict.READ if proposal.kind in TOLD_KINDS else Verdict.DECLINED
    verdicts = {
        Standing.DONE: Verdict.ACCEPTED,
        Standing.LOST: Verdict.LOST,
        Standing.OPEN: Verdict.OPEN,
    }
    return verdicts[standing(issue, proposal)]


def _title(proposal: Proposal) -> str:
    old, new = _short(proposal.old), _short(proposal.new)
    if proposal.kind is ProposalKind.CHANGED:
        if not old:
            return f"加“{new}”"
        return f"“{old}” 改成 “{new}”" if new else f"删“{old}”"
    words = {
        ProposalKind.INSERTED: new,
        ProposalKind.DELETED: old,
        ProposalKind.MOVED: old,
        ProposalKind.SPLIT: _short(proposal.after),
        ProposalKind.JOINED: _short(proposal.after),
        ProposalKind.COMMENT: _short(_proposed(proposal)),
    }
    if proposal.kind in _OF_PICTURES:
        return f"图片　{new}"
    return f"{proposal.kind}　{words[proposal.kind]}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONG else f"{line[: _LONG - 1]}…"


def _place(issue: Issue, proposal: Proposal) -> str:
    homes = filter(None, (proposal.passage, proposal.follows, proposal.precedes))
    article = next(filter(None, (_article_of(issue, home) for home in homes)), None)
    title = article_title(article) if article else "全期"
    around = f"{proposal.before}〔…〕{proposal.after}" if proposal.kind is ProposalKind.CHANGED else ""
    return " · ".join(filter(None, (title, around)))


def _paragraphs(issue: Issue, proposal: Proposal) -> Iterator[Pieces]:
    passages = list(issue.passages())
    ids = [passage.id for passage in passages]
    homes = (proposal.passage, proposal.follows, proposal.precedes)
    at = next((ids.index(home) for home in homes if home in ids), -1)
    if at < 0:
        yield from _alone(proposal)
        return
    yield from (((one.text, Tone.QUIET),) for one in passages[max(0, at - 1) : at] if one.text)
    yield from _changed(passages[at], proposal)
    yield from (((one.text, Tone.QUIET),) for one in passages[at + 1 : at + 2] if one.text)


def _alone(proposal: Proposal) -> Iterator[Pieces]:
    """Yield a proposal that belongs to no passage of the issue."""
    if proposal.kind in TOLD_KINDS | _OF_PICTURES:
        yield ((_remark(proposal), Tone.NOTE),)
    else:
        yield ((proposal.old, Tone.GONE), (proposal.new, Tone.NEW))


def _remark(proposal: Proposal) -> str:
    if proposal.kind in _OF_PICTURES:
        return f"改样里{proposal.new}。"
    about = f"“{proposal.old}”" if proposal.old else ""
    return f"批注{about}：{proposal.new}"


def _changed(passage: Passage, proposal: Proposal) -> Iterator[Pieces]:
    text, old = passage.text, proposal.old
    at = text.find(proposal.before + old + proposal.after)
    start = at + len(proposal.before)
    match proposal.kind:
        case ProposalKind.CHANGED if at >= 0:
            ends = start + len(old)
            changed = ((old, Tone.GONE), (proposal.new, Tone.NEW))
            yield ((text[:start], Tone.PLAIN), *changed, (text[ends:], Tone.PLAIN))
        case kind if kind in _OF_PICTURES or kind is ProposalKind.COMMENT:
            yield ((text or "〔图位〕", Tone.PLAIN),)
            yield ((_remark(proposal), Tone.NOTE),)
        case ProposalKind.DELETED:
            yield ((text, Tone.GONE),)
        case ProposalKind.INSERTED:
            yield ((text, Tone.PLAIN),)
            yield ((proposal.new, Tone.NEW),)
        case ProposalKind.SPLIT:
            yield ((proposal.before, Tone.PLAIN), ("¶", Tone.NEW), (proposal.after, Tone.PLAIN))
        case ProposalKind.JOINED:
            yield ((proposal.before, Tone.PLAIN), ("¶", Tone.GONE), (proposal.after, Tone.PLAIN))
        case _:
            yield ((text, Tone.PLAIN),)
            yield ((_told(proposal), Tone.NOTE),)


def _told(proposal: Proposal) -> str:
    if proposal.kind is ProposalKind.MOVED:
        return "这一段移到了别处。"
    return f"改样里这里是“{proposal.new}”，原来是“{proposal.old}”。"


def _article_of(issue: Issue, passage: str) -> Article | None:
    return next((one for one in issue.articles if passage in {each.id for each in one.passages}), None)
