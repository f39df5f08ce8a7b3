"""Edits of how far an article is: proofread, signed off, withdrawn."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import Article, MarkProofread, Review, Reviewer, Signature, SignOff, WithdrawSignOff
from desktop.review.errors import EditError
from desktop.review.places import find_article, with_article

_ORDER = tuple(Reviewer)


def mark_proofread(review: Review, edit: MarkProofread) -> Review:
    """Say whether an article is proofread; one that is signed off stays so until it is withdrawn."""
    article = find_article(review.issue, edit.article)
    if article.signatures:
        raise EditError(f"{article.id} is signed")
    return _with(review, replace(article, proofread=edit.done))


def sign_off(review: Review, edit: SignOff, entry: str) -> Review:
    """Put signatures to articles; nobody signs before those who read an article first."""
    # A step of several is one state to come back to, and bears the number of the whole.
    whole = entry.partition(".")[0]
    given = tuple(Signature(reviewer, name, edit.time, whole) for reviewer, name in edit.names)
    for name in edit.articles:
        review = _with(review, _signed(find_article(review.issue, name), given))
    return review


def withdraw_sign_off(review: Review, edit: WithdrawSignOff) -> Review:
    """Take all signatures from an article."""
    article = find_article(review.issue, edit.article)
    if not article.signatures:
        raise EditError(f"{article.id} is not signed")
    return _with(review, replace(article, signatures=()))


def _signed(article: Article, given: tuple[Signature, ...]) -> Article:
    signatures = article.signatures + given
    have = {signature.reviewer for signature in signatures}
    if not given or have != set(_ORDER[: len(have)]):
        raise EditError(f"{article.id} is signed out of order")
    return replace(article, proofread=True, signatures=signatures)


def _with(review: Review, article: Article) -> Review:
    return replace(review, issue=with_article(review.issue, article))
