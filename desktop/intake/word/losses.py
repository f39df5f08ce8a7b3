"""What an editor is told where a part of a Word file is broken and the rest of it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.intake.word.package import ATTACHED, DOCUMENT, RELATIONS
from desktop.model import Hint, HintKind, Span

_TOLD = {
    DOCUMENT: "这个 Word 文件的正文有一处坏了，坏处的字可能没有读出来",
    RELATIONS: "这个 Word 文件里记着各部分在哪里的目录坏了，页眉、页脚和插入的文字可能没有读出来",
    "styles": "这个 Word 文件的样式坏了，标题的级别和样式带的序号可能没有读出来",
    "numbering": "这个 Word 文件的编号坏了，段落前自动编的序号没有读出来",
    "header": "这个 Word 文件的页眉坏了，里面的字可能没有读出来",
    "footer": "这个 Word 文件的页脚坏了，里面的字可能没有读出来",
    "footnotes": "这个 Word 文件的脚注坏了，里面的字可能没有读出来",
    "endnotes": "这个 Word 文件的尾注坏了，里面的字可能没有读出来",
    "chart": "这个 Word 文件里有图表坏了，里面的字可能没有读出来",
    "diagramData": "这个 Word 文件里有示意图坏了，里面的字可能没有读出来",
    ATTACHED: "这个 Word 文件里插着另一个文件，里面的字没有读出来",
}
"""By kind of part; what no words stand for holds none of the text."""


def told(lost: Iterable[str]) -> Iterator[Hint]:
    """Yield what to tell of the kinds of parts that are lost, at the beginning of the text."""
    for kind in lost:
        if words := _TOLD.get(kind):
            yield Hint(Span(0, 0), HintKind.UNREAD, words=f"{words}，照原件核对。")
