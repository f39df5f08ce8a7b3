"""Names in bylines and credits."""

from __future__ import annotations

import re

from desktop.text.scripts import HAN

_ROLE = (
    r"(?:(?:本报|本刊|特约|见习|实习|首席|小|社区|全媒体|融媒体)*(?:记者|通讯员)|作者|撰文|撰稿|供稿|供图|摄影报道|摄影|摄|图文|图片|"
    r"文字|整理|编辑|责任编辑|责编|美编|采写|报道|文|图|来稿)"
)
# 文/图, 图文/, 文并摄: roles joined by a stroke or a word.
_ROLES = re.compile(
    rf"(?<![{HAN}]){_ROLE}(?:\s*[/／、并和及与]\s*{_ROLE})*|{_ROLE}(?:\s*[/／、并和及与]\s*{_ROLE})+|(?:记者|通讯员)"
)
_MARKS = re.compile(r"[□■●◆▲△○◇☆★\s、，,;；:：/／|｜()（）\[\]【】<>]+")
_NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]{{2,8}}[·•・][{HAN}]{{1,8}}")
_SPACED_NAME = re.compile(rf"(?<![{HAN}])([{HAN}])[ \u3000]+([{HAN}])(?![{HAN}])")
_BODY = re.compile(
    r".*(?:办|处|科|股|部|局|委|会|区|站|所|队|社|院|校|厂|组|室|司|团|党|镇|村|街道|中心|支部|媒体|公司|本报|来源|网|台|讯)$"
)


def byline_names(text: str) -> tuple[str, ...]:
    """Return the names in a byline, in printed order and without their roles; none is empty.

    Understood are role before name (``□记者 甲 乙``, ``本报记者甲 通讯员乙``), role after name
    (``甲 文/摄``), names alone, and a two-character name set with a space inside (``王 敏``).
    """
    bare = _SPACED_NAME.sub(r"\1\2", _ROLES.sub(" ", text))
    return tuple(dict.fromkeys(part for part in _MARKS.split(bare) if _is_name(part)))


def credit_names(text: str) -> tuple[str, ...]:
    """Return the names in a credit: ``(社区自治办 王敏)`` gives 王敏, ``(自治办)`` none."""
    if "来源" in text or "《" in text:
        return ()
    return byline_names(text)


def _is_name(part: str) -> bool:
    return bool(_NAME.fullmatch(part)) and not _BODY.fullmatch(part)
