"""Who made the page, and which page it is: read to be set aside, so that no name is mistaken."""

from __future__ import annotations

from desktop.assets import word_list
from desktop.structure.masthead.claims import aside
from desktop.structure.masthead.forms import COLON, GAP, HAN
from desktop.structure.words.patterns import any_of

_WORDS = tuple(dict.fromkeys((*word_list("imprint_words"), *word_list("desk_roles"))))
_LABEL = rf"(?:本[报刊版期])?{any_of(_WORDS)}"
_LABEL_BITS = "".join(word[0] for word in _WORDS)
_PAGE = r"(?:\d{1,2}|[一二三四五六七八])"
_SIGN = rf"(?: *[:：/／|｜]{GAP}| +| *\n *)"
_NAME = rf"(?!{_LABEL}|[{HAN}]{{1,3}}[报刊])(?:[{HAN}] [{HAN}]|[{HAN}]{{2,4}})(?![{HAN}])"

STAFF = (
    aside(
        "staff",
        _LABEL_BITS,
        rf"(?<![{HAN}]){_LABEL}{_SIGN}{_NAME}(?:(?: *[、,，] *| ){_NAME}){{0,4}}",
    ),
    aside("staff", _LABEL_BITS, rf"(?<![{HAN}]){_LABEL}{GAP}(?:{COLON}|/){GAP}\S+"),
    aside("page", "版", rf"第? *{_PAGE} *版 *[:：·|｜/] *[{HAN}]{{2,6}}(?![{HAN}])"),
    aside(
        "page",
        "版ABCD0",
        rf"第? *{_PAGE} *版(?![{HAN}])"
        rf"|(?<![A-Za-z\d])[A-D]\d{{1,2}} *版?(?:·[{HAN}]{{2,6}})?(?![A-Za-z\d{HAN}])|(?<!\S)0\d(?!\S)",
    ),
)
