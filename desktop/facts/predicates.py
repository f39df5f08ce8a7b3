"""Posts that a sentence says of a name before it: 甲今年47岁，是乙社区网格员; 由甲担任组长."""

from __future__ import annotations

import re

from desktop.facts.article_bodies import Bodies
from desktop.facts.bodies import Base, full_body
from desktop.facts.posts import posts_before

_SAYS = re.compile(
    r"(?:，?(?:今年|现年)?\d{1,3}岁)?，?(?:是|系|任|现任|担任|出任|(?:高票|全票|成功)?当选为?|(?:同志)?为|被聘为|受聘为)(?:了)?(?:一[名位个])?(?=[^，。；：！？]{2,30}[，。；！？])"
)
# 甲，82岁，原某公司水手。
_AGED = re.compile(r"，(?:今年|现年)?\d{1,3}岁，(?=[^，。；：！？]{2,20}[，。；！？])")
_CLAUSE_END = re.compile(r"[，。；！？]")


def predicate_titles(text: str, at: int, bodies: Bodies) -> tuple[str, ...]:
    """Return the posts that the words from ``at`` on give the person named before them."""
    aged = _AGED.match(text, at)
    says = _SAYS.match(text, at) or aged
    end = _CLAUSE_END.search(text, says.end()) if says else None
    if says is None or end is None:
        return ()
    posts = posts_before(text, end.start())
    if not posts or posts[0].start < says.end() or (says is aged and posts[0].start > says.end()):
        return ()
    return tuple(full_body(post, Base(), bodies) + post.office for post in posts)
