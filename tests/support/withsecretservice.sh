#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program beside a Secret Service of its own, on a bus of its own, with an unlocked and empty keyring.
set -euo pipefail
exec dbus-run-session -- bash -c '
  printf words | gnome-keyring-daemon --unlock --components=secrets >/dev/null
  HK_SECRET_SERVICE=1 "$@"' run "$@"
