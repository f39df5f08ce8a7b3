"""The theme: every token in both schemes, readable pairs, icons for every name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.model import FactKind, PassageKind, Severity
from desktop.ui.frame import Frame
from desktop.ui.look import kinds, tokens
from desktop.ui.look import theme as theme_module
from desktop.ui.look.contrast import contrast, system_palette
from desktop.ui.look.icons import icon_names
from desktop.ui.look.theme import Appearance, Theme

SURFACES = {name for name in tokens.COLORS if name.endswith("soft")} | {
    "base",
    "side",
    "bar",
    "raised",
    "sunken",
    "sel",
    "hover",
    "hit",
}


def rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def near(one: QColor, other: QColor) -> bool:
    """Overlapping strokes round a channel by a step."""
    return all(abs(a - b) <= 2 for a, b in zip(rgb(one), rgb(other), strict=True))


@pytest.fixture(params=[Appearance.LIGHT, Appearance.DARK])
def theme(qapp: QApplication, request: pytest.FixtureRequest) -> Theme:
    return Theme(request.param)


@pytest.mark.parametrize("name", ["text", "text2", "text3", "accent", "error", "warning", "query", "ok"])
@pytest.mark.parametrize("ground", ["base", "side", "bar", "raised"])
def test_words_stand_out_from_every_ground(theme: Theme, name: str, ground: str) -> None:
    assert contrast(theme.color(name), theme.color(ground)) >= 4.8


@pytest.mark.parametrize("kind", FactKind)
def test_fact_kinds_are_readable_on_the_page(theme: Theme, kind: FactKind) -> None:
    assert contrast(theme.color(kinds.KIND_COLORS[kind]), theme.color("base")) >= 4.8


def test_fields_have_a_visible_edge(theme: Theme) -> None:
    assert contrast(theme.color("edge"), theme.color("base")) >= 3


def test_every_role_has_its_own_letter() -> None:
    assert set(kinds.ROLES) == set(PassageKind)
    assert len({role.letter for role in kinds.ROLES.values()}) == len(PassageKind)


def test_every_role_severity_and_kind_has_a_color() -> None:
    used = {role.color for role in kinds.ROLES.values()} | set(Severity) | set(FactKind)
    assert used <= set(tokens.COLORS)


def test_changing_the_theme_reaches_existing_widgets(qtbot: QtBot) -> None:
    theme = Theme(Appearance.LIGHT)
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.show()
    theme.apply()
    with qtbot.waitSignal(theme.changed):
        theme.choose(Appearance.DARK)
    assert theme.is_dark
    assert pane.palette().color(QPalette.ColorRole.Window).name() == tokens.COLORS["side"].dark.lower()


def test_what_may_be_chosen_to_complete_a_word_has_a_ground(qtbot: QtBot, theme: Theme) -> None:
    """The popup is a window of its own: lists that show the ground below them would be black there."""
    field = QLineEdit()
    field.setCompleter(QCompleter(["林晓"], field))
    qtbot.addWidget(field)
    theme.apply()
    popup = field.completer().popup()
    popup.resize(80, 80)
    assert near(popup.grab().toImage().pixelColor(40, 70), theme.color("raised"))


def test_fields_for_numbers_and_choices_are_alike(qtbot: QtBot) -> None:
    Theme(Appearance.DARK).apply()
    boxes = QSpinBox(), QDoubleSpinBox(), QComboBox(), QLineEdit()
    for box in boxes:
        qtbot.addWidget(box)
        box.ensurePolished()
    assert [box.sizeHint().height() for box in boxes] == [28, 28, 28, 28]


def test_the_style_sheet_leaves_no_token_open(theme: Theme) -> None:
    assert "@" not in theme.style_sheet()


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_is_drawn_in_the_asked_color(theme: Theme, name: str) -> None:
    image = theme.pixmap(name, "accent", ratio=2.0).toImage()
    seen = {image.pixelColor(x, y).rgba() for x in range(40) for y in range(40)}
    solid = [QColor.fromRgba(value) for value in seen if value >> 24 == 255]
    assert solid
    assert all(near(color, theme.color("accent")) for color in solid)


def test_an_icon_is_rendered_once_for_each_color_and_size(theme: Theme) -> None:
    assert theme.pixmap("undo") is theme.pixmap("undo")
    assert theme.pixmap("undo") is not theme.pixmap("undo", "accent")


SYSTEM_ROLES = (
    QPalette.ColorRole.Base,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.Highlight,
    QPalette.ColorRole.HighlightedText,
)
HIGH_CONTRAST = {
    "white and yellow on black": ("#000000", "#FFFFFF", "#FFFF00", "#000000"),
    "black on white": ("#FFFFFF", "#000000", "#37006E", "#FFFFFF"),
    "a highlight as dark as the ground": ("#000000", "#FFFF00", "#0000FF", "#FFFFFF"),
}


@pytest.fixture(params=HIGH_CONTRAST.values(), ids=HIGH_CONTRAST.keys())
def strong(qapp: QApplication, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Theme:
    system = QPalette()
    for role, name in zip(SYSTEM_ROLES, request.param, strict=True):
        system.setColor(role, QColor(name))
    monkeypatch.setattr(Theme, "is_strong", True)
    monkeypatch.setattr(theme_module, "system_palette", lambda: system)
    return Theme()


@pytest.mark.parametrize("name", sorted({*tokens.COLORS} - SURFACES - {"onaccent", "disabled"}))
@pytest.mark.parametrize("ground", ["base", "side", "raised", "sunken", "sel", "hit"])
def test_the_systems_contrast_colors_are_readable_on_every_ground(
    strong: Theme, name: str, ground: str
) -> None:
    if name != "accent" or ground in ("base", "side", "raised"):
        assert contrast(strong.color(name), strong.color(ground)) >= 4.5


def test_what_is_filled_under_more_contrast_has_readable_words(strong: Theme) -> None:
    assert contrast(strong.color("onaccent"), strong.color("accent")) >= 4.5
    assert strong.tint("accent").alpha() == 0


def test_the_palette_under_more_contrast_is_the_systems(strong: Theme) -> None:
    assert strong.palette().color(QPalette.ColorRole.Window) == strong.color("base")
    assert strong.is_dark == (strong.color("base").lightness() < 128)


def test_asking_for_the_systems_palette_leaves_what_the_program_wears(qapp: QApplication) -> None:
    Theme(Appearance.DARK).apply()
    worn = QPalette(qapp.palette())
    assert system_palette().color(QPalette.ColorRole.Base) != worn.color(QPalette.ColorRole.Base)
    assert qapp.palette() == worn


def test_who_asks_for_contrast_while_the_program_runs_gets_it(qtbot: QtBot) -> None:
    theme = Theme(Appearance.LIGHT)
    wishes = QGuiApplication.styleHints().accessibility()
    with qtbot.waitSignal(theme.changed):
        wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)


def test_another_contrast_theme_is_followed_while_the_program_runs(
    qtbot: QtBot, strong: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = Frame(strong)
    qtbot.addWidget(frame)
    frame.show()
    other = QPalette(theme_module.system_palette())
    other.setColor(QPalette.ColorRole.Text, QColor("#3FF23F"))
    other.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    monkeypatch.setattr(theme_module, "system_palette", lambda: other)
    with qtbot.waitSignal(strong.changed):
        QApplication.sendEvent(frame.windowHandle(), QEvent(QEvent.Type.ThemeChange))
    assert strong.color("text") == QColor("#3FF23F")
    with qtbot.assertNotEmitted(strong.changed):
        QApplication.sendEvent(frame.windowHandle(), QEvent(QEvent.Type.ThemeChange))
