"""Lines of a page that stand around what it is about: menus, buttons, the line of when it went online."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.intake.web.look import Look

Run = tuple[str, Look]

# Fewer links beside one another may be words of a text; more are a menu.
_FEWEST_LINKS_OF_A_MENU = 3
_LONGEST_NOTE = 100
_ONLINE = re.compile(
    r"(?:发布|更新|上网|成文)(?:时间|日期)\s*[：:]|(?:浏览|阅读|点击|访问)(?:次数|数|量)?\s*[：:]|字[号体]\s*[：:]"
    r"|\d{4}-\d\d-\d\d\s+\d\d:\d\d"
)


def is_surrounding(runs: Sequence[Run], text: str) -> bool:
    """Return whether the line of these runs, which reads ``text``, is none of the page's content."""
    inked = [run for run in runs if run[0].strip()]
    return (
        _is_menu(inked)
        or _tells_when_online(text)
        or all(look.is_furniture or look.is_control for _, look in inked)
    )


def leads_elsewhere(runs: Sequence[Run]) -> bool:
    """Return whether all that is visible in the runs is links."""
    return all(look.is_link for text, look in runs if text.strip())


def _is_menu(inked: Sequence[Run]) -> bool:
    links = [text for text, look in inked if look.is_link]
    return len(links) >= _FEWEST_LINKS_OF_A_MENU and _ink(links) * 5 > 2 * _ink([text for text, _ in inked])


def _ink(texts: Sequence[str]) -> int:
    return len("".join("".join(texts).split()))


def _tells_when_online(text: str) -> bool:
    return len(text) <= _LONGEST_NOTE and "。" not in text and _ONLINE.search(text) is not None
