"""A paper's rules for the checks as a plain file, to be taken to another office.

Each line is one rule: 停用 and 启用 a check, 放过 words before a check, 改用 other words, and the
次序 of posts.
"""

from __future__ import annotations

from pathlib import Path

from desktop.intake.encodings import decode
from desktop.model import House, HouseDecision, HouseKind, HouseRule, SetHouseRule, Together, UserFacingError
from desktop.workflow.whole_files import write_whole

_HEADER = """\
# 本报校对规则，可以用记事本改；各栏之间是制表符。
# 停用 检查 · 启用 检查 · 放过 检查 词 · 改用 原词 改后的词 · 次序 职务、职务……
"""
_NAMES = {
    HouseKind.OFF: "停用",
    HouseKind.ON: "启用",
    HouseKind.LET: "放过",
    HouseKind.WRITE: "改用",
    HouseKind.ORDER: "次序",
}
_KINDS = {name: kind for kind, name in _NAMES.items()}
_CELLS = {HouseKind.OFF: 2, HouseKind.ON: 2, HouseKind.LET: 3, HouseKind.WRITE: 3, HouseKind.ORDER: 2}
_UNREADABLE = "这个文件读不出来，没有读入。"
_UNWRITABLE = "校对规则没有写出来：那个位置写不进去。"


def write_house(house: House, path: Path) -> Path:
    """Write the rules line by line and return the path.

    Raises:
        UserFacingError: where the file cannot be written
    """
    lines = ("\t".join(_cells(rule)) + "\n" for rule in sorted(house.rules))
    try:
        return write_whole(path, (_HEADER, *lines))
    except OSError as error:
        raise UserFacingError("house-unwritable", _UNWRITABLE, str(path)) from error


def read_house(path: Path) -> House:
    """Return the rules in a file.

    Raises:
        UserFacingError: where it cannot be read, or a line of it is no rule; the number is told
    """
    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        raise UserFacingError("house-unreadable", _UNREADABLE, str(path)) from error
    if decoded is None:
        raise UserFacingError("house-unreadable", _UNREADABLE, str(path))
    lines = decoded[0].splitlines()
    told = ((number, line) for number, line in enumerate(lines, 1) if line.strip() and line[0] != "#")
    return House(frozenset(_rule(line, number, path) for number, line in told))


def taking_over(house: House) -> Together:
    """Return the edit that makes these rules those of the open issue's paper."""
    decisions = (SetHouseRule(HouseDecision(rule)) for rule in sorted(house.rules))
    return Together("读入校对规则", tuple(decisions))


def _cells(rule: HouseRule) -> tuple[str, ...]:
    if rule.kind is HouseKind.WRITE:
        return _NAMES[rule.kind], rule.words, rule.better
    if rule.kind is HouseKind.ORDER:
        return _NAMES[rule.kind], rule.words
    return (_NAMES[rule.kind], rule.check, rule.words)[: _CELLS[rule.kind]]


def _rule(line: str, number: int, path: Path) -> HouseRule:
    name, *cells = line.rstrip("\n").split("\t")
    kind = _KINDS.get(name)
    if kind is None or len(cells) != _CELLS[kind] - 1 or not all(cells):
        raise UserFacingError("no-house-rule", f"第 {number} 行不是校对规则，没有读入。", str(path))
    if kind is HouseKind.WRITE:
        return HouseRule(kind, words=cells[0], better=cells[1])
    if kind is HouseKind.ORDER:
        return HouseRule(kind, words=cells[0])
    return HouseRule(kind, *cells)
