"""The likeliest weights of the signs (logistic regression), in nothing but Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from random import Random

from desktop.facts.guesses.likelihood import likelihood
from tests.facts.teaching.examples import Example

# A sign that is seen less often teaches nothing.
_SEEN = 4
# How fast weights move, and how strongly they are pulled back to 0.
_RATE, _PULL = 0.3, 1e-3


def fitted(examples: Sequence[Example], rounds: int) -> dict[str, float]:
    """Return the weights after so many passes, by AdaGrad (Duchi, Hazan, Singer 2011)."""
    seen = Counter(sign for example in examples for sign in example.signs)
    known = {sign for sign, count in seen.items() if count >= _SEEN}
    rows = [([sign for sign in example.signs if sign in known], example.is_name) for example in examples]
    weights = dict.fromkeys(sorted(known), 0.0)
    squares = dict.fromkeys(known, 1.0)
    for number in range(rounds):
        Random(number).shuffle(rows)
        for signs, is_name in rows:
            slope = likelihood(signs, weights) - is_name
            for sign in signs:
                gradient = slope + _PULL * weights[sign]
                squares[sign] += gradient * gradient
                weights[sign] -= _RATE * gradient / sqrt(squares[sign])
    return weights
