#!/usr/bin/env bash
# Put the desk into the menu of this user and let .jiebao files open with it: register.sh [--remove]
#
# The program stays where it was unpacked; nothing but the user's own menu is written. Archive and settings
# are never touched.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/jiebao-desk.desktop
kind=$data/mime/packages/jiebao-desk.xml
icon=$data/icons/hicolor/256x256/apps/jiebao-desk.png

if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$kind" "$icon"
else
    mkdir -p "$(dirname "$entry")" "$(dirname "$kind")" "$(dirname "$icon")"
    sed "s|@FOLDER@|$here|" "$here/linux/jiebao-desk.desktop" >"$entry"
    cp "$here/linux/jiebao-desk.xml" "$kind"
    cp "$here/linux/jiebao-desk.png" "$icon"
fi

# Desktops without these commands look for themselves.
if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications"; fi
