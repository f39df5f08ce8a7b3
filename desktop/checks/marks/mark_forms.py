"""Marks in a form that the standard does not know: the ellipsis, the dash, the stop at a quotation's end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.patterns import objections, pattern
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.checks.signs import with_signs
from desktop.model import Severity
from desktop.text.scripts import HAN

_CHINESE = f"{HAN}“”‘’《》（）"
_FORMS = (
    pattern("(?<!…)…(?!…)", "省略号是六个点，写作“……”。", "……", signs=("…",)),
    pattern(
        rf"(?<=[{HAN}”》）])(?:\.{{3,6}}|(?:\.{{2}}|·{{3,6}}|、{{3,}}|。{{3,6}})(?![.\d]))",
        "省略号应写作“……”。",
        "……",
        ("..", "···", "、、、", "。。。"),
    ),
    pattern(
        rf"(?<=[{_CHINESE}，。！？])(?:-{{2,3}}|－{{1,3}}|─{{1,3}}|—{{3,}})(?=[{_CHINESE}])",
        "破折号应写作“——”。",
        "——",
        ("--", "－", "─", "———"),
    ),
    pattern(
        rf"(?<=[{_CHINESE}，。！？])(?:-{{2}}|－{{2}}|─{{2}})(?=\d)",
        "破折号应写作“——”。",
        "——",
        ("--", "－－", "──"),
    ),
)
# One dash joins names and figures; behind a longer clause it parts, as two do, before a figure as well,
# and it draws out the last sound of what is said.
_HALF_DASH = re.compile(
    rf"—(?!—)(?:(?=[{HAN}“《])(?:(?<=[，。！？；”]—)|(?<=[{HAN}\d]{{7}}—))"
    rf"|(?=\d)(?<=[{HAN}]{{4}}—)(?<![年月日号时点]—)|(?=”)(?<=[{HAN}]—))"
)
_FIGURE_BEFORE = re.compile(rf"\d[{HAN}]*$")
_STOP_TWICE = (
    pattern(
        "(?<=[。！？])[”’]+(?P<wrong>。)(?![”’])",
        "引文已经用句末点号收住，引号外不再用句号。",
        "",
        ("”。", "’。"),
    ),
)
_AND = (
    pattern(
        "(?<=、)[^，。、：；！？“”《》（）]{1,8}(?P<wrong>、)(?=(?:和(?![谐平睦气解蔼])|以及)[^，。；]{1,12}[，。；等])",
        "“和”前面不用顿号。",
        "",
        ("、和", "、以及"),
    ),
)
_AND_OTHERS = (pattern("等(?:……|……等)", "“等”和省略号意思一样，只用一个。", "等", ("等……",)),)
_BEHIND_BRACKET = (
    pattern(
        r"(?:^|(?<=[。；：]))（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）(?P<wrong>[、，.．])",
        "带括号的序号后面不用标点。",
        "",
        ("）、", "），", "）.", "）．"),
    ),
)


@check(
    "mark-form",
    title="省略号、破折号写法",
    severity=Severity.WARNING,
    about="省略号是六个点，占两个字；破折号是一整条，占两个字。从网页和手机上来的文字常写成半个。",
    reads=Reads.LINE,
    ground="GB/T 15834 4.10、4.11",
    wrong="他想了想…没有说话。",
    right="他想了想……没有说话。",
)
def mark_forms(proof: Proof) -> Iterator[Objection]:
    """Yield ellipses and dashes of another form than the standard's."""
    yield from objections(_FORMS, proof.lines)
    for line in with_signs(proof.lines, ("—",)):
        for match in _HALF_DASH.finditer(line.text):
            if not _joins_figures(match):
                yield line.objection(*match.span(), "破折号占两个字的位置，写作“——”。", "——")


def _joins_figures(dash: re.Match[str]) -> bool:
    """Return whether a figure stands behind, and another one in the words before: 第3中学—5号楼."""
    text, at = dash.string, dash.start()
    return text[at + 1].isdecimal() and _FIGURE_BEFORE.search(text, 0, at) is not None


@check(
    "stop-twice",
    title="引号内外都有句末点号",
    severity=Severity.ERROR,
    about="引文自己已经用句号、问号或叹号收住，引号外面不再有句号。",
    reads=Reads.LINE,
    ground="GB/T 15834 附录 B",
    wrong="她说：“路通了。”。",
    right="她说：“路通了。”",
)
def stops_twice(proof: Proof) -> Iterator[Objection]:
    """Yield the full stop behind a quotation that ends with a stop of its own."""
    return objections(_STOP_TWICE, proof.lines)


@check(
    "comma-and",
    title="“和”前面有顿号",
    severity=Severity.WARNING,
    about="“和”“与”“及”已经把最后两项连起来，前面不再用顿号。",
    reads=Reads.LINE,
    ground="GB/T 15834 4.5",
    wrong="种了柳树、桃树、和梨树。",
    right="种了柳树、桃树和梨树。",
)
def commas_before_and(proof: Proof) -> Iterator[Objection]:
    """Yield the 、 before the 和 that closes a list."""
    return objections(_AND, proof.lines)


@check(
    "and-others",
    title="“等”与省略号并用",
    severity=Severity.WARNING,
    about="“等”和省略号意思一样，留一个。",
    reads=Reads.LINE,
    ground="GB/T 15834 4.11",
    wrong="种了柳树、桃树等……",
    right="种了柳树、桃树等。",
)
def others_twice(proof: Proof) -> Iterator[Objection]:
    """Yield an ellipsis beside 等, which says the same."""
    return objections(_AND_OTHERS, proof.lines)


@check(
    "numbering-mark",
    title="带括号的序号后有标点",
    severity=Severity.WARNING,
    about="“（一）”“（1）”自己就把序号隔开了，后面直接写正文。“一、”“1.”不在此列。",
    reads=Reads.LINE,
    ground="GB/T 15834 4.4、4.5",
    wrong="（一）、修路；（二）、种树。",
    right="（一）修路；（二）种树。",
)
def marks_behind_numbers(proof: Proof) -> Iterator[Objection]:
    """Yield the mark behind a bracketed number of a series."""
    return objections(_BEHIND_BRACKET, proof.lines)
