"""What is done to the text: steps taken back, words, passages with their roles, articles."""

from __future__ import annotations

from desktop.model import PassageKind
from desktop.text.wording import PASSAGE_KINDS
from desktop.ui.commands.action import Action, Menu, Need

ROLE_PREFIX = "role."
"""The id of the action that gives a passage a role is this and the role's value."""

_OTHER_ROLE_KEYS = {PassageKind.SECTION: "Ctrl+Shift+1", PassageKind.JUMP: "Ctrl+Shift+2"}
_ROLE_DIGITS = {
    PassageKind.PARAGRAPH: "1",
    PassageKind.HEADLINE: "2",
    PassageKind.KICKER: "3",
    PassageKind.DECK: "4",
    PassageKind.INTERTITLE: "5",
    PassageKind.CAPTION: "6",
    PassageKind.BYLINE: "7",
    PassageKind.CREDIT: "8",
    PassageKind.LIST_ITEM: "9",
    PassageKind.FURNITURE: "0",
}


def role_actions() -> tuple[Action, ...]:
    """Return the action of each role that a passage can be given."""
    kinds = [*_ROLE_DIGITS, *_OTHER_ROLE_KEYS]
    return tuple(_role_action(kind, first=kind is kinds[0]) for kind in kinds)


def _role_action(kind: PassageKind, *, first: bool) -> Action:
    digit = _ROLE_DIGITS.get(kind, "")
    keys = f"Ctrl+{digit}" if digit else _OTHER_ROLE_KEYS[kind]
    text = f"设为{PASSAGE_KINDS[kind][1]}"
    return Action(ROLE_PREFIX + kind, text, Menu.PASSAGE, Need.PASSAGE, keys, review=digit, rule=first)


EDIT_ACTIONS = (
    Action("undo", "撤销", Menu.EDIT, Need.UNDO, "Ctrl+Z", icon="undo"),
    Action("redo", "重做", Menu.EDIT, Need.REDO, "Ctrl+Y; Ctrl+Shift+Z", "Ctrl+Shift+Z", icon="redo"),
    Action("history", "历史", Menu.EDIT, Need.ISSUE, "Ctrl+Shift+H", icon="history"),
    Action("find", "查找…", Menu.EDIT, Need.ISSUE, "Ctrl+F", icon="search", rule=True),
    Action("replace", "替换…", Menu.EDIT, Need.WRITABLE, "Ctrl+H", "Ctrl+Alt+F"),
    Action("find_next", "查找下一处", Menu.EDIT, Need.ISSUE, "F3", "Ctrl+G"),
    Action("find_previous", "查找上一处", Menu.EDIT, Need.ISSUE, "Shift+F3", "Ctrl+Shift+G"),
    Action("edit_mode", "进入编辑", Menu.EDIT, Need.WRITABLE, "Shift+F2", icon="edit", rule=True),
    Action("review_mode", "回到核对", Menu.EDIT, Need.ISSUE, typed="Esc", icon="proof"),
    Action("copy_article", "复制本篇", Menu.EDIT, Need.ISSUE, "Ctrl+Shift+C", icon="copy", rule=True),
    Action("copy_article_text", "复制本篇文字", Menu.EDIT, Need.ISSUE, "Alt+Shift+C", "Meta+Ctrl+C"),
    Action("copy_issue", "复制全期", Menu.EDIT, Need.ISSUE, "Ctrl+Shift+X"),
    Action("copy_issue_text", "复制全期文字", Menu.EDIT, Need.ISSUE, "Alt+Shift+X", "Meta+Ctrl+X"),
    Action("palette", "命令面板…", Menu.EDIT, keys="Ctrl+Shift+P", icon="command", rule=True),
)

PASSAGE_ACTIONS = (
    Action("split", "在此断段", Menu.PASSAGE, Need.PASSAGE, typed="Return", icon="split"),
    Action("join", "并入上一段", Menu.PASSAGE, Need.PASSAGE, "Ctrl+J", icon="join"),
    Action("open_seam", "断开接缝", Menu.PASSAGE, Need.PASSAGE, "Ctrl+Shift+K", icon="seam"),
    Action("attach_picture", "补图…", Menu.PASSAGE, Need.PASSAGE, "Ctrl+Shift+T", icon="picture", rule=True),
    Action("dress_picture", "图片署名和画幅…", Menu.PASSAGE, Need.PASSAGE, "Alt+Shift+T", "Meta+Ctrl+T"),
    Action("detach_picture", "撤下图片", Menu.PASSAGE, Need.PASSAGE, "Ctrl+Shift+Del"),
    Action("passage_up", "上移本段", Menu.PASSAGE, Need.PASSAGE, "Alt+Shift+Up", "Meta+Ctrl+Up", rule=True),
    Action("passage_down", "下移本段", Menu.PASSAGE, Need.PASSAGE, "Alt+Shift+Down", "Meta+Ctrl+Down"),
)

ARTICLE_ACTIONS = (
    Action("new_article", "新建文章", Menu.ARTICLE, Need.WRITABLE, keys="Ctrl+T", icon="plus"),
    Action("split_article", "另起一篇", Menu.ARTICLE, Need.PASSAGE, "Ctrl+Shift+N", icon="border", rule=True),
    Action("merge_article", "并入上一篇", Menu.ARTICLE, Need.PASSAGE, "Ctrl+Shift+J"),
    Action("border_up", "文章界上移", Menu.ARTICLE, Need.PASSAGE, "Alt+Up", "Meta+Shift+Ctrl+Up"),
    Action("border_down", "文章界下移", Menu.ARTICLE, Need.PASSAGE, "Alt+Down", "Meta+Shift+Ctrl+Down"),
    Action(
        "article_up", "上移本篇", Menu.ARTICLE, Need.PASSAGE, keys="Alt+PgUp", mac="Meta+Ctrl+PgUp", rule=True
    ),
    Action("article_down", "下移本篇", Menu.ARTICLE, Need.PASSAGE, keys="Alt+PgDown", mac="Meta+Ctrl+PgDown"),
    Action(
        "print_article",
        "刊用本篇",
        Menu.ARTICLE,
        Need.PASSAGE,
        keys="Alt+Shift+1",
        mac="Ctrl+Alt+Shift+1",
        rule=True,
    ),
    Action("leave_out", "不用本篇", Menu.ARTICLE, Need.PASSAGE, keys="Alt+Shift+2", mac="Ctrl+Alt+Shift+2"),
    Action("hold_over", "留到下期", Menu.ARTICLE, Need.PASSAGE, keys="Alt+Shift+3", mac="Ctrl+Alt+Shift+3"),
)
