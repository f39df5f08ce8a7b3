"""Giving a title line its role: of the title lines of an article exactly one is the headline."""

from __future__ import annotations

from desktop.model import TITLE_KINDS, Article, Edit, Passage, PassageKind, SetKind, Together

_BESIDE_TITLES = TITLE_KINDS | {
    PassageKind.SECTION,
    PassageKind.FURNITURE,
    PassageKind.BYLINE,
    PassageKind.PICTURE,
    PassageKind.CAPTION,
}


def role_edit(article: Article | None, passage: Passage, kind: PassageKind) -> Edit:
    """Return the edit that gives a passage of ``article`` (None: of the front) its role.

    Where it makes another title line the headline, that edit is one step for all of them:
    kickers stand before the headline, decks after it.
    """
    lines = _title_lines(article, passage) if article else ()
    headline = _headline_then(lines, passage, kind)
    if headline is None or len(lines) < 2:
        return SetKind(passage.id, kind)
    at = lines.index(headline)
    return Together("换主标题", tuple(SetKind(line.id, _role(n, at)) for n, line in enumerate(lines)))


def is_choice_of_headline(passage: Passage) -> bool:
    """Return whether it is in doubt which title line is the headline: this one, or another."""
    return passage.kind in TITLE_KINDS and passage.rival is PassageKind.HEADLINE


def _title_lines(article: Article, passage: Passage) -> tuple[Passage, ...]:
    """Return the article's title lines and ``passage``; () where a text stands between them."""
    lines = [one for one in article.passages if one.kind in TITLE_KINDS or one is passage]
    first, last = (article.passages.index(line) for line in (lines[0], lines[-1]))
    heads = (one for one in article.passages[first:last] if one is not passage)
    return tuple(lines) if all(one.kind in _BESIDE_TITLES for one in heads) else ()


def _headline_then(lines: tuple[Passage, ...], passage: Passage, kind: PassageKind) -> Passage | None:
    """Return which line is the headline afterwards; None where the role changes nothing about that."""
    if not lines or kind is PassageKind.HEADLINE:
        return passage if lines else None
    if passage.kind is not PassageKind.HEADLINE or kind not in TITLE_KINDS:
        return None
    at = lines.index(passage)
    below, above = lines[at + 1 :], lines[:at][::-1]
    return next(iter(below if kind is PassageKind.KICKER else above), None)


def _role(number: int, headline: int) -> PassageKind:
    if number == headline:
        return PassageKind.HEADLINE
    return PassageKind.KICKER if number < headline else PassageKind.DECK
