"""Names in bylines and credits."""

from __future__ import annotations

import re
from functools import cache

from desktop.assets import word_list
from desktop.text.scripts import HAN

_STANDING = r"(?:本报|本刊|本社|特约|特派|特邀|见习|实习|首席|小|校园|社区|街道|青年|全媒体|融媒体)*"
# 文, 图 and 摄 are also characters of names: they are roles only where no other character follows.
_SHORT = rf"[文图摄](?![{HAN}])"
_JOIN = r"\s*[/／、和及与并]\s*"
_MARKS = re.compile(r"[□■●◆▲△○◇☆★\s、，,;；:：/／|｜()（）\[\]【】<>。.]+")
_NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]{{1,8}}(?:[·•・][{HAN}]{{1,8}})+")
_SPACED_NAME = re.compile(rf"(?<![{HAN}])([{HAN}])[ \u3000]+([{HAN}])(?![{HAN}])")
# What a body's name ends in. A name of two characters may end in those of the second row too.
_BODY = re.compile(
    r".+(?:中心|街道|公司|媒体|[办处科股部局委联所厂室司讯报])|.{2,}[会区站队社院校组团党镇村网台]"
)
_NOBODY = frozenset(
    ("本报", "来源", "综合", "社区", "街道", "居民", "小区", "工会", "党群", "党团", "园区", "街镇", "网络")
)


def byline_names(text: str) -> tuple[str, ...]:
    """Return the names in a byline, in printed order and without their roles; none is empty.

    Understood are role before name (``□记者 甲 乙``, ``本报记者甲 通讯员乙``), role after name
    (``甲 文/摄``), names alone, and a two-character name set with a space inside (``王 敏``).
    """
    bare = _SPACED_NAME.sub(r"\1\2", _roles().sub(" ", text))
    parts = (_role_behind().sub("", part) for part in _MARKS.split(bare))
    return tuple(dict.fromkeys(part for part in parts if _is_name(part)))


def credit_names(text: str) -> tuple[str, ...]:
    """Return the names in a credit: ``(社区自治办 王敏)`` gives 王敏, ``(自治办)`` none."""
    if "来源" in text or "《" in text:
        return ()
    return byline_names(text)


@cache
def _long_roles() -> str:
    return "|".join(sorted(word_list("byline_roles"), key=len, reverse=True))


@cache
def _roles() -> re.Pattern[str]:
    """Return the pattern of one role or several in a row: 文/图, 摄影报道, 本报通讯员供稿."""
    role = rf"(?:{_STANDING}(?:{_long_roles()})|{_SHORT})"
    before_name = rf"{_STANDING}(?:记者|通讯员|实习生)"
    return re.compile(rf"(?<![{HAN}]){role}(?:(?:{_JOIN})?{role})*|{before_name}|[文图摄]{_JOIN}{_SHORT}")


@cache
def _role_behind() -> re.Pattern[str]:
    """Return the pattern of roles written right behind a name: 甲摄, 甲摄影报道."""
    return re.compile(rf"(?<=[{HAN}]{{2}})(?:{_long_roles()}|[文图摄])+$")


def _is_name(part: str) -> bool:
    return part not in _NOBODY and bool(_NAME.fullmatch(part)) and not _BODY.fullmatch(part)
