"""The text of a page on its way to blocks: lines begin and end, pictures and signs find their place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop.intake.blocks import PICTURE, Block
from desktop.intake.symbols import symbol
from desktop.intake.web.lines import line_of
from desktop.intake.web.look import Look
from desktop.intake.web.surroundings import Run, leads_elsewhere
from desktop.model import HintKind

_LINE_END = re.compile(r"\r\n|\r|\n")
# Fewer links below one another may be titles; more are a menu.
_FEWEST_LINES_OF_A_MENU = 3


class Writer:
    """Gathers what is written into blocks.

    Attributes:
        label: the sign that the next line of text has before it
    """

    def __init__(self) -> None:
        self.label = ""
        self._page: list[Block] = []
        self._parts = [self._page]
        self._runs: list[Run] = []
        self._pictures = 0
        self._breaks: int | None = None
        self._links: list[tuple[list[Block], int]] = []

    def write(self, text: str, look: Look) -> None:
        """Go on with the line; white space that is kept as it stands begins new ones."""
        text = symbol(look.symbol_face, text)
        first, *others = _LINE_END.split(text) if look.is_kept else [text]
        self._runs.append((first, look))
        for other in others:
            self.end_line()
            self._runs.append((other, look))

    def add_picture(self) -> None:
        """Put a picture here: before the line where nothing is written yet, else behind it."""
        self._pictures += 1
        if not any(text.strip() for text, _ in self._runs):
            self._place_pictures()

    def add(self, blocks: Iterable[Block]) -> None:
        """Put finished blocks here."""
        self._end_menu()
        self._parts[-1].extend(blocks)

    def begin_part(self, part: list[Block]) -> None:
        """Let all that follows go to ``part``, until it ends."""
        self._parts.append(part)

    def end_part(self) -> None:
        """Go on where the part began."""
        self._parts.pop()

    def end_line(self) -> None:
        """End the line; the paragraph goes on below."""
        line = line_of(self._runs, self.label)
        if line.text:
            self._place(replace(line, tight=self._breaks == 1))
            self._breaks = 0
        self._runs.clear()
        self._place_pictures()
        if self._breaks is not None:
            self._breaks += 1

    def end_block(self) -> None:
        """End the line and the paragraph."""
        self.end_line()
        self._breaks = None

    def finished(self) -> list[Block]:
        """Return the whole page."""
        self.end_block()
        self._end_menu()
        return self._page

    def _place(self, line: Block) -> None:
        part = self._parts[-1]
        part.append(line)
        self.label = ""
        if line.kind is not HintKind.HEADING and leads_elsewhere(self._runs):
            self._links.append((part, len(part) - 1))
        else:
            self._end_menu()

    def _end_menu(self) -> None:
        """Tell a menu by its many links below one another."""
        if len(self._links) >= _FEWEST_LINES_OF_A_MENU:
            for part, index in self._links:
                part[index] = replace(part[index], kind=HintKind.FURNITURE, level=0, label="")
        self._links.clear()

    def _place_pictures(self) -> None:
        if self._pictures:
            self._parts[-1].extend([PICTURE] * self._pictures)
            self._pictures = 0
            self._breaks = None
