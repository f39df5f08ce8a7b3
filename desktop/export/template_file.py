"""The Word file in which an editor changes the look of the pages: each style by its name, with a sample."""

from __future__ import annotations

from desktop.export.draft import Draft
from desktop.export.layouts.page.styles import template_styles
from desktop.export.markup import line
from desktop.export.profile import A4
from desktop.export.sections import section
from desktop.export.styles import Align, Style
from desktop.export.template import Template

NOTE = Style("TemplateNote", "模板说明", size=10.5, pitch=18, align=Align.LEFT, furniture=True)
NOTES = (
    "这是版面稿的样式模板。每一行是一种样式，样式名就写在行里。",
    "在 Word 或 WPS 里改样式（不是改这一行文字）：右键样式名，选“修改”，改字体、字号、颜色、对齐、行距；"
    "存盘以后，在“本报版式”里选这个文件。",
    "字号按四开一版来定，别的纸张按比例缩放。加粗、缩进、段前段后和边框照自带的排；字体不嵌进文件。",
)
SAMPLE = "家门口的事，件件有着落"


def template_draft(template: Template) -> Draft:
    """Return the template, its styles as another one already has them, else ours."""
    styles = template_styles(template)
    draft = Draft("版面样式模板", (*styles, NOTE))
    draft.add(*(line(NOTE.id, words) for words in NOTES))
    draft.add(*(line(style.id, f"{style.name}：{SAMPLE}") for style in styles))
    draft.add(section(A4))
    return draft
