#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing to build (and, with "test", to test; with "server", to run a server) on Debian 12. Asks for root only when
# something is missing.
set -euo pipefail

build=(ca-certificates g++ cmake ninja-build ccache mold pkg-config
  qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev libqt6svg6 qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
  libqt6sql6-sqlite libxlsxwriter-dev zlib1g-dev libminizip-dev libexpat1-dev libsodium-dev libzstd-dev libicu-dev libboost-dev libpq-dev qtkeychain-qt6-dev libsecret-1-0 fonts-noto-cjk)
test=(librapidcheck-dev xvfb xauth xdotool python3-openpyxl poppler-utils fonts-dejavu-core dpkg-dev fakeroot file sqlite3 dbus gnome-keyring)
server=(postgresql-15 nginx openssl)

wanted=("${build[@]}")
case "${1:-}" in
  test) wanted+=("${test[@]}" "${server[@]}") ;;
  server) wanted+=("${server[@]}") ;;
esac

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing: ${missing[*]}"
root=()
[ "$(id -u)" = 0 ] || root=(sudo)
"${root[@]}" apt-get update -q
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
