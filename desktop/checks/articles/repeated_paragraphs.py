"""Paragraphs printed twice, in one issue or in an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Need, Reads, check
from desktop.model import Severity

_SHORTEST = 30
_SHOWN = 12
_AT_HAND = 2048


@check(
    "repeated-paragraph",
    title="段落重复",
    severity=Severity.WARNING,
    about="同一段文字在这一期里登了两次，只有空白不同。多半是复制了两遍。",
    ground="同一段文字只登一次",
    wrong="同一段文字登了两次",
    right="每段文字只登一次",
)
def repeated_paragraphs(proof: Proof) -> Iterator[Objection]:
    """Yield paragraphs that stand in the issue before, white space apart."""
    seen: set[str] = set()
    for line in proof.lines:
        words = _without_space(line.text)
        if len(words) >= _SHORTEST and words in seen:
            message = f"“{line.text[:_SHOWN]}……”这一段前面已经登过。"
            yield line.objection(0, len(line.text), message)
        seen.add(words)


@check(
    "reprinted-paragraph",
    title="往期登过",
    severity=Severity.QUERY,
    needs=(Need.ARCHIVE,),
    about="这一段和往期登过的一字不差。是续登就忽略，是误放就删去。往期里登过四次以上的套话不提。",
    ground="档案",
    wrong="上一期登过的一段，这一期又登",
    right="每一期都是新的",
)
def reprinted_paragraphs(proof: Proof) -> Iterator[Objection]:
    """Yield paragraphs that an earlier issue printed word for word."""
    printed = {one.words: one for one in proof.history.reprints or ()}
    for line in proof.lines if printed else ():
        earlier = printed.get(_without_space(line.text))
        if earlier:
            message = f"这一段在{earlier.issue}的《{earlier.headline}》里登过。"
            yield line.objection(0, len(line.text), message)


@lru_cache(maxsize=_AT_HAND)
def _without_space(text: str) -> str:
    return "".join(text.split())


# What has no end matches as well: else it would be looked through anew from each of its letters.
_SENTENCE = re.compile("[^。！？；“”]{15,}+[。！？]?")
_ENDS = tuple("。！？")


@check(
    "repeated-sentence",
    title="句子重复",
    severity=Severity.WARNING,
    about="同一篇里，同一句话说了两遍。诗歌、歌词、口号可以忽略。",
    reads=Reads.ARTICLE,
    ground="多字",
    wrong="志愿者把热汤送到了每一位老人手里。志愿者把热汤送到了每一位老人手里。",
    right="志愿者把热汤送到了每一位老人手里。",
)
def repeated_sentences(proof: Proof) -> Iterator[Objection]:
    """Yield sentences that stand in the same article before, where their paragraph is not repeated whole."""
    for article in proof.articles:
        seen: set[str] = set()
        paragraphs: set[str] = set()
        for line in article.running:
            if line.text in paragraphs:
                continue
            paragraphs.add(line.text)
            for match in _SENTENCE.finditer(line.text):
                if match[0] in seen and match[0].endswith(_ENDS):
                    message = f"“{match[0][:_SHOWN]}……”这一句前面已经有了。"
                    yield line.objection(*match.span(), message, "")
                seen.add(match[0])
