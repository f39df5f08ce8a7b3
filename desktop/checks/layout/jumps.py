"""Stories that go on elsewhere: which line sends on, which takes up, and on which pages they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import check
from desktop.checks.signs import with_signs
from desktop.model import Severity
from desktop.text.numerals import number_of

_WAYS = ("下转", "上接")
JUMP = re.compile(r"(?P<way>下转|上接)(?:第)?(?P<page>[\d一二三四五六七八九十]{1,3})版")
LABEL = re.compile(r"^\s*第?\s*(?P<page>\d{1,2}|[一二三四五六七八九十]{1,2})\s*版(?!面)")


@dataclass(frozen=True, slots=True)
class _Jump:
    """A line that sends on or takes up, its article, and the page it stands on where a label says."""

    line: Line
    match: re.Match[str]
    article: str | None
    here: int | None

    @property
    def page(self) -> int:
        """The page that it names."""
        return page_of(self.match)

    def objection(self, message: str) -> Objection:
        """Return an objection to the words."""
        return self.line.objection(*self.match.span(), message)


Pair = tuple[_Jump, _Jump]


@check(
    "jump",
    title="下转与上接不成对",
    severity=Severity.QUERY,
    about="有“下转”没有“上接”，或者反过来；两处的版次和文章所在的版对不上。",
    ground="版面",
    wrong="有“下转第3版”，没有“上接第1版”",
    right="有“下转第3版”，也有“上接第1版”",
)
def jumps(proof: Proof) -> Iterator[Objection]:
    """Yield jump lines without the one that they lead to or come from, and those with another page."""
    found = list(_jumps(proof))
    pairs = tuple(
        _pairs([one for one in found if _is_away(one)], [one for one in found if not _is_away(one)])
    )
    paired = [one.match for pair in pairs for one in pair]
    for lonely in (one for one in found if one.match not in paired):
        other = "上接" if _is_away(lonely) else "下转"
        yield lonely.objection(f"没有找到对应的“{other}”。")
    for away, back in pairs:
        yield _judged(away, back)


def page_of(match: re.Match[str]) -> int:
    """Return the page that a jump line or a label names."""
    return int(number_of(match["page"]) or 0)


def _is_away(one: _Jump) -> bool:
    return one.match["way"] == "下转"


def _jumps(proof: Proof) -> Iterator[_Jump]:
    """Yield the jump lines as they stand in the issue; a label says the page of what is below it."""
    lines = {line.id: line for line in with_signs((*proof.furniture, *proof.lines), _WAYS)}
    if not lines:
        return
    articles = {line.id: one.article.id for one in proof.articles for line in one.lines}
    here: int | None = None
    for passage in proof.issue.passages():
        label = LABEL.match(passage.text)
        here = page_of(label) if label else here
        line = lines.get(passage.id)
        for match in JUMP.finditer(line.text) if line else ():
            yield _Jump(lines[passage.id], match, articles.get(passage.id), here)


def _pairs(away: list[_Jump], back: list[_Jump]) -> Iterator[Pair]:
    """Yield what belongs together: lines of one article, then those in the order in which they stand."""
    left = list(back)
    alone = []
    for one in away:
        own = next((other for other in left if one.article and one.article == other.article), None)
        if own:
            left.remove(own)
            yield one, own
        else:
            alone.append(one)
    yield from zip(alone, left, strict=False)


def _judged(away: _Jump, back: _Jump) -> Objection:
    """Return what is wrong with the pages of a pair, or that they agree."""
    if back.here and back.here != away.here and away.page != back.here:
        return away.objection(f"接下去的在第{back.here}版。")
    if away.here and back.here != away.here and back.page != away.here:
        return back.objection(f"上文在第{away.here}版。")
    if back.page >= away.page:
        return back.objection(f"上文写“下转第{away.page}版”，这里却从第{back.page}版接来。")
    told = f"“下转第{away.page}版”与“上接第{back.page}版”成对。"
    return away.line.agreement(*away.match.span(), told)
