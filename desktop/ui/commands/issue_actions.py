"""What is done with an issue as a whole, and with the archive that it goes into."""

from __future__ import annotations

from desktop.ui.commands.action import Action, Menu, Need

ISSUE_ACTIONS = (
    Action("next_issue", "接着出下一期", Menu.ISSUE, keys="Ctrl+N", icon="plus"),
    Action("paste", "粘贴", Menu.ISSUE, keys="Ctrl+V", icon="paste"),
    Action("open", "打开…", Menu.ISSUE, keys="Ctrl+O", icon="open"),
    Action("sample", "先看一期样张", Menu.ISSUE, keys="Ctrl+Shift+O", icon="article"),
    Action("habits", "本报习惯…", Menu.ISSUE, keys="Ctrl+Shift+B", icon="history", rule=True),
    Action("pages", "排版面", Menu.ISSUE, Need.ISSUE, "Ctrl+Shift+L", icon="page", rule=True),
    Action("profile", "本报资料…", Menu.ISSUE, Need.WRITABLE, "Alt+Shift+Z", "Meta+Ctrl+Z", icon="settings"),
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

ARCHIVE_ACTIONS = (
    Action("search", "查档案", Menu.ARCHIVE, keys="Ctrl+E", mac="Ctrl+Shift+F", icon="search"),
    Action("earlier", "上次怎么写的", Menu.ARCHIVE, Need.ITEM, "Ctrl+F8", "Meta+Ctrl+E", icon="history"),
    Action("issues", "往期目录", Menu.ARCHIVE, keys="Alt+Shift+B", mac="Meta+Ctrl+O", icon="archive"),
    Action("people", "人物单位地点", Menu.ARCHIVE, keys="Alt+Shift+P", mac="Meta+Ctrl+P", icon="person"),
    Action("figures", "篇数和字数统计", Menu.ARCHIVE, keys="Alt+Shift+F", mac="Meta+Ctrl+F", icon="quantity"),
    Action("echoes", "和往期查重", Menu.ARCHIVE, Need.ISSUE, "Ctrl+F7", "Meta+Ctrl+D", icon="search"),
    Action("compare_before", "和上一期比较", Menu.ARCHIVE, Need.ISSUE, "Alt+Shift+D", "Meta+Ctrl+L"),
    Action("import", "放入往期…", Menu.ARCHIVE, keys="Ctrl+F9", mac="Meta+Ctrl+I", icon="drop"),
    Action("removed", "移出和放回…", Menu.ARCHIVE, keys="Alt+Shift+E", mac="Meta+Ctrl+U", icon="undo"),
    Action(
        "backup", "备份档案…", Menu.ARCHIVE, keys="Ctrl+F11", mac="Meta+Ctrl+B", icon="archive", rule=True
    ),
    Action("put_back", "从备份恢复…", Menu.ARCHIVE, keys="Ctrl+F12", mac="Meta+Ctrl+R"),
    Action("switch_archive", "换用另一个档案…", Menu.ARCHIVE, keys="Ctrl+Shift+F12", mac="Meta+Ctrl+Q"),
    Action("verify", "检查档案", Menu.ARCHIVE, keys="Ctrl+F10", mac="Meta+Ctrl+K"),
)
