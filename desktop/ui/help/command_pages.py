"""The pages on commands, keys and settings, written from their declarations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QKeySequence

from desktop.settings import OPTIONS, Option
from desktop.ui.commands.action import Action, Menu
from desktop.ui.commands.action_help import ACTION_HELP
from desktop.ui.commands.action_set import shortcut, shown_keys
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.help.guide import ACTION_ADDRESS
from desktop.ui.help.pages import Entry, Group, HelpPage, escaped, table

KEYS = "keys"
SETTINGS = "settings"
SETTING_ADDRESS = "setting:"

_KEYS_LEAD = """\
单键只在核对时有用，那时正文只看不改；编辑时按它们就是打字。[换到编辑](text#核对与编辑)以后，\
用带 Ctrl 或 Alt 的键。不用记：每个菜单项、每个按钮的提示里都写着自己的键。"""
_SETTINGS_LEAD = "选了就生效，不用按“确定”。存在这台电脑上，换一个版本还在。"
_MENU_LEAD = "“{menu}”菜单里的命令。灰的现在用不上，[命令面板](action:palette)里写着为什么。"


def command_pages() -> Iterator[HelpPage]:
    """Yield the settings, all keys, and a page on the commands of each menu."""
    yield _settings_page()
    yield _keys_page()
    yield from map(_menu_page, Menu)


def _menu_page(menu: Menu) -> HelpPage:
    actions = [action for action in ACTIONS if action.menu is menu]
    rows = ((escaped(one.text), _keys(one), ACTION_HELP[one.id]) for one in actions)
    text = f"{_MENU_LEAD.format(menu=menu)}\n\n{table(('命令', '键', '用处'), rows)}"
    entries = tuple(Entry(ACTION_ADDRESS + one.id, one.text, ACTION_HELP[one.id]) for one in actions)
    return HelpPage(f"commands:{menu}", f"命令：{menu}", Group.COMMANDS, text, entries)


def _keys_page() -> HelpPage:
    single = ((_key(one.review), escaped(one.text)) for one in ACTIONS if one.review)
    parts = [_KEYS_LEAD, "## 核对时的单键", table(("键", "命令"), single)]
    for menu in Menu:
        actions = (one for one in ACTIONS if one.menu is menu and (shortcut(one) or one.typed))
        rows = ((_key(shown_keys(one)), escaped(one.text)) for one in actions)
        parts += [f"## {menu}", table(("键", "命令"), rows)]
    return HelpPage(KEYS, "快捷键一览", Group.COMMANDS, "\n\n".join(parts))


def _settings_page() -> HelpPage:
    offered = [option for option in OPTIONS if not option.remembered]
    parts = (_SETTINGS_LEAD, *(f"## {one.title}\n\n{_told(one)}" for one in offered))
    entries = (Entry(SETTING_ADDRESS + one.key, one.title, one.help) for one in offered)
    return HelpPage(SETTINGS, "设置", Group.COMMANDS, "\n\n".join(parts), tuple(entries))


def _told(option: Option[Any]) -> str:
    """Return what an option does, and what it can be."""
    if option.choices:
        usual = next(words for value, words in option.choices if value == option.default)
        choices = "、".join(words for _, words in option.choices)
        return f"{option.help}可以是{choices}；原来是{usual}。"
    if option.lowest is not None:
        unit = option.unit
        return (
            f"{option.help}{option.lowest}{unit} 到 {option.highest}{unit}，原来是 {option.default}{unit}。"
        )
    return option.help


def _keys(action: Action) -> str:
    """Return the keys of an action, the single one of the review last."""
    first = _key(shown_keys(action))
    return f"{first}，核对时 {_key(action.review)}" if action.review and shortcut(action) else first


def _key(written: str) -> str:
    shown = QKeySequence.fromString(written).toString(QKeySequence.SequenceFormat.NativeText)
    return f"`{shown or written}`"
