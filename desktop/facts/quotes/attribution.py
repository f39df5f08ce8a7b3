"""Whom direct speech is given to, by the narration before and behind it."""

from __future__ import annotations

import re

from desktop.facts.lexicon import any_of
from desktop.facts.names.familiar import ADDRESSED
from desktop.facts.quotes.bystanders import heard_at, someone_acts
from desktop.facts.quotes.given import (
    NAMELESS,
    UNKNOWN,
    UNNAMED,
    Attribution,
    Gap,
    just_named,
    said_by,
    unless_addressed,
)
from desktop.facts.quotes.narration import Narration, Subject
from desktop.facts.quotes.quoted import Quoted
from desktop.text.words import word_class

_LEADS_UP = re.compile(rf"[：:]$|{any_of('reporting_verbs')}(?:了|着|记者|大家|我)?，?$")
_WHOLE = re.compile("[。！？!?…，]$")
_TWO = 2
# 居民|甲: what someone is called stands right before the name.
_TITLE = 4
_VERB = re.compile(any_of("reporting_verbs"))
# “…”她的儿子甲坐在台下: who is told by the speaker does not speak.
_OWNED = re.compile("[他她]的")
# 甲告诉记者, 甲说道：, not 甲讲解民法典.
_TELLS = re.compile(rf"{any_of('reporting_verbs')}[着道了]?(?:记者|大家|我)?(?=[，。：；！？“]|$)")
# “…”somebody笑着说，: two to four characters that no sense word is among.
_SOMEBODY_TELLS = re.compile(
    rf"(?P<who>[^，。：；！？“”他她我时地着了又再还也都就便这那]{{2,4}}?){_TELLS.pattern}"
)
# “…”甲是某办主任: who that is, not what was done with the words.
_IS = re.compile(r"(?:就?是|叫|名叫|今年|现年|，(?:今年)?\d+岁)")
# “…”某某总收到邻居的反馈, 某某接到邻居打来的电话：“…”: who hears it does not speak.
_HEARS = re.compile(
    "[^，。]{0,4}(?:收到|听到|接到|得到)(?P<from>[^。！？]{0,16})(?:反馈|评价|称赞|夸奖|建议|求助|来电|来信|短信|留言|声音|话)"
)
# 听老板说，“…”
_HEARS_SAY = re.compile("[^，。！？“”]{0,6}听(?P<from>[^，。！？“”]{1,8}?)(?:说|讲|介绍)[，：]")
_ROW = re.compile("[和与、]")
# 小满举手：“…”
_ACTS = re.compile(f"(?:{any_of('reporting_verbs')}|举手|抬头|起身|摇头|点头|摆手|招手|叹气|插话|打断)：$")
# 他很温和：“…”, where nobody is known whom he means
_HE = re.compile("[他她](?!们)")
_CLAUSE = re.compile("，")
_SENTENCE = re.compile("[^。！？]*")
_SENTENCE_END = re.compile("[。！？]")


def attributions(narration: Narration, spoken: list[Quoted]) -> list[Attribution]:
    """Return whom each quotation is given to, by the narration before and behind it."""
    if not spoken:
        return []
    ends = [0, *(_behind(narration.text, quoted) for quoted in spoken)]
    starts = [*(quoted.start - 1 for quoted in spoken), len(narration.text)]
    gaps = [Gap(start, max(start, end)) for start, end in zip(ends, starts, strict=True)]
    given = (
        _introduced(narration, quoted, gaps[number])
        or _nameless(narration, gaps[number])
        or _turn(narration, spoken, gaps, number)
        or _nameless_after(narration, gaps[number + 1])
        or _said_after(narration, gaps[number + 1])
        or _unknown_after(narration, gaps[number + 1])
        or _acted_before(narration, gaps[number])
        or _acts_after(narration, gaps, number)
        or _told_of(narration, gaps[number])
        or UNKNOWN
        for number, quoted in enumerate(spoken)
    )
    return [unless_addressed(one, narration, quoted) for one, quoted in zip(given, spoken, strict=True)]


def _behind(text: str, quoted: Quoted) -> int:
    """Return where the narration behind a quotation begins; a full stop outside its marks belongs to it."""
    return quoted.end + (2 if text.startswith("”。", quoted.end) else 1)


def _introduced(narration: Narration, quoted: Quoted, gap: Gap) -> Attribution | None:
    """Return the speaker named before, where the words before the quotation lead up to it."""
    start = max(gap.start, narration.sentence_start(gap.end))
    left = narration.text[start : gap.end]
    goes_on = 0 < gap.start == start and left.endswith("，")
    partial = not _WHOLE.search(narration.line.text[quoted.start : quoted.end])
    if not (goes_on or partial or _LEADS_UP.search(left)):
        return None
    subject = narration.nearest_before(start, gap.end)
    if subject and (heard := _heard(narration, subject, gap.end)):
        return heard
    if subject is None and left.endswith("：") and narration.only_turned_to(start, gap.end):
        return NAMELESS
    if subject is None:
        return NAMELESS if _has_nameless(narration, start, gap.end) else _unnamed(left)
    return said_by(subject, 0.93, "引语前写明的说话人")


def _has_nameless(narration: Narration, start: int, end: int) -> bool:
    """Return whether someone without a name is the subject: 孩子们围坐一旁，轻声感叹."""
    begins = someone_acts(narration.text, start) is not None and not heard_at(narration.text, start)
    return begins or narration.stranger_acts(start, end)


def _unnamed(left: str) -> Attribution | None:
    """Return an attribution to someone whose name was not recognised, if ``left`` leads up to speech."""
    leads_up = left.endswith("：") and (_ACTS.search(left) or _HE.search(left))
    return UNNAMED if leads_up or _somebody_tells(left, 0) else None


def _nameless(narration: Narration, gap: Gap) -> Attribution | None:
    """Return an attribution to nobody where a person without a name leads up to the quotation."""
    start = max(gap.start, narration.sentence_start(gap.end))
    return NAMELESS if narration.is_nameless(start, gap.end) else None


def _turn(narration: Narration, spoken: list[Quoted], gaps: list[Gap], number: int) -> Attribution | None:
    """Return the speaker of one half of a dialogue (“…？”“…。”) with two people named behind it."""
    first = number if gaps[number + 1].is_empty else number - 1
    if first < 0 or not gaps[first + 1].is_empty or first + 2 >= len(gaps):
        return None
    found = _speaking_in(narration, gaps[first + 2])
    if len(found) < _TWO or (gaps[first].is_empty and first):
        return None
    called = ADDRESSED.match(narration.line.text, spoken[first].start)
    if called and number > first and called[0][0] != found[1].name[0]:
        return Attribution(called[0], 0.55, "上一句话里称呼的人")
    return said_by(found[number - first], 0.7, "引语后依次出现的人")


def _nameless_after(narration: Narration, gap: Gap) -> Attribution | None:
    """Return an attribution to nobody where someone without a name acts right behind: “…”老人握着甲的手."""
    end = someone_acts(narration.text, gap.start)
    if end is None or _names_someone(narration, gap.start, end + _TITLE):
        return None
    if heard_at(narration.text, gap.start) and any(
        _says(narration, one) for one in _speaking_in(narration, gap)
    ):
        return None
    if narration.text.startswith("老人", gap.start) and narration.between(0, gap.start):
        return None
    return just_named(narration, gap) or NAMELESS


def _names_someone(narration: Narration, start: int, end: int) -> bool:
    """Return whether the clause from ``start`` on names someone before ``end``."""
    comma = _CLAUSE.search(narration.text, start, end)
    limit = comma.start() if comma else end
    return any(start <= subject.start <= limit for subject in narration.subjects)


def _said_after(narration: Narration, gap: Gap) -> Attribution | None:
    """Return who is named behind a quotation, at once or with a verb of saying: “…”甲说."""
    found = _speaking_in(narration, gap)
    if found and _OWNED.match(narration.text, gap.start) and not _says(narration, found[0]):
        return None
    if found and (heard := _heard(narration, found[0])):
        return heard
    if not found or not _speaks(narration.text[gap.start : gap.end], found[0], gap.start):
        return None
    return said_by(found[0], 0.95, "引语后写明的说话人")


def _unknown_after(narration: Narration, gap: Gap) -> Attribution | None:
    """Return an attribution to someone whose name was not recognised, but who says the words: “…”甲说."""
    end = _somebody_tells(narration.text, gap.start)
    return UNNAMED if end is not None and not narration.between(gap.start, end) else None


def _somebody_tells(text: str, at: int) -> int | None:
    """Return where a clause at ``at`` ends that has someone the dictionary does not know say something."""
    told = _SOMEBODY_TELLS.match(text, at)
    return told.end() if told and word_class(told["who"])[:2] in {"", "nr"} else None


def _heard(narration: Narration, hearer: Subject, end: int | None = None) -> Attribution | None:
    """Return who is heard by the subject, just before ``end`` if given: 甲接到居民乙打来的电话：."""
    said = _HEARS_SAY.fullmatch(narration.text, hearer.end, end) if end else None
    heard = said or _HEARS.match(narration.text, hearer.end)
    if heard is None or not (said or end is None or narration.text[heard.end() : end] == "："):
        return None
    start, end = heard.span("from")
    named = [subject for subject in narration.subjects if start <= subject.start < end]
    return said_by(named[-1], 0.9, "来电、来信的人") if named else NAMELESS


def _says(narration: Narration, subject: Subject) -> bool:
    """Return whether a verb of saying stands behind the subject in its sentence."""
    sentence = _SENTENCE.match(narration.text, subject.end)
    return sentence is not None and bool(_VERB.search(sentence[0]))


def _speaks(behind: str, subject: Subject, start: int) -> bool:
    """Return whether no clause stands before the subject, or a verb of saying in its sentence."""
    sentence = _SENTENCE.match(behind)
    told = sentence is not None and _TELLS.search(sentence[0], subject.end - start)
    before = behind[: subject.start - start]
    at_once = not _CLAUSE.search(before) and not before.startswith("“")
    return bool(told) or (at_once and not _IS.match(behind, subject.end - start))


def _acted_before(narration: Narration, gap: Gap) -> Attribution | None:
    """Return who acts in the sentence before a quotation that nobody is said to speak."""
    if narration.text.endswith("）", 0, gap.end):
        return None
    subject = narration.nearest_before(max(gap.start, narration.sentence_start(gap.end - 1)), gap.end)
    if subject is None or _is_in_row(narration, subject):
        return None
    return said_by(subject, 0.55, "前一句里的人，引语本身未写明谁说的")


def _is_in_row(narration: Narration, subject: Subject) -> bool:
    """Return whether someone else is named beside the subject: 甲和乙."""
    joined = _ROW.match(narration.text, subject.end)
    return joined is not None and any(other.start == joined.end() for other in narration.subjects)


def _acts_after(narration: Narration, gaps: list[Gap], number: int) -> Attribution | None:
    """Return who acts behind a quotation that is no answer to another: “…？”“…。”, 甲 acts."""
    answers = number > 0 and gaps[number].is_empty
    found = () if answers else _speaking_in(narration, gaps[number + 1])
    return said_by(found[0], 0.55, "后一句里的人，引语本身未写明谁说的") if found else None


def _told_of(narration: Narration, gap: Gap) -> Attribution | None:
    """Return the only person whom the paragraph has told of before the quotation."""
    told = {subject.name for subject in narration.told_of(gap.end)} - {""}
    return Attribution(told.pop(), 0.3, "本段只写到这一个人，未写明谁说的") if len(told) == 1 else None


def _speaking_in(narration: Narration, gap: Gap) -> tuple[Subject, ...]:
    """Return who acts in the sentence behind a quotation; a credit in brackets names the writer."""
    if narration.text.startswith("（", gap.start):
        return ()
    stop = _SENTENCE_END.search(narration.text, gap.start, gap.end)
    return narration.between(gap.start, stop.start() if stop else gap.end)
