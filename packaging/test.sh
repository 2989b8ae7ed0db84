#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds and runs all tests: the whole program with those that drive its window, measure, or gain nothing from sanitizers, then what has
# no window, with all others, under the address and undefined-behaviour sanitizers. Tests over a minute are left out;
# `ctest -L long` in a build of everything runs them.
set -euo pipefail
cd "$(dirname "$0")/.."

bash packaging/install-packages.sh test
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
jobs=$(nproc)

cmake -S . -B build/test -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" -DHK_UNITY=ON -DHK_JOINED_TESTS=ON \
  -DHK_HEADLESS_TESTS=OFF
cmake --build build/test -j "$jobs"
ctest --test-dir build/test -LE long --output-on-failure -j "$jobs"

cmake -S . -B build/sanitized -G Ninja -DCMAKE_BUILD_TYPE=Debug -DHK_UNITY=ON -DHK_JOINED_TESTS=ON -DHK_GUI=OFF -DHK_SANITIZE=ON -DHK_BENCH=OFF
cmake --build build/sanitized -j "$jobs"
ctest --test-dir build/sanitized -LE long --output-on-failure -j "$jobs"
