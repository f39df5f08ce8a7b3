"""Lists of people in which the marks do not show where one person ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Leaves, Need, Reads, check
from desktop.model import Fact, FactKind, Severity

_BREAK = re.compile("[，。；：！？“”]")
# A post stands between a mark and a name; a verb between them makes no list.
_VERB = re.compile("到|来|在|向|对|为|与|和|及|就|将|把|参加|参与|陪同|出席|调研|主持|看望|慰问|担任")
_POST = re.compile("(?:书记|主任|[员长师委事]|经理|主席|代表|顾问|教授|总监|助理|干事|同志)$")
_SEPARATOR = re.compile("[、，]")
_LIST_END = re.compile("一行|等|陪同|参加|参与|出席|共同|分别|一同|先后")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Two people of one list with the words between their names."""

    line: Line
    left: Fact
    right: Fact

    @property
    def between(self) -> str:
        """What stands between the two names."""
        return self.line.text[self.left.span.end : self.right.span.start]

    @property
    def posts(self) -> str:
        """The second person's posts as printed."""
        return self.between[1:]


@check(
    "person-list",
    title="职务名单的顿号有歧义",
    severity=Severity.WARNING,
    reads=Reads.LINE,
    signs=("、",),
    needs=(Need.PEOPLE,),
    about="一个人有几个职务，职务之间用了顿号，人与人之间也用顿号，读的人分不清谁是谁。人与人之间改用逗号。",
    ground="一人多职用顿号时，人与人之间用逗号",
    leaves=Leaves.NONE,
    wrong="区委书记龚长河、区委常委、政法委书记邹兰到场。",
    right="区委书记龚长河，区委常委、政法委书记邹兰到场。",
)
def ambiguous_lists(proof: Proof) -> Iterator[Objection]:
    """Yield a 、 between two people of whom one has several posts that are parted by 、 as well."""
    for line in proof.lines:
        for pair in neighbours(line):
            several = "、" in pair.posts or "、" in _posts_before(pair)
            listed = pair.between.startswith("、") and pair.right.attrs.get("titles")
            if listed and several and _are_posts(pair.posts):
                at = pair.left.span.end
                message = f"职务之间、人与人之间都用顿号，分不清职务归谁；“{pair.left.text}”后面宜用逗号。"
                yield line.objection(at, at + 1, message, "，")


@check(
    "person-separator",
    title="名单中顿号逗号混用",
    severity=Severity.WARNING,
    reads=Reads.LINE,
    needs=(Need.PEOPLE,),
    about="一串带职务的人名，大多用顿号隔开，有一处用了逗号（或反过来）。",
    ground="GB/T 15834 4.5",
    leaves=Leaves.NONE,
    wrong="局长龚长河、副局长邹兰，科长戚大海一行。",
    right="局长龚长河、副局长邹兰、科长戚大海一行。",
)
def mixed_separators(proof: Proof) -> Iterator[Objection]:
    """Yield a ， between two people with posts in a list that otherwise parts such people by 、."""
    for line in proof.lines:
        for before, pair in pairwise(neighbours(line)):
            joined = before.right == pair.left and before.between.startswith("、")
            titled = before.right.attrs.get("titles") and pair.right.attrs.get("titles")
            closed = _LIST_END.match(line.text, pair.right.span.end)
            if joined and titled and closed and pair.between.startswith("，") and len(before.posts) > 1:
                at = pair.left.span.end
                yield line.objection(at, at + 1, "同一份名单里前面用顿号，这里用逗号。", "、")


def _are_posts(words: str) -> bool:
    """Return whether words parted by 、 all are posts; a name among them was not read."""
    return all(_POST.search(post) for post in words.split("、"))


def neighbours(line: Line) -> Iterator[Neighbours]:
    """Yield people who follow each other in a list: a 、 or ， and posts between their names."""
    for left, right in pairwise(line.of_kind(FactKind.PERSON)):
        pair = Neighbours(line, left, right)
        listed = _SEPARATOR.match(pair.between) and not _BREAK.search(pair.posts)
        if listed and not _VERB.search(pair.posts):
            yield pair


def _posts_before(pair: Neighbours) -> str:
    """Return the words before the first person, back to the mark or person that they begin behind."""
    people = [fact.span.end for fact in pair.line.of_kind(FactKind.PERSON) if fact.span < pair.left.span]
    start = people[-1] + 1 if people else 0
    words = pair.line.text[start : pair.left.span.start]
    return _VERB.split(_BREAK.split(words)[-1])[-1] if pair.left.attrs.get("titles") else ""
