"""The parts that hold no text of the paper: settings and document properties."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element

from desktop.export.markup import printable, w
from desktop.export.styles import LANGUAGES

# 避头尾: what may not begin and what may not end a line.
NEVER_FIRST = (
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
)
NEVER_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"
WORD_2013 = 15

_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"


def settings(two_sided: bool) -> _Element:
    """Return the part ``settings.xml``: Chinese line rules and compressed marks.

    ``two_sided`` lets even pages have feet of their own.
    """
    sides = [w("evenAndOddHeaders")] if two_sided else []
    compatible = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word"}
    return w(
        "settings",
        w("zoom", percent=100),
        w("bordersDoNotSurroundHeader"),
        w("bordersDoNotSurroundFooter"),
        w("defaultTabStop", val=420),
        *sides,
        w("characterSpacingControl", val="compressPunctuation"),
        w("noLineBreaksAfter", lang="zh-CN", val=NEVER_LAST),
        w("noLineBreaksBefore", lang="zh-CN", val=NEVER_FIRST),
        w("compat", w("compatSetting", **compatible, val=WORD_2013)),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def core_properties(title: str) -> _Element:
    """Return the part ``core.xml``; no author and no dates, so that the same page is the same file."""
    root = etree.Element(f"{{{_CP}}}coreProperties", nsmap={"cp": _CP, "dc": _DC})
    etree.SubElement(root, f"{{{_DC}}}title").text = printable(title)
    etree.SubElement(root, f"{{{_DC}}}language").text = LANGUAGES["eastAsia"]
    return root
