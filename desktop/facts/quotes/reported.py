"""Reported speech: what someone said in the author's words, from the verb to where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.facts.lexicon import any_of
from desktop.facts.quotes.bystanders import someone_acts
from desktop.facts.quotes.narration import Narration

# Not 来说, 小说, 现场解说 nor 名称：.
_SAID = (
    "指出|强调|表示|认为|提出|提醒|提到|透露|坦言|回应|补充|呼吁|告诉[^，。；：！？“”□]{1,8}"
    # 问题和建议, 有关要求: these are nouns as well.
    "|(?:要求|介绍|建议|反映|希望|表态|解释|承诺)(?<![和与及、的]..)"
    rf"|(?:叮嘱|嘱咐|提醒|告诫){any_of('nameless_speakers', 'collective_roles')}"
    "|(?<![来解演传小听据述话再说])说|(?<![名简俗职昵尊总别])称"
)
# 耐心解释, 这么说; behind the verb, where a pattern looks for them least often
_WAYS = ("耐心", "细心", "详细", "逐一", "这么", "这样", "如此")
_NOT_SO = "".join(f"(?<!{way}{verb})" for way in _WAYS for verb in ("..", "."))
_TRIGGER = re.compile(
    # The first letter of any: at all others nothing else is tried.
    r"(?=[提强讲谈作抓说指表认透坦回补呼告要介建反希解承叮嘱勉称])(?:"
    # 提出三点要求：一要…
    r"(?P<series>(?:提出|强调|讲|谈|作出|抓好)[^，。：]{0,16}(?:要求|希望|意见|建议|部署|工作)[：。](?=要|[一1第（(][是要、一，1）)]))"
    # 他指出，… ; a quotation behind the comma is direct speech
    # 甲说自己一个人住, not 说干就干
    r"|(?P<plain>说)(?=[^，。：；！？、“”□的过到起着了话明服法][^，。：；！？“”□就]{3})"
    rf"|(?:{_SAID}){_NOT_SO}(?:道|(?<!说)说)?[，：](?!“□)"
    # 要求街道…, 提出要以…, 表示将…
    r"|(?:要求|希望|建议|勉励|叮嘱|呼吁)(?![及和与了的过着])(?=[^，。：；！？“”□]{4})|认为(?=[^，。；：！？“”□的]{4})|(?:强调|提出|表示|承诺|指出)(?=一[是要]|不能|不要|要|将|应|必须|会|愿|作为|今后|下一步))"
)
# What may stand between the speaker and the verb, and between a comma and a verb without its own.
_NEAR = re.compile("(?!的)[^，。；！？：□]{0,30}$")
_AT_ONCE = re.compile("[也则还]?")
_CLAUSE_BEFORE = re.compile("(?!的)[^，。；！？：□]{2,20}，$")
# 向代表汇报了136条建议…: without a mark behind it, the verb may be a noun.
_BESIDE = re.compile(r"[^，。；！？：“”了着过\d]{0,30}$")
_CLAUSE_HEAD = re.compile(
    "(?:^|[，；。！？])(?:还|并且?|一边|边|同时|也|再次|特别|反复|明确|最后|会上|进一步|随后|首先|一致)*"
    "(?:对[^，。；！？：“”□]{2,20}|就[^，。；！？：“”□]{2,16}(?:工作|问题|情况|建设|事项|方面))?$"
)
_LONGEST_HEAD = 30
# 他们表示: whoever was named before no longer speaks.
_OTHERS_SAY = re.compile(
    rf"(?:[他她]们|{any_of('nameless_speakers', 'collective_roles')})[^，。；：！？“”]{{0,8}}(?:{_SAID})"
)
_SERIES = re.compile("(?:一|第一)[是要、，].*(?:二|第二)[是要、，]", re.DOTALL)
_CONTINUES = re.compile("要|必须|务必|既要|同时要|下一步，?要")
_SENTENCE_END = re.compile("[。！？]|$")
_CLAUSE_MARK = re.compile("[，；]")
_SPOKEN = "“□"
# 甲告诉记者，改造后，“…”
_OPENS_SPEECH = re.compile("[^，。；：]{0,8}，|.*：", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reported:
    """The words ``start <= i < end`` of a line that ``speaker`` is reported to have said."""

    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True)
class _Trigger:
    """A verb of saying: its clause begins at ``clause``, the words said at ``words``."""

    clause: int
    words: int
    speaker: str


def may_report(text: str) -> bool:
    """Return whether a verb stands in ``text`` that leads up to words which someone said."""
    return _TRIGGER.search(text) is not None


def reported_in(narration: Narration) -> Iterator[Reported]:
    """Yield what the line reports, each up to the end of its sentence or of the series it opens."""
    triggers = list(_triggers(narration))
    limits = [*(trigger.clause for trigger in triggers[1:]), len(narration.text)]
    for trigger, limit in zip(triggers, limits, strict=False):
        end = _end(narration.text, trigger.words, max(limit, trigger.words))
        if trigger.words < end and not _OPENS_SPEECH.fullmatch(narration.text, trigger.words, end):
            yield Reported(trigger.words, end, trigger.speaker)


def _triggers(narration: Narration) -> Iterator[_Trigger]:
    """Yield the first verb of saying of each sentence, or part of one up to ；, that has a speaker."""
    last = -1
    for match in _TRIGGER.finditer(narration.text):
        sentence = narration.sentence_start(match.start())
        clause = max(sentence, narration.text.rfind("；", 0, match.start()) + 1)
        speaker = _near(narration, clause, match)
        if clause == sentence:
            speaker = speaker or _inherited(narration, sentence, match)
        if speaker and clause > last:
            last = clause
            yield _Trigger(clause, match.end(), speaker)


def _near(narration: Narration, clause: int, match: re.Match[str]) -> str | None:
    """Return who stands right before the verb."""
    subject = narration.nearest_before(clause, match.start())
    near = _told_next(match) if match["plain"] else _NEAR if match[0][-1] in "，：。" else _BESIDE
    beside = subject and near.fullmatch(narration.text, subject.end, match.start())
    return subject.name if subject and (beside or match["series"]) else None


def _told_next(match: re.Match[str]) -> re.Pattern[str]:
    """Return what may stand between the speaker and 说: nothing, or the clause that 说 follows."""
    return _CLAUSE_BEFORE if match.string.startswith("，", match.start() - 1) else _AT_ONCE


def _inherited(narration: Narration, sentence: int, match: re.Match[str]) -> str | None:
    """Return who acts in the sentence, or first in the paragraph, for a verb without a subject."""
    # One character more, so that the full stop before the sentence is seen.
    head = max(0, sentence - 1, match.start() - _LONGEST_HEAD)
    if not _CLAUSE_HEAD.search(narration.text, head, match.start()):
        return None
    if match["plain"]:
        return None
    subject = narration.nearest_before(sentence, match.start())
    first = subject or next(iter(narration.between(0, match.start())), None)
    if not subject and first and _names(narration, first.name, sentence, match.start()):
        return None
    if first and not subject and _someone_else_acts(narration.text, sentence, match.start()):
        return None
    if first is None or _OTHERS_SAY.search(narration.text, first.end, match.start()):
        return None
    return first.name


def _someone_else_acts(text: str, start: int, end: int) -> bool:
    """Return whether a clause has a subject without a name: 随后，两名网格员帮他打扫，并叮嘱."""
    clauses = (start, *(mark.end() for mark in _CLAUSE_MARK.finditer(text, start, end)))
    return any(someone_acts(text, clause) for clause in clauses)


def _names(narration: Narration, name: str, start: int, end: int) -> bool:
    """Return whether the words name someone with whom another does something: 网格员帮甲打扫，并叮嘱."""
    return any(start <= one.start < end and one.name == name for one in narration.subjects)


def _end(text: str, start: int, limit: int) -> int:
    """Return where the reported words end, at most ``limit``."""
    if _SERIES.search(text, start, limit):
        end = limit
    else:
        end = _sentence_end(text, start)
        while end < limit and _CONTINUES.match(text, end):
            end = _sentence_end(text, end)
    spoken = text.find(_SPOKEN, start, end)
    return min(end, limit) if spoken < 0 else spoken


def _sentence_end(text: str, start: int) -> int:
    mark = _SENTENCE_END.search(text, start)
    return mark.end() if mark else len(text)
