"""Every edit: what the menu calls it and how it turns one review into the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.model import (
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
    HouseKind,
    InsertPassage,
    Issue,
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
    Review,
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
from desktop.model.issue import ArticleState
from desktop.review import articles, confirming, facts, findings, masthead, passages, signing, sources, words
from desktop.review.errors import EditError

Label = str | Callable[[Any], str]

_STATE_LABELS = {
    ArticleState.PRINTED: "恢复刊登",
    ArticleState.LEFT_OUT: "撤下本篇",
    ArticleState.HELD_OVER: "留到下期",
}


_HOUSE_LABELS = {
    HouseKind.OFF: "停用这项检查",
    HouseKind.ON: "启用这项检查",
    HouseKind.LET: "本报不再提示",
    HouseKind.WRITE: "加进本报词表",
    HouseKind.ORDER: "定下职务次序",
}


@dataclass(frozen=True, slots=True)
class Step:
    """The label of a kind of edit, and the function that applies it to a review.

    One that makes new ids also takes the log entry they begin with.
    """

    label: Label
    apply: Callable[..., Review]
    makes_ids: bool = False


def empty_review() -> Review:
    """Return the review that every log begins with: no source, no article, no decision."""
    return Review(Issue(sources=()))


def apply_edit(review: Review, edit: Edit, entry: str) -> Review:
    """Return the review after ``edit``, which stands in the log as ``entry``.

    New passages are called ``<entry>.<n>`` and new articles ``<entry>.a<n>``.

    Raises:
        EditError: where the edit does not fit the review
    """
    step = _step(edit)
    return step.apply(review, edit, entry) if step.makes_ids else step.apply(review, edit)


def edit_label(edit: Edit) -> str:
    """Return what the menu calls an edit, to stand behind 撤销： and 重做：."""
    label = _step(edit).label
    return label if isinstance(label, str) else label(edit)


def _together(review: Review, edit: Together, entry: str) -> Review:
    for number, part in enumerate(edit.edits):
        review = apply_edit(review, part, f"{entry}.{number}")
    return review


def _unchanged(review: Review, _edit: Edit) -> Review:
    """Return the review: a name changes nothing, and the log itself goes where the edit returns to."""
    return review


def _naming(edit: NameState) -> str:
    return f"命名“{edit.name}”" if edit.name else "去掉名字"


def _house_label(edit: SetHouseRule) -> str:
    label = _HOUSE_LABELS[edit.decision.rule.kind]
    return label if edit.decision.holds else f"撤回“{label}”"


def _step(edit: Edit) -> Step:
    try:
        return STEPS[type(edit)]
    except KeyError:
        raise EditError(f"no such edit: {edit!r}") from None


STEPS: dict[type[Edit], Step] = {
    AddSource: Step(lambda edit: f"读入“{edit.source.name}”", sources.add_source, makes_ids=True),
    ReadAgain: Step("重新分析", sources.read_again, makes_ids=True),
    SetKind: Step("改角色", passages.set_kind, makes_ids=True),
    ConfirmStructure: Step("确认分段", confirming.confirm_structure),
    SplitPassage: Step("断段", passages.split_passage, makes_ids=True),
    JoinPassages: Step("并段", passages.join_passages),
    MovePassage: Step("移动本段", passages.move_passage),
    InsertPassage: Step("加段", passages.insert_passage, makes_ids=True),
    ChangeText: Step("改文字", words.change_text),
    SplitArticle: Step("另起一篇", articles.split_article, makes_ids=True),
    MergeArticles: Step("并入上一篇", articles.merge_articles),
    MoveArticleBoundary: Step("移动文章界", articles.move_boundary),
    MoveArticle: Step("移动本篇", articles.move_article),
    NewArticle: Step("新建文章", articles.new_article, makes_ids=True),
    SetArticleKind: Step("改体裁", articles.set_article_kind),
    SetArticleState: Step(lambda edit: _STATE_LABELS[edit.state], articles.set_article_state),
    AssignPage: Step(
        lambda edit: f"排到第 {edit.page} 版" if edit.page else "随上一篇排", articles.assign_page
    ),
    SetColumns: Step(
        lambda edit: f"排 {edit.columns} 栏" if edit.columns else "栏数自动", articles.set_columns
    ),
    SetBeside: Step(lambda edit: "与上一篇并排" if edit.beside else "单独排", articles.set_beside),
    JumpTo: Step(lambda edit: f"余文转第 {edit.page} 版" if edit.page else "余文不转", articles.jump_to),
    AttachPicture: Step(lambda edit: "补图" if edit.picture else "撤下图片", passages.attach_picture),
    DressPicture: Step("改图片署名和画幅", passages.dress_picture),
    MarkProofread: Step(lambda edit: "标为已校" if edit.done else "退回待编", signing.mark_proofread),
    SignOff: Step("签发定稿", signing.sign_off, makes_ids=True),
    WithdrawSignOff: Step("撤回签发", signing.withdraw_sign_off),
    SetMasthead: Step("改报头", masthead.set_masthead),
    ConfirmFact: Step("确认", facts.confirm_facts),
    RejectFact: Step("否定", facts.reject_facts),
    RestoreFact: Step("恢复待核", facts.restore_facts),
    ChangeFact: Step("修改", facts.change_fact),
    AddFact: Step("加事实", facts.add_fact),
    AcceptFinding: Step("采纳", findings.accept_finding),
    DismissFinding: Step("忽略", findings.dismiss_finding),
    RestoreFinding: Step("恢复提示", findings.restore_finding),
    SetHouseRule: Step(_house_label, findings.set_house_rule),
    ReturnTo: Step(lambda edit: f"恢复到“{edit.label}”", _unchanged),
    NameState: Step(_naming, _unchanged),
    Together: Step(lambda edit: edit.label, _together, makes_ids=True),
}
