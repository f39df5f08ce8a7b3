"""Questions on a card over the text, and what each answer sets going."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from desktop.ui.window.notice import Notice

Step = Callable[[], None]
Still = Callable[[], bool]
Answers = Mapping[str, Step]


def _always() -> bool:
    return True


class Asking(QObject):
    """Asks one question at a time and carries out the answer.

    Attributes:
        remedies: what helps in a trouble, by the words on its button
        again: what 重试 tries again, unless it is the archive that could not store
        another: what 换一个文件 asks for, set by whoever reads one
        elsewhere: what 换一个位置 asks for, set by whoever backs up an archive or opens one
        target: what 另选位置 asks for, set by whoever writes Word, PDF or a table

    Signals:
        asked: the ``Notice`` to show; its answer comes back to ``answer``
    """

    asked = Signal(object)

    def __init__(self, store_again: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.again: Step = lambda: None
        self.another: Step = lambda: None
        self.elsewhere: Step = lambda: None
        self.target: Step = lambda: None
        self.remedies: dict[str, Step] = {
            "重试": self._try_again,
            "换一个文件": lambda: self.another(),
            "换一个位置": lambda: self.elsewhere(),
            "另选位置": lambda: self.target(),
        }
        self._store_again = store_again
        self._answers: dict[Notice, Answers] = {}

    def ask(self, words: str, answers: Answers, icon: str, still: Still = _always) -> None:
        """Ask what a command cannot go on without; ``answers`` are the buttons and what they do.

        A later card does not do away with the question while it can ``still`` be asked.
        """
        buttons = _buttons(answers)
        question = Notice(words, buttons, icon, takes_keyboard=True, waits=bool(buttons), still=still)
        self._put(question, answers)

    def offer(self, words: str, answers: Answers, icon: str, still: Still = _always) -> None:
        """Ask what can wait: the card stays until it is answered, and the editor works on beside it."""
        buttons = _buttons(answers)
        self._put(Notice(words, buttons, icon, waits=bool(buttons), still=still), answers)

    def follow(self, words: str, answers: Answers, icon: str) -> None:
        """Say how far it is, until the next card; ``answers`` may end it."""
        self._put(Notice(words, _buttons(answers), icon), answers)

    def tell(self, words: str, answers: Answers, icon: str) -> None:
        """Say what is done; ``answers`` may go on from there, and the card passes."""
        self._put(Notice(words, _buttons(answers), icon, passing=True), answers)

    def _put(self, notice: Notice, answers: Answers) -> None:
        self._answers[notice] = answers
        self.asked.emit(notice)

    def answer(self, notice: Notice, answer: str) -> None:
        """Do what the editor chose, or the remedy of a trouble."""
        answers = self._answers.pop(notice, {})
        chosen = answers.get(answer) or self.remedies[answer]
        chosen()

    def forget(self, notice: Notice) -> None:
        """Hold nothing more for a card that does not come back."""
        self._answers.pop(notice, None)

    def _try_again(self) -> None:
        if not self._store_again():
            self.again()


def _buttons(answers: Answers) -> tuple[tuple[str, str], ...]:
    return tuple((answer, answer) for answer in answers)
