"""What each structural action means where the selection stands: actions as edits.

Every function returns None where the action makes no sense there.
"""

from __future__ import annotations

from collections.abc import Callable

from desktop.model import (
    ArticleState,
    ConfirmStructure,
    DoubtRef,
    Edit,
    Issue,
    JoinPassages,
    MergeArticles,
    MoveArticle,
    MoveArticleBoundary,
    MovePassage,
    NewArticle,
    Passage,
    PassageKind,
    SetArticleState,
    SetKind,
    SplitArticle,
    SplitPassage,
    Together,
)
from desktop.review import role_edit
from desktop.ui.commands.text_actions import ROLE_PREFIX
from desktop.ui.editing.whereabouts import article_of, neighbouring_articles, neighbours, passage_of
from desktop.ui.selection import Selection

_SLOTS = frozenset({PassageKind.PICTURE, PassageKind.FURNITURE})
_PICTURES = _SLOTS | {PassageKind.CAPTION}
_LINE = 30
_SENTENCE_ENDS = tuple("。！？…；：，、”）")
Maker = Callable[[Issue, Selection], Edit | None]


def edit_for(action: str, issue: Issue, selection: Selection) -> Edit | None:
    """Return the edit that an action asks for; None where it makes no sense there."""
    if action.startswith(ROLE_PREFIX):
        return _set_role(PassageKind(action.removeprefix(ROLE_PREFIX)), issue, selection)
    return MAKERS[action](issue, selection)


def _set_role(kind: PassageKind, issue: Issue, selection: Selection) -> Edit | None:
    """Give the role; one that the passage has already is confirmed where it was in doubt."""
    passage = passage_of(issue, selection)
    if passage is None:
        return None
    if passage.kind is not kind:
        return role_edit(article_of(issue, selection), passage, kind)
    return ConfirmStructure((DoubtRef(passage.id),)) if passage.is_unsure else None


def _split(issue: Issue, selection: Selection) -> Edit | None:
    passage = passage_of(issue, selection)
    if passage is None or selection.span is None or not 0 < selection.span.start < len(passage.text):
        return None
    return SplitPassage(passage.id, selection.span.start)


def _join(issue: Issue, selection: Selection) -> Edit | None:
    article, here = article_of(issue, selection), passage_of(issue, selection)
    if article is None or here is None or here.kind is PassageKind.PICTURE:
        return None
    # The lay-out cuts a paragraph at a picture too: its first half stands before slot and caption.
    between = _PICTURES if here.kind is PassageKind.PARAGRAPH else _SLOTS
    above = article.passages[: article.passages.index(here)]
    before = next((passage for passage in reversed(above) if passage.kind not in between), None)
    return JoinPassages(before.id, here.id) if before else None


def _open_seam(issue: Issue, selection: Selection) -> Edit | None:
    """Cut at the seam next to the selection."""
    passage = passage_of(issue, selection)
    offsets = [offset for offset, _ in passage.seams()] if passage else []
    if passage is None or not offsets:
        return None
    here = selection.span.start if selection.span else 0
    return SplitPassage(passage.id, min(offsets, key=lambda offset: abs(offset - here)))


def _passage_up(issue: Issue, selection: Selection) -> Edit | None:
    article = article_of(issue, selection)
    before, here, _ = neighbours(issue, selection)
    return MovePassage(here.id, article.id, before.id) if article and before and here else None


def _passage_down(issue: Issue, selection: Selection) -> Edit | None:
    article = article_of(issue, selection)
    _, here, behind = neighbours(issue, selection)
    if article is None or here is None or behind is None:
        return None
    number = article.passages.index(behind) + 1
    after = article.passages[number].id if number < len(article.passages) else None
    return MovePassage(here.id, article.id, after)


def _split_article(issue: Issue, selection: Selection) -> Edit | None:
    """Begin an article; a bare short line that it begins with is its headline."""
    before, here, behind = neighbours(issue, selection)
    if before is None or here is None:
        return None
    split = SplitArticle(here.id)
    if behind is None or not _is_bare_line(here):
        return split
    return Together("另起一篇", (SetKind(here.id, PassageKind.HEADLINE), split))


def _is_bare_line(passage: Passage) -> bool:
    text = passage.text
    return passage.kind is PassageKind.PARAGRAPH and len(text) <= _LINE and not text.endswith(_SENTENCE_ENDS)


def _merge_article(issue: Issue, selection: Selection) -> Edit | None:
    before, here, _ = neighbouring_articles(issue, selection)
    return MergeArticles(before.id, here.id) if before and here else None


def _border_up(issue: Issue, selection: Selection) -> Edit | None:
    before, here, _ = neighbouring_articles(issue, selection)
    if before is None or here is None or len(before.passages) < 2:
        return None
    return MoveArticleBoundary(here.id, before.passages[-1].id)


def _border_down(issue: Issue, selection: Selection) -> Edit | None:
    before, here, _ = neighbouring_articles(issue, selection)
    if before is None or here is None or len(here.passages) < 2:
        return None
    return MoveArticleBoundary(here.id, here.passages[1].id)


def _article_up(issue: Issue, selection: Selection) -> Edit | None:
    before, here, _ = neighbouring_articles(issue, selection)
    return MoveArticle(here.id, before.id) if before and here else None


def _article_down(issue: Issue, selection: Selection) -> Edit | None:
    _, here, behind = neighbouring_articles(issue, selection)
    if here is None or behind is None:
        return None
    number = issue.articles.index(behind) + 1
    return MoveArticle(here.id, issue.articles[number].id if number < len(issue.articles) else None)


def _new_article(_issue: Issue, _selection: Selection) -> Edit | None:
    return NewArticle("新的文章", ("在这里写正文。",))


def _state_setter(state: ArticleState) -> Maker:
    def set_state(issue: Issue, selection: Selection) -> Edit | None:
        article = article_of(issue, selection)
        return SetArticleState(article.id, state) if article and article.state is not state else None

    return set_state


MAKERS: dict[str, Maker] = {
    "split": _split,
    "join": _join,
    "open_seam": _open_seam,
    "passage_up": _passage_up,
    "passage_down": _passage_down,
    "split_article": _split_article,
    "merge_article": _merge_article,
    "border_up": _border_up,
    "border_down": _border_down,
    "article_up": _article_up,
    "article_down": _article_down,
    "new_article": _new_article,
    "print_article": _state_setter(ArticleState.PRINTED),
    "leave_out": _state_setter(ArticleState.LEFT_OUT),
    "hold_over": _state_setter(ArticleState.HELD_OVER),
}
