"""Lines of a list of contents: what stands on which page."""

from __future__ import annotations

import re

_LONGEST = 60
_PAGE = r"(?:第?\s*[A-D]?[\d一二三四五六七八]{1,2}\s*版|[A-D]\s?0?\d{1,2})"
_SEE = r"(?:详?见|刊于|全文见)\s*"
_LEADER = r"(?:[…⋯]+|[.．·•]{3,}|[—–_-]{2,}|[>＞▶►→]{1,3})"
_TITLE = r"\S.{3,34}?"
_CONTENTS = re.compile(
    rf"{_TITLE}(?:\s*{_LEADER}\s*|\s+)[（(【]?(?:{_SEE})?{_PAGE}\s*[)）】]?"
    rf"|{_TITLE}\s*[（(【]\s*(?:{_SEE})?{_PAGE}\s*[)）】]"
    rf"|{_TITLE}\s*(?:[…⋯]{{2,}}|[.．·•]{{4,}})\s*\d{{1,2}}"
)
# What all forms end with.
_LAST = re.compile(r"[版\d]\s*[)）】]?$")
# 下转 and 上接 tie the halves of an article, and a date stands in a running head.
_OTHERWISE = re.compile(r"[转接]\s*第?\s*[A-D]?[\d一二三四五六七八]|\d\s*[月日期]|[。；]|星期")
_HEADING = re.compile(
    r"\W*(?:(?:今日|本期|本报|要闻|版面|内容|新闻)\s*)?(?:导\s*读|目\s*录|要\s*目|看\s*点|提\s*要)\W*"
)


def is_contents(text: str) -> bool:
    """Return whether a line is a title with leaders, and the page where the story stands."""
    if len(text) > _LONGEST or _LAST.search(text) is None or _OTHERWISE.search(text):
        return False
    return _CONTENTS.fullmatch(text) is not None


def heads_contents(text: str) -> bool:
    """Return whether a line may stand over a list of contents: 今日导读, 本期看点."""
    return len(text) <= _LONGEST and _HEADING.fullmatch(text) is not None
