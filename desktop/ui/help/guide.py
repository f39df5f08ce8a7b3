"""The pages written by hand: one Markdown file each in ``resources/help``."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from desktop.assets import resources
from desktop.ui.commands.action_set import shown_keys
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.help.pages import Entry, Group, HelpPage, plain

GUIDE: dict[Group, tuple[str, ...]] = {
    Group.START: ("start", "desk"),
    Group.PANES: (
        "outline",
        "text",
        "review",
        "masthead",
        "facts",
        "findings",
        "source",
        "history",
        "archive",
        "layout",
        "returned",
    ),
    Group.WORK: (
        "intake",
        "export",
        "look",
        "printing",
        "roster",
        "habits",
        "rules",
        "signing",
        "handover",
        "safekeeping",
    ),
    Group.MORE: ("questions", "privacy", "commandline", "news"),
}
"""Which page stands in which part of the contents, by the names of the files."""

ACTION_ADDRESS = "action:"
"""A link to this and an action's id leads to the action; its keys are shown behind it."""

_ACTION_LINK = re.compile(rf"\[[^\]]*\]\({ACTION_ADDRESS}([\w.]+)\)")
_KEYS_BY_WORDS = re.compile(r"(`[^`]+`)(?=[\u4e00-\u9fff])")
_KEYS = {action.id: action for action in ACTIONS}

TAKEN_AT = 1.25
"""How many pixels of a picture stand for one of the window's: sharp up to 190 % where it fills the column."""


def folder() -> Path:
    """Return the folder of the pages and their pictures."""
    return resources() / "help"


def guide_pages(group: Group) -> tuple[HelpPage, ...]:
    """Return the pages of one part of the contents that are written by hand."""
    return tuple(_page(name, group) for name in GUIDE.get(group, ()))


def _page(name: str, group: Group) -> HelpPage:
    written = (folder() / f"{name}.md").read_text(encoding="utf-8")
    title, _, text = written.removeprefix("# ").partition("\n")
    shown = _KEYS_BY_WORDS.sub(r"\1 ", _ACTION_LINK.sub(_with_keys, text.strip()))
    entries = map(partial(_entry, name), f"\n{shown}".split("\n## ")[1:])
    return HelpPage(name, title, group, shown, tuple(entries))


def _entry(name: str, section: str) -> Entry:
    title, _, words = section.partition("\n")
    return Entry(f"{name}#{title}", title, plain(words))


def _with_keys(link: re.Match[str]) -> str:
    return f"{link[0]} `{shown_keys(_KEYS[link[1]])}`"
