"""Make the lists of what first and last words tell anew, from the articles of the pool ``tune`` alone.

A column is cut at any character, a sentence begins and a head ends where it does: what stands
at the one place more often than at the other tells them apart. So do the first words of heads
and of sentences.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import exp, log

from desktop.assets import resources
from desktop.structure.words.edge_odds import LIMIT, NUMERAL, first_word, is_name, is_word, kind_of, last_word
from tests.structure.press.pieces import Piece, pieces

_NOTES = """\
# 分数是机会之比的对数。尖括号里是词类加字数，用于没有列出的词；井号是数字，后面是紧接着的字。
# 由 python3 packaging/dev.py tune 从 tune 组的自编文章数得，不必手改。
"""
_FIRST = "# 起句的字眼：一行开头的词，是多半另起一句（正），还是多半接着上文（负）。\n"
_LAST = "# 收题的字眼：短行末尾的词，是多半收住标题、图说（正），还是多半在句中被切断（负）。\n"
_HEAD = "# 领题的字眼：一行开头的词，是多半领起标题、图说（正），还是多半领起正文的一句（负）。\n"
_SENTENCE = re.compile(r"(?<=[。！？])[”’）]*")
_SIGNED = re.compile(r"[\s（]\S{0,4}[\s/／]?\S{0,4}摄[）]?$")
_PROSE, _HEADS = frozenset({"paragraph", "list_item"}), frozenset({"intertitle", "caption"})

_REACH = 6
# How many sightings a word needs to be listed, and what the kind of a word counts for: heads are few.
_FEWEST, _LEAST_APART = 8, 0.4
_KIND_AT_SENTENCES, _KIND_AT_HEADS = 5, 20
# A single character may be a part of any name.
_IN_NAMES, _LEAST_IN_NAMES = frozenset("nvadzsbjt"), -1.5


@dataclass
class _Counts:
    """How often words stand where a line is whole, and where a column may be cut."""

    whole: Counter[str]
    cut: Counter[str]

    @property
    def of_kinds(self) -> _Counts:
        """The same of the kinds of the words."""
        return _Counts(_of_kinds(self.whole), _of_kinds(self.cut))

    def odds(self, word: str, told: float = 0.0, weight: float = 1.0) -> float:
        """Return the logarithm of how much more often it is whole; what is ``told`` of it has this weight."""
        whole, cut = self.whole.total(), self.cut.total()
        expected = weight * whole / (whole + cut) * exp(told)
        return log((self.whole[word] + expected) / whole / ((self.cut[word] + weight) / cut))


def main() -> None:
    """Write both lists."""
    starts = Counter(map(first_word, _begun(_sentences())))
    first = _Counts(starts, Counter(_cuts_before()))
    head = _Counts(Counter(map(first_word, _begun(_heads()))), starts)
    last = _Counts(Counter(_head_ends()), Counter(_cuts_behind()))
    _write("first_words", _FIRST, _told(first, _KIND_AT_SENTENCES))
    _write("head_words", _HEAD, _told(head, _KIND_AT_HEADS))
    _write("last_words", _LAST, _told(last, _KIND_AT_HEADS))


def _write(name: str, title: str, told: dict[str, float]) -> None:
    path = resources() / "structure" / f"{name}.txt"
    path.write_text(title + _NOTES + "".join(_lines(told)), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{path}\n")


def _told(words: _Counts, kind_counts: float) -> dict[str, float]:
    kinds = words.of_kinds
    told = {kind: kinds.odds(kind) for kind in kinds.cut}
    for word in words.whole | words.cut:
        of_kind = told.get(kind_of(word), 0.0)
        score = words.odds(word, of_kind, kind_counts)
        is_seen = words.whole[word] + words.cut[word] >= _FEWEST
        if is_seen and abs(score - of_kind) >= _LEAST_APART and not is_name(word):
            told[word] = score
    return {word: _limited(word, score) for word, score in told.items()}


def _limited(word: str, score: float) -> float:
    may_be_of_name = len(word) == 1 and word != NUMERAL and kind_of(word)[1] in _IN_NAMES
    return max(_LEAST_IN_NAMES if may_be_of_name else -LIMIT, min(LIMIT, score))


def _of_kinds(words: Counter[str]) -> Counter[str]:
    kinds: Counter[str] = Counter()
    for word, count in words.items():
        kinds[kind_of(word)] += count
    return kinds


def _begun(texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts that begin with a word."""
    return (text for text in texts if is_word(text[0]))


def _cuts_before() -> Iterator[str]:
    for sentence in _sentences():
        yield from (first_word(sentence[at : at + _REACH]) for at in _cuts(sentence))


def _head_ends() -> Iterator[str]:
    heads = (_SIGNED.sub("", head).rstrip("”’》）") for head in _heads())
    return (last_word(head) for head in heads if head and is_word(head[-1]))


def _cuts_behind() -> Iterator[str]:
    for sentence in _sentences():
        yield from (last_word(sentence[max(0, at - _REACH) : at]) for at in _cuts(sentence))


def _heads() -> Iterator[str]:
    return _texts(_HEADS, lambda piece: piece.titles)


def _sentences() -> Iterator[str]:
    for text in _texts(_PROSE, lambda _: ()):
        yield from filter(None, map(str.strip, _SENTENCE.split(text)))


def _cuts(sentence: str) -> Iterator[int]:
    """Yield where a column may cut the sentence, at no mark and amid no number."""
    for at in range(1, len(sentence)):
        before, behind = sentence[at - 1], sentence[at]
        amid_number = before.isdigit() and behind.isdigit()
        if is_word(before) and is_word(behind) and not amid_number:
            yield at


def _texts(kinds: Iterable[str], heads: Callable[[Piece], Iterable[str]]) -> Iterator[str]:
    for whole in pieces("tune"):
        for piece in (whole, *whole.sidebars):
            yield from heads(piece)
            yield from (block.text for block in piece.blocks if block.kind in kinds)


def _lines(told: dict[str, float]) -> Iterator[str]:
    rows: defaultdict[float, list[str]] = defaultdict(list)
    for word, score in told.items():
        rows[round(score * 2) / 2].append(word)
    for score in sorted(rows):
        yield f"{score:+.1f} {' '.join(sorted(rows[score]))}\n"


if __name__ == "__main__":
    main()
