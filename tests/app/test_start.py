"""Before anything else: is there a display, and does the frame come first."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from desktop.app.start import Course, has_display
from desktop.ui.frame import NAME, Frame, smallest_in
from desktop.ui.look.theme import Appearance, Theme

DISPLAYS = {
    "an X server": ({"DISPLAY": ":0"}, True),
    "Wayland": ({"WAYLAND_DISPLAY": "wayland-0"}, True),
    "nothing": ({}, False),
    "an offscreen platform": ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    "a platform that was asked for": ({"QT_QPA_PLATFORM": "xcb"}, True),
}


@pytest.mark.parametrize(("environment", "found"), DISPLAYS.values(), ids=DISPLAYS)
def test_a_display_is_found_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], found: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert has_display() is found


def test_the_bare_frame_says_when_it_can_be_seen(qtbot: QtBot) -> None:
    frame = Frame(Theme(Appearance.LIGHT))
    qtbot.addWidget(frame)
    with qtbot.waitSignal(frame.painted):
        frame.show()
    assert frame.windowTitle() == NAME


def test_the_frame_stands_where_the_last_one_stood(qtbot: QtBot) -> None:
    left = Frame(Theme(Appearance.LIGHT))
    qtbot.addWidget(left)
    left.resize(1300, 640)
    place = left.saveGeometry().toBase64().toStdString()
    again = Frame(Theme(Appearance.LIGHT), place)
    qtbot.addWidget(again)
    assert again.height() == 640


@pytest.mark.parametrize(("room", "fits"), [(-1, False), (0, True)], ids=["too small", "large enough"])
def test_a_window_never_sticks_out_of_the_screen(qtbot: QtBot, room: int, fits: bool) -> None:
    frame = Frame(Theme(Appearance.LIGHT))
    qtbot.addWidget(frame)
    frame.setMinimumSize(0, 0)
    screen = frame.screen().availableSize()
    frame.resize(screen.width() - room, screen.height() // 2)
    frame.present()
    assert frame.isMaximized() is not fits


@pytest.mark.parametrize(
    ("room", "smallest"),
    [(QSize(1280, 680), (960, 520)), (QSize(910, 512), (910, 472)), (QSize(1920, 540), (960, 500))],
)
def test_a_window_may_become_as_small_as_the_screen(room: QSize, smallest: tuple[int, int]) -> None:
    assert smallest_in(room).toTuple() == smallest


def test_a_window_that_opens_aside_stays_on_the_screen(qtbot: QtBot) -> None:
    frame = Frame(Theme(Appearance.LIGHT))
    qtbot.addWidget(frame)
    frame.setMinimumSize(0, 0)
    room = frame.screen().availableGeometry()
    frame.resize(room.width() // 2, room.height() // 2)
    frame.move(room.bottomRight())
    frame.present()
    assert room.contains(frame.geometry())


def test_another_archive_begins_without_what_the_command_line_asked_for() -> None:
    course = Course([Path("一期.txt")], Path("档案.jiebao"), goes_on=False)
    course.begin_again()
    assert course == Course([], None, goes_on=True)


def test_the_frame_loads_nothing_that_can_wait() -> None:
    question = (
        "import sys, desktop.app.start; print(*sorted(m for m in sys.modules if m.startswith('desktop')))"
    )
    loaded = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    rooms = {name.split(".")[1] for name in loaded.stdout.split() if "." in name}
    assert not rooms & {"model", "text", "structure", "facts", "checks", "archive", "export", "workflow"}


def test_the_time_of_the_first_paint_is_told() -> None:
    before = time.monotonic()
    command = [sys.executable, "-m", "desktop", "--first-paint"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert before < float(told.stdout) < time.monotonic()
