"""Numbers of a masthead: of the issue, of all issues so far, and of pages."""

from __future__ import annotations

import re

from desktop.structure.masthead.claims import aside, item
from desktop.structure.masthead.forms import COLON, GAP, NUMBER, YEAR, number


def _number(match: re.Match[str]) -> int | None:
    return number(match.groups()[-1])


NUMBERS = (
    # 第1期 八版 tells all pages; in digits, 第1期 2版, it would be the page's own number.
    item("page_count", "版", r"(?:(?<=期)|(?<=期[)）])) +(?P<at>[四六八]|十[二六]) *版(?= *$)", _number),
    item(
        "total_number",
        "累总",
        rf"[(（]? *(?:累计|总){GAP}(?:第|期[数号]?{COLON}?)?{GAP}(?P<at>{NUMBER}){GAP}[期号] *[)）]?",
        _number,
    ),
    item("total_number", "总", rf"[(（]? *总(?:第|期[数号]? *{COLON}) *(?P<at>{NUMBER}) *[)）]?", _number),
    item("issue_number", "期", rf"(?:{YEAR}{GAP}年度?{GAP})?(?:第{GAP}(?P<at>{NUMBER}){GAP}期)", _number),
    item(
        "issue_number",
        "期Nn",
        rf"^ *(?:期号|期数|[Nn][Oo][.．:：]?) *{COLON}? *(?P<at>{NUMBER}) *期?(?= |$)",
        _number,
    ),
    item("issue_number", "期", rf"^ *(?P<at>{NUMBER}) *期 *$", _number),
    item(
        "page_count",
        "版",
        rf"(?:本期|今日|今天|每期|共|全|总)(?:共|出版|刊出|出)?{GAP}(?P<at>{NUMBER}){GAP}个?版(?:面)?(?![本权式面])",
        _number,
    ),
    item("page_count", "版", rf"[对四八]开 *(?P<at>{NUMBER}) *版", _number),
    aside("sheet", "开", r"[对四八]开(?:大?报)?"),
)
