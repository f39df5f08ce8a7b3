"""The posts of those whom another rule finds: in front of a description, or behind the name."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names.familiar import is_full
from desktop.facts.names.name import SURNAME
from desktop.facts.people.introductions import Introduction, with_posts
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.posts.article_bodies import Bodies
from desktop.facts.posts.bodies import Base, full_body
from desktop.facts.posts.post import post_before
from desktop.text.scripts import HAN

# 某科协甲副主席、|乙主任: they are of one body.
_ADDRESSED_BEFORE = re.compile(rf"{SURNAME}[{HAN}]{{1,2}}{any_of('address_forms')}、$")
# 某医院老年病科|甲主任医师: wards belong to the hospital before them.
_WARD = re.compile(f"(?:医院|卫生院|卫生服务中心)[{HAN}]{{1,6}}科$")

# 某中学的甲老师: how one is addressed, wherever that is.
_ADDRESS = frozenset({"老师", "师傅"})


def posted(text: str, found: Introduction, bodies: Bodies) -> Introduction:
    """Return the introduction with the posts before it, which a description may part from the name."""
    if found.titles:
        return _with_bodies(_under_body(text, found, bodies), bodies)
    if not is_full(found.name.text):
        return found
    titled, _ = with_posts(text, found.name, Base(), bodies)
    return replace(found, titles=titled.titles) if titled.titles else found


def _with_bodies(found: Introduction, bodies: Bodies) -> Introduction:
    """Return the introduction with the bodies of its posts written out: 甲（副镇长）."""
    titles: list[str] = []
    base = Base()
    at = found.name.end + 1
    for title in found.titles:
        post = post_before(title, len(title))
        if post is not None and post.text == title:
            post = replace(post, start=at, end=at + len(title))
            body = full_body(post, base, bodies)
            base = base.after(post, body)
            title = body + post.office
            at = post.end + 1
        titles.append(title)
    return replace(found, titles=tuple(titles))


def _under_body(text: str, found: Introduction, bodies: Bodies) -> Introduction:
    """Return the introduction with the body before a name that its post stands behind: 某科协甲副主席."""
    before = text[: found.name.start].removesuffix("的")
    if row := _ADDRESSED_BEFORE.search(before):
        before = before[: row.start()]
    body = max((name for name in bodies.known if before.endswith(name)), key=len, default="")
    if ward := _WARD.search(before):
        body = before[phrase_start(before, ward.end()) :]
    behind = {title for title in found.titles if text.startswith(title, found.name.end)}
    if not body or not (behind - _ADDRESS) & words_of("posts"):
        return found
    return replace(found, titles=tuple(body + title if title in behind else title for title in found.titles))
