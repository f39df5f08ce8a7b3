"""What changed after the signature, as rows to read and as a table to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.model.amendment import Amendment, Concern
from desktop.text.widths import shortened
from desktop.text.wording import CONCERNS
from desktop.ui.inspector.masthead_form import FIELDS
from desktop.ui.listing import Listing
from desktop.ui.signing.scopes import time_words

_WORDS = 60
_FIELD_NAMES = {field.name: field.label for field in FIELDS}


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """One amendment: what it is about, what stood and stands there, where, and whose it is."""

    item: Amendment

    @property
    def change(self) -> str:
        """What was done, in a few words."""
        before, after = (shortened(words, _WORDS) for words in (self.item.before, self.item.after))
        if before and after:
            return f"{before} → {after}"
        return f"加上“{after}”" if after else f"删去“{before}”"

    @property
    def concern(self) -> str:
        """What it is about."""
        return CONCERNS[self.item.concern]

    @property
    def place(self) -> str:
        """Where it is: the article with the passage, or the field of the masthead."""
        if self.item.concern is Concern.MASTHEAD:
            return _FIELD_NAMES.get(self.item.part, self.item.part)
        return " · ".join(filter(None, (self.item.title, self.item.part)))

    @property
    def around(self) -> str:
        """The words in which it stands now."""
        item = self.item
        words = f"{item.left}{shortened(item.after, _WORDS)}{item.right}"
        return f"…{words}…" if item.left or item.right else ""

    @property
    def whose(self) -> str:
        """Who made the edit, and when."""
        return " ".join(filter(None, (self.item.author, time_words(self.item.time))))

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join(filter(None, (self.concern, self.change, self.place, self.whose)))


def amendment_rows(amendments: Iterable[Amendment]) -> tuple[AmendmentRow, ...]:
    """Return a row for each amendment, in their order."""
    return tuple(map(AmendmentRow, amendments))


def amendment_listing(rows: Iterable[AmendmentRow], issue: str) -> Listing:
    """Return the table of all amendments."""
    return Listing(
        f"{issue} 定稿后改动",
        ("类别", "位置", "定稿", "现在", "在这些字中间", "改动人"),
        tuple(map(_cells, rows)),
        (1, 3, 3, 3, 3, 2),
    )


def _cells(row: AmendmentRow) -> tuple[str, ...]:
    """Return a line of the table, on which words that were added or taken out leave no cell empty."""
    before, after = row.item.before or "（没有）", row.item.after or "（删去）"
    return row.concern, row.place, before, after, row.around, row.whose
