#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds all measurements in release mode and runs them, each beside its floor. Wants a machine that does nothing else meanwhile.
set -uo pipefail
cd "$(dirname "$0")/../.."

bash packaging/install-packages.sh test
cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DHK_UNITY=ON
cmake --build build/bench
export LANG=C.UTF-8
failed=0
for name in sheets import listexport search biglist start sync tickets; do
  echo "== bench_$name"
  program=build/bench/bench/bench_$name
  case $name in
    start) xvfb-run -a -s "-screen 0 1366x768x24 -nolisten tcp" "$program" || failed=1 ;;
    biglist) QT_QPA_PLATFORM=offscreen "$program" || failed=1 ;;
    *) "$program" || failed=1 ;;
  esac
done
exit $failed
