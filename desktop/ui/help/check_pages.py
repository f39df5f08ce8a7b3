"""The pages on the checks, written from their declarations and from what was measured of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop.model.check_notes import CheckNote, PoolScore, SlipScore
from desktop.text.wording import SEVERITIES
from desktop.ui.help.pages import Group, HelpPage, escaped, table

CHECK_ADDRESS = "check:"
QUALITY = "quality"

_BELIEVED = 0.9
_ALL = "合计"
_INSTEAD = """\
## 不想看到它的时候

- 这一处就这样：[忽略](action:reject)。
- 这几个字在本报没有错：[本报不再提示这几个字](action:let_stand)。
- 本报用不着这项检查：[本报停用这项检查](action:switch_off)。

哪些停用了、放过了，都列在[校对规则](rules)里，可以再打开。"""
_FAMILY_LEAD = "点名称看它查什么、错和对的例子。“说对”“误报”是在自编文章上量的，见[查得准不准](quality)。"
_QUALITY_LEAD = """\
校对不会全对，也不会全找到。这里是量出来的数，不是估计：在自编的、没有差错的文章里各放进一处差错，\
看查不查得出；再看没有差错的文章里误报多少。“调整”组是写检查时看着的，“检验”组的文章和词语都没有参与调整，\
所以“检验”组更接近你会遇到的情形。

真的报纸和自编的文章不一样：一段里可能有几处差错，也有这里没有想到的差错。\
**校对提示是第二双眼睛，不代替人读一遍。**"""
_DOUBTED_LEAD = """\
一项检查十次里错了不止一次，就默认不查，在[校对规则](rules)里可以打开。"""


def check_pages(
    notes: Sequence[CheckNote], slips: Sequence[SlipScore], pools: Sequence[PoolScore]
) -> Iterator[HelpPage]:
    """Yield the page on what was measured, one for each family, and one for each check."""
    yield HelpPage(QUALITY, "查得准不准", Group.CHECKS, _quality(notes, slips, pools))
    for family, members in groupby(notes, key=lambda note: note.family):
        yield _family_page(family, list(members), slips)
    for note in notes:
        yield _check_page(note, [slip for slip in slips if note.rule in slip.rules])


def _family_page(family: str, notes: list[CheckNote], slips: Sequence[SlipScore]) -> HelpPage:
    rows = (
        (f"[{escaped(note.title)}]({CHECK_ADDRESS}{note.rule})", SEVERITIES[note.severity], _counts(note))
        for note in notes
    )
    parts = [_FAMILY_LEAD, table(("检查", "轻重", "实测"), rows)]
    measured = [slip for slip in slips if slip.family == family]
    if measured:
        parts += ["## 这一组查出多少", _slip_table(measured)]
    return HelpPage(f"checks:{family}", f"检查：{family}", Group.CHECKS, "\n\n".join(parts))


def _check_page(note: CheckNote, slips: list[SlipScore]) -> HelpPage:
    parts = [
        escaped(note.about),
        table(("错", "对"), [(escaped(note.wrong), escaped(note.right))]),
        "\n".join(f"- {line}" for line in _particulars(note)),
    ]
    if slips:
        parts += ["## 实测", "放进这几类差错，各项检查合起来查出：", _slip_table(slips)]
    text = "\n\n".join((*parts, _INSTEAD))
    address = CHECK_ADDRESS + note.rule
    return HelpPage(address, note.title, Group.CHECKS, text, under=f"checks:{note.family}")


def _particulars(note: CheckNote) -> Iterator[str]:
    yield f"轻重：{SEVERITIES[note.severity]}"
    yield f"依据：{escaped(note.ground)}"
    if note.needs:
        yield f"{'，'.join(note.needs)}时不查"
    yield f"实测：{_counts(note)}"
    if note.doubt:
        yield f"{note.doubt}，在[校对规则](rules)里可以打开"
    yield f"所属：[{note.family}](checks:{note.family})，代号 `{note.rule}`"


def _counts(note: CheckNote) -> str:
    if not note.hits and not note.alarms:
        return "没有量过"
    return f"说对 {note.hits} 次，误报 {note.alarms} 次"


def _quality(notes: Sequence[CheckNote], slips: Sequence[SlipScore], pools: Sequence[PoolScore]) -> str:
    weak = [slip for slip in slips if slip.found < _BELIEVED * slip.tried]
    unmeasured = [note for note in notes if not note.hits and not note.alarms]
    doubted = [note for note in notes if note.doubt]
    parts = [_QUALITY_LEAD]
    for one in pools:
        if one.name == _ALL:
            members = [pool for pool in pools if pool.pool == one.pool]
            parts += [f"## {one.pool}组", _pool_told(one), _pool_table(members)]
    parts += ["## 查得不够的", _slip_table(weak) if weak else "没有低于九成的。"]
    parts += ["## 默认不查的", _DOUBTED_LEAD, _linked(doubted)]
    parts += ["## 没有量过的", "自编的文章里放不进这样的差错，只在样张上试过：", _linked(unmeasured)]
    return "\n\n".join(parts)


def _pool_told(one: PoolScore) -> str:
    rate = one.alarms / one.characters * 10_000
    return (
        f"放进 {one.tried} 处，查出 {one.found} 处（{_share(one.found, one.tried)}）；"
        f"给了 {one.suggested} 条建议，{one.restored} 条正是原文；"
        f"没有差错的 {one.characters:,} 字里误报 {one.alarms} 处，每万字 {rate:.2f} 处。"
    )


def _pool_table(members: list[PoolScore]) -> str:
    rows = ((one.name, str(one.tried), str(one.found), _share(one.found, one.tried)) for one in members)
    return table(("所属", "放进", "查出", "查出的比例"), rows)


def _slip_table(slips: Sequence[SlipScore]) -> str:
    rows = (
        (escaped(one.name), str(one.tried), str(one.found), _share(one.found, one.tried)) for one in slips
    )
    return table(("放进的差错", "放进", "查出", "查出的比例"), rows)


def _linked(notes: list[CheckNote]) -> str:
    links = (f"[{escaped(note.title)}]({CHECK_ADDRESS}{note.rule})" for note in notes)
    return "、".join(links) + "。" if notes else "现在没有。"


def _share(found: int, tried: int) -> str:
    return f"{found / tried:.0%}" if tried else "–"
