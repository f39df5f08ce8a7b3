"""One character that was typed twice, where the other belongs to no word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import FactKind, Severity
from desktop.text.words import cut, frequency, is_word, word_class

_CHARACTER = re.compile(r"([\u4e00-\u9fff])\1")
_HAN = re.compile("[\u4e00-\u9fff]")
_MARK = re.compile("[^\u4e00-\u9fff]")
# What the check of doubled particles speaks of.
_PARTICLES = frozenset("的在是和与及将被把向从于们了")
# A character that often is a word by itself may end one word and begin the next.
_ALONE = frozenset(
    "人大小多少上下中来去到说是有不一个年月日区市县镇村家会也都还就要又再最更很地得着过好老新高看听想做用给让叫把被对向从在和与及等以为于里内外其此这那每各两三几十百千万亿的件年月日次说贝坝其片户间桌车记作能扫学筐箱船只部站所队院园馆局厅科室处长员街店厂校班组社层盒袋条件张块片"
)
# Bodies and their parts: one of them ends a name (四平街|街道), and begins no word alone.
_BODIES = frozenset("区市县镇村家部站所队院园馆局厅科室处员街店厂校组社委门主队")
# Measures: one of them stands behind a number, and seldom behind the word that it ends.
_MEASURES = frozenset("袋盒间件张片桌车筐箱船条块层班遍")
_NUMERALS = frozenset("一二三四五六七八九十百千万几两每这那整")
_LEVELS = frozenset("区县市镇乡村街路")
# Behind these a noun begins anew.
_BEFORE_NOUNS = frozenset("的等了把在和与为是从到对着就也都将由又而起")
_RELATIVES = frozenset("其以")
# 医院院内, 校园园区, 分局局长: with these the second begins a word of its own.
_GO_ON = frozenset("内外里区口门长主员厅房旗服徽歌史名址风貌容务级户域块点委际民高面头")
# 今年年货: the same for years.
_YEARS = frozenset("今去明当前每近")
_OF_A_YEAR = frozenset("货味会中终末初底均度报饭画节检假薪限关夜轻龄")
# Words of one character that never stand twice.
_NEVER = frozenset("不但而或并又也已很更且则何")
_REFUSED = frozenset("要绝从决莫无可")
_NO_MORE = frozenset("地要给")
_AROUND = 2
_FUNCTION_WORDS = frozenset("都有那这还就到共")
_STAYS = frozenset(("还有", "还是", "还要", "还能", "还在", "就是", "就会", "都是"))
_COMMON = 1000
_KNOWN = 10
_SHORT = 2
# Verbs are said twice (搬搬车), and so are nouns of a dialect, measures and sounds.
_NEVER_TWICE = frozenset("drp")
_MUCH_RARER = 20


@check(
    "doubled-character",
    title="单字重复",
    severity=Severity.WARNING,
    about="一个字连着印了两次，其中一个属于前后的词，另一个哪个词也不属于。叠词（看看、渐渐）不提。",
    reads=Reads.ARTICLE,
    ground="多字",
    wrong="解决老问题题，再看下一家。",
    right="解决老问题，再看下一家。",
    leaves=Leaves.CONFIRMED,
)
def doubled_characters(proof: Proof) -> Iterator[Objection]:
    """Yield a character printed twice of which one belongs to a word and the other to none."""
    for article in proof.articles:
        for line in article.lines:
            for match in _CHARACTER.finditer(line.text):
                if match[1] not in _PARTICLES | _NUMERALS and _is_typed_twice(article, line, match):
                    yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


def _is_typed_twice(article: ArticleProof, line: Line, match: re.Match[str]) -> bool:
    pair = _Pair(line.text, match.start())
    if pair.is_said_so or pair.parts_two_words or _stands_twice_elsewhere(article, pair):
        return False
    if _stands_once_elsewhere(article, pair):
        return True
    return not _is_of_name(line, match, pair) and (pair.is_adverb_twice or pair.is_one_too_many)


def _is_of_name(line: Line, match: re.Match[str], pair: _Pair) -> bool:
    """Return whether a person's name, or one that says its level twice (六镇镇), explains the two."""
    middle = match.start() + 1
    people, places = line.of_kind(FactKind.PERSON), line.of_kind(FactKind.PLACE)
    if any(fact.span.start < middle + bool(pair.ends_word) and middle <= fact.span.end for fact in people):
        return True
    return match[1] in _LEVELS and any(fact.span.end == middle for fact in places)


def is_in_name(line: Line, match: re.Match[str]) -> bool:
    """Return whether a name begins or ends between the two characters, or a person has both."""
    middle = match.start() + 1
    people = line.of_kind(FactKind.PERSON)
    names = (*people, *line.of_kind(FactKind.ORGANIZATION), *line.of_kind(FactKind.PLACE))
    if any(fact.span.start < middle < fact.span.end for fact in people):
        return True
    return any(middle in (fact.span.start, fact.span.end) for fact in names)


def is_fourfold(text: str, at: int) -> bool:
    """Return whether two equal characters stand before, as in 实实在在."""
    return at > 1 and text[at - 2] == text[at - 1] and bool(_HAN.match(text[at - 1]))


def _stands_twice_elsewhere(article: ArticleProof, pair: _Pair) -> bool:
    """Return whether the article prints the two again behind the same character, as it does a name."""
    words = pair.text[max(0, pair.at - 1) : pair.at + 2]
    return len(words) > _SHORT and sum(line.text.count(words) for line in article.lines) > 1


def _stands_once_elsewhere(article: ArticleProof, pair: _Pair) -> bool:
    """Return whether the article has the same words with the character once, and nowhere else twice."""
    once, twice = pair.with_neighbours
    if not once or pair.character in _NEITHER:
        return False
    told = "\n".join(line.text for line in article.lines)
    return told.count(twice) == 1 and told.count(once) > told.count(pair.character + once)


# What is counted may be counted one by one, and what is done may be done for a while.
_NEITHER = frozenset("年月天人件个次家说看走听想问聊试谈")


@dataclass(frozen=True)
class _Pair:
    """Two equal characters of a text, the first of them at ``at``."""

    text: str
    at: int

    @property
    def character(self) -> str:
        return self.text[self.at]

    @cached_property
    def ends_word(self) -> str:
        """The word of several characters that the first of the two ends, or nothing."""
        return self._words[0]

    @cached_property
    def begins_word(self) -> str:
        """The word of several characters that the second of the two begins, or nothing."""
        return self._words[1]

    @cached_property
    def _words(self) -> tuple[str, str]:
        """The words on both sides as the clause is cut, or where it has none as the dictionary has them."""
        cut_here = self._cut_words
        return cut_here if any(cut_here) else (self._longest_before, self._longest_behind)

    @property
    def _cut_words(self) -> tuple[str, str]:
        at = max((match.end() for match in _MARK.finditer(self.text, 0, self.at)), default=0)
        end = _MARK.search(self.text, self.at)
        before = behind = ""
        for word in cut(self.text[at : end.start() if end else None]):
            if len(word) > 1 and is_word(word) and (len(word) > _SHORT or frequency(word) >= _KNOWN):
                before = word if at + len(word) == self.at + 1 else before
                behind = word if at == self.at + 1 else behind
            at += len(word)
        return before, behind

    @property
    def _longest_before(self) -> str:
        first = self.at + 1
        words = (self.text[first - length : first] for length in (4, 3, 2) if first >= length)
        return next((word for word in words if is_word(word)), "")

    @property
    def _longest_behind(self) -> str:
        words = (self.text[self.at + 1 : self.at + 1 + length] for length in (4, 3, 2))
        return next((word for word in words if len(word) > 1 and is_word(word)), "")

    @property
    def parts_two_words(self) -> bool:
        """Whether each of the two belongs to a word of its own."""
        return bool(self.ends_word and self.begins_word)

    @property
    def with_neighbours(self) -> tuple[str, str]:
        """The words around with the character once and twice; nothing where no character is on each side."""
        before, behind = self.text[max(0, self.at - 1) : self.at], self.text[self.at + 2 : self.at + 4]
        before, behind = before if _HAN.match(before) else "", behind[: 1 if _HAN.match(before) else 2]
        if len(before + behind) < _AROUND or _MARK.search(behind):
            return "", ""
        return before + self.character + behind, before + self.character * 2 + behind

    @property
    def is_said_so(self) -> bool:
        """Whether the two are a word, or half of one such as 实实在在."""
        around = (
            self.text[start : self.at + 2 + more]
            for start in (self.at - 1, self.at)
            if start >= 0
            for more in (0, 1, 2)
        )
        behind, then = self.text[self.at + 2 : self.at + 3], self.text[self.at + 3 : self.at + 4]
        folded = is_fourfold(self.text, self.at) or (
            behind and behind in (then, self.text[self.at - 1 : self.at])
        )
        return bool(folded) or any(
            len(words) > 1 and is_word(words) and not self._is_chance(words) for words in around
        )

    def _is_chance(self, words: str) -> bool:
        """Return whether words are a far rarer word than the one before them: 街道|道."""
        beside = self.ends_word or self.begins_word
        rarer = frequency(words) * _MUCH_RARER < frequency(beside)
        return words == self.character * 2 and rarer and beside[0] != "一" and not self.parts_two_words

    @property
    def is_adverb_twice(self) -> bool:
        """Whether the character is a word of the grammar that no sentence has twice in a row."""
        before = self.text[self.at - 1 : self.at]
        if self.character in _NEVER:
            return not (self.character == "不" and before in _REFUSED)
        if self.character in _NO_MORE:
            return not self.ends_word and not is_fourfold(self.text, self.at - 1)
        return self.text[self.at + 1 : self.at + 3] in _STAYS and not self.ends_word

    @property
    def is_one_too_many(self) -> bool:
        """Whether one of the two belongs to a word, and the other to none."""
        if self.character in _FUNCTION_WORDS:
            return frequency(self.text[self.at + 1 : self.at + 3]) < _COMMON
        if self.ends_word:
            return self._ends_for_good
        if self.begins_word:
            return self._begins_anew
        return self.character not in _ALONE and word_class(self.character)[:1] in _NEVER_TWICE

    @property
    def _ends_for_good(self) -> bool:
        """Whether what ends with the first of the two leaves nothing for the second to be."""
        behind, ended = self.text[self.at + 2 : self.at + 3], self.ends_word
        if self.character == "年":
            return ended[0] in _YEARS and behind not in _OF_A_YEAR
        if self.character in _MEASURES:
            return ended[0] not in _NUMERALS and behind not in _GO_ON
        if self.character in _BODIES:
            return behind not in _GO_ON
        if max(frequency(ended), frequency(ended[-2:])) < _KNOWN:
            return False
        closed = not _HAN.match(behind) and self.character not in _NEITHER
        return closed or self.character not in _ALONE

    @property
    def _begins_anew(self) -> bool:
        """Whether what begins with the second of the two leaves nothing for the first to be."""
        before = self.text[self.at - 1 : self.at]
        if self.character in _RELATIVES:
            return frequency(self.begins_word) > _COMMON
        if self.character in _BODIES:
            return before not in _NUMERALS and (before in _BEFORE_NOUNS or not _HAN.match(before))
        return self.character not in _ALONE
