#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the program and opens it on demonstration data. Arguments go to the program: `run.sh --lang en`.
set -euo pipefail
cd "$(dirname "$0")/.."

bash packaging/install-packages.sh
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DHK_UNITY=ON -DBUILD_TESTING=OFF -DHK_BENCH=OFF
cmake --build build

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  echo "There is no display here. The program is build/bin/hallkeeper; the command line is build/bin/hallkeeper-cli."
  exit 0
fi
exec build/bin/hallkeeper --demo "$@"
