"""What a paper without a CN number may not call itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Need, check
from desktop.model import Severity

_INTERNAL = re.compile("准印证|准印字|内部资料")
_CALLS_ITSELF = re.compile("本报(?=讯|记者|消息|通讯员|编辑部)")


@check(
    "legal-status",
    title="内部资料称“本报”",
    severity=Severity.QUERY,
    needs=(Need.LEGAL_STATUS,),
    about="报头印着准印证号，或填了是内部资料，按管理办法不称“报”；文中第一次写“本报”就提。有刊号的报纸不查。",
    ground="内部资料性出版物管理办法",
    wrong="印着准印证号的内部资料写“本报讯”",
    right="印着准印证号的内部资料写“本刊讯”",
)
def legal_status(proof: Proof) -> Iterator[Objection]:
    """Yield the first 本报 of a paper that prints the licence of an internal publication."""
    said = [line.text for line in proof.furniture] + [proof.issue.masthead.legal_number or ""]
    if not any(map(_INTERNAL.search, said)):
        return
    for line in proof.lines:
        for match in _CALLS_ITSELF.finditer(line.text):
            yield line.objection(*match.span(), "内部资料不称“报”，全期的“本报”都要换一个说法。")
            return
