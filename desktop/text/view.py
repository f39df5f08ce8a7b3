"""A text as it reads: half-width marks and look-alike characters restored, one for one.

Restoring never moves an offset, so a text and its view can be sliced with the same span.
Unicode's NFKC is not applied as a whole: it would change characters that the paper means,
and lengths.
"""

from __future__ import annotations

from desktop.text.look_alikes import real_ideographs
from desktop.text.marks import restore_marks
from desktop.text.quotation_marks import restore_quotation_marks
from desktop.text.unseen import has_unseen, prints, seen


def restore(text: str) -> str:
    """Return ``text`` with full-width marks and real ideographs, character for character.

    A half-width mark becomes full-width where Chinese stands on either side of it. Digits,
    decimals, times, web addresses and Latin phrases keep theirs. Straight quotation marks
    become Chinese ones where it is plain which opens and which closes. Radicals, which PDF files
    hold in place of ideographs, become those ideographs. What prints nothing stays, and nothing
    is read otherwise for it.
    """
    if not has_unseen(text) or not prints(text):
        return _restored(text)
    found, places = seen(text)
    characters = list(text)
    for place, character in zip(places, _restored(found), strict=True):
        characters[place] = character
    return "".join(characters)


def _restored(text: str) -> str:
    return restore_marks(restore_quotation_marks(real_ideographs(text)))
