"""Two equal characters of a text with the words around them: said twice, or typed twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from desktop.text.words import cut, frequency, is_word, word_class

_HAN = re.compile("[\u4e00-\u9fff]")
_MARK = re.compile("[^\u4e00-\u9fff]")
# A character that often is a word by itself may end one word and begin the next.
_ALONE = frozenset(
    "人大小多少上下中来去到说是有不一个年月日区市县镇村家会也都还就要又再最更很地得着过好老新高看听想做用给让叫把被对向从在和与及等以为于里内外其此这那每各两三几十百千万亿的件年月日次说贝坝其片户间桌车记作能扫学筐箱船只部站所队院园馆局厅科室处长员街店厂校班组社层盒袋条件张块片"
)
# Bodies and their parts: one of them ends a name (四平街|街道), and begins no word alone.
_BODIES = frozenset("区市县镇村家部站所队院园馆局厅科室处员街店厂校组社委门主队")
# Measures: one of them stands behind a number, and seldom behind the word that it ends.
_MEASURES = frozenset("袋盒间件张片桌车筐箱船条块层班遍")
_NUMERALS = frozenset("一二三四五六七八九十百千万几两每这那整")
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
# 散散步, 聊聊天: what is done for a while is named once.
_OBJECTS = frozenset("步天舞歌手澡棋发忙病脸书报字画话车饭菜茶酒水球牌戏衣地头脚腿嘴路街鲜眼")
# What is counted may be counted one by one, and what is done may be done for a while.
_NEITHER = frozenset("年月天人件个次家说看走听想问聊试谈")


def is_fourfold(text: str, at: int) -> bool:
    """Return whether two equal characters stand before, as in 实实在在."""
    return at > 1 and text[at - 2] == text[at - 1] and bool(_HAN.match(text[at - 1]))


@dataclass(frozen=True)
class Twins:
    """Two equal characters of a text, the first of them at ``at``."""

    text: str
    at: int

    @property
    def character(self) -> str:
        """What stands there twice."""
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
    def may_be_repeated(self) -> bool:
        """Whether the character counts things one by one, or names what is done for a while."""
        return self.character in _NEITHER or word_class(self.character).startswith("v")

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
        closed, is_verb = not _HAN.match(behind), word_class(self.character)[:1] == "v"
        if closed and is_verb:
            return False
        return (closed and self.character not in _NEITHER) or self.character not in _ALONE

    @property
    def _begins_anew(self) -> bool:
        """Whether what begins with the second of the two leaves nothing for the first to be."""
        before = self.text[self.at - 1 : self.at]
        if self.character in _RELATIVES:
            return frequency(self.begins_word) > _COMMON
        if self.character in _BODIES:
            return before not in _NUMERALS and (before in _BEFORE_NOUNS or not _HAN.match(before))
        takes_object = len(self.begins_word) == _SHORT and self.begins_word[1] in _OBJECTS
        is_adverb = word_class(self.character)[:1] == "d" and bool(_HAN.match(before))
        return self.character not in _ALONE and not takes_object and not is_adverb
