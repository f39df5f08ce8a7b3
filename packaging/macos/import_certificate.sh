#!/usr/bin/env bash
# Put the certificate of a Developer ID into a keychain of its own, for codesign to find.
#
# CERTIFICATE is the .p12 file in base64, CERTIFICATE_PASSWORD opens it. The keychain lasts as long as the
# computer that builds.
set -euo pipefail
: "${CERTIFICATE:?}" "${CERTIFICATE_PASSWORD:?}"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
keychain="$HOME/Library/Keychains/jiebao-build.keychain-db"
password=$(uuidgen)

base64 --decode <<<"$CERTIFICATE" >"$folder/certificate.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$folder/certificate.p12" -k "$keychain" -P "$CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
