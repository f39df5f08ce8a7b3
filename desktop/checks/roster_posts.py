"""People against the roster that confirmed issues made."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Leaves, Need, check
from desktop.model import Fact, FactKind, RosterEntry, Severity


@check(
    "roster-post",
    title="职务与往期不同",
    severity=Severity.QUERY,
    needs=(Need.ROSTER, Need.PEOPLE),
    about="这一期写的职务，和往期确认过的都不一样。也许是调任了：核实后确认，名录就记下新的。",
    ground="人名库",
    leaves=Leaves.NONE,
    wrong="往期是副主任，这一期写作主任",
    right="职务与往期一样，或已核实",
)
def roster_posts(proof: Proof) -> Iterator[Objection]:
    """Yield people whose printed posts are none of those that earlier issues gave them."""
    known: dict[str, list[RosterEntry]] = {}
    for entry in proof.history.roster.people:
        known.setdefault(entry.name, []).append(entry)
    for article in proof.articles:
        for line, fact in article.of_kind(FactKind.PERSON):
            entries = known.get(fact.text, [])
            posts = _posts(fact)
            if entries and posts and not any(_same(entry.post, post) for entry in entries for post in posts):
                message = f"往期“{fact.text}”是“{entries[-1].post}”，这里是“{'、'.join(posts)}”。"
                yield line.objection(fact.span.start, fact.span.end, message)


def _posts(fact: Fact) -> tuple[str, ...]:
    titles = fact.attrs.get("titles")
    return titles if isinstance(titles, tuple) else ()


def _same(known: str, printed: str) -> bool:
    """Return whether one is the other, perhaps without the body's full name."""
    return bool(known and printed) and (known.endswith(printed) or printed.endswith(known))
