#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds and runs all tests: the whole program, then everything without a window once more under the
# address and undefined-behaviour sanitizers. What runs in both builds runs in UTC in the first and in Shanghai in the second; plain `ctest`
# runs it in both zones. Tests over a minute are left out; `ctest --test-dir build/test -L long` runs them.
set -euo pipefail
cd "$(dirname "$0")/.."

bash packaging/install-packages.sh test
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
jobs=$(nproc)

cmake -S . -B build/test -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" -DHK_UNITY=ON
cmake --build build/test -j "$jobs"
ctest --test-dir build/test -LE 'long|twin' --output-on-failure -j "$jobs"

cmake -S . -B build/sanitized -G Ninja -DCMAKE_BUILD_TYPE=Debug -DHK_UNITY=ON -DHK_GUI=OFF -DHK_SANITIZE=ON -DHK_BENCH=OFF
cmake --build build/sanitized -j "$jobs"
ctest --test-dir build/sanitized -LE long -R '\.Shanghai$' --output-on-failure -j "$jobs"
