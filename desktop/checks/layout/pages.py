"""The pages that the masthead promises, against those that are named, labelled and laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.layout.jumps import JUMP, LABEL, page_of
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Need, Reads, check
from desktop.model import Severity
from desktop.text.numerals import number_of

_DECLARED = re.compile(r"\d+\s*版|[一二三四五六七八九十]+版")
_SEVERAL = 2


@check(
    "page-beyond",
    title="版次超过版数",
    severity=Severity.ERROR,
    needs=(Need.PAGES,),
    reads=Reads.LINE,
    signs=("版",),
    about="文中提到的版次，比报头印的版数还大。报头没有印版数就不查。",
    ground="报头版数",
    wrong="报头印“本期4版”，文中写“下转第5版”",
    right="报头印“本期8版”，文中写“下转第5版”",
)
def pages_beyond(proof: Proof) -> Iterator[Objection]:
    """Yield jumps and page labels to a page that the paper has not."""
    count = proof.issue.masthead.page_count or 0
    for line in (*proof.furniture, *proof.lines):
        for match in (*JUMP.finditer(line.text), *filter(None, [LABEL.match(line.text)])):
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
    printed = {page_of(match) for line in proof.furniture for match in LABEL.finditer(line.text)}
    planned = {article.article.page for article in proof.articles if article.article.page}
    pages = printed | planned
    for line in proof.furniture if len(pages) >= _SEVERAL and max(pages) <= count else ():
        for match in _DECLARED.finditer(line.text):
            if _number(match[0]) == count and not LABEL.match(line.text):
                is_short = max(pages) < count
                said = line.objection if is_short else line.agreement
                yield said(*match.span(), f"版次{'只' if is_short else ''}到第{max(pages)}版。")
                return


def _number(words: str) -> int:
    return int(number_of(words.removesuffix("版").strip()) or 0)
