"""People against the roster that confirmed issues made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Leaves, Need, check
from desktop.model import Fact, FactKind, RosterEntry, Severity

_HEAD = re.compile("(?:主任|书记|[局区镇县市院校科处部所队会站馆厅董事社]长|主席|经理)$")


@check(
    "roster-post",
    title="职务与往期不同",
    severity=Severity.QUERY,
    needs=(Need.ROSTER, Need.PEOPLE),
    about=(
        "这一期写的职务，和往期确认过的都不一样，或者是往期已经换掉的旧职务。"
        "只和出版日期以前的往期比。也许是调任了：核实后确认，名录就记下新的。"
    ),
    ground="名录",
    leaves=Leaves.NONE,
    wrong="往期是副主任，这一期写作主任",
    right="职务与往期一样，或已核实",
)
def roster_posts(proof: Proof) -> Iterator[Objection]:
    """Yield people whose printed posts are none of those that earlier issues gave them, or a former one."""
    people = [place for one in proof.articles for place in one.of_kind(FactKind.PERSON) if _posts(place[1])]
    known = _known_of({fact.text for _, fact in people}, proof)
    for line, fact in people:
        entries, place = known.get(fact.text, []), (fact.span.start, fact.span.end)
        message = _said_of(fact, entries, proof.issue.masthead.date)
        if message:
            yield line.objection(*place, message)
        elif entries:
            yield line.agreement(*place, f"往期“{fact.text}”也是“{'、'.join(_posts(fact))}”。")


def _known_of(names: set[str], proof: Proof) -> dict[str, list[RosterEntry]]:
    """Return by their names what the roster says of people who hold posts in the issue."""
    known: dict[str, list[RosterEntry]] = {}
    for entry in proof.history.roster.people:
        if entry.name in names and entry.post and not _is_after(entry, proof.issue.masthead.date):
            known.setdefault(entry.name, []).append(entry)
    return known


def _is_after(entry: RosterEntry, date: str | None) -> bool:
    return bool(date and entry.first_seen and entry.first_seen > date)


def _said_of(fact: Fact, entries: list[RosterEntry], date: str | None) -> str | None:
    """Return what is to be said of a person's posts beside those known, or None."""
    posts = _posts(fact)
    if not entries or not posts:
        return None
    printed = "、".join(posts)
    held = [entry for entry in entries if any(_same(entry.post, post) for post in posts)]
    if not held:
        latest = max(entries, key=lambda entry: entry.first_seen or "")
        return f"往期“{fact.text}”是“{latest.post}”，这里是“{printed}”。"
    newer = next((entry for entry in entries if _took_over(entry, held)), None) if date else None
    return (
        f"从{newer.first_seen}起，往期“{fact.text}”是“{newer.post}”，这里还是“{printed}”。" if newer else None
    )


def _took_over(entry: RosterEntry, held: list[RosterEntry]) -> bool:
    """Return whether a post as head began after all the others were printed for the last time."""
    since = entry.first_seen
    heads = (_HEAD.search(one.post) for one in (entry, *held))
    return all(heads) and since is not None and all(one.last_seen and one.last_seen < since for one in held)


def _posts(fact: Fact) -> tuple[str, ...]:
    titles = fact.attrs.get("titles")
    return titles if isinstance(titles, tuple) else ()


def _same(known: str, printed: str) -> bool:
    """Return whether one is the other, perhaps without the body's full name."""
    return bool(known and printed) and (known.endswith(printed) or printed.endswith(known))
