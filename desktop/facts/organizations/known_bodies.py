"""Bodies that are known by name or built by a fixed form: the army, the parties, 市政三公司, 国棉六厂."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import any_of
from desktop.text.longest import longest_of
from desktop.text.scripts import HAN

_KNOWN = re.compile(any_of("known_bodies"))
_NUMBERED = re.compile(
    rf"{any_of('numbered_trades')}第?[一二三四五六七八九十]+(?:厂|局|公司|处|院|队)(?![长员区])"
)
# What each of them ends with; most lines have none.
_NUMBER = re.compile("[一二三四五六七八九十](?:厂|局|公司|处|院|队)")
_BUILDERS = re.compile("中[铁建交冶][一二三四五六七八九十]+局(?:集团(?!有限|股份|公司))?(?!集团)")
# 某某网上海7月1日消息
_SITE = re.compile(rf"\W*([{HAN}]{{2,6}}网)[{HAN}]{{0,4}}\d+月\d+日[讯电消]")
_OWNERS = frozenset("市省区县国")
# 西宁|市环卫二队
_OWNER = re.compile(any_of("gazetteer") + "$")
_UNIT = r"(?:第?[一二三四五六七八九十百\d]+(?:军|师|旅|团|连)|[空海陆]军|火箭军|某部)"
_PARTIES = ("民盟", "民建", "民进", "民革", "农工党", "致公党", "九三学社", "台盟")
_FORMS = (
    re.compile(rf"共青团[{HAN}]{{2,8}}?[省市区县州旗](?:委员会|工委|委(?!员))"),
    re.compile(rf"中国人民(?:解放军|志愿军){_UNIT}+"),
    re.compile(rf"(?:{'|'.join(_PARTIES)})[{HAN}]{{0,4}}?[省市区县](?:委会?(?!员)|(?:基层)?支部|总支)"),
    re.compile(rf"(?:[{HAN}]{{0,2}}[省市区县])?(?:人大(?!代表)|政协)(?:(?![和与])[{HAN}]){{2,8}}?委(?!员)"),
)
# Words of which each form has one; most lines have none.
_FORMED = re.compile(longest_of(("中国人民", "共青团", *_PARTIES, "人大", "政协")))


def known_bodies_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where such bodies are named in ``text``."""
    builders = _BUILDERS.finditer(text) if "局" in text else ()
    yield from (match.span() for match in (*_KNOWN.finditer(text), *builders))
    if "网" in text and (site := _SITE.match(text)):
        yield site.span(1)
    for match in _NUMBERED.finditer(text) if _NUMBER.search(text) else ():
        owned = match.start() > 0 and text[match.start() - 1] in _OWNERS
        owner = _OWNER.search(text, 0, match.start() - 1) if owned else None
        yield owner.start() if owner else match.start() - owned, match.end()
    for form in _FORMS if _FORMED.search(text) else ():
        yield from (match.span() for match in form.finditer(text))
