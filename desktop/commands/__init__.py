"""Parsed options come in, lines and files go out: what each ``jiebao`` command does."""

from desktop.commands.running import run

__all__ = ["run"]
