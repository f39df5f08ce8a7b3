"""The settings with which LibreOffice runs for us: nothing of a file is carried out or fetched."""

from __future__ import annotations

from pathlib import Path

_SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
# Paths and names as LibreOffice's registry has them.
_SETTINGS = (
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "MacroSecurityLevel", "3"),
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    (_SCRIPTING, "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)
_ITEM = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_REGISTRY = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>'
)


def write_profile(folder: Path) -> Path:
    """Make ``folder`` a user profile with these settings, and return it."""
    registry = folder / "user" / "registrymodifications.xcu"
    registry.parent.mkdir(parents=True)
    items = "".join(_ITEM.format(*setting) for setting in _SETTINGS)
    registry.write_text(_REGISTRY.format(items), encoding="utf-8")
    return folder
