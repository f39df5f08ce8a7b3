"""The words of the trade as frozen values; standard library only.

Source
    name, digest, encoding and the decoded text of one thing that was read, never altered.
Span, SourceSpan
    a half-open range of code points in a passage's text, or in a numbered source.
Passage
    one paragraph, title, caption … as ordered runs over a source; its text is a view.
Seam
    a cut of the lay-out inside a passage, re-joined; it stays visible and can be opened.
Doubt
    a role, a border or a join that the reading is unsure of; the editor is asked about it.
Article, Masthead, Issue
    the paper as read: every character of every source stands in exactly one passage.
Stage, Reviewer, Signature
    how far an article is, and who let it pass as it stood.
Reading
    what the engine proposed for one source; it is logged, and replayed instead of re-made.
Fact, Finding
    what a passage says, and what a check holds against it, with the span that proves it.
House
    the rules that a paper's editor made for the checks.
Edit
    one thing an editor can do, as data.
Review
    an issue with all decisions at one point of its edit log; its layers are derived.
StoredLog
    the tree of edits as the archive keeps it, and where the editor stands in it.
Roster, History
    what earlier issues printed, as plain values.
Habits (in ``desktop.model.habits``)
    what earlier issues of a paper, and their editors, taught about its lines.
"""

from desktop.model.background import History, Reprint, Roster, RosterEntry, RosterStep, frame_of
from desktop.model.copyfit import ArticleFit, PageFit, PagePlan, PictureFit
from desktop.model.doubt import DoubtRef
from desktop.model.edit import (
    AcceptFinding,
    AddFact,
    AddSource,
    AssignPage,
    AttachPicture,
    ChangeFact,
    ChangeText,
    ConfirmFact,
    ConfirmStructure,
    DismissFinding,
    DressPicture,
    Edit,
    InsertPassage,
    JoinPassages,
    JumpTo,
    MarkProofread,
    MergeArticles,
    MoveArticle,
    MoveArticleBoundary,
    MovePassage,
    NameState,
    NewArticle,
    ReadAgain,
    RejectFact,
    RestoreFact,
    RestoreFinding,
    ReturnTo,
    SetArticleKind,
    SetArticleState,
    SetBeside,
    SetColumns,
    SetHouseRule,
    SetKind,
    SetMasthead,
    SignOff,
    SplitArticle,
    SplitPassage,
    Together,
    WithdrawSignOff,
)
from desktop.model.errors import UserFacingError
from desktop.model.fact import NAME_KINDS, Fact, FactKind, FactRef, Value
from desktop.model.finding import Finding, FindingRef, Severity, Verified
from desktop.model.house import House, HouseDecision, HouseKind, HouseRule, house_of, posts_of
from desktop.model.issue import Article, ArticleKind, ArticleState, Issue, Masthead, Reading, page_numbers
from desktop.model.layout import Layout
from desktop.model.log import LogEntry, StoredLog
from desktop.model.passage import (
    BLOCK_KINDS,
    TEXT_KINDS,
    TITLE_KINDS,
    UNSURE_BELOW,
    Passage,
    PassageKind,
    Run,
    Seam,
)
from desktop.model.review import (
    FactDecision,
    FactState,
    FactVerdict,
    FindingDecision,
    FindingState,
    FindingVerdict,
    JudgedFact,
    JudgedFinding,
    Layers,
    Review,
)
from desktop.model.sign_off import Reviewer, Signature, Stage
from desktop.model.sketch import Ink, PageSketch, Part, Shape, Words
from desktop.model.source import Hint, HintKind, Source
from desktop.model.span import SourceSpan, Span
from desktop.model.things import FIRST, GATHERED, OPEN_STATES, thing_of

__all__ = [
    "BLOCK_KINDS",
    "FIRST",
    "GATHERED",
    "NAME_KINDS",
    "OPEN_STATES",
    "TEXT_KINDS",
    "TITLE_KINDS",
    "UNSURE_BELOW",
    "AcceptFinding",
    "AddFact",
    "AddSource",
    "Article",
    "ArticleFit",
    "ArticleKind",
    "ArticleState",
    "AssignPage",
    "AttachPicture",
    "ChangeFact",
    "ChangeText",
    "ConfirmFact",
    "ConfirmStructure",
    "DismissFinding",
    "DoubtRef",
    "DressPicture",
    "Edit",
    "Fact",
    "FactDecision",
    "FactKind",
    "FactRef",
    "FactState",
    "FactVerdict",
    "Finding",
    "FindingDecision",
    "FindingRef",
    "FindingState",
    "FindingVerdict",
    "Hint",
    "HintKind",
    "History",
    "House",
    "HouseDecision",
    "HouseKind",
    "HouseRule",
    "Ink",
    "InsertPassage",
    "Issue",
    "JoinPassages",
    "JudgedFact",
    "JudgedFinding",
    "JumpTo",
    "Layers",
    "Layout",
    "LogEntry",
    "MarkProofread",
    "Masthead",
    "MergeArticles",
    "MoveArticle",
    "MoveArticleBoundary",
    "MovePassage",
    "NameState",
    "NewArticle",
    "PageFit",
    "PagePlan",
    "PageSketch",
    "Part",
    "Passage",
    "PassageKind",
    "PictureFit",
    "ReadAgain",
    "Reading",
    "RejectFact",
    "Reprint",
    "RestoreFact",
    "RestoreFinding",
    "ReturnTo",
    "Review",
    "Reviewer",
    "Roster",
    "RosterEntry",
    "RosterStep",
    "Run",
    "Seam",
    "SetArticleKind",
    "SetArticleState",
    "SetBeside",
    "SetColumns",
    "SetHouseRule",
    "SetKind",
    "SetMasthead",
    "Severity",
    "Shape",
    "SignOff",
    "Signature",
    "Source",
    "SourceSpan",
    "Span",
    "SplitArticle",
    "SplitPassage",
    "Stage",
    "StoredLog",
    "Together",
    "UserFacingError",
    "Value",
    "Verified",
    "WithdrawSignOff",
    "Words",
    "frame_of",
    "house_of",
    "page_numbers",
    "posts_of",
    "thing_of",
]
