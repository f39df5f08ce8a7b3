"""What comes onto the desk: files, the clipboard, drops, issues of the archive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.commands.action_set import Handlers
from desktop.ui.jobs import Jobs
from desktop.ui.opening.drop_area import dropped_paths, is_address
from desktop.ui.opening.fetching import Fetching
from desktop.ui.opening.folders import LastFolder
from desktop.ui.opening.hit_places import place_of
from desktop.ui.opening.newcomers import Newcomers, TwinMeeting
from desktop.ui.opening.reading import Reader, readers, sample_readers
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import HELD_REMEDY, Session
from desktop.ui.window.rooms import Rooms
from desktop.ui.window.summary import issue_title
from desktop.workflow import HANDED, READABLE, source_from_clipboard

_CHOICE = f"能读的文件 ({' '.join(f'*{suffix}' for suffix in (*READABLE, HANDED))});;所有文件 (*)"
_ADDRESS = "这是一个网址，没有读入。选中网页上的文字，拖进来，或者复制了再粘贴。"


class Files(QObject):
    """Brings sources and archived issues onto the desk, or onto that of another window.

    Attributes:
        rooms: the windows of the program
        fetching: who gets issues out of the archive
        newcomers: who makes issues and articles of what is new

    Signals:
        flush_asked: typing that is still in the galley is to become an edit first
        handed: the path of an issue that a colleague handed over
        folders_came: folders whose files are back issues
    """

    flush_asked = Signal()
    handed = Signal(object)
    folders_came = Signal(object)

    def __init__(
        self, session: Session, jobs: Jobs, asking: Asking, folder: LastFolder, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._asking = asking
        self._folder = folder
        self._window = window
        self.rooms = Rooms()
        self.fetching = Fetching(session, self)
        self.newcomers = Newcomers(session, jobs, asking, self._open_here, self)
        asking.another = self.ask_files
        asking.remedies |= {"粘贴": self.paste, HELD_REMEDY: self._open_again}

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "next_issue": self.start_next,
            "paste": self.paste,
            "open": self.ask_files,
            "sample": lambda: self._as_new_issue(sample_readers(), Newcomers.open_twin),
            "new_window": lambda: self.rooms.open_window(),
            "close": self.close_issue,
        }

    def read_paths(self, paths: tuple[Path, ...]) -> None:
        """Read files: a new issue on the empty desk, else the editor is asked.

        A file that the archive holds already opens the issue that was made of it. What is in
        folders are back issues.
        """
        self._asking.another = self.ask_files
        folders = tuple(path for path in paths if path.is_dir())
        if folders:
            self.folders_came.emit(folders)
        for path in filter(_is_handed, paths):
            self.handed.emit(path)
        files = (path for path in paths if not (path in folders or _is_handed(path)))
        self._bring(readers(tuple(files)), Newcomers.open_twin)

    def ask_files(self) -> None:
        """Let the editor choose files to read."""
        names, _ = QFileDialog.getOpenFileNames(self._window, "打开", str(self._folder.path), _CHOICE)
        for name in names:
            self._folder.stay_at(Path(name))
        self.read_paths(tuple(Path(name) for name in names))

    def paste(self) -> None:
        """Read the clipboard's files or words."""
        # An empty clipboard, or one that another program holds, has no data at all.
        self.take(QGuiApplication.clipboard().mimeData() or QMimeData())

    def take(self, data: QMimeData) -> None:
        """Read what was dropped or pasted: files first, else words with what their mark-up knows."""
        paths, text, mark_up = dropped_paths(data), data.text(), data.html()
        if paths:
            self.read_paths(paths)
        elif is_address(data):
            self._asking.tell(_ADDRESS, {}, "error")
        elif text.strip() or mark_up.strip():
            self._bring((lambda: source_from_clipboard(text, mark_up),), Newcomers.ask_about_twin)
        else:
            self._asking.ask("剪贴板里没有文字。", {}, "paste")

    def start_next(self) -> None:
        """Put the issue after the last one on the desk, with its masthead and the articles that wait."""
        self.flush_asked.emit()
        desk = self._session.desk
        room = self._room()
        room.fetching.fetch(lambda: self._session.workflow.next_issue(desk), room._invite)

    def open_issue(self, issue_id: str) -> None:
        """Put an issue of the archive on the desk; one window an issue."""
        if not self.rooms.show(int(issue_id), self):
            self._room_of(int(issue_id))._open_here(int(issue_id))

    def open_and_tell(self, issue: int, words: str, icon: str) -> None:
        """Put an issue of the archive on the desk, and say there what was done for that."""
        if self.rooms.show(issue, self):
            self._asking.tell(words, {}, icon)
            return
        room = self._room()
        room._open_here(issue, lambda: room._asking.tell(words, {}, icon))

    def open_hit(self, hit: HitEntry, words: str) -> None:
        """Put the issue of a found article on the desk, at the words that were looked for."""
        issue = int(hit.issue)
        if not self.rooms.show(issue, self):
            room = self._room_of(issue)
            room._open_here(issue, lambda: room._go_to(hit, words))

    def _invite(self) -> None:
        """Say how an issue without articles gets them."""
        desk = self._session.desk
        if desk is not None and not desk.review.issue.articles:
            words = f"{issue_title(desk.review.issue)}备好了。把文字粘贴或拖进来，就是本期的文章。"
            self._asking.tell(words, {"粘贴": self.paste}, "paste")

    def _open_here(self, issue: int, then: Callable[[], None] = lambda: None) -> None:
        self.flush_asked.emit()
        self.fetching.open(issue, then)

    def _open_again(self) -> None:
        if self._session.desk is not None:
            self._open_here(self._session.desk.issue_id)

    def _room_of(self, issue: int) -> Files:
        """Return the hand of the window for an issue: this one, if it is on its desk already."""
        return self if self.fetching.holds(issue) else self._room()

    def _room(self) -> Files:
        """Return the hand of the window where the next issue goes: this one, if its desk is empty."""
        return self if self.fetching.is_free else self.rooms.room(self)

    def _go_to(self, hit: HitEntry, words: str) -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.select(place_of(desk.review.issue, hit.article, words.split()))

    def close_issue(self) -> None:
        """Clear the desk; the issue stays in the archive."""
        self.flush_asked.emit()
        self._session.put(None)

    def _bring(self, sources: tuple[Reader, ...], meet_twin: TwinMeeting) -> None:
        if not sources:
            return
        if self._session.desk is None or self._session.desk.read_only:
            self._as_new_issue(sources, meet_twin)
            return
        if not self._session.desk.review.issue.articles:
            self.newcomers.add_articles(sources)
            return
        desk = self._session.desk
        answers = {
            "新的一期": lambda: self._as_new_issue(sources, meet_twin),
            "本期的文章": lambda: self.newcomers.add_articles(sources),
        }
        these = f"这 {len(sources)} 个文件合起来" if len(sources) > 1 else "这"
        words = f"{these}是新的一期，还是本期的文章？"
        self._asking.ask(words, answers, "paste", lambda: desk is self._session.desk)

    def _as_new_issue(self, sources: tuple[Reader, ...], meet_twin: TwinMeeting) -> None:
        self.flush_asked.emit()
        self._room().newcomers.begin(sources, meet_twin)


def _is_handed(path: Path) -> bool:
    return path.suffix.lower() == HANDED
