"""Who stands amid people with posts by a name that is a word: 某镇镇长甲、某局局长|相宜、某办主任乙."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from desktop.facts.lexicon import any_of
from desktop.facts.names.following import Follow
from desktop.facts.names.name import SURNAME, Name
from desktop.facts.names.shapes import is_given
from desktop.facts.names.whole_names import is_person
from desktop.facts.people.behind_posts import OFFICE, says_how, weight
from desktop.facts.people.introductions import Introduction, Posted, with_posts
from desktop.facts.posts.article_bodies import Bodies
from desktop.facts.posts.bodies import Base
from desktop.facts.posts.post import Post, office_before, posts_before
from desktop.text.scripts import HAN
from desktop.text.words import word_class

_LINKS = frozenset("、，和与及")
_NAME = rf"(?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{1,2}}"
_SLOT = re.compile(rf"{_NAME}?(?=[、，；。])")
# 甲、|乙，: who has no post of his own stands behind it.
_NEXT = re.compile(rf"、({_NAME}?)(?=[、，；。等]|以及|[和与及])")
_VERB = "v"
_UNSURE = 0.6


def in_row(
    text: str, posted: Iterable[Posted], people: Sequence[Introduction], bodies: Bodies
) -> Iterator[Introduction]:
    """Yield who fills the place of a name behind a post between the ``people`` found in ``text``.

    Someone with a post must stand right before or behind, and on both sides of what is a verb as well,
    or stands behind a mere role.
    """
    free = list(_free(text, posted, people)) if people else []
    # Hardly any line has a free place.
    titled = [posts_before(text, one.name.start) for one in people] if free else []
    starts = {posts[0].start for posts in titled if posts}
    ends = {one.name.end for one in people}
    for slot, posts in free:
        beside = _beside(text, posts, slot.end(), ends, starts)
        if beside >= _asked(text, slot.start(), slot[0]) and is_given(slot[0]) and not says_how(slot[0]):
            name = Name(slot[0], slot.start(), slot.end(), 0.0, Follow.MARK)
            found, _ = with_posts(text, name, Base(), bodies)
            yield Introduction(name, found.titles, _UNSURE, f"{found.evidence}，夹在有职务的人之间")


def _free(
    text: str, posted: Iterable[Posted], people: Sequence[Introduction]
) -> Iterator[tuple[re.Match[str], tuple[Post, ...]]]:
    """Yield the places of names behind posts that none of the ``people`` fills, with the posts."""
    filled = {one.name.start for one in people}
    for _, behind in posted:
        slot = _SLOT.match(text, behind.end())
        if slot and slot.start() not in filled and (posts := posts_before(text, slot.start())):
            yield slot, posts


def _beside(
    text: str, posts: Sequence[Post], end: int, ends: Collection[int], starts: Collection[int]
) -> int:
    """Return on how many sides someone stands."""
    start = posts[0].start
    before = text[start - 1 : start] in _LINKS and start - 1 in ends
    bare = _NEXT.match(text, end)
    behind = end + 1 in starts or (bare is not None and is_person(bare[1]))
    return before + behind


def _asked(text: str, at: int, word: str) -> int:
    """Return on how many sides someone must stand: of a row 、 tells more than a comma."""
    is_verb = word_class(word)[:1] == _VERB and not text.startswith("、", at + len(word))
    return 2 if is_verb or weight(office_before(text, at)) < OFFICE else 1
