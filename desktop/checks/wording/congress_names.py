"""Names of congresses and plenary sessions: 第N次 and N届 do not change places."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.patterns import objections, pattern
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity

_N = r"[一二三四五六七八九十\d]{1,3}"
_NAMES = (
    pattern(
        rf"(?<=第)(?P<n>{_N})届(?=全国代表大会)",
        "党的全国代表大会论“次”，不论“届”。",
        r"\g<n>次",
        signs=("代表大会",),
    ),
    pattern(
        rf"(?P<n>{_N})次(?=[一二三四五六七]中全会)",
        "中央委员会论“届”，写作“二十届三中全会”。",
        r"\g<n>届",
        signs=("中全会",),
    ),
    pattern(
        rf"(?<=党的){_N}届(?P<wrong>(?P<m>[一二三四五六七])次全会)",
        "中央全会写作“二十届三中全会”。",
        r"\g<m>中全会",
        signs=("次全会",),
    ),
    pattern(
        r"(?<=人大)(?P<m>[一二三四五])中会议", "人大会议写作“三次会议”。", r"\g<m>次会议", signs=("中会议",)
    ),
    pattern("党代表(?=[一二]十[一二三四五六七八九]?大)", "“党的”误作“党代表”。", "党的", signs=("党代表",)),
    pattern(
        "(?<=召开)党代表大会", "全称是“党员代表大会”或“党的代表大会”，简称“党代会”。", signs=("党代表大会",)
    ),
    pattern("党员代表会(?![议场])", "全称是“党员代表大会”。", "党员代表大会", signs=("党员代表会",)),
    pattern("全会会议", "“全会”就是全体会议，“会议”重复。", "全会", signs=("全会会议",)),
)


@check(
    "congress-name",
    title="会议名称写法",
    severity=Severity.WARNING,
    about="“第二十次全国代表大会”“十九届三中全会”里的次、届、中用错或换了位置。",
    reads=Reads.LINE,
    ground="会议正式名称",
    wrong="贯彻党的第二十届全国代表大会精神。",
    right="贯彻党的第二十次全国代表大会精神。",
)
def congress_names(proof: Proof) -> Iterator[Objection]:
    """Yield names of congresses in which 次, 届 and 中 have changed places."""
    return objections(_NAMES, proof.lines)
