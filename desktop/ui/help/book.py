"""All pages of the help: found by their address, and by words or pinyin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.text.spelling import is_typed
from desktop.ui.help.check_pages import check_pages
from desktop.ui.help.command_pages import command_pages
from desktop.ui.help.guide import guide_pages
from desktop.ui.help.pages import Entry, Group, HelpPage
from desktop.workflow import check_notes, check_scores

_BEFORE, _ROOM = 12, 44


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and the title of the entry on it that is meant, empty for the page's beginning."""

    page: HelpPage
    title: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a query found; ``where`` is the page it is on, ``words`` are what was found there."""

    address: str
    title: str
    where: str
    words: str


class HelpBook:
    """The pages in the order of the contents."""

    def __init__(self, pages: Iterable[HelpPage]) -> None:
        self.pages = tuple(pages)
        self._places = {page.address: Place(page) for page in self.pages}
        for page in self.pages:
            self._places |= {entry.address: Place(page, entry.title) for entry in page.entries}

    def place(self, address: str) -> Place:
        """Return where an address leads.

        Raises:
            KeyError: for an address that no page and no entry has
        """
        return self._places[address]

    def has(self, address: str) -> bool:
        """Return whether an address leads anywhere."""
        return address in self._places

    def search(self, query: str) -> tuple[Hit, ...]:
        """Return where all words of a query stand: in a title, in its pinyin or initials, in the text.

        The best come first; an empty query finds nothing.
        """
        wanted = query.lower().split()
        if not wanted:
            return ()
        ranked = ((_rank(entry, wanted), _hit(page, entry, wanted)) for page, entry in self._entries())
        found = [(rank, hit) for rank, hit in ranked if rank is not None]
        return tuple(hit for _, hit in sorted(found, key=lambda pair: pair[0]))

    def _entries(self) -> Iterator[tuple[HelpPage, Entry]]:
        for page in self.pages:
            yield page, Entry(page.address, page.title, page.lead)
            for entry in page.entries:
                yield page, entry


def make_book() -> HelpBook:
    """Return the book of this program; reading the checks takes a moment the first time."""
    slips, pools = check_scores()
    generated = {
        Group.COMMANDS: tuple(command_pages()),
        Group.CHECKS: tuple(check_pages(check_notes(), slips, pools)),
    }
    return HelpBook(page for group in Group for page in (*guide_pages(group), *generated.get(group, ())))


def _rank(entry: Entry, wanted: list[str]) -> int | None:
    """Return how well an entry fits, 0 best; None where it does not."""
    title, words = entry.title.lower(), entry.words.lower()
    if all(word in title for word in wanted):
        return 0
    if all(is_typed(title, word) for word in wanted):
        return 1
    return 2 if all(word in title or word in words for word in wanted) else None


def _hit(page: HelpPage, entry: Entry, wanted: list[str]) -> Hit:
    at = max(entry.words.lower().find(wanted[0]) - _BEFORE, 0)
    words = ("…" if at else "") + entry.words[at : at + _ROOM]
    return Hit(entry.address, entry.title, page.title if page.title != entry.title else "", words)
