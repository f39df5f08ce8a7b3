"""A function that runs ``jiebao``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.cli import main


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    """Return a function that runs ``jiebao`` and returns the lines on standard output."""

    def run(*arguments: object, status: int = 0) -> list[str]:
        assert main([str(argument) for argument in arguments]) == status
        return capsys.readouterr().out.splitlines()

    return run
