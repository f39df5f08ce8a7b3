"""The numbers under which a paper may appear, and the sentences that the law has it print."""

from __future__ import annotations

from desktop.structure.masthead.claims import as_printed, aside, item
from desktop.structure.masthead.forms import COLON, GAP

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_BRACKETED = r"[(（〔\[][^()（）〔〕\[\]\s]{1,8}[)）〕\]]"
_FIGURE = r"[A-Z]{0,4}\d[\dA-Z./-]*(?:[－—–][\dA-Z]+)*"
# （沪）字第0123号, 沪（K）0123, K-0456: a place, a kind, and the figure.
_LICENCE = (
    rf"(?:[{_PROVINCES}]?(?:{_BRACKETED}|[^\s\d()（）:：,，、]{{1,6}}(?=[(（〔\[第A-Z\d-])) *){{0,4}}"
    rf"(?:第 *)?[A-Z]{{0,4}}[-－]?{_FIGURE} *(?:[(（][A-Z\d]{{1,3}}[)）])?(?: *号)?"
)
_SERIAL = r"[Cc][Nn] *[(（]?\d{2}[)）]? *[-－—–] *\d{4}(?: *[/／] *[(（]?[A-Z\d]{1,3}[)）]?)?"

LEGAL = (
    item(
        "legal_number",
        "Nn",
        rf"(?:[\u4e00-\u9fff]{{0,12}}(?:刊号|出版物号) *{COLON}?{GAP})?(?P<at>{_SERIAL})",
        as_printed,
    ),
    item(
        "legal_number",
        "准",
        rf"[\u4e00-\u9fff（）()]{{0,16}}准印(?:证(?:编?号|字号)?|号){GAP}{COLON}?{GAP}(?P<at>{_LICENCE})",
        as_printed,
    ),
    item(
        "legal_number",
        "字",
        rf"(?<![\u4e00-\u9fff])"
        rf"(?P<at>[\u4e00-\u9fff]{{0,7}}(?:{_BRACKETED})?[\u4e00-\u9fff]{{0,3}}字 *{_LICENCE}号)",
        as_printed,
    ),
    item(
        "legal_number",
        "(（",
        rf"(?P<at>[{_PROVINCES}][(（][A-Z\u4e00-\u9fff]{{1,2}}[)）] *(?:第 *)?\d{{3,6}}(?: *号)?)",
        as_printed,
    ),
    aside("legal", "I", r"ISSN *\d{4}-?\d{3}[\dX]"),
    aside(
        "legal",
        "代许印价",
        rf"[\u4e00-\u9fff]{{0,8}}(?:代号|许可证号?|印数|定价|零售价){GAP}{COLON}?{GAP}[A-Z\u4e00-\u9fff]{{0,2}}\d[\d.-]*[份元册]?",
    ),
    aside(
        "legal",
        "内免注翻权非勿妥",
        r"(?:本[报刊]为?|仅供|供)?(?:连续性)?内部(?:资料|刊物|报刊|读物|交流)(?:性出版物)?(?:准印证)?"
        r"|免费(?:交流|赠阅|赠送|发放|取阅|投递|派送)|注意保存|不得翻印|版权所有|非卖品|请勿外传|妥善保管",
    ),
)
