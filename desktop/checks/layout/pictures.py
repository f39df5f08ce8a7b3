"""Pictures against the words that speak of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Need, Reads, check
from desktop.model import PassageKind, Severity

_POINTS_AT = re.compile(r"（?(?:见|如)?[上下左右][一二两三]?图(?:为|[：）]|所示)|（见图[一二三四五六\d]*）")
_SHOWN = frozenset({PassageKind.PICTURE, PassageKind.CAPTION})


@check(
    "caption-picture",
    title="图说没有图片",
    severity=Severity.QUERY,
    needs=(Need.PICTURES,),
    about="一篇里的图说比放进来的图片多：少放了一张，或多了一条图说。本期还没有放图片就不查。",
    ground="图文应一致",
    wrong="两条前后相接的图说，只放了一张图片",
    right="每条图说都有图片",
)
def captions_without_picture(proof: Proof) -> Iterator[Objection]:
    """Yield the captions of an article that are more than its pictures, the last ones of them."""
    for article in proof.articles:
        pictures = [one for one in article.article.passages if one.picture is not None]
        captions = [line for line in article.lines if line.kind is PassageKind.CAPTION]
        for line in captions[len(pictures) :]:
            message = f"这一篇有{len(captions)}条图说，图片只有{len(pictures)}张。"
            yield line.objection(0, len(line.text), message)
        if captions and len(captions) == len(pictures):
            last = captions[-1]
            yield last.agreement(0, len(last.text), f"{len(captions)}条图说，{len(pictures)}张图片。")


@check(
    "picture-pointer",
    title="提到的图不在",
    severity=Severity.QUERY,
    reads=Reads.ARTICLE,
    about="文中写着“见右图”“上图为”，这一篇里没有图片，也没有图说。照原件补上图，或删去这几个字。",
    ground="图文应一致",
    wrong="书屋昨天开门（见右图）。",
    right="书屋昨天开门。",
)
def pointers_without_picture(proof: Proof) -> Iterator[Objection]:
    """Yield words that point at a picture in an article that has no place for one."""
    for article in proof.articles:
        if not _has_pictures(article):
            for line in article.running:
                yield from _pointers(line)


def _has_pictures(article: ArticleProof) -> bool:
    return any(passage.kind in _SHOWN for passage in article.article.passages)


def _pointers(line: Line) -> Iterator[Objection]:
    for match in _POINTS_AT.finditer(line.text):
        yield line.objection(*match.span(), "这一篇里没有图片。")
