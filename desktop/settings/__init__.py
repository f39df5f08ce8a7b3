"""Declared options in, their values out; what was chosen and what was remembered are kept apart."""

from desktop.settings.options import OPTIONS, Option
from desktop.settings.store import Settings, own_folder

__all__ = ["OPTIONS", "Option", "Settings", "own_folder"]
