"""What an action of the desk is: its words, its keys, its menu and what it needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Menu(StrEnum):
    """The menus, in the order in which they stand; the words are what the editor reads."""

    ISSUE = "本期"
    EDIT = "编辑"
    REVIEW = "核对"
    MARK = "标注"
    PASSAGE = "段落"
    ARTICLE = "文章"
    SIGNING = "定稿"
    ARCHIVE = "档案"
    VIEW = "查看"
    HELP = "帮助"


class Need(StrEnum):
    """What must be there for an action to make sense, as the palette says when it is not."""

    NOTHING = ""
    ISSUE = "先打开一期"
    TEXT = "先回到正文"
    WRITABLE = "这一期只能看，不能改"
    PASSAGE = "先选中一段"
    ITEM = "先选中一处"
    UNDO = "没有可以撤销的"
    REDO = "没有可以重做的"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the editor can do.

    ``mac`` stands where macOS has other keys than Windows; of several, parted by ``; ``, the
    first one is shown. ``review`` is the single key that acts while the text is read-only,
    ``typed`` one that the text itself takes; ``rule`` draws a line above it in its menu; a
    ``checkable`` one shows whether it is on.
    """

    id: str
    text: str
    menu: Menu
    need: Need = Need.NOTHING
    keys: str = ""
    mac: str = ""
    review: str = ""
    typed: str = ""
    icon: str = ""
    rule: bool = False
    checkable: bool = False
