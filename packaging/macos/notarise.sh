#!/usr/bin/env bash
# Have Apple notarise a disk image and staple the ticket to it: notarise.sh IMAGE
#
# The app in it must be signed with a Developer ID (JIEBAO_SIGNER when it was built). Who asks is told by
# JIEBAO_APPLE_ID, JIEBAO_TEAM_ID and JIEBAO_APPLE_PASSWORD, an app-specific password.
set -euo pipefail

image=$1
: "${JIEBAO_APPLE_ID:?}" "${JIEBAO_TEAM_ID:?}" "${JIEBAO_APPLE_PASSWORD:?}"

xcrun notarytool submit "$image" --wait \
    --apple-id "$JIEBAO_APPLE_ID" --team-id "$JIEBAO_TEAM_ID" --password "$JIEBAO_APPLE_PASSWORD"
xcrun stapler staple "$image"
xcrun stapler validate "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
