"""What is shown, how it looks, and where help is."""

from __future__ import annotations

from desktop.ui.commands.action import Action, Menu, Need

VIEW_ACTIONS = (
    Action(
        "outline",
        "本期目录",
        Menu.VIEW,
        Need.TEXT,
        keys="Ctrl+B",
        mac="Meta+Ctrl+S",
        icon="sidebar",
        checkable=True,
    ),
    Action(
        "inspector",
        "检查栏",
        Menu.VIEW,
        Need.TEXT,
        keys="Ctrl+I",
        mac="Ctrl+Alt+I",
        icon="inspector",
        checkable=True,
    ),
    Action("source", "原文对照", Menu.VIEW, Need.TEXT, "F9", icon="article", checkable=True),
    Action("tab_masthead", "报头", Menu.VIEW, Need.ISSUE, "Alt+1", "Ctrl+Alt+1", icon="masthead", rule=True),
    Action("tab_facts", "事实", Menu.VIEW, Need.ISSUE, "Alt+2", "Ctrl+Alt+2", icon="facts"),
    Action("tab_findings", "校对", Menu.VIEW, Need.ISSUE, "Alt+3", "Ctrl+Alt+3", icon="proof"),
    Action("next_pane", "下一栏", Menu.VIEW, Need.ISSUE, "F6"),
    Action("fold", "折叠本篇", Menu.VIEW, Need.ISSUE, "Alt+Left", "Meta+Ctrl+Left", rule=True),
    Action("unfold", "展开本篇", Menu.VIEW, Need.ISSUE, "Alt+Right", "Meta+Ctrl+Right"),
    Action("fold_all", "全部折叠", Menu.VIEW, Need.ISSUE, "Alt+Shift+Left", "Meta+Shift+Ctrl+Left"),
    Action("unfold_all", "全部展开", Menu.VIEW, Need.ISSUE, "Alt+Shift+Right", "Meta+Shift+Ctrl+Right"),
    Action("zoom_in", "放大", Menu.VIEW, Need.TEXT, "Ctrl+=", rule=True),
    Action("zoom_out", "缩小", Menu.VIEW, Need.TEXT, "Ctrl+-"),
    Action("lengths", "字数…", Menu.VIEW, Need.ISSUE, "Ctrl+Shift+G", "Ctrl+Alt+G", icon="manuscript"),
    Action("zoom_reset", "实际大小", Menu.VIEW, Need.TEXT, keys="Ctrl+\\"),
    Action("theme_system", "深浅跟随系统", Menu.VIEW, keys="Alt+8", mac="Meta+Ctrl+8", rule=True),
    Action("theme_light", "浅色", Menu.VIEW, keys="Alt+9", mac="Meta+Ctrl+9"),
    Action("theme_dark", "深色", Menu.VIEW, keys="Alt+0", mac="Meta+Ctrl+0"),
)

HELP_ACTIONS = (
    Action("help", "帮助", Menu.HELP, keys="F1", mac="Ctrl+?; F1", icon="help"),
    Action("help_start", "第一步", Menu.HELP, keys="Alt+F1", mac="Meta+Ctrl+H"),
    Action("help_keys", "快捷键一览", Menu.HELP, keys="Ctrl+F1", mac="Meta+Ctrl+/"),
    Action("help_news", "更新说明", Menu.HELP, keys="Shift+F1", mac="Meta+Ctrl+N"),
    Action("about", "关于街报编辑台", Menu.HELP, keys="Ctrl+Shift+F1", mac="Meta+Ctrl+A", rule=True),
)
