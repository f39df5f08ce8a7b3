"""A new version tells once what is new in it."""

from __future__ import annotations

from contextlib import suppress

import desktop
from desktop.settings import Settings
from desktop.settings.options import SEEN_VERSION
from desktop.ui.frame import NAME
from desktop.ui.main_window import MainWindow


def tell_news(window: MainWindow, settings: Settings) -> None:
    """Offer the news where another version was used last; the first version of all has none.

    Where it cannot be stored that they were told, they are told again.
    """
    seen, version = settings.get(SEEN_VERSION), desktop.__version__
    if seen == version:
        return
    if seen:
        words = f"{NAME}已更新到 {version}。档案和设置都在。"
        window.hands.asking.tell(words, {"看更新说明": lambda: window.run("help_news")}, "help")
    with suppress(OSError):
        settings.set(SEEN_VERSION, version)
