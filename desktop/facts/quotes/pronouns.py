"""Whom 他, 她 or 老人 means: the last one who acted and whom the word fits, named or not."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.facts.lexicon import any_of
from desktop.facts.quotes.narration import (
    Narration,
    Subject,
    is_acted_on,
    is_object,
    sentence_start_in,
    start_of,
)

# 老人 without a name is someone who was named before.
_PRONOUN = re.compile(
    r"(?=[他她老阿大])(?:(?<![其吉])[他她](?!们|人|乡|国|日)|(?:老人|(?<![\u4e00-\u9fff])(?:阿婆|大妈|大爷|大叔|老汉|老太太|老奶奶|老爷爷|老爷子))"
    "(?=[说问笑摆拉先指叹想握转站抬擦抹颤]|坦言|把|回忆|告诉|一边|点点头|激动|[^，。！？；：“”]{2,4}地|的(?:目光|声音|语气|话|眼|脸|手|泪))"
    "|(?:^|(?<=[。！？]))老人(?![们家的和与、，。]|节))"
)
_MAN = re.compile("(?:先生|爷爷|大爷|叔叔|大叔|伯伯|大伯|老伯|大哥|爸爸|老爹|爹爹|阿公)$")
_WOMAN = re.compile("(?:女士|小姐|阿姨|奶奶|妈妈|大妈|大姐|大娘|大嫂|嫂|姐|婶|婶婶|婆婆|阿婆|老太|老太太)$")
# What someone without a name is called by; a name with 男 may be a woman's.
_MALE = re.compile("男|小伙|小哥|先生|爷|[叔伯]|父|儿子|丈夫|爸")
_FEMALE = re.compile("[女妇妈奶婆嫂姐婶妻]|姑娘|阿姨|老太|母亲")
_HE = frozenset({"他", "大爷", "大叔", "老汉", "老爷爷", "老爷子"})
_SHE = frozenset({"她", "阿婆", "大妈", "老太太", "老奶奶"})
# 见一位大爷靠在窗口, 这位姑娘: someone who has no name, but whom 他 may mean; not 成为一名志愿者.
_SOMEONE = re.compile(
    f"(?P<one>一[位名][^，。；：！？“”□]{{1,12}})|[这那][位名个]{any_of('strangers')}"
    "|(?:^|(?<=[，。！？；：”]))(?:后来|这时|此时|随后|突然|有一次|一天|没多久)?，?"
    rf"(?:有?一个[^，。；：！？“”□]{{0,12}}?{any_of('nameless_speakers', 'collective_roles', 'strangers')}"
    f"|那?[位名个]?{any_of('strangers')}"
    f"|(?:我|我们)[^，。；：！？“”□]{{0,5}}?{any_of('kin')})"
)
_MAY_NAME_NOBODY = re.compile(rf"[位名个我]|{any_of('strangers')}")
# 甲是楼里的一名管理员, 作为一名党员
_IS_ONE = re.compile("[是为成作当任做像如每][^，。；：！？“”]*$")
# 一位拄拐的老奶奶: from then on 老奶奶 is she.
_INTRODUCED = re.compile(
    "[一这那][位名个][^，。；：！？“”]{0,12}?(老人|阿婆|大妈|大爷|大叔|老汉|老太太|老奶奶|老爷爷|老爷子)"
)
# 这位姑娘|名叫|甲
_CALLED = re.compile("名?叫|就?是")
_CLAUSE_MARK = re.compile("[，；。！？：]")
_SENTENCE_END = re.compile("[。！？]")
# “…”他接过本子: speech that no comma joins to what follows.
_SPOKEN = re.compile("□”(?![，、的])")
_REACH = 60


@dataclass(frozen=True, slots=True)
class Known:
    """Who in an article has a post, whom it calls old, and what strangers are called in it."""

    officials: frozenset[str]
    old: frozenset[str]
    strangers: frozenset[str] = frozenset()

    def stranger(self, word: re.Match[str]) -> Subject | None:
        """Return someone without a name where the article introduces a stranger by this very word."""
        return Subject(*word.span(), "") if word[0] in self.strangers else None

    def fits(self, pronoun: str, subject: Subject, text: str) -> bool:
        """Return whether ``pronoun`` may mean the subject: 他 no 李阿姨, 老人 and 阿婆 nobody with a post.

        Where the article calls someone old, 老人 means nobody else.
        """
        if not subject.name:
            other = _FEMALE if pronoun in _HE else _MALE if pronoun in _SHE else None
            return other is None or not other.search(text, subject.start, subject.end)
        is_old = subject.name not in self.officials and (not self.old or subject.name in self.old)
        if len(pronoun) > 1 and not is_old:
            return False
        other = _WOMAN if pronoun in _HE else _MAN if pronoun in _SHE else None
        return other is None or not other.search(subject.name)


def strangers_in(text: str) -> frozenset[str]:
    """Return the words (老奶奶) by which ``text`` introduces someone without a name."""
    return frozenset(match[1] for match in _INTRODUCED.finditer(text))


def meant_by_pronouns(
    text: str, named: Sequence[Subject], told: Sequence[Narration], known: Known
) -> list[Subject]:
    """Return those whom the pronouns of ``text`` mean, each where its pronoun stands.

    ``told`` are the lines before. A pronoun that means someone without a name has an empty one.
    """
    pronouns = list(_PRONOUN.finditer(text))
    strangers = _strangers(text, named) if pronouns and _MAY_NAME_NOBODY.search(text) else ()
    people = sorted([*named, *strangers], key=start_of) if pronouns else []
    meant: list[Subject] = []
    for pronoun in pronouns:
        subject = (
            known.stranger(pronoun)
            or _again(pronoun, meant, people, known)
            or _meant(pronoun, people, told, known)
        )
        if subject:
            meant.append(subject)
    return meant


def _strangers(text: str, named: Iterable[Subject]) -> Iterator[Subject]:
    """Yield who is told of without a name: not 一位老人甲."""
    starts = [subject.start for subject in named]
    for match in _SOMEONE.finditer(text):
        called = _CALLED.match(text, match.end())
        end = called.end() if called else match.end()
        is_named = any(match.start() <= start <= end for start in starts)
        if not is_named and not (match["one"] and _IS_ONE.search(text, 0, match.start())):
            yield Subject(match.start(), match.end(), "")


def _again(
    pronoun: re.Match[str], meant: Sequence[Subject], people: Iterable[Subject], known: Known
) -> Subject | None:
    """Return whom the pronoun before meant, where someone did something with him: 甲问他，他说."""
    text, last = pronoun.string, meant[-1] if meant else None
    if last is None or not is_acted_on(text, last) or not known.fits(pronoun[0], last, text):
        return None
    same = len(pronoun[0]) > 1 or text[last.start : last.end] == pronoun[0]
    named = any(last.end <= one.start < pronoun.start() for one in people)
    ends = len(_SENTENCE_END.findall(text, last.end, pronoun.start()))
    return (
        replace(last, start=pronoun.start(), end=pronoun.end()) if same and not named and ends <= 1 else None
    )


def _meant(
    pronoun: re.Match[str], people: Sequence[Subject], told: Sequence[Narration], known: Known
) -> Subject | None:
    """Return the person a pronoun means: the last one named in its sentence, else who acted before."""
    text, at = pronoun.string, pronoun.start()
    others = _beside(pronoun, people)
    fitting = [one for one in people if one.name not in others and known.fits(pronoun[0], one, text)]
    start = _sentence_start(text, at)
    here = [subject for subject in fitting if start <= subject.start < at]
    acting = [subject for subject in here if not is_object(text, subject)] or here
    meant = acting[-1:] or _who_acted(text, fitting, start)
    meant = meant or _who_acted_last(told, pronoun[0], known, others)
    return Subject(*pronoun.span(), meant[0].name, meant[0].sure) if meant else None


def _beside(pronoun: re.Match[str], people: Iterable[Subject]) -> set[str]:
    """Return the names in the pronoun's clause that it cannot mean: 他对甲说, 甲问他."""
    text = pronoun.string
    one = Subject(*pronoun.span(), "")
    marks = _CLAUSE_MARK.finditer(text, max(0, one.start - _REACH), one.start)
    clause = max((match.end() for match in marks), default=0)
    start = clause if is_acted_on(text, one) else one.end
    mark = _CLAUSE_MARK.search(text, one.end)
    end = mark.start() if mark else len(text)
    return {subject.name for subject in people if start <= subject.start < end and subject.name}


def _sentence_start(text: str, at: int) -> int:
    """Return where the sentence with ``at`` begins; speech that nothing is joined to ends one."""
    spoken = max((match.end() for match in _SPOKEN.finditer(text, 0, at)), default=0)
    return max(spoken, sentence_start_in(text, at))


def _who_acted(text: str, people: Iterable[Subject], end: int) -> list[Subject]:
    """Return the first person who acts in the last sentence before ``end`` with one, or who is just named."""
    before = [subject for subject in people if subject.start < end]
    acting = [subject for subject in before if not is_object(text, subject)] or before[-1:]
    if not acting:
        return []
    start = max(_sentence_start(text, acting[-1].start), text.rfind("；", 0, acting[-1].start))
    first = next(subject for subject in acting if subject.start >= start)
    names = {subject.name for subject in before if subject.start >= start}
    return [replace(first, sure=len(names) == 1)]


def _who_acted_last(
    told: Sequence[Narration], pronoun: str, known: Known, others: Container[str]
) -> list[Subject]:
    for narration in reversed(told):
        fitting = [
            subject
            for subject in narration.subjects
            if subject.name not in others and known.fits(pronoun, subject, narration.text)
        ]
        if fitting:
            named = [subject for subject in fitting if subject.name]
            return _who_acted(narration.text, named or fitting, len(narration.text))
    return []
