"""Pages: stories that go on elsewhere, and the pages that the masthead promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Need, check
from desktop.model import Severity
from desktop.text.numerals import number_of

_JUMP = re.compile(r"(?P<way>下转|上接)(?:第)?(?P<page>[\d一二三四五六七八九十]{1,3})版")
_LABEL = re.compile(r"^\s*第?\s*(?P<page>\d{1,2}|[一二三四五六七八九十]{1,2})\s*版(?!面)")


_DECLARED = re.compile(r"\d+\s*版|[一二三四五六七八九十]+版")
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Jump:
    line: Line
    match: re.Match[str]

    @property
    def page(self) -> int:
        return _page(self.match)


@check(
    "jump",
    title="下转与上接不成对",
    severity=Severity.QUERY,
    about="有“下转”没有“上接”，或者反过来。",
    ground="版面",
    wrong="有“下转第3版”，没有“上接第1版”",
    right="有“下转第3版”，也有“上接第1版”",
)
def jumps(proof: Proof) -> Iterator[Objection]:
    """Yield jump lines without the one that they lead to or come from."""
    found = [
        _Jump(line, match) for line in (*proof.furniture, *proof.lines) for match in _JUMP.finditer(line.text)
    ]
    away = [one for one in found if one.match["way"] == "下转"]
    back = [one for one in found if one.match["way"] == "上接"]
    for lonely in (*away[len(back) :], *back[len(away) :]):
        other = "上接" if lonely in away else "下转"
        yield lonely.line.objection(*lonely.match.span(), f"没有找到对应的“{other}”。")


@check(
    "page-beyond",
    title="版次超过版数",
    severity=Severity.ERROR,
    needs=(Need.PAGES,),
    about="文中提到的版次，比报头印的版数还大。报头没有印版数就不查。",
    ground="报头版数",
    wrong="报头印“本期4版”，文中写“下转第5版”",
    right="报头印“本期8版”，文中写“下转第5版”",
)
def pages_beyond(proof: Proof) -> Iterator[Objection]:
    """Yield jumps and page labels to a page that the paper has not."""
    count = proof.issue.masthead.page_count or 0
    for line in (*proof.furniture, *proof.lines):
        for match in (*_JUMP.finditer(line.text), *_LABEL.finditer(line.text)):
            if (number_of(match["page"]) or 0) > count:
                yield line.objection(*match.span(), f"报头印的是{count}版。")


@check(
    "page-short",
    title="版数对不上",
    severity=Severity.QUERY,
    needs=(Need.PAGES,),
    about="报头印的版数，和版面上印出来的版次、排好的版不一样多。只排了一部分时可以忽略。",
    ground="报头版数",
    wrong="报头印“本期8版”，版次只印到第4版",
    right="报头印“本期8版”，版次印到第8版",
)
def pages_short(proof: Proof) -> Iterator[Objection]:
    """Yield the page count of the masthead where the pages that are printed or planned end before it."""
    count = proof.issue.masthead.page_count or 0
    printed = {_page(match) for line in proof.furniture for match in _LABEL.finditer(line.text)}
    planned = {article.article.page for article in proof.articles if article.article.page}
    pages = printed | planned
    for line in proof.furniture if len(pages) >= _SEVERAL and max(pages) < count else ():
        for match in _DECLARED.finditer(line.text):
            if _number(match[0]) == count and not _LABEL.match(line.text):
                yield line.objection(*match.span(), f"版次只到第{max(pages)}版。")
                return


def _page(match: re.Match[str]) -> int:
    return int(number_of(match["page"]) or 0)


def _number(words: str) -> int:
    return int(number_of(words.removesuffix("版").strip()) or 0)
