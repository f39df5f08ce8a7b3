"""English words that slipped into a Chinese sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase

from desktop.assets import word_list
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity
from desktop.text.scripts import HAN

# A lower-case word alone between Chinese characters; a phrase, a name or an abbreviation is none.
_STRAY = re.compile(rf"\s{{0,3}}(?<![a-z])(?P<word>[a-z]{{2,}}+)\s{{0,3}}(?=[{HAN}“《（])")
_CHINESE_BEFORE = re.compile(f"[{HAN}”》）]")
_CHINESE = {"and": "和", "or": "或", "of": "的", "the": "", "with": "与", "to": "到", "for": "为", "in": "在"}


@check(
    "stray-latin",
    title="中文句中混入英文",
    severity=Severity.ERROR,
    about="两个汉字之间夹着 and、or、the 一类英文虚词，多半是翻译软件或输入法留下的。品牌、型号、网址不提。",
    reads=Reads.LINE,
    signs=tuple(ascii_lowercase),
    ground="GB/T 15834；通用规范汉字",
    wrong="做好垃圾分类 and 楼道整治。",
    right="做好垃圾分类和楼道整治。",
    leaves=Leaves.CONFIRMED,
)
def stray_latin(proof: Proof) -> Iterator[Objection]:
    """Yield English function words between Chinese characters, with the spaces around them."""
    for line in proof.lines:
        for match in _STRAY.finditer(line.text):
            before = line.text[max(0, match.start() - 1) : match.start()]
            if _CHINESE_BEFORE.match(before) and match["word"] not in word_list("latin_words"):
                yield _objection(line, match)


def _objection(line: Line, match: re.Match[str]) -> Objection:
    chinese = _CHINESE.get(match["word"])
    suggestions = () if chinese is None else (chinese,)
    message = f"中文句子里混入了英文“{match['word']}”。"
    return line.objection(match.start(), match.end(), message, *suggestions)
