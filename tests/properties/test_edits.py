"""Whatever an editor does in whatever order: nothing is lost, and everything can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model import (
    AcceptFinding,
    AddFact,
    AddSource,
    Article,
    ArticleKind,
    ArticleState,
    AssignPage,
    AttachPicture,
    ChangeText,
    ConfirmFact,
    ConfirmStructure,
    DismissFinding,
    DoubtRef,
    DressPicture,
    Edit,
    FactKind,
    FactRef,
    FindingRef,
    InsertPassage,
    JoinPassages,
    JumpTo,
    MergeArticles,
    MoveArticle,
    MoveArticleBoundary,
    MovePassage,
    NewArticle,
    Passage,
    PassageKind,
    ReadAgain,
    Reading,
    RejectFact,
    Review,
    Run,
    Seam,
    SetArticleKind,
    SetArticleState,
    SetBeside,
    SetColumns,
    SetKind,
    SetMasthead,
    Source,
    SourceSpan,
    Span,
    SplitArticle,
    SplitPassage,
)
from desktop.review import EditError, EditLog, apply_edit, doubts_of
from desktop.text.coverage import doubly_covered, uncovered

WORDS = st.text("社区居民林晓，。 7号“”a😀", max_size=6)
LINES = st.lists(st.text("社区居民林晓，。7号“”a😀", min_size=1, max_size=12), min_size=1, max_size=12)
SEAM = Seam(0.7, "无句末标点")
KINDS = [kind for kind in PassageKind if kind is not PassageKind.PICTURE]


@st.composite
def doubtful(draw: st.DrawFn, passage: Passage) -> Passage:
    """Draw how sure a passage was read."""
    return replace(
        passage,
        confidence=draw(st.sampled_from([1.0, 0.5])),
        rival=draw(st.none() | st.sampled_from(KINDS)),
        unjoined=draw(st.sampled_from([None, SEAM])),
    )


@st.composite
def readings(draw: st.DrawFn, lines: list[str]) -> Reading:
    """Draw a structure over lines: some are joined over a seam, some begin an article."""
    passages: list[Passage] = []
    groups: list[list[Passage]] = [[]]
    start = 0
    for number, line in enumerate(lines):
        run = Run(line, SourceSpan(0, start, start + len(line)))
        start += len(line) + 1
        if groups[-1] and draw(st.booleans()):
            last = groups[-1].pop()
            joined = Run(run.text, run.origin, SEAM)
            passages = [replace(last, runs=(*last.runs, joined))]
        else:
            passages = [draw(doubtful(Passage(str(number), draw(st.sampled_from(KINDS)), (run,))))]
            if draw(st.booleans()):
                groups.append([])
        groups[-1].extend(passages)
    front, *articles = groups
    furniture = tuple(Passage(one.id, PassageKind.FURNITURE, one.runs) for one in front)
    return Reading(
        engine="任意",
        front=furniture,
        articles=tuple(
            Article(f"a{number}", ArticleKind.NEWS, tuple(group)) for number, group in enumerate(articles)
        ),
    )


@st.composite
def additions(draw: st.DrawFn) -> AddSource:
    lines = draw(LINES)
    return AddSource(Source.of_text("\n".join(lines)), draw(readings(lines)))


class Hand:
    """An editor's hand: draws ids, offsets and words out of the review before it."""

    def __init__(self, draw: Callable[[Any], Any], review: Review) -> None:
        self.draw = draw
        self.review = review
        self.passages = [one.id for one in review.issue.passages()] or ["none"]
        self.articles = [one.id for one in review.issue.articles] or ["none"]

    def passage(self) -> str:
        return self.draw(st.sampled_from(self.passages))

    def article(self) -> str:
        return self.draw(st.sampled_from(self.articles))

    def before(self, ids: list[str]) -> str | None:
        return self.draw(st.none() | st.sampled_from(ids))

    def one_of(self, values: Any) -> Any:
        return self.draw(st.sampled_from(list(values)))

    def words(self) -> str:
        return self.draw(WORDS)

    def stretch(self) -> tuple[str, Span, str]:
        """Return a passage, a span in its text and the words there."""
        passage = self.passage()
        text = next((one.text for one in self.review.issue.passages() if one.id == passage), "")
        start = self.draw(st.integers(0, len(text)))
        span = Span(start, self.draw(st.integers(start, len(text))))
        return passage, span, span.of(text)

    def change(self) -> ChangeText:
        passage, span, _ = self.stretch()
        return ChangeText(passage, span.start, span.end, self.words())

    def split(self) -> SplitPassage:
        passage, span, _ = self.stretch()
        return SplitPassage(passage, span.end)

    def fact(self) -> FactRef:
        passage, span, text = self.stretch()
        return FactRef(passage, span, self.one_of(FactKind), text)

    def finding(self) -> FindingRef:
        passage, span, text = self.stretch()
        return FindingRef(passage, span, "任意", text)

    def doubt(self) -> DoubtRef:
        doubts = [one.ref for one in doubts_of(self.review.issue)]
        return self.draw(st.sampled_from(doubts)) if doubts else DoubtRef(self.passage())

    def reading(self) -> ReadAgain:
        sources = self.review.issue.sources
        number = self.draw(st.integers(0, max(0, len(sources) - 1)))
        lines = sources[number].text.split("\n") if sources else ["一"]
        return ReadAgain(number, self.draw(readings(lines)))


MOVES: list[Callable[[Hand], Edit]] = [
    lambda hand: hand.draw(additions()),
    lambda hand: hand.reading(),
    lambda hand: SetKind(hand.passage(), hand.one_of(PassageKind)),
    lambda hand: hand.split(),
    lambda hand: JoinPassages(hand.passage(), hand.passage()),
    lambda hand: MovePassage(hand.passage(), hand.article(), hand.before(hand.passages)),
    lambda hand: hand.change(),
    lambda hand: InsertPassage(hand.article(), PassageKind.PARAGRAPH, hand.words()),
    lambda hand: SplitArticle(hand.passage()),
    lambda hand: MergeArticles(hand.article(), hand.article()),
    lambda hand: MoveArticleBoundary(hand.article(), hand.passage()),
    lambda hand: MoveArticle(hand.article(), hand.before(hand.articles)),
    lambda hand: NewArticle(hand.words(), (hand.words(),), hand.before(hand.articles)),
    lambda hand: SetArticleKind(hand.article(), ArticleKind.SIDEBAR, hand.article()),
    lambda hand: SetArticleState(hand.article(), hand.one_of(ArticleState)),
    lambda hand: AssignPage(hand.article(), hand.draw(st.none() | st.integers(1, 8))),
    lambda hand: SetColumns(hand.article(), hand.draw(st.none() | st.integers(1, 6))),
    lambda hand: SetBeside(hand.article(), hand.draw(st.booleans())),
    lambda hand: JumpTo(hand.article(), hand.draw(st.none() | st.integers(1, 8))),
    lambda hand: DressPicture(hand.passage(), hand.words(), 0.75),
    lambda hand: AttachPicture(hand.passage(), hand.one_of(("0f", None))),
    lambda hand: SetMasthead("slogan", hand.words()),
    lambda hand: ConfirmStructure((hand.doubt(),)),
    lambda hand: ConfirmFact((hand.fact(),)),
    lambda hand: RejectFact((hand.fact(),)),
    lambda hand: AddFact(hand.fact(), hand.words()),
    lambda hand: AcceptFinding(hand.finding(), hand.words()),
    lambda hand: DismissFinding(hand.finding()),
]


def worked(data: st.DataObject, steps: int = 12) -> EditLog:
    """Return a log after random steps over a random source; steps that do not fit leave it."""
    log = EditLog(clock=str)
    log.do(data.draw(additions()))
    for _ in range(data.draw(st.integers(0, steps))):
        move = data.draw(st.sampled_from([*MOVES, None]))
        before = log.review
        try:
            log.do(move(Hand(data.draw, log.review))) if move else log.undo()
        except EditError:
            assert log.review == before
    return log


def text_of(review: Review, passage: str) -> str:
    return next((one.text for one in review.issue.passages() if one.id == passage), "")


@settings(max_examples=120)
@given(st.data())
def test_every_character_of_every_source_stands_in_one_place(data: st.DataObject) -> None:
    issue = worked(data).review.issue
    assert not uncovered(issue)
    assert not doubly_covered(issue)


@settings(max_examples=60)
@given(st.data())
def test_every_id_is_given_once(data: st.DataObject) -> None:
    issue = worked(data).review.issue
    ids = [one.id for one in issue.passages()] + [one.id for one in issue.articles]
    assert len(ids) == len(set(ids))
    parents = {one.parent for one in issue.articles if one.parent}
    assert parents <= {one.id for one in issue.articles}


@settings(max_examples=60)
@given(st.data())
def test_every_decision_stands_on_its_words_or_is_an_orphan(data: st.DataObject) -> None:
    review = worked(data).review
    facts = [(one.fact, one.orphaned) for one in review.fact_decisions]
    findings = [(one.finding, one.orphaned) for one in review.finding_decisions]
    for ref, orphaned in [*facts, *findings]:
        assert orphaned or ref.span.of(text_of(review, ref.passage)) == ref.text


@settings(max_examples=60)
@given(st.data())
def test_every_doubt_is_settled_by_either_answer(data: st.DataObject) -> None:
    review = worked(data).review
    for doubt in doubts_of(review.issue):
        for answer in filter(None, (ConfirmStructure((doubt.ref,)), doubt.otherwise)):
            issue = apply_edit(review, answer, "99").issue
            assert doubt.ref not in [left.ref for left in doubts_of(issue)]
            assert not uncovered(issue)


@settings(max_examples=60)
@given(st.data())
def test_undo_gives_every_state_back_and_redo_every_step(data: st.DataObject) -> None:
    log = worked(data)
    states = []
    while log.undo():
        states.append(log.review)
    for state in reversed(states):
        assert log.review == state
        log.redo()


@settings(max_examples=60)
@given(st.data())
def test_a_replay_of_the_log_gives_the_live_review(data: st.DataObject) -> None:
    log = worked(data)
    assert EditLog(log.stored()).review == log.review


@settings(max_examples=60)
@given(st.data())
def test_a_passage_cut_and_joined_reads_as_before(data: st.DataObject) -> None:
    log = worked(data, steps=6)
    long = [one for one in log.review.issue.passages() if len(one.text) > 1]
    if not long:
        return
    passage = data.draw(st.sampled_from(long))
    cut = apply_edit(
        log.review, SplitPassage(passage.id, data.draw(st.integers(1, len(passage.text) - 1))), "98"
    )
    joined = apply_edit(cut, JoinPassages(passage.id, "98.0"), "99")
    assert text_of(joined, passage.id) == passage.text
    assert [one.id for one in joined.issue.passages()] == [one.id for one in log.review.issue.passages()]


@settings(max_examples=60)
@given(additions())
def test_undoing_every_seam_gives_the_lines_of_the_source_back(addition: AddSource) -> None:
    log = EditLog(clock=str)
    log.do(addition)
    while seamed := [one for one in log.review.issue.passages() if list(one.seams())]:
        offset, _ = next(seamed[0].seams())
        log.do(SplitPassage(seamed[0].id, offset))
    lines = sorted(one.text for one in log.review.issue.passages())
    assert lines == sorted(addition.source.text.split("\n"))
