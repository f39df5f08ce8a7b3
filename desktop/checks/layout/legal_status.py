"""What the legal status of a paper has it print, and what it may not call itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Need, check
from desktop.model import Severity

_INTERNAL = re.compile("准印证|准印字|内部资料")
_LICENSED = re.compile("准印证|准印字|准印号")
_INTERNAL_WORDS = re.compile("内部(?:资料|交流|刊物|报刊|读物)")
_SERIAL = re.compile(r"CN\s?[（(]?(?P<place>\d{1,4})[）)]?\s?[-－—–]\s?(?P<number>\d{1,7})")
_PLACE, _NUMBER = 2, 4
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


@check(
    "internal-notice",
    title="内部资料缺标注",
    severity=Severity.QUERY,
    needs=(Need.LEGAL_STATUS,),
    about="报头印着准印证号，按管理办法还要印“内部资料，免费交流”。有刊号的报纸不查。",
    ground="内部资料性出版物管理办法",
    wrong="报头只印准印证号，没有“内部资料，免费交流”",
    right="报头印着准印证号和“内部资料，免费交流”",
)
def internal_notices(proof: Proof) -> Iterator[Objection]:
    """Yield the licence of an internal publication that nowhere says that it is one."""
    if any(_INTERNAL_WORDS.search(line.text) for line in (*proof.furniture, *proof.lines)):
        return
    for line in proof.furniture:
        for match in _LICENSED.finditer(line.text):
            yield line.objection(*match.span(), "印了准印证号，没有印“内部资料，免费交流”。")
            return


@check(
    "serial-number",
    title="刊号位数不对",
    severity=Severity.WARNING,
    needs=(Need.LEGAL_STATUS,),
    about="国内统一刊号是 CN 加两位地区号和四位序号。照批文核对。",
    ground="国内统一连续出版物号",
    wrong="报头印“CN 31-001”",
    right="报头印“CN 31-0001”",
)
def serial_numbers(proof: Proof) -> Iterator[Objection]:
    """Yield CN numbers with a digit too few or too many."""
    for line in proof.furniture:
        for match in _SERIAL.finditer(line.text):
            if (len(match["place"]), len(match["number"])) != (_PLACE, _NUMBER):
                yield line.objection(*match.span(), "刊号是两位地区号加四位序号。")
