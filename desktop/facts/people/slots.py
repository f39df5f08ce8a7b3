"""Who stands amid people with posts by a name that is a word: 某镇镇长甲、某局局长|相宜、某办主任乙."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from desktop.facts.lexicon import any_of
from desktop.facts.names.following import Follow
from desktop.facts.names.name import SURNAME, Name
from desktop.facts.names.shapes import is_given
from desktop.facts.names.whole_names import is_person
from desktop.facts.people.behind_posts import OFFICE, says_how, weight
from desktop.facts.people.introductions import POST, Introduction, with_posts
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


def in_row(text: str, people: Sequence[Introduction], bodies: Bodies) -> Iterator[Introduction]:
    """Yield who fills the place of a name between the ``people`` found in ``text``.

    Someone with a post must stand right before or behind, and on both sides of what is a verb as well,
    or stands behind a mere role.
    """
    ends = {one.name.end for one in people}
    starts = {posts[0].start for one in people if (posts := posts_before(text, one.name.start))}
    for _, behind in POST.pairs(text) if people else ():
        at = behind.end()
        slot = _SLOT.match(text, at)
        posts = posts_before(text, at) if slot else ()
        if slot is None or not posts or any(one.name.start == at for one in people):
            continue
        beside = _beside(text, posts, slot.end(), ends, starts)
        if beside >= _asked(text, at, slot[0]) and is_given(slot[0]) and not says_how(slot[0]):
            name = Name(slot[0], at, slot.end(), 0.0, Follow.MARK)
            found, _ = with_posts(text, name, Base(), bodies)
            yield Introduction(name, found.titles, _UNSURE, f"{found.evidence}，夹在有职务的人之间")


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
