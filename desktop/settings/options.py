"""Every option, declared once: what an editor chooses, and what the program remembers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeGuard, TypeVar

T = TypeVar("T", str, int, bool, tuple[str, ...])


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One option; a control that offers it takes its name and its choices from here.

    ``key`` never changes once it was released. ``help`` says in a sentence what the option
    does. ``choices`` lists the values that are taken with their labels (none: all of the
    default's type), ``lowest`` and ``highest`` bound a number, which counts in ``unit``. What
    is only ``remembered`` is offered nowhere and has no title.
    """

    key: str
    default: T
    title: str = ""
    help: str = ""
    unit: str = ""
    choices: tuple[tuple[T, str], ...] = ()
    lowest: int | None = None
    highest: int | None = None
    remembered: bool = False

    def takes(self, value: object) -> TypeGuard[T]:
        """Return whether ``value`` is one that this option can have."""
        if type(value) is not type(self.default):
            return False
        if isinstance(value, tuple) and not all(isinstance(item, str) for item in value):
            return False
        if self.choices and value not in [choice for choice, _ in self.choices]:
            return False
        return not isinstance(value, int) or self._in_range(value)

    def _in_range(self, value: int) -> bool:
        return (self.lowest is None or self.lowest <= value) and (
            self.highest is None or value <= self.highest
        )


APPEARANCE = Option(
    "appearance",
    "system",
    "外观",
    "窗口用浅色还是深色。",
    choices=(("system", "跟随系统"), ("light", "浅色"), ("dark", "深色")),
)
ZOOM = Option("zoom", 100, "正文大小", "中间正文的字有多大，窗口别处不变。", "%", lowest=70, highest=200)
SHEET = Option(
    "sheet",
    "tabloid",
    "版面稿纸张",
    "排版面和导出版面稿用的纸。",
    choices=(("tabloid", "四开一版"), ("a3", "A3 竖版"), ("a4", "A4 竖版"), ("octavo", "八开一版")),
)

AUTHOR = Option("author", "", "编者姓名", "这台电脑上的改动记在谁名下。")

ARCHIVE = Option("archive", "", remembered=True)
"""Where the archive lies that an editor chose; empty for that of the user's own folder."""

ARCHIVE_MADE = Option("archive_made", False, remembered=True)
"""Whether an archive was opened there: where it is gone, it is asked for before an empty one is made."""

KNOWN_ARCHIVES = Option("known_archives", (), remembered=True)
"""How far each archive had come that was open here: its place, when it was begun, issues and steps."""

SEEN_VERSION = Option("seen_version", "", remembered=True)
WINDOW = Option("window", "", remembered=True)
PANES = Option("panes", "", remembered=True)
LAST_FOLDER = Option("last_folder", "", remembered=True)
RECENT_COMMANDS = Option("recent_commands", (), remembered=True)
EXPORT_LAYOUTS = Option("export_layouts", ("page",), remembered=True)
EXPORT_NAME = Option("export_name", "{报名} {期号} {版式}", remembered=True)
OWN_SHEET = Option("own_sheet", "", remembered=True)
PAPER_LOOKS = Option("paper_looks", (), remembered=True)
EXPORT_PDF = Option("export_pdf", False, remembered=True)
LAST_PLACES = Option("last_places", (), remembered=True)
REVIEWERS = Option("reviewers", (), remembered=True)

OPTIONS = (
    APPEARANCE,
    ZOOM,
    SHEET,
    OWN_SHEET,
    PAPER_LOOKS,
    AUTHOR,
    REVIEWERS,
    SEEN_VERSION,
    WINDOW,
    PANES,
    LAST_FOLDER,
    LAST_PLACES,
    RECENT_COMMANDS,
    EXPORT_LAYOUTS,
    EXPORT_NAME,
    EXPORT_PDF,
)
