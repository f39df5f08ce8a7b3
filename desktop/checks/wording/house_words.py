"""Words that the paper writes in a way of its own, from its house list."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Leaves, Need, check
from desktop.model import Severity


@check(
    "house-word",
    title="本报词表",
    severity=Severity.WARNING,
    needs=(Need.HOUSE_LIST,),
    about="照本报自己的词表，应当用另一种写法。词表在“校对规则”里，也可以在一条提示上选“加进本报词表”。",
    ground="本报词表",
    leaves=Leaves.CONFIRMED,
    wrong="词表里“居委”改用“居委会”，文中写作居委",
    right="文中写作“居委会”",
)
def house_words(proof: Proof) -> Iterator[Objection]:
    """Yield words for which the paper writes others; where these stand already nothing is said."""
    for words, better in proof.house.writings.items():
        for line in proof.lines:
            at = line.text.find(words)
            while at >= 0:
                if not _stands_already(line.text, at, words, better):
                    message = f"本报词表：“{words}”作“{better}”。"
                    yield line.objection(at, at + len(words), message, better)
                at = line.text.find(words, at + len(words))


def _stands_already(text: str, at: int, words: str, better: str) -> bool:
    """Return whether the words are part of the better ones at this place."""
    shift = better.find(words)
    return shift >= 0 and text.startswith(better, max(at - shift, 0))
