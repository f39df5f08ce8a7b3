"""Paragraphs that break off: what follows was lost, or stands somewhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import PassageKind, Severity

_LONG = 20
_PARTICULARS = re.compile(r"(?:时间|地点|地址|电话|热线|对象|方式|价|费|人|者|日|号)：")
# 主会场：2月22日，体育中心
_LABEL = re.compile("[^，。：]{1,10}：")
_SHOWN = 6
# With a larger share of open ends it is verse, or a table.
_VERSE = 5
_ENDED = re.compile(r"[。！？…：；—）)”’』」》】〕]\s*$")
_CONTACT = re.compile(
    r"\d{4,}$|\d[年月日时分]$|[路弄号楼室]$|(?:摄影?|图|文|来源|作者)[：/ ]?[^，。]{0,6}$|[a-zA-Z]$"
)


@check(
    "cut-paragraph",
    title="段落没有完",
    severity=Severity.WARNING,
    about="一段的末尾没有句末点号，像是没有说完。多半是分栏断开的下半段没有接上：用“并入上一段”接起来。",
    reads=Reads.ARTICLE,
    ground="段末应有句末点号",
    wrong="清早五点，老街上的灯一盏盏亮了起来。卖豆浆的、炸油条的、磨剪刀的都出了摊，街坊们也",
    right="清早五点，老街上的灯一盏盏亮了起来。卖豆浆的、炸油条的、磨剪刀的都出了摊，街坊们也来了。",
)
def cut_paragraphs(proof: Proof) -> Iterator[Objection]:
    """Yield the last words of paragraphs that end without a mark; verse and tables have several in a row."""
    for article in proof.articles:
        told = [line for line in article.lines if _is_told(line)]
        broken = [line for line in told if _breaks_off(line.text.rstrip())]
        if len(broken) <= max(1, len(told) // _VERSE):
            for line in broken:
                end = len(line.text.rstrip())
                yield line.objection(end - _SHOWN, end, "这一段没有写完，或丢了句号。")


def _is_told(line: Line) -> bool:
    return line.kind is PassageKind.PARAGRAPH and len(line.text.rstrip()) >= _LONG


def _breaks_off(text: str) -> bool:
    is_line = _PARTICULARS.search(text) or _LABEL.match(text)
    told = "。" in text or ("，" in text and not is_line)
    return told and not _ENDED.search(text) and not _CONTACT.search(text)
