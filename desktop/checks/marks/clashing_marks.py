"""Marks printed twice, and marks that cannot stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity

_TWICE = re.compile(r"([，；：])\1+|(?<!、)、、(?!、)|(?<!。)。。(?!。)")
_DOTS = re.compile("。{3,}")
_CLASH = re.compile(
    "[，、；：。！？（《](?:(?<=[，、；：])[。！？]|(?<=[，。！？；])[、，；：]|(?<=[、：])[，；、：]"
    "|(?<=（)[，。、；：]|(?<=《)[，。、])"
)


@check(
    "repeated-mark",
    title="标点重复",
    severity=Severity.ERROR,
    about="同一个逗号、句号、顿号、冒号连着印了两次。省略号和叹号、问号连用不算。",
    reads=Reads.LINE,
    signs=("，，", "；；", "：：", "、、", "。。"),
    ground="GB/T 15834",
    wrong="路修好了，，灯也亮了。",
    right="路修好了，灯也亮了。",
    leaves=Leaves.CONFIRMED,
)
def repeated_marks(proof: Proof) -> Iterator[Objection]:
    """Yield a comma, stop or colon printed twice or more in a row."""
    for line in proof.lines:
        for match in _TWICE.finditer(line.text):
            mark = match[0][0]
            yield line.objection(*match.span(), f"“{mark}”重复了。", mark)
        for match in _DOTS.finditer(line.text):
            yield line.objection(*match.span(), "省略号应写作“……”。", "……")


@check(
    "clashing-marks",
    title="标点相撞",
    severity=Severity.ERROR,
    about="两个不能并排的标点挨在一起，多半是改句子时留下的。留哪一个，编辑定。",
    reads=Reads.LINE,
    ground="GB/T 15834",
    wrong="路修好了，。",
    right="路修好了。",
    leaves=Leaves.CONFIRMED,
)
def clashing_marks(proof: Proof) -> Iterator[Objection]:
    """Yield two different marks of which only one can stand."""
    for line in proof.lines:
        for match in _CLASH.finditer(line.text):
            if match[0][0] != match[0][1]:
                yield line.objection(*match.span(), "两个标点连在一起，只能留一个。")
