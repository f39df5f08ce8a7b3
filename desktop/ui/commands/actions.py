"""Every action of the desk, declared once: its words, keys, icon, menu and what it needs.

The ids are what ``Galley.command`` and the review bar send, and what the window's handlers
are keyed by. Keys are written as Qt reads them: on macOS ``Ctrl`` is ⌘ and ``Meta`` is ⌃.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.model import FactKind, PassageKind
from desktop.text.wording import FACT_KINDS, PASSAGE_KINDS


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


ROLE_PREFIX = "role."
"""The id of the action that gives a passage a role is this and the role's value."""

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


def _role_actions() -> tuple[Action, ...]:
    kinds = [*_ROLE_DIGITS, *_OTHER_ROLE_KEYS]
    return tuple(_role_action(kind, first=kind is kinds[0]) for kind in kinds)


def _role_action(kind: PassageKind, *, first: bool) -> Action:
    digit = _ROLE_DIGITS.get(kind, "")
    keys = f"Ctrl+{digit}" if digit else _OTHER_ROLE_KEYS[kind]
    text = f"设为{PASSAGE_KINDS[kind][1]}"
    return Action(ROLE_PREFIX + kind, text, Menu.PASSAGE, Need.PASSAGE, keys, review=digit, rule=first)


_ISSUE = (
    Action("next_issue", "接着出下一期", Menu.ISSUE, keys="Ctrl+N", icon="plus"),
    Action("paste", "粘贴", Menu.ISSUE, keys="Ctrl+V", icon="paste"),
    Action("open", "打开…", Menu.ISSUE, keys="Ctrl+O", icon="open"),
    Action("sample", "先看一期样张", Menu.ISSUE, keys="Ctrl+Shift+O", icon="article"),
    Action("habits", "本报习惯…", Menu.ISSUE, keys="Ctrl+Shift+B", icon="history", rule=True),
    Action("pages", "排版面", Menu.ISSUE, Need.ISSUE, "Ctrl+Shift+L", icon="page", rule=True),
    Action("paper_look", "本报版式…", Menu.ISSUE, Need.ISSUE, "Alt+Shift+Y", "Meta+Ctrl+Y", icon="masthead"),
    Action("save_template", "另存样式模板…", Menu.ISSUE, Need.ISSUE, "Alt+Shift+M", "Meta+Ctrl+M"),
    Action("take_back", "收回改样…", Menu.ISSUE, Need.WRITABLE, "Alt+Shift+R", icon="proof"),
    Action("export", "导出 Word…", Menu.ISSUE, Need.ISSUE, "Ctrl+Shift+E", icon="export"),
    Action("print", "打印…", Menu.ISSUE, keys="Ctrl+P", icon="print"),
    Action("fact_sheet", "导出事实表…", Menu.ISSUE, Need.ISSUE, "Ctrl+Shift+Y", icon="facts"),
    Action(
        "hand_over", "交给同事…", Menu.ISSUE, Need.ISSUE, keys="Alt+Shift+J", mac="Meta+Ctrl+J", icon="drop"
    ),
    Action("new_window", "新窗口", Menu.ISSUE, keys="Ctrl+Shift+W"),
    Action("close", "收起这一期", Menu.ISSUE, Need.ISSUE, "Ctrl+W"),
    Action("preferences", "设置…", Menu.ISSUE, keys="Ctrl+,", icon="settings", rule=True),
    Action("author", "编者姓名…", Menu.ISSUE, keys="Ctrl+Shift+A", icon="person"),
    Action("quit", "退出", Menu.ISSUE, keys="Ctrl+Q"),
)

_EDIT = (
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

_REVIEW = (
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


_MARK = (
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

_PASSAGE = (
    Action("split", "在此断段", Menu.PASSAGE, Need.PASSAGE, typed="Return", icon="split"),
    Action("join", "并入上一段", Menu.PASSAGE, Need.PASSAGE, "Ctrl+J", icon="join"),
    Action("open_seam", "断开接缝", Menu.PASSAGE, Need.PASSAGE, "Ctrl+Shift+K", icon="seam"),
    Action("attach_picture", "补图…", Menu.PASSAGE, Need.PASSAGE, "Ctrl+Shift+T", icon="picture", rule=True),
    Action("dress_picture", "图片署名和画幅…", Menu.PASSAGE, Need.PASSAGE, "Alt+Shift+T", "Meta+Ctrl+T"),
    Action("detach_picture", "撤下图片", Menu.PASSAGE, Need.PASSAGE, "Ctrl+Shift+Del"),
    Action("passage_up", "上移本段", Menu.PASSAGE, Need.PASSAGE, "Alt+Shift+Up", "Meta+Ctrl+Up", rule=True),
    Action("passage_down", "下移本段", Menu.PASSAGE, Need.PASSAGE, "Alt+Shift+Down", "Meta+Ctrl+Down"),
)

_ARTICLE = (
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

_SIGNING = (
    Action("proofread", "标为已校或退回", Menu.SIGNING, Need.PASSAGE, "Ctrl+M", icon="proofread"),
    Action("sign_off", "签发定稿…", Menu.SIGNING, Need.WRITABLE, "Ctrl+Shift+M", icon="signed"),
    Action("withdraw_sign_off", "撤回签发", Menu.SIGNING, Need.PASSAGE, "Ctrl+Shift+U"),
    Action("amendments", "定稿后改动…", Menu.SIGNING, Need.ISSUE, "Ctrl+Shift+D", icon="history", rule=True),
)

_VIEW = (
    Action(
        "outline",
        "本期目录",
        Menu.VIEW,
        Need.ISSUE,
        keys="Ctrl+B",
        mac="Meta+Ctrl+S",
        icon="sidebar",
        checkable=True,
    ),
    Action(
        "inspector",
        "检查栏",
        Menu.VIEW,
        Need.ISSUE,
        keys="Ctrl+I",
        mac="Ctrl+Alt+I",
        icon="inspector",
        checkable=True,
    ),
    Action("source", "原文对照", Menu.VIEW, Need.ISSUE, "F9", icon="article", checkable=True),
    Action("tab_masthead", "报头", Menu.VIEW, Need.ISSUE, "Alt+1", "Ctrl+Alt+1", icon="masthead", rule=True),
    Action("tab_facts", "事实", Menu.VIEW, Need.ISSUE, "Alt+2", "Ctrl+Alt+2", icon="facts"),
    Action("tab_findings", "校对", Menu.VIEW, Need.ISSUE, "Alt+3", "Ctrl+Alt+3", icon="proof"),
    Action("next_pane", "下一栏", Menu.VIEW, Need.ISSUE, "F6"),
    Action("fold", "折叠本篇", Menu.VIEW, Need.ISSUE, "Alt+Left", "Meta+Ctrl+Left", rule=True),
    Action("unfold", "展开本篇", Menu.VIEW, Need.ISSUE, "Alt+Right", "Meta+Ctrl+Right"),
    Action("fold_all", "全部折叠", Menu.VIEW, Need.ISSUE, "Alt+Shift+Left", "Meta+Shift+Ctrl+Left"),
    Action("unfold_all", "全部展开", Menu.VIEW, Need.ISSUE, "Alt+Shift+Right", "Meta+Shift+Ctrl+Right"),
    Action("zoom_in", "放大", Menu.VIEW, Need.ISSUE, "Ctrl+=", rule=True),
    Action("zoom_out", "缩小", Menu.VIEW, Need.ISSUE, "Ctrl+-"),
    Action("lengths", "字数…", Menu.VIEW, Need.ISSUE, "Ctrl+Shift+G", "Ctrl+Alt+G", icon="manuscript"),
    Action("zoom_reset", "实际大小", Menu.VIEW, Need.ISSUE, keys="Ctrl+\\"),
    Action("theme_system", "深浅跟随系统", Menu.VIEW, keys="Alt+8", mac="Meta+Ctrl+8", rule=True),
    Action("theme_light", "浅色", Menu.VIEW, keys="Alt+9", mac="Meta+Ctrl+9"),
    Action("theme_dark", "深色", Menu.VIEW, keys="Alt+0", mac="Meta+Ctrl+0"),
)

_ARCHIVE = (
    Action("search", "查档案", Menu.ARCHIVE, keys="Ctrl+E", mac="Ctrl+Shift+F", icon="search"),
    Action("earlier", "上次怎么写的", Menu.ARCHIVE, Need.ITEM, "Ctrl+F8", "Meta+Ctrl+E", icon="history"),
    Action("issues", "往期目录", Menu.ARCHIVE, keys="Alt+Shift+B", mac="Meta+Ctrl+O", icon="archive"),
    Action("people", "人物单位地点", Menu.ARCHIVE, keys="Alt+Shift+P", mac="Meta+Ctrl+P", icon="person"),
    Action("figures", "篇数和字数统计", Menu.ARCHIVE, keys="Alt+Shift+F", mac="Meta+Ctrl+F", icon="quantity"),
    Action("echoes", "和往期查重", Menu.ARCHIVE, Need.ISSUE, "Ctrl+F7", "Meta+Ctrl+D", icon="search"),
    Action("compare_before", "和上一期比较", Menu.ARCHIVE, Need.ISSUE, "Alt+Shift+D", "Meta+Ctrl+L"),
    Action("import", "放入往期…", Menu.ARCHIVE, keys="Ctrl+F9", mac="Meta+Ctrl+I", icon="drop"),
    Action(
        "backup", "备份档案…", Menu.ARCHIVE, keys="Ctrl+F11", mac="Meta+Ctrl+B", icon="archive", rule=True
    ),
    Action("put_back", "从备份恢复…", Menu.ARCHIVE, keys="Ctrl+F12", mac="Meta+Ctrl+R"),
    Action("verify", "检查档案", Menu.ARCHIVE, keys="Ctrl+F10", mac="Meta+Ctrl+K"),
)

_HELP = (
    Action("help", "帮助", Menu.HELP, keys="F1", mac="Ctrl+?; F1", icon="help"),
    Action("help_start", "第一步", Menu.HELP, keys="Alt+F1", mac="Meta+Ctrl+H"),
    Action("help_keys", "快捷键一览", Menu.HELP, keys="Ctrl+F1", mac="Meta+Ctrl+/"),
    Action("help_news", "更新说明", Menu.HELP, keys="Shift+F1", mac="Meta+Ctrl+N"),
    Action("about", "关于街报编辑台", Menu.HELP, keys="Ctrl+Shift+F1", mac="Meta+Ctrl+A", rule=True),
)

ACTIONS = (
    *_ISSUE,
    *_EDIT,
    *_REVIEW,
    *_MARK,
    *_PASSAGE,
    *_role_actions(),
    *_ARTICLE,
    *_SIGNING,
    *_ARCHIVE,
    *_VIEW,
    *_HELP,
)

FORBIDDEN_KEYS = frozenset({"Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Alt+A", "Meta+Space"})
"""Keys that input methods and chat programs take; nothing with Ctrl+Alt either, on Windows."""

REVIEW_KEYS = {action.review: action.id for action in ACTIONS if action.review} | {
    "Backspace": "reject",
    "Enter": "confirm",
}
"""Which single key does what while the text is read-only, as portable key text."""
