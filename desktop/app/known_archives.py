"""What is known of archives that were open here, and whether one lacks its last steps now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.settings import Settings
from desktop.settings.options import KNOWN_ARCHIVES
from desktop.ui.frame import NAME
from desktop.workflow import Standing, may_lack_its_log, standing, stray_logs, waiting_place

Choose = Callable[[], Path | None]
"""Asks for the place of an archive; None where none was chosen."""

_KEPT = 20
_PARTED = "\t"
_LESS = "这个档案比上次少：上次有 {known}，现在是 {now}。"
_EMPTY = "这个档案文件里一期也没有。"
_WHY = (
    "\n\n搬动或复制时，多半漏了它旁边的“{name}-wal”，最后的步骤都在那里。{where}再试一次。"
    "\n\n先别在这一份上接着编，编过以后就接不回来了。找不到的话，原来的位置还有自动备份。"
)
_AT_THE_OLD_PLACE = "到原来的文件夹里找，放到这个档案旁边，"
_STRAY = "这里的“{stray}”很可能就是，改名为“{name}-wal”，"
_AGAIN, _ELSEWHERE, _AS_IT_IS, _END = "再试一次", "换一个位置", "就用这一份", "退出"


class KnownArchives:
    """How far each archive had come when it was last seen here."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def note(self, path: Path, now: Standing) -> None:
        """Keep how far the archive at ``path`` has come; what cannot be kept is done without."""
        place = str(path.absolute())
        others = [line for line in self._settings.get(KNOWN_ARCHIVES) if line.split(_PARTED)[0] != place]
        line = _PARTED.join((place, now.begun, str(now.issues), str(now.steps)))
        with suppress(OSError):
            self._settings.set(KNOWN_ARCHIVES, (line, *others)[:_KEPT])

    def lack(self, path: Path) -> str:
        """Return what an archive lacks by all that is known of it, in words; an empty text for nothing."""
        # What was restored or rescued and takes the place now has no more than it was given.
        now = None if waiting_place(path).exists() else standing(path)
        if now is None or not may_lack_its_log(path):
            return ""
        known = self._known(path, now)
        if known is not None and (known.issues > now.issues or known.steps > now.steps):
            return _LESS.format(known=_told(known), now=_told(now)) + _why(path)
        return _EMPTY + _why(path) if known is None and not now.steps else ""

    def _known(self, path: Path, now: Standing) -> Standing | None:
        """Return how far the archive at this place had come, else that very archive at another."""
        seen = dict(self._seen())
        moved = (one for one in seen.values() if one.begun and one.begun == now.begun)
        return seen.get(str(path.absolute())) or next(moved, None)

    def _seen(self) -> Iterator[tuple[str, Standing]]:
        for line in self._settings.get(KNOWN_ARCHIVES):
            place, *rest = line.split(_PARTED)
            with suppress(ValueError):
                begun, issues, steps = rest
                yield place, Standing(begun, int(issues), int(steps))


def whole_one(known: KnownArchives, choose: Choose, parent: QWidget) -> Callable[[Path], Path | None]:
    """Return a function that asks before an archive is opened that lacks something.

    It returns the place of the one to open, or None to end.
    """

    def whole(path: Path) -> Path | None:
        words = known.lack(path)
        if not words:
            return path
        box = QMessageBox(QMessageBox.Icon.Warning, NAME, words, parent=parent)
        role = QMessageBox.ButtonRole
        again = box.addButton(_AGAIN, role.AcceptRole)
        elsewhere = box.addButton(_ELSEWHERE, role.ActionRole)
        as_it_is = box.addButton(_AS_IT_IS, role.ActionRole)
        box.addButton(_END, role.RejectRole)
        box.exec()
        if box.clickedButton() is as_it_is:
            return path
        if box.clickedButton() is elsewhere:
            return whole(choose() or path)
        return whole(path) if box.clickedButton() is again else None

    return whole


def _told(standing: Standing) -> str:
    return f"{standing.issues:,} 期 {standing.steps:,} 步"


def _why(path: Path) -> str:
    stray = stray_logs(path.parent)
    where = _STRAY.format(stray=stray[0].name, name=path.name) if stray else _AT_THE_OLD_PLACE
    return _WHY.format(name=path.name, where=where)
