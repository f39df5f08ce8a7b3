"""Edits of whole articles: where they begin, what they are, whether they are printed."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import (
    TITLE_KINDS,
    Article,
    ArticleKind,
    AssignPage,
    Issue,
    JumpTo,
    MergeArticles,
    MoveArticle,
    MoveArticleBoundary,
    NewArticle,
    Passage,
    PassageKind,
    Review,
    SetArticleKind,
    SetArticleState,
    SetBeside,
    SetColumns,
    SplitArticle,
)
from desktop.review.errors import EditError
from desktop.review.passages import decided, written
from desktop.review.places import (
    FRONT,
    article_number,
    find_article,
    has_content,
    inserted,
    passages_of,
    place_of,
    settled,
    with_article,
    with_passages,
)

MOST_PAGES = 64
MOST_COLUMNS = 6

_HEADS = TITLE_KINDS | {PassageKind.SECTION}


def split_article(review: Review, edit: SplitArticle, entry: str) -> Review:
    """Begin a new article of the same sort with a passage; a lone title line becomes its headline."""
    issue, place = review.issue, place_of(review.issue, edit.passage)
    passages = passages_of(issue, place.article)
    if place.article == FRONT or not has_content(passages[: place.index]):
        raise EditError(f"nothing but furniture stands before {edit.passage}")
    article = issue.articles[place.article]
    second = Article(
        id=f"{entry}.a0",
        kind=article.kind,
        passages=_opened(_with_headline(passages[place.index :])),
        parent=article.parent,
        inherits_section=issue.section_of(article) is not None,
        state=article.state,
    )
    following = issue.articles[place.article + 1 :]
    issue = with_passages(issue, place.article, passages[: place.index])
    issue = inserted(issue, second, following[0].id if following else None)
    return replace(review, issue=settled(issue))


def merge_articles(review: Review, edit: MergeArticles) -> Review:
    """Put an article at the end of another; its titles become intertitles, its sidebars move along."""
    first, second = (find_article(review.issue, article) for article in (edit.first, edit.second))
    if first.id == second.id:
        raise EditError(f"{first.id} cannot be merged with itself")
    merged = replace(
        first,
        passages=first.passages + _opened(_as_continuation(second.passages, of=first)),
        parent=None if second.id in _line_of(review.issue, first.parent) else first.parent,
    )
    articles = (
        replace(article, parent=first.id) if article.parent == second.id else article
        for article in with_article(review.issue, merged).articles
        if article.id != second.id
    )
    return replace(review, issue=replace(review.issue, articles=tuple(articles)))


def move_boundary(review: Review, edit: MoveArticleBoundary) -> Review:
    """Let an article begin with a passage of its own or of what stands before it."""
    issue = review.issue
    number = article_number(issue, edit.article)
    place = place_of(issue, edit.passage)
    if place.article not in (number - 1, number):
        raise EditError(f"{edit.passage} stands neither in {edit.article} nor right before it")
    before, own = passages_of(issue, number - 1), passages_of(issue, number)
    cut = place.index + (len(before) if place.article == number else 0)
    both = before + own
    if has_content(both[:cut]) is (number - 1 == FRONT):
        raise EditError(f"{edit.passage} leaves too much or nothing before {edit.article}")
    issue = with_passages(with_passages(issue, number - 1, both[:cut]), number, _opened(both[cut:]))
    return replace(review, issue=settled(issue))


def move_article(review: Review, edit: MoveArticle) -> Review:
    """Put an article in front of another, or at the end."""
    article = find_article(review.issue, edit.article)
    if edit.before == article.id:
        raise EditError(f"{article.id} cannot stand before itself")
    others = tuple(other for other in review.issue.articles if other.id != article.id)
    return replace(review, issue=inserted(replace(review.issue, articles=others), article, edit.before))


def new_article(review: Review, edit: NewArticle, entry: str) -> Review:
    """Write an article; a headline yet to be typed is an empty passage."""
    headline = written(f"{entry}.0", PassageKind.HEADLINE, edit.headline)
    paragraphs = (
        written(f"{entry}.{number}", PassageKind.PARAGRAPH, text)
        for number, text in enumerate(edit.paragraphs, start=1)
    )
    article = Article(f"{entry}.a0", ArticleKind.NEWS, (headline, *paragraphs))
    return replace(review, issue=inserted(review.issue, article, edit.before))


def set_article_kind(review: Review, edit: SetArticleKind) -> Review:
    """Say what sort of piece an article is; only a sidebar belongs to another article."""
    if edit.parent is not None and edit.kind is not ArticleKind.SIDEBAR:
        raise EditError(f"{edit.article} is no sidebar of {edit.parent}")
    if edit.article in _line_of(review.issue, edit.parent):
        raise EditError(f"{edit.article} cannot be its own sidebar")
    article = find_article(review.issue, edit.article)
    changed = replace(article, kind=edit.kind, parent=edit.parent)
    return replace(review, issue=with_article(review.issue, changed))


def set_article_state(review: Review, edit: SetArticleState) -> Review:
    """Print an article, leave it out or hold it over; its text stays in the issue."""
    article = replace(find_article(review.issue, edit.article), state=edit.state)
    return replace(review, issue=with_article(review.issue, article))


def assign_page(review: Review, edit: AssignPage) -> Review:
    """Put an article on a page, or let it follow the one before it."""
    _check_range(edit.page, MOST_PAGES)
    article = replace(find_article(review.issue, edit.article), page=edit.page)
    return replace(review, issue=with_article(review.issue, article))


def set_columns(review: Review, edit: SetColumns) -> Review:
    """Say in how many columns an article's text runs."""
    _check_range(edit.columns, MOST_COLUMNS)
    article = replace(find_article(review.issue, edit.article), columns=edit.columns)
    return replace(review, issue=with_article(review.issue, article))


def set_beside(review: Review, edit: SetBeside) -> Review:
    """Let an article share the band of the one before it, or have one of its own."""
    article = replace(find_article(review.issue, edit.article), beside=edit.beside)
    return replace(review, issue=with_article(review.issue, article))


def jump_to(review: Review, edit: JumpTo) -> Review:
    """Name the page on which an article goes on where its own has no room left."""
    _check_range(edit.page, MOST_PAGES)
    article = replace(find_article(review.issue, edit.article), rest_page=edit.page)
    return replace(review, issue=with_article(review.issue, article))


def _check_range(number: int | None, highest: int) -> None:
    if number is not None and not 1 <= number <= highest:
        raise EditError(f"{number} is not between 1 and {highest}")


def _with_headline(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages of a new article, its first title line made the headline where it has none."""
    kinds = {passage.kind for passage in passages}
    first, *others = passages
    if PassageKind.HEADLINE in kinds or first.kind not in TITLE_KINDS | {PassageKind.INTERTITLE}:
        return passages
    return (replace(first, kind=PassageKind.HEADLINE), *others)


def _opened(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages, the first with content decided: an editor said whether an article begins there."""
    first = next((one for one in passages if one.kind is not PassageKind.FURNITURE), None)
    return tuple(decided(one) if one is first else one for one in passages)


def _as_continuation(passages: tuple[Passage, ...], of: Article) -> tuple[Passage, ...]:
    """Return the passages as they stand inside ``of``; one with titles only is continued by titles."""
    if not of.blocks:
        return passages
    return tuple(
        decided(passage, PassageKind.INTERTITLE) if passage.kind in _HEADS else passage
        for passage in passages
    )


def _line_of(issue: Issue, article: str | None) -> tuple[str, ...]:
    """Return the ids of an article and of all that it is a sidebar of."""
    line: tuple[str, ...] = ()
    while article is not None and article not in line:
        line += (article,)
        article = find_article(issue, article).parent
    return line
