"""A dialog that shows a list, which its button and Ctrl+P bring to paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.buttons import bind, push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.listing import Listing


class ListDialog(Dialog):
    """The ground of the dialogs that show a list; each says what its ``listing`` is.

    Attributes:
        print: the button, for the foot of the dialog; its key works only while it can be seen

    Signals:
        print_asked: the ``Listing`` is to be printed
    """

    print_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print = push_button("打印…")
        self.print.setAutoDefault(False)
        bind(self.print, QKeySequence.StandardKey.Print)
        self.print.clicked.connect(lambda: self.print_asked.emit(self.listing()))

    def listing(self) -> Listing:
        """Return the list as it is shown."""
        raise NotImplementedError
