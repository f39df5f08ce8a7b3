#!/usr/bin/env bash
# Make a disk image with the app and a link to the programs' folder: make_dmg.sh APP IMAGE
set -euo pipefail

app=$1
image=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cp -R "$app" "$folder/"
ln -s /Applications "$folder/应用程序"
rm -f "$image"
hdiutil create -volname "街报编辑台" -srcfolder "$folder" -fs HFS+ -format ULMO -ov "$image"
hdiutil verify "$image"
if [ -n "${JIEBAO_SIGNER:-}" ]; then
    codesign --sign "$JIEBAO_SIGNER" --timestamp "$image"
fi
