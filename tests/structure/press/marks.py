"""What happens to single characters, one for one: half-width marks, straight quotes, look-alikes."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from desktop.assets import word_list

HALF_WIDTH = str.maketrans("，：；（）！？", ",:;()!?")
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class Marks:
    """How often a line's marks are half-width, whether quotes are straight, which look-alikes stand in."""

    half_width: float = 0.0
    straight: bool = False
    look_alikes: dict[int, str] | None = None

    def printed(self, text: str, draw: Random) -> str:
        """Return ``text`` as it arrives, of the same length."""
        if draw.random() < self.half_width:
            text = text.translate(HALF_WIDTH)
        if self.straight:
            text = text.translate(STRAIGHT)
        return text.translate(self.look_alikes or {})


def draw_marks(draw: Random) -> Marks:
    """Return the marks of one issue."""
    return Marks(
        half_width=draw.choice([1.0, 1.0, 1.0, 0.0, 0.0, 0.5]),
        straight=draw.random() < 0.1,
        look_alikes=_some_look_alikes(draw) if draw.random() < 0.1 else None,
    )


def _some_look_alikes(draw: Random) -> dict[int, str]:
    """Return a few radicals by their ideographs; a font mistakes the same ones all the time."""
    # Of an ideograph's radicals the Kangxi one, which sorts last, is what PDF files mostly hold.
    radicals = sorted(line.split() for line in word_list("radicals"))
    pairs = sorted({ideograph: radical for radical, ideograph in radicals}.items())
    return {ord(ideograph): radical for ideograph, radical in draw.sample(pairs, len(pairs) // 3)}
