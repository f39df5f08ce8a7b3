"""How to reach the paper: telephone, mail and address."""

from __future__ import annotations

from desktop.structure.masthead.claims import as_printed, aside, item
from desktop.structure.masthead.forms import COLON, GAP, HAN

_AREA_CODE = r"(?:[(（]0\d{2,3}[)）]|0\d{2,3}) *[-－—]? *"
_PHONE = (
    rf"(?:{_AREA_CODE})?"
    r"(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\d{3,4}[-－ ]\d{3,4}(?:[-－ ]\d{3,4})?|\d{5,12})"
    r"(?:(?:[-－—]|转) *\d{1,5})?(?!\d)"
)
_MORE = rf"(?: *[、/／,，;；] *{_PHONE})*"
_CALL = r"(?:电话|热线|致电|来电|手机|[Tt][Ee][Ll][.:]?|[☎☏℡])"
_CALL_BITS = "电热手Tt☎☏℡"
_OWN = r"(?:本报|新闻|投稿|来稿|联系|编辑部?|读者|服务|报料|爆料|咨询|办公室?|值班|采编|通联|互动|报社)"
# The numbers of those who sell the paper and its space are not the paper's own.
_TRADE = r"(?:订报|订阅|征订|广告|发行|投递|印刷|监督|举报|投诉)"

CONTACTS = (
    aside(
        "contact",
        "@",
        r"(?:[\u4e00-\u9fff]{0,6}(?:邮箱|信箱|[Ee]-?[Mm]ail) *[:：]? *)?"
        r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20})+",
    ),
    aside("contact", "/w", r"(?:[\u4e00-\u9fff]{0,6}[:：] *)?(?:https?://|www\.)[!-~]{3,80}"),
    aside("contact", "邮", rf"(?:邮编|邮政编码) *{COLON}? *\d{{6}}"),
    aside("contact", "传Ff", rf"[\u4e00-\u9fff]{{0,4}}(?:传真|[Ff][Aa][Xx]) *{COLON}? *{_PHONE}{_MORE}"),
    aside("contact", _CALL_BITS, rf"{_TRADE}{_CALL}{GAP}{COLON}?{GAP}{_PHONE}{_MORE}"),
    item(
        "phone",
        _CALL_BITS,
        rf"(?:{_OWN}{{1,3}}|(?<![{HAN}])){_CALL}{GAP}{COLON}?{GAP}(?P<at>{_PHONE}){_MORE}",
        as_printed,
    ),
    aside(
        "contact",
        "址处",
        rf"[\u4e00-\u9fff]{{0,5}}(?:地址|社址|通讯处){GAP}{COLON}{GAP}[^\s|｜]+"
        r"(?: (?:\d|[A-Z]\S*\d|\S*[楼室层座院])\S*)*",
    ),
    aside("contact", "号弄", r"(?<!\S)[\u4e00-\u9fff]{2,16}[路街弄巷道村]\d{1,5}[号弄][^\s|｜]{0,12}"),
)
