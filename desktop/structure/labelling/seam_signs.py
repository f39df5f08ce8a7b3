"""What there is to see where a line may go on with a half before it: the declared signs of seams."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, auto

from desktop.structure.labelling.breaks import LONG, ends_paragraph_line, goes_on, open_ends, openness
from desktop.structure.lines.jumps import is_jump
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import Once
from desktop.structure.lines.page import Page
from desktop.structure.lines.shape import Shape
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.credit_line import credit_likeness
from desktop.structure.words.openings import PARAGRAPH, TIMED
from desktop.structure.words.patterns import DATED, ITEM_MARK
from desktop.structure.words.words_across import together, word_across

# Where a caption has its source, it ends.
_SIGNED_CAPTION = re.compile(r"(?:资料图片?|资料照片|效果图|示意图|摄影?|供图)[）)]?$")
_LONGEST_SOURCE, _ENDS_SOURCE = 5, frozenset("图片摄影）)")
# 图/某报记者 甲: where a row was broken its name may not have ended.
_SIGNED_IN_FRONT, _LONGEST_NAMED = re.compile(r"[。\s](?:图片?|摄影?)\s?[/／：:][^，。；]{2,18}$"), 22
# One dated row below another is an event of its own, however full the row above.
_SURE_ITEM = 3.0
_LEAST_TOLD = 0.5
# Captions and a page's marks between two halves take no more lines, as papers are set.
_MOST_BETWEEN, _FAR = 3, 4.0
_NAMED = re.compile(r"[^，。；：“”]{2,10}[:：]")
_SAME = 4
# 线路一：, 案例2：
_COUNTED = re.compile(r"([\u4e00-\u9fff]{1,4})[一二三四五六七八九十\d]{1,2}[：:、]")
# “吃好了！”, not “邻里一家，守望相助”: what is called so is short, or ends without a mark.
_SPEECH = re.compile("“(?:[^“”]{2,}[，。！？…]|(?=[^“”]*，)[^“”]{14,})”")
_OF_HAN = re.compile(rf"[\u4e00-\u9fff]{{{_SAME}}}")


class Standing(IntEnum):
    """How the line that may go on stands to the one that broke off."""

    # Enum's own hash is a Python function.
    __hash__ = int.__hash__

    GLUED = auto()
    BELOW = auto()
    APART = auto()


# Not frozen, which would make it four times as dear to make; nobody changes one.
@dataclass(eq=False)
class Joint:
    """The line where something may have broken off and the line that may go on with it.

    ``above`` is the line above the former, if any; ``page`` is where they stand, if anywhere.
    """

    tail: Line
    head: Line
    shape: Shape
    above: Line | None = None
    page: Page | None = None

    @Once
    def standing(self) -> Standing:
        """Whether both share a printed line, or the head is right below, without a blank line between."""
        head = self.head
        if head.index != self.tail.index + 1 or (not head.glued and head.blanks):
            return Standing.APART
        if not head.glued:
            return Standing.BELOW
        return Standing.APART if is_jump(self.tail.text) else Standing.GLUED

    @property
    def is_next_line(self) -> bool:
        """Whether the head is the line right below the tail, without a blank line between."""
        return self.standing is Standing.BELOW

    @Once
    def openness(self) -> float:
        """How surely the tail breaks off."""
        tail, page = self.tail, self.page
        return open_ends(page)[tail.index] if page else openness(tail, self.shape, self.above)

    @Once
    def is_full(self) -> bool:
        """Whether the tail was broken at the text's width."""
        return self.page.full[self.tail.index] if self.page else self.shape.is_full(self.tail)


@dataclass(frozen=True, slots=True)
class SeamFeature:
    """One thing to see in a joint; its sign times its leaning speaks for going on, by judgement.

    It is seen only in joints of its ``standing``, where it has one, and where it says whether
    the tail ``is_full``, only in such.
    """

    name: str
    reason: str
    sign: Callable[[Joint], float]
    leaning: float
    standing: Standing | None = None
    is_full: bool | None = None


def _opens_paragraph(joint: Joint) -> float:
    return float(joint.head.opens_story or PARAGRAPH.match(joint.head.text) is not None)


def _is_short_and_bare(joint: Joint) -> float:
    line, shape = joint.tail, joint.shape
    if goes_on(line) or line.text.endswith("、"):
        return 0.0
    return float(not ends_paragraph_line(line, joint.above, shape))


def _goes_on_below(joint: Joint) -> float:
    return float(not _is_sent_in(joint))


def _makes_a_word(joint: Joint) -> float:
    return word_across(joint.tail.text, joint.head.text)


def _stands_together(joint: Joint) -> float:
    """Whether the text near by has as one what stands on both sides."""
    tail, head, page = joint.tail, joint.head, joint.page
    if page is None:
        return 0.0
    return together(tail.text, head.text, lambda words: page.says_near(words, tail, head))


def _ends_full(joint: Joint) -> float:
    if not joint.tail.is_closed or _is_sent_in(joint):
        return 0.0
    return float(not joint.shape.indented or (joint.head.indent == 0 and _is_no_head(joint)))


def _is_no_head(joint: Joint) -> bool:
    head = joint.head
    return head.has_comma or head.is_closed or head.text[0] in "（(" or joint.shape.is_full(head)


def _ends_at_semicolon(joint: Joint) -> float:
    return float(joint.tail.ending == "；" and not joint.head.indent and not _is_sent_in(joint))


def _shares_line_with_byline(joint: Joint) -> float:
    return float(joint.tail.length <= LONG and byline_likeness(joint.head.text) == 1)


def _is_sent_in(joint: Joint) -> float:
    """Whether the head is a bracket that says who sent a story in, below its last sentence."""
    head, page = joint.head, joint.page
    if not joint.tail.is_closed or head.text[0] != "（":
        return 0.0
    text = page.places[head.index].bracket if page else head.text
    return credit_likeness(text) if text[-1] == "）" else 0.0


def _says_more(joint: Joint) -> float:
    """Whether the tail is a paragraph of several parts, no item, that ends at a semicolon."""
    tail, head = joint.tail, joint.head
    is_paragraph = tail.length > LONG and ITEM_MARK.match(tail.text) is None
    return float(tail.ending == "；" and is_paragraph and ITEM_MARK.match(head.text) is None)


def _follows_at_once(joint: Joint) -> float:
    return float(joint.shape.usual_blanks > 0)


def _stands_far_below(joint: Joint) -> float:
    """How many lines more than a caption or a page's mark has stand between, with no picture's room."""
    tail, head, page = joint.tail.index, joint.head.index, joint.page
    between = page.lines[tail + 1 : head] if page else ()
    if len(between) <= _MOST_BETWEEN or any(line.picture_slots for line in (*between, joint.head)):
        return 0.0
    return 0.0 if is_jump(between[-1].text) else min(float(len(between) - _MOST_BETWEEN), _FAR)


def _begins_with_speech(joint: Joint) -> float:
    """Whether the head opens with whole words of somebody and the tail does not lead up to them."""
    tail, head = joint.tail, joint.head.text
    leads_up = bool(tail.unpaired) or tail.hangs or tail.text.endswith(("，", "、", "：", ":"))
    return float(not leads_up and _SPEECH.match(head) is not None)


def _begins_with_time(joint: Joint) -> float:
    """Whether the head opens with a time or a turn of the story and a comma, behind no pause.

    Of two thousand halves in papers none did that, of paragraphs one in ten.
    """
    pauses = joint.tail.text.endswith(("，", "、", "：", ":", "）", ")"))
    return float(not pauses and TIMED.match(joint.head.text) is not None)


def _begins_mid_word(joint: Joint) -> float:
    # Behind a whole sentence 球进了。 is one as well.
    return float(joint.head.begins_amid and (joint.is_full or not joint.tail.is_closed))


def _begins_amid(joint: Joint) -> float:
    # What goes on may well look like a beginning.
    return -min(joint.head.opening, _LEAST_TOLD)


def _ends_hanging(joint: Joint) -> float:
    return float(joint.tail.hangs)


def _pauses(joint: Joint) -> float:
    return float(joint.tail.text.endswith("、"))


def _tells_source(joint: Joint) -> float:
    """Whether the tail says whose a picture is, or whose words the quotation above it."""
    tail, above = joint.tail, joint.above
    is_whose = tail.text.startswith("——") and above is not None and above.text.endswith("”")
    is_named = not joint.is_full and _SIGNED_IN_FRONT.search(tail.text, max(0, tail.length - _LONGEST_NAMED))
    may_be_signed = tail.text[-1] in _ENDS_SOURCE
    is_signed = may_be_signed and _SIGNED_CAPTION.search(tail.text, max(0, tail.length - _LONGEST_SOURCE))
    return float(bool(is_whose or is_named or is_signed))


def _names_another_item(joint: Joint) -> float:
    if joint.head.text[0].isdecimal() and _both_begin(DATED, joint):
        return _SURE_ITEM
    return float(_both_begin(_NAMED, joint))


def _both_begin(pattern: re.Pattern[str], joint: Joint) -> bool:
    return pattern.match(joint.head.text) is not None and pattern.match(joint.tail.text) is not None


def _begins_alike(joint: Joint) -> float:
    """Whether both begin with the same words, or number them: no sentence says its own first words again."""
    tail, head = joint.tail.text, joint.head.text
    if tail[0] != head[0]:
        return 0.0
    if tail[:_SAME] == head[:_SAME]:
        return float(_OF_HAN.match(head) is not None)
    one, other = _COUNTED.match(tail), _COUNTED.match(head)
    return float(one is not None and other is not None and one[1] == other[1])


def _is_of_two_phrases(joint: Joint) -> float:
    """Whether either side reads like a title of two phrases."""
    if joint.page is None:
        return 0.0
    places = joint.page.places
    return float(places[joint.tail.index].is_set_in_phrases or places[joint.head.index].is_set_in_phrases)


def _is_new_indent(joint: Joint) -> float:
    return float(joint.shape.indented and joint.head.indent > 0)


def _lacks_indent(joint: Joint) -> float:
    return float(joint.shape.indented and joint.head.indent == 0 and not joint.head.glued)


OF_ALL = (
    SeamFeature(
        "引号括号未闭", "前面开了口，后面要闭上", lambda joint: float(bool(joint.tail.unpaired)), 1.5
    ),
    SeamFeature("下文像段首", "时间或承接的词领起，像另起一段", _opens_paragraph, -1.5),
    SeamFeature("下文首句残缺", "的、们一类不能起段", _begins_mid_word, 2.5),
    SeamFeature("下文的头一个词", "多半另起一句，还是多半接着说", _begins_amid, 0.8),
    SeamFeature("下文另列一项", "上下都是名称加说明", _names_another_item, -4.0),
    SeamFeature("上下同样起头", "后面又从前面开头的几个字说起，是另一段", _begins_alike, -5.0),
    SeamFeature("上文收在连词", "暨、和、的、一个之后话没有说完", _ends_hanging, 2.0),
    SeamFeature("隔得太远", "没有照片，却隔着好几行", _stands_far_below, -3.0, Standing.APART),
    SeamFeature("上文已有图片来源", "摄、供图之后图说已完，引语之后的出处也是", _tells_source, -4.0),
)
"""Seen behind any line."""

OF_CLOSED = (
    SeamFeature("上文句子完整", "句号之后多半另起一段", lambda _: 1.0, -5.0),
    SeamFeature("停在分号", "一段话说到分号，后面还有并列的话", _says_more, 6.0),
    SeamFeature(
        "句后同在一行",
        "一句完了，后面多半是谁写的、谁供的稿",
        lambda joint: 1.0 - _is_sent_in(joint),
        6.0,
        Standing.GLUED,
    ),
    SeamFeature("下文是供稿", "括号里的供稿单位自成一行", _is_sent_in, -4.0),
)
"""Seen only where a sentence ended."""

OF_OPEN = (
    SeamFeature("同在一行", "版面上本是一行", lambda _: 1.0, 7.0, Standing.GLUED),
    SeamFeature(
        "题与署名同在一行",
        "短行之后写明记者、通讯员，是另一项",
        _shares_line_with_byline,
        -7.0,
        Standing.GLUED,
    ),
    SeamFeature(
        "上半句未完",
        "有逗号而无句末标点，话没有说完",
        lambda joint: max(0.0, joint.openness),
        3.0,
    ),
    SeamFeature("上文短而无标点", "像标题，不像断开的句子", _is_short_and_bare, -1.5, is_full=False),
    SeamFeature("上文以冒号收尾", "冒号之后常常另起", lambda joint: float(joint.tail.ending == "："), -1.0),
    SeamFeature("上文停在顿号", "数到一半，后面一定还有", _pauses, 2.0),
    SeamFeature("一边是空开的两句", "两个词组中间空开是题的写法", _is_of_two_phrases, -3.0),
    SeamFeature("下文是引语", "上文没有引出它的冒号、逗号，引语另起一段", _begins_with_speech, -5.0),
    SeamFeature("下文以时间领起", "几月几日、随后一类和逗号之前，话不会断在半中间", _begins_with_time, -3.0),
)
"""Seen only where no sentence ended."""

OF_PARTED = (
    SeamFeature("合成一词", "断处两边合起来是一个词", _makes_a_word, 2.5),
    SeamFeature("别处连着", "断处两边的字，这篇文字别处连在一起", _stands_together, 3.5),
)
"""Seen only where no sentence ended, and not right below a full line: a width cuts words at any rate."""

OF_BROKEN = (
    SeamFeature("满行相接", "上一行写满，紧接着下一行", _goes_on_below, 4.0, Standing.BELOW, is_full=True),
    SeamFeature(
        "满行正好到分号", "分号之后还有并列的话", _ends_at_semicolon, 3.0, Standing.BELOW, is_full=True
    ),
    SeamFeature("满行正好句完", "段末正好写满一行的不多", _ends_full, 3.0, Standing.BELOW, is_full=True),
    SeamFeature("中间没有空行", "这篇文字的段落之间都有空行", _follows_at_once, 4.0, Standing.BELOW),
    SeamFeature(
        "上一行未满", "折行的文字里，未满的行是段末", lambda _: 1.0, -3.0, Standing.BELOW, is_full=False
    ),
    SeamFeature("下一行缩进", "另起一段", _is_new_indent, -4.0),
    SeamFeature("下一行不缩进", "没有另起一段", _lacks_indent, 2.5),
)
"""Seen only where lines were broken at a width."""
