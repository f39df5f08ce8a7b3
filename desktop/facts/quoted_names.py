"""Names in quotation marks: campaigns, brands, slogans and catchwords, as opposed to speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.context import ArticleView, Line
from desktop.facts.quotes.quoted import Quoted, quoted_in
from desktop.model import Fact, FactKind

_LONGEST = 30
# 开展“…”活动, 以“…”为主题: the words around it say that something is called so.
_NAMED_AFTER = re.compile(
    "[的为]?(?:主题|活动|行动|品牌|项目|工程|系列|志愿|服务队|平台|计划|工作法|模式|机制|栏目|称号)"
)
_NAMED_BEFORE = re.compile("(?:以|打造|创建|开展|推出|设立|成立|启动|深化|推进|举办|名为|叫做?|荣获|获评)$")


def quoted_names(view: ArticleView) -> Iterator[Fact]:
    """Yield what stands in quotation marks without being spoken; the value has no marks.

    A name that the words around it introduce as one is surer than a mere catchword. That of an
    account is a contact.
    """
    accounts = {(fact.passage, fact.span.start) for fact in view.facts(FactKind.CONTACT)}
    for line in view.lines:
        for quoted in quoted_in(line.text):
            is_name = not quoted.is_speech and (line.id, quoted.start) not in accounts
            if is_name and quoted.closed and quoted.end - quoted.start <= _LONGEST:
                yield _fact(line, quoted)


def _fact(line: Line, quoted: Quoted) -> Fact:
    words = line.text[quoted.start : quoted.end]
    before = line.text[max(0, quoted.start - 5) : quoted.start - 1]
    named = _NAMED_AFTER.match(line.text, quoted.end + 1) or _NAMED_BEFORE.search(before)
    confidence, evidence = (0.9, "引号加称名的词") if named else (0.6, "引号")
    return line.fact(FactKind.NAME, quoted.start, quoted.end, words, {}, confidence, evidence)
