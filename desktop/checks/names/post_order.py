"""Lists of people against the order in which the paper names posts."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.names.person_lists import Neighbours, neighbours
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Leaves, Need, check
from desktop.model import Fact, Severity


@check(
    "post-order",
    title="职务次序",
    severity=Severity.WARNING,
    needs=(Need.PEOPLE, Need.POST_ORDER),
    about="一份名单里，职务高的排在了后面。次序由本报自己定，写在“校对规则”的“职务次序”里；没有定就不查。例子里党工委书记在前。",
    ground="本报职务次序",
    leaves=Leaves.NONE,
    wrong="办事处主任龚长河、党工委书记邹兰到场。",
    right="党工委书记邹兰、办事处主任龚长河到场。",
)
def post_orders(proof: Proof) -> Iterator[Objection]:
    """Yield people of a list who come behind one with a lower post."""
    order = proof.house.order
    for line in proof.lines if order else ():
        for pair in neighbours(line):
            if _is_turned(pair, order):
                message = f"照本报的次序，“{_post(pair.right, order)}”在“{_post(pair.left, order)}”前面。"
                yield line.objection(pair.right.span.start, pair.right.span.end, message)


def _is_turned(pair: Neighbours, order: tuple[str, ...]) -> bool:
    left, right = _post(pair.left, order), _post(pair.right, order)
    return bool(left and right) and order.index(left) > order.index(right)


def _post(fact: Fact, order: tuple[str, ...]) -> str:
    """Return the highest post of the order that a person has, or nothing.

    A post is known by its end, by the longest entry that fits: 副主任 is no 主任.
    """
    titles = fact.attrs.get("titles")
    held = {_entry(title, order) for title in titles} if isinstance(titles, tuple) else set()
    return min(held - {""}, key=order.index, default="")


def _entry(title: str, order: tuple[str, ...]) -> str:
    fitting = (post for post in order if title.endswith(post) and not title.removesuffix(post).endswith("副"))
    return max(fitting, key=len, default="")
