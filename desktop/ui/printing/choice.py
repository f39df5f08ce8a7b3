"""One thing that can be printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from desktop.ui.listing import Listing
from desktop.ui.printing.paper import Paint, flowing, listing_html


class Group(Enum):
    """The heading that a choice stands under."""

    LAYOUTS = "稿样"
    ISSUE = "本期的清单"
    ARCHIVE = "本报和档案的清单"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to print; ``make`` returns how to paint it and may run aside."""

    id: str
    title: str
    make: Callable[[], Paint]
    group: Group = Group.ISSUE


def list_choice(name: str, title: str, make: Callable[[], Listing], group: Group = Group.ISSUE) -> Choice:
    """Return a list as a choice; it is put together when it is printed."""
    return Choice(name, title, lambda: flowing(listing_html(make())), group)


def printed_list(listing: Listing) -> Choice:
    """Return a list that is at hand as a choice of its own."""
    return list_choice("list", listing.title, lambda: listing)
