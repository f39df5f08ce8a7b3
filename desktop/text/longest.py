"""One of many words as a pattern: the longest that stands there, found in few steps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_FEW = 48
"""How many branches ``re`` may try one after the other."""

_GROUPS = 8


def longest_of(words: Iterable[str]) -> str:
    """Return a pattern that matches the longest of ``words``, none of which is empty."""
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        rests.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(first) + _tail(behind) for first, behind in rests.items()]
    is_plain = len(branches) <= _FEW or all(behind == [""] for behind in rests.values())
    return f"(?:{'|'.join(branches) if is_plain else _sorted_out(rests, branches)})"


def one_of(letters: Iterable[str]) -> str:
    """Return a pattern that matches one of ``letters``."""
    return "[" + "".join(map(re.escape, letters)) + "]"


def _tail(rests: list[str]) -> str:
    longer = [rest for rest in rests if rest]
    if len(rests) == 1 or not longer:
        return re.escape(rests[0])
    return longest_of(longer) + ("?" if "" in rests else "")


def _sorted_out(rests: Mapping[str, list[str]], branches: Sequence[str]) -> str:
    """Return the branches by groups of first letters; all but the right one are passed over at once.

    Before any is tried, the first two letters are looked at: nearly everywhere no word begins.
    """
    firsts, behind = list(rests), list(rests.values())
    size = -(-len(firsts) // _GROUPS)
    groups = (slice(start, start + size) for start in range(0, len(firsts), size))
    tried = "|".join(
        f"(?={_between(firsts[group])}{_second_of(behind[group])})(?:{'|'.join(branches[group])})"
        for group in groups
    )
    return f"(?={one_of(firsts)}{_second_of(behind)})(?:{tried})"


def _second_of(rests: Iterable[list[str]]) -> str:
    """Return the pattern of any second letter, "" where a word has but one."""
    seconds = {rest[:1] for behind in rests for rest in behind}
    return "" if "" in seconds else one_of(sorted(seconds))


def _between(firsts: Sequence[str]) -> str:
    return f"[{re.escape(firsts[0])}-{re.escape(firsts[-1])}]"
