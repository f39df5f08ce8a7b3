"""What is decided: walking through proposals, marking facts, signing off."""

from __future__ import annotations

from desktop.model import FactKind
from desktop.text.wording import FACT_KINDS
from desktop.ui.commands.action import Action, Menu, Need

MARK_PREFIX = "mark."
"""The id of the action that marks words as a fact is this and the kind's value."""

# On Windows and on macOS; ⇧⌘ with a digit takes pictures of the screen there.
_MARK_KEYS = {
    FactKind.PERSON: ("Alt+4", "Ctrl+Alt+4"),
    FactKind.ORGANIZATION: ("Alt+5", "Ctrl+Alt+5"),
    FactKind.PLACE: ("Alt+6", "Ctrl+Alt+6"),
    FactKind.DATE: ("Alt+7", "Ctrl+Alt+7"),
    FactKind.QUANTITY: ("Ctrl+Shift+4", "Meta+Ctrl+1"),
    FactKind.QUOTE: ("Ctrl+Shift+5", "Meta+Ctrl+2"),
    FactKind.WORK: ("Ctrl+Shift+6", "Meta+Ctrl+3"),
    FactKind.NAME: ("Ctrl+Shift+7", "Meta+Ctrl+4"),
    FactKind.CONTACT: ("Ctrl+Shift+8", "Meta+Ctrl+5"),
    FactKind.EVENT: ("Ctrl+Shift+9", "Meta+Ctrl+6"),
}

REVIEW_ACTIONS = (
    Action("next", "下一处", Menu.REVIEW, Need.ISSUE, "F8", "Ctrl+'", "Down", "next"),
    Action("previous", "上一处", Menu.REVIEW, Need.ISSUE, "Shift+F8", "Ctrl+Shift+'", "Up", "prev"),
    Action(
        "confirm", "确认", Menu.REVIEW, Need.ITEM, "Ctrl+Return", review="Return", icon="check", rule=True
    ),
    Action("reject", "否定", Menu.REVIEW, Need.ITEM, "Ctrl+Shift+Backspace", review="Del", icon="cross"),
    Action("change", "修改", Menu.REVIEW, Need.ITEM, "F2", "F2; Alt+Return", "F2", icon="edit"),
    Action("restore", "恢复为待核", Menu.REVIEW, Need.ITEM, keys="Ctrl+Shift+R"),
    Action("dismiss_rule", "此类都忽略", Menu.REVIEW, Need.ITEM, keys="Ctrl+Shift+I"),
    Action("unify", "同样的都照改", Menu.REVIEW, Need.ITEM, keys="Alt+Shift+U"),
    Action("let_stand", "本报不再提示这几个字", Menu.REVIEW, Need.ITEM, keys="Alt+Shift+I"),
    Action("switch_off", "本报停用这项检查", Menu.REVIEW, Need.ITEM, keys="Alt+Shift+O"),
    Action("house_word", "加进本报词表", Menu.REVIEW, Need.ITEM, keys="Alt+Shift+W"),
    Action("house_rules", "校对规则…", Menu.REVIEW, Need.ISSUE, keys="Alt+Shift+K", icon="settings"),
    Action(
        "confirm_passage", "确认本段有把握的", Menu.REVIEW, Need.PASSAGE, review="Shift+Return", rule=True
    ),
    Action("confirm_all", "确认全期有把握的", Menu.REVIEW, Need.WRITABLE, "Ctrl+Shift+Return"),
    Action(
        "ask_structure",
        "先问分段存疑",
        Menu.REVIEW,
        Need.ISSUE,
        keys="Ctrl+Shift+S",
        icon="unsure",
        rule=True,
        checkable=True,
    ),
)


def _mark_action(kind: FactKind) -> Action:
    text = f"标为{FACT_KINDS[kind]}"
    return Action(MARK_PREFIX + kind, text, Menu.MARK, Need.PASSAGE, *_MARK_KEYS[kind], icon=kind.value)


MARK_ACTIONS = (
    *(_mark_action(kind) for kind in FactKind),
    Action("end_out", "末尾多收一字", Menu.MARK, Need.ITEM, review="Shift+Right", rule=True),
    Action("end_in", "末尾少收一字", Menu.MARK, Need.ITEM, review="Shift+Left"),
    Action("start_out", "开头多收一字", Menu.MARK, Need.ITEM, review="Alt+Left"),
    Action("start_in", "开头少收一字", Menu.MARK, Need.ITEM, review="Alt+Right"),
    Action(
        "merge_facts", "合并为同一个", Menu.MARK, Need.ITEM, "Alt+=", "Meta+Ctrl+=", icon="join", rule=True
    ),
    Action("part_fact", "分出这一处", Menu.MARK, Need.ITEM, "Alt+-", "Meta+Ctrl+-", icon="split"),
    Action("roster", "名录…", Menu.MARK, keys="Ctrl+R", icon="facts", rule=True),
)

SIGNING_ACTIONS = (
    Action("proofread", "标为已校或退回", Menu.SIGNING, Need.PASSAGE, "Ctrl+M", icon="proofread"),
    Action("sign_off", "签发定稿…", Menu.SIGNING, Need.WRITABLE, "Ctrl+Shift+M", icon="signed"),
    Action("withdraw_sign_off", "撤回签发", Menu.SIGNING, Need.PASSAGE, "Ctrl+Shift+U"),
    Action("amendments", "定稿后改动…", Menu.SIGNING, Need.ISSUE, "Ctrl+Shift+D", icon="history", rule=True),
)
