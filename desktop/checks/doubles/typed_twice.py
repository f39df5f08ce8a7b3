"""Whether of two equal characters one is too many: it belongs to no word, and is none by itself.

The dictionary says which words the two may belong to. Where only one of them belongs to a word
the other is too many, but for the ways to be right all the same that the tables below name.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from desktop.assets import word_list
from desktop.checks.doubles.said_so import is_fourfold
from desktop.checks.doubles.twins import Twins
from desktop.text.words import frequency, is_word, word_class

Rule = tuple[str, Callable[[Twins], bool]]

_COMMON = 1000
_NOTED = 500
_SHORT, _LONG = 2, 3
_NUMERALS = frozenset("一二三四五六七八九十百千万几两每这那整")
_EACH = frozenset("每这那同")
_MORE_THAN_ONE = frozenset("二三四五六七八九十百千万亿两")
_MEASURES = frozenset("qm")
# A body ends a name, and begins the words for who and what is its own: 文体站|站长, 泽村|村民.
_BODIES = frozenset("区市县镇村家部站所队院园馆局厅科室处员街店厂校组社委门股司党军州乡国会船班场署车")
_OF_A_BODY = frozenset("长首民内外里区口门主员厅房旗服徽歌史名址风貌容务级户域块点委际高面头部道家")
_BODIES_THEMSELVES = frozenset(("社区", "部门", "街道"))
_LEVELS = frozenset("区县市镇村乡")
# No body is named with 是 or 和, nor with 其中; 我校 and 三所 say which one, and 执法队 what it does.
_NO_END = frozenset("是的了")
_NO_NAMES, _NO_VERBS = frozenset("cpuvd"), frozenset("cpurmd")
_CLOSING = frozenset("）》”")
# 今年年货, 3名年年轻人: what begins with a year, and what does not.
_OF_A_YEAR = frozenset("货味会中终末初底均度报饭画节检假薪限关夜轻龄")
_OF_AGE = frozenset("轻纪龄")
# 散散步, 享享清福: what is done for a while is named once.
_OBJECTS = frozenset(
    "步天舞歌手澡棋发忙病脸书字画话车饭菜茶酒水球牌戏衣地头脚腿嘴路街鲜眼金假口门嗓福气心身家"
)
_TRANSLITERATED = frozenset(chain.from_iterable(word_list("transliteration")))
# Words of one character that never stand twice.
_NEVER = frozenset("不但而虽或并又也已很更且则何")
_REFUSED = frozenset("要绝从决莫无可")
_NO_MORE = frozenset("地要能给")
_FUNCTION_WORDS = frozenset("都有那这还就到共")
_STAYS = frozenset(("还有", "还是", "还要", "还能", "还在", "就是", "就会", "都是"))
# Of what belongs to no word, verbs, measures, colours and sounds may stand twice, and others not.
_STANDS_ONCE = (*"nrpdftsbucj", "vg", "vn", "zg")
# 守守在门口: what is done for a while has no place, no result and no end.
_BEHIND_VERBS = frozenset("在于有用了着过到成至为得")
# 坝坝宴, 路路通: what may stand twice by itself; a given name may too.
_NAMED_TWICE = frozenset("人天年月日件个次只家其坝粑贝群丛众路机户屋树花步")
# 咩咩地叫, 水水的: how something is done or looks.
_HOW = frozenset("地")
_CAN = "可以"
_NOTES = frozenset(("笔记", "日记", "札记"))
_ADVERBS = frozenset(("主要", "只要"))

# Whether the second is too many behind a word that the first ends.
_BEHIND_WORD: tuple[Rule, ...] = (
    ("年", lambda pair: pair.behind not in _OF_A_YEAR),
    ("记", lambda pair: pair.ends_word not in _NOTES),
    ("地", lambda pair: len(pair.ends_word) == _SHORT or word_class(pair.ends_word) == "n"),
    ("要", lambda pair: pair.ends_word not in _ADVERBS),
    ("能", lambda pair: not word_class(pair.ends_word).startswith("n")),
    ("以", lambda pair: pair.ends_word != _CAN or word_class(pair.next_word).startswith("v")),
    ("作对会来里个人天次说看听想问聊试谈样般", lambda _pair: False),
)
# Whether the first is too many before a word that the second begins.
_BEFORE_WORD: tuple[Rule, ...] = (
    (
        "年",
        lambda pair: not pair.at or (pair.before not in {"", *_NUMERALS} and pair.behind in _OF_AGE),
    ),
    ("其以", lambda pair: frequency(pair.begins_word) > _COMMON),
    ("学", lambda pair: not pair.before),
    ("月日得老会来不的国", lambda _pair: False),
)


def is_typed_twice(pair: Twins) -> bool:
    """Return whether of two that are not said so one is too many, whatever the rest of the article says."""
    return is_adverb_twice(pair) or _is_left_over(pair)


def is_certain(pair: Twins) -> bool:
    """Return whether of two that were typed twice no name can be the reason."""
    return pair.stands_clear or is_adverb_twice(pair)


def is_adverb_twice(pair: Twins) -> bool:
    """Return whether the character is a word of the grammar that no sentence has twice in a row."""
    if pair.character in _NEVER:
        return not (pair.character == "不" and pair.before in _REFUSED)
    if pair.character in _NO_MORE:
        return not pair.ends_word and not is_fourfold(pair.text, pair.at - 1)
    return pair.character + pair.behind in _STAYS and not pair.ends_word


def _is_left_over(pair: Twins) -> bool:
    """Return whether one of the two is no word and belongs to none."""
    if pair.character in _FUNCTION_WORDS:
        return not (pair.ends_word and pair.behind) or frequency(pair.character + pair.behind) < _COMMON
    if _is_of_body(pair) or _is_transliterated(pair) or _is_coined(pair):
        return False
    if pair.ends_word:
        return _is_counted_on(pair) or (not _is_counted(pair) and _by_rule(pair, _BEHIND_WORD))
    if pair.begins_word:
        return not _is_done_for_a_while(pair) and _by_rule(pair, _BEFORE_WORD)
    return _stands_alone_once(pair)


def _stands_alone_once(pair: Twins) -> bool:
    """Return whether a character that belongs to no word is one that does not stand twice."""
    if pair.character in _NAMED_TWICE | _BODIES or pair.behind in _HOW:
        return False
    is_placed = pair.word_class == "v" and (pair.behind in _BEHIND_VERBS or pair.then.isdigit())
    return is_placed or pair.word_class.startswith(_STANDS_ONCE)


def _by_rule(pair: Twins, rules: tuple[Rule, ...]) -> bool:
    """Return what the rule for the character says; one that has no rule is too many."""
    return next((decides(pair) for characters, decides in rules if pair.character in characters), True)


def _is_of_body(pair: Twins) -> bool:
    """Return whether the first ends the name of a body and the second begins what is its own."""
    is_own = pair.character in _BODIES and pair.behind in _OF_A_BODY
    return is_own and pair.begins_word not in _BODIES_THEMSELVES and _is_named(pair)


def _is_named(pair: Twins) -> bool:
    """Return whether what stands before the two can be the name of a body, or say which one."""
    if pair.text[max(0, pair.at - 1) : pair.at] in _CLOSING:
        return True
    told, which = pair.last_word, word_class(pair.last_word)[:1]
    is_name = which not in (_NO_VERBS if len(told) > 1 else _NO_NAMES) and pair.before not in _NO_END
    return bool(pair.before) and (pair.character in _LEVELS or is_name)


def _is_transliterated(pair: Twins) -> bool:
    """Return whether the two stand amid the sounds of a foreign name."""
    return {pair.before, pair.character, pair.behind} <= _TRANSLITERATED


def _is_coined(pair: Twins) -> bool:
    """Return whether a short name between quotation marks ends with the two: “甜果果”."""
    opened = pair.text.rfind("“", max(0, pair.at - _SHORT - 1), pair.at)
    return opened >= 0 and pair.text.startswith("”", pair.at + _SHORT)


def _is_counted(pair: Twins) -> bool:
    """Return whether the word before is a number with its measure (一束束), or one of each."""
    is_each = pair.ends_word[0] in _EACH and pair.word_class in _MEASURES
    return word_class(pair.ends_word) == "m" or is_each


def _is_thing(word: str) -> bool:
    """Return whether a word is a common noun: 列车, and not 扫地."""
    return word_class(word).startswith("n") and frequency(word) >= _NOTED


def _is_counted_on(pair: Twins) -> bool:
    """Return whether a number other than one stands before the measure: 两百只只, and not 一只只."""
    return not pair.begins_word and pair.before in _MORE_THAN_ONE and word_class(pair.ends_word) == "m"


def _is_done_for_a_while(pair: Twins) -> bool:
    """Return whether the word behind is what is done and to what: 散散步."""
    done = pair.begins_word
    is_longer = len(done) > _LONG or (len(done) == _LONG and is_word(done[:_SHORT]))
    if is_longer or _is_thing(done):
        return False
    return "v" in (pair.word_class[:1], word_class(done)[:1]) and done[-1] in _OBJECTS
