"""What a screen reader says of a control besides its name: what it does, and which keys work in it.

The sentences are found by the control's accessible name; one that begins with a declared name, as
``全部 5 期`` does with ``全部``, has its sentence too.
"""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QTextEdit)
"""The kinds of widgets that an editor acts on."""

_LIST = "上下键移动，Enter 打开"
_DECIDING = "上下键移动，Enter 确认，Del 否定，F2 修改"
_FIELD = "改完按 Enter 或离开就记下，可以撤销"
_TABS = "左右键换一页"

_BY_KIND: dict[type[QWidget], str] = {
    QTabBar: _TABS,
    QLineEdit: "输入文字，Enter 记下，Esc 不改",
    QComboBox: "上下键选",
    QAbstractSpinBox: "上下键增减，也可以直接打数字",
    QCheckBox: "空格键选上或不选",
    QAbstractItemView: "上下键移动",
    QTextEdit: "上下键移动",
}
"""What is said of a control whose name has no sentence."""

DESCRIPTIONS = {
    # Lists.
    "本期目录": "上下键移动，左右键收起和展开，数字键改角色",
    "事实": _DECIDING,
    "校对": "上下键移动，Enter 采纳，Del 忽略，F2 改文字",
    "档案里的各期": _LIST,
    "查到的文章": "上下键移动，Enter 看那一期，Ctrl+Enter 打开来改",
    "统计哪份报纸": "只数一份报纸",
    "哪一年": "数哪一年",
    "一年的栏目或人物": "上下键移动，多的在前",
    "每月的篇数和字数": "上下键移动，一行一个月",
    "每年的栏目或人物": "上下键移动，多的在前",
    "存成表格": "存成 Excel 能开的文件",
    "各期": "上下键移动，Enter 打开，Shift+上下键选两期就可以比较",
    "哪份报纸": "只看一份报纸的各期",
    "‹ 前一年": "年历翻到前一个出报的年份",
    "后一年": "年历翻到后一个出报的年份",
    "放入往期": "选文件或文件夹，把往期放进档案",
    "正在放入往期": "看读到第几个文件，可以停下",
    "正在移出": "看移到第几期，可以停下",
    "正在放回": "看放到第几期，可以停下",
    "这一期的文字": "只看，上下键滚动",
    "和本期比较": "两期的报头、栏目、人物和相同的文章",
    "比较这两期": "两期的报头、栏目、人物和相同的文章",
    "对照的文章": "上下键移动，Enter 看那一篇，Ctrl+Enter 打开来改",
    "档案里的名称": "上下键移动，Shift+上下键选几个，就可以合并",
    "历任职务": "上下键移动，只看",
    "历次怎么写": "上下键移动，Enter 打开那一篇，选几处可以分出去",
    "本报习惯": "上下键移动，只看不改",
    "各版的文章": "上下键移动，Alt+上下键换次序",
    "每一步": "上下键移动，看那一步改了什么",
    "定稿后改动": "上下键移动，Enter 到这一处",
    "名录": "上下键移动，F2 修改，Del 删除",
    "放入的文件": "上下键移动，看每个文件的结果",
    "命令": "输入字或拼音，上下键选，Enter 执行",
    "全书命中": _LIST,
    # Tabs and views.
    "全部": "列出全部",
    "人物": "只看人物",
    "这一步改了什么": _TABS,
    "改动": "只看：删去的和加上的都标出",
    "这一篇的正文": "只看，上下键滚动",
    # The inspector.
    "待核": "只看还没有核的",
    "日期": "只看日期",
    "数量": "只看数量",
    "存疑": "下一处先问分段存疑",
    # Fields of the masthead.
    "报名": _FIELD,
    "期号": _FIELD,
    "总期号": _FIELD,
    "出版日期": _FIELD,
    "星期": _FIELD,
    "年份": _FIELD,
    "版数": _FIELD,
    "下期出版": _FIELD,
    "街道": _FIELD,
    "社区": _FIELD,
    "出版单位": _FIELD,
    "主办": _FIELD,
    "编辑部": _FIELD,
    "电话": _FIELD,
    "准印证号或刊号": _FIELD,
    "公众号": _FIELD,
    "口号": _FIELD,
    "英文或拼音报名": _FIELD,
    # Signing off.
    "初审姓名": "先读的人，留空就是还没有签",
    "复审姓名": "初审以后读的人，留空就是还没有签",
    "终审姓名": "最后读的人，签了就是定稿",
    "本篇": "只签现在这一篇",
    "全期": "一起签所有刊用的文章",
    "签发": "留下此刻的文字、姓名和时间",
    # Printing.
    "清样": "一栏宽边，逐段编号，旁附事实与校对",
    "通稿": "按公文格式，每篇另起一页",
    "版面稿": "报头、通栏标题、分栏，缩到纸面",
    "修改记录": "每一步的时间、改动人和内容",
    "查到的": "查档案查到的文章",
    "预览": "先看看印出来的样子",
    "打印": "选打印机，再印",
    "档案各期": "档案里有哪几期",
    "同时做 PDF": "每个 Word 文件旁边再放一个 PDF",
    "更改位置": "选存到哪个文件夹",
    "文件名": "花括号里的会换成本期的内容",
    "通稿文章": "通稿里只要一篇，还是全部",
    "字数": "各篇的字数，上下键移动",
    # Archive, roster, import, habits, history, pages.
    "查档案": "输入两个字就查，下键到结果",
    "从哪天起": "年、月或日，例如 2022-03，空着就不限",
    "到哪天止": "年、月或日，例如 2022-03，空着就不限",
    "在名称里找": "输入字或拼音首字母",
    "合并": "选中的算作同一个，可以撤销",
    "分出": "选中的几处算作另一个，可以撤销",
    "查全文": "在档案里查这个名称",
    "归到的名称": "选一个，或者打一个",
    "记下": "照这样记，可以撤销",
    "看那一篇": "翻到那一期的那一篇，只看不改",
    "打开那一期": "换到那一期，停在对照的那一篇",
    "第一步怎么做": "打开帮助的第一页",
    "先看一期样张": "用一期现成的样张试一试",
    "看这一期": "只看不改，停在要找的地方",
    "打开来改": "放到编辑台上，停在这一篇",
    "打开这一期": "放到编辑台上，可以改",
    "‹ 回到": "回到刚才查到的地方",
    "找期号、日期或报名": "输入期号、日期或报名，下面只列这样的各期",
    "报纸": "看哪一份报的习惯",
    "就是这份报": "把报名填进本期报头",
    "按此重读本期": "照习惯重新分段，可以撤销",
    "重置": "忘掉学到的，可以撤销",
    "导出": "存成文件，带到别的电脑",
    "导入": "从文件里读进来，可以撤销",
    "撤销": "撤回上一次的重置、导入或修改",
    "排到哪一版": "这一篇放在第几版",
    "分几栏": "这一篇排几栏",
    "版面稿纸张": "排版面和导出用的纸",
    "按现在的样子定版": "把现在的版次都固定下来，可以撤销",
    "添加": "记一个新的名字",
    "修改": "改选中的这一条",
    "删除": "去掉选中的这一条，可以撤销",
    "名称": "人名或单位名",
    "职务": "几个之间用；隔开",
    "类别": "是人物还是单位",
    "不是，以后不要再标": "读到这个名字也不当作事实",
    "存下": "记下改动，Enter 也行",
    "选文件": "选往期的文件放进档案",
    "选文件夹": "放进整个文件夹里的往期",
    "停下": "不再往下放，已放的留着",
    "接着读": "从停下的地方读下去",
    "撤销这次放入": "这次放进的都移出档案，改过的留下，随时放回",
    "移出档案": "不再查得到，每一步都留着，随时放回",
    "移出这": "不再查得到，每一步都留着，随时放回",
    "改过的": "放入以后改过的也移出，随时放回",
    "放回": "放回档案，和原来一样",
    # Finding.
    "查找": "输入就找，Enter 下一处",
    "替换为": "要换成的字",
    "全部替换": "找到的都换掉，是一步，可以撤销",
    "替换": "换掉这一处，到下一处",
    "正在": "停下正在做的事",
    # The look of a paper, and what the program is.
    "选择": "选一个 Word 文件，用它的样式",
    "改用自带": "回到程序自带的样式",
    "另存": "把样式存成 Word 文件，在 Word 里改过再选回来",
    "许可证": "看程序和随附作品的许可证",
    "复制版本": "把版本放进剪贴板",
    # Help and rules.
    "帮助目录": _LIST,
    "查帮助": "输入字、拼音或首字母，下键到结果",
    "说明": "看这一项的说明，F1 也行",
    "后退": "回到前一页，Alt+左键也行",
    "前进": "到后一页，Alt+右键也行",
    "校对规则": "上下键移动，Enter 启用或停用，F1 看说明",
    "在校对规则里找": "输入字、拼音或首字母",
    "写成": "文中写成什么",
    "本报写作": "本报要写作什么，Enter 加进词表",
    "加进词表": "以后各期都照它查，可以撤销",
    "职务次序": "本报的职务，高的在前，用顿号隔开",
    "定下次序": "以后各期照它查名单，可以撤销",
    "停用": "以后不查选中的检查，可以撤销",
    "启用": "以后查选中的检查，可以撤销",
    # Everywhere.
    "确认": "确认这一处，到下一处",
    "否定": "否定这一处，到下一处",
    "采纳": "照建议改，到下一处",
    "忽略": "不改，到下一处",
    "不再提示此类": "同样的提示都忽略，可以撤销",
    "恢复默认": "各项设置回到原来的样子，姓名不变",
    "采用": "照这样记下，Enter 也行",
    "关闭": "关上，Esc 也行",
    "取消": "什么都不改，Esc 也行",
    "先不填": "空着往下做，Esc 也行",
}


def describe(root: QWidget) -> None:
    """Give each control under ``root`` that says no more than its name the sentence declared for it."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and not isinstance(widget, QHeaderView):
            sentence = _sentence(widget)
            if sentence:
                widget.setAccessibleDescription(sentence)


def _sentence(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    if told is None or widget.accessibleDescription() or told.text(QAccessible.Text.Description):
        return ""
    # A tab bar is called by its current tab, on Linux a combo box by what is chosen in it.
    by_name = (
        "" if isinstance(widget, QTabBar) else widget.accessibleName() or told.text(QAccessible.Text.Name)
    )
    by_kind = (sentence for kind, sentence in _BY_KIND.items() if isinstance(widget, kind))
    return description_of(by_name) or next(by_kind, "")


def description_of(name: str) -> str:
    """Return the sentence for an accessible name: its own, or that of the longest name it begins with."""
    known = [declared for declared in DESCRIPTIONS if name.startswith(declared)]
    return DESCRIPTIONS[max(known, key=len)] if known else ""
