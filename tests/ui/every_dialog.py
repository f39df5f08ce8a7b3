"""Every dialog of the desk with little in it, for what holds of them all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog

from desktop.model import (
    Article,
    ArticleKind,
    Issue,
    Layout,
    Masthead,
    PageFit,
    PagePlan,
    PageSketch,
    Passage,
    PassageKind,
    Run,
)
from desktop.model.amendment import Amendment, Concern
from desktop.model.page_format import PageFormat
from desktop.model.paper_look import OUR_LOOK
from desktop.text.counting import Count
from desktop.ui.about.dialog import AboutDialog, LicencesDialog
from desktop.ui.archive.import_dialog import ImportDialog
from desktop.ui.archive.removal_dialog import RemovalDialog
from desktop.ui.commands.palette import Command, CommandPalette
from desktop.ui.export.dialog import Exportable, ExportDialog
from desktop.ui.export.export_order import ExportChoice
from desktop.ui.export.look_dialog import LookDialog
from desktop.ui.export.profile_dialog import ProfileDialog
from desktop.ui.export.sheet_dialog import SheetDialog
from desktop.ui.habits.dialog import HabitsDialog
from desktop.ui.lengths.dialog import LengthDialog
from desktop.ui.lengths.hand import Lengths
from desktop.ui.look.theme import Theme
from desktop.ui.people.name_form import NameForm
from desktop.ui.pictures.picture_dialog import PictureDialog
from desktop.ui.preferences.dialog import OFFERED, PreferencesDialog
from desktop.ui.printing.choice import Choice
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.printing.paper import flowing
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.roster.dialog import RosterDialog
from desktop.ui.roster.roster_form import RosterForm
from desktop.ui.rules.dialog import RulesDialog
from desktop.ui.signing.amendments_dialog import AmendmentsDialog
from desktop.ui.signing.author_dialog import AuthorDialog
from desktop.ui.signing.scopes import Scope
from desktop.ui.signing.sign_off_dialog import SignOffDialog


def roster_form(theme: Theme) -> QDialog:
    form = RosterForm(theme)
    form.ask(None)
    return form


def name_form(theme: Theme) -> QDialog:
    form = NameForm(theme)
    form.ask("合并", "两处算作同一个人。", ("石岚", "石兰"))
    return form


def export(theme: Theme) -> QDialog:
    """Return the export of an issue with little in it, which asks why it is to go out all the same."""
    plan = PagePlan((PageFit(1, -3, -210),), (PageSketch(270, 390),))
    headline = Passage("1.a0-0", PassageKind.HEADLINE, (Run("老街添新绿"),))
    issue = Issue((), articles=(Article("1.a0", ArticleKind.NEWS, (headline,)),))
    choice = ExportChoice(tuple(Layout), "a3")
    return ExportDialog(theme, Exportable(issue, Agenda(), lambda _sheet: plan), choice, Path())


DIALOGS: dict[str, Callable[[Theme], QDialog]] = {
    "sign off": lambda theme: SignOffDialog(theme, (Scope("本篇“甲”", ("a",)), Scope("全期 2 篇", ())), {}),
    "amendments": lambda theme: AmendmentsDialog(theme, (Amendment(Concern.NAME, "甲", "乙"),), 1),
    "export": export,
    "print": lambda theme: PrintDialog(
        theme, tuple(Choice(one, one, lambda: flowing("")) for one in ("清样", "事实"))
    ),
    "preferences": lambda theme: PreferencesDialog(theme, {one.key: one.default for one in OFFERED}),
    "profile": lambda theme: ProfileDialog(theme, Masthead(paper="柳桥晨报"), "a3"),
    "author": lambda theme: AuthorDialog(theme, "石岚"),
    "picture": lambda theme: PictureDialog(theme, Passage("1", PassageKind.PICTURE)),
    "own sheet": lambda theme: SheetDialog(theme, PageFormat()),
    "look of a paper": lambda theme: LookDialog(theme, "柳桥晨报", OUR_LOOK, lambda _words: "", None),
    "name in the roster": roster_form,
    "name of a person": name_form,
    "about": lambda theme: AboutDialog(theme, "1.0", "Qt"),
    "licences": lambda theme: LicencesDialog(theme, "许可证"),
    "import": ImportDialog,
    "taken out and put back": RemovalDialog,
    "habits": HabitsDialog,
    "rules": RulesDialog,
    "roster": RosterDialog,
    "lengths": lambda theme: LengthDialog(theme, Lengths(Count(2, 1), ())),
    "palette": lambda theme: CommandPalette(theme, (Command("paste", "粘贴", "本期"),)),
}
