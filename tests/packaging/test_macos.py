"""The app for macOS: its property lists read, its file type, its scripts without a slip."""

from __future__ import annotations

import plistlib
from pathlib import Path

import details

import desktop

MACOS = Path(__file__).parents[2] / "packaging" / "macos"


def test_the_app_says_its_version_and_its_name() -> None:
    app = details.app_details()
    assert app["CFBundleShortVersionString"] == app["CFBundleVersion"] == desktop.__version__
    assert app["CFBundleDisplayName"] == "街报编辑台"


def test_the_app_owns_the_files_it_hands_over() -> None:
    app = details.app_details()
    (kind,) = app["UTExportedTypeDeclarations"]
    (opened,) = app["CFBundleDocumentTypes"]
    assert kind["UTTypeTagSpecification"] == {"public.filename-extension": ["jiebao"]}
    assert opened["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert (opened["LSHandlerRank"], opened["CFBundleTypeRole"]) == ("Owner", "Editor")


def test_under_the_hardened_runtime_it_asks_for_one_thing_only() -> None:
    asked = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert asked == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
