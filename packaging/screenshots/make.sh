#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of the README from the walk through all pages, on demonstration data at 1366 × 768.
set -euo pipefail
cd "$(dirname "$0")/../.."

bash packaging/install-packages.sh test
cmake -S . -B build/test -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" -DHK_UNITY=ON -DHK_JOINED_TESTS=OFF
cmake --build build/test --target test_pagewalk test_conflictwindow test_rosterstudentfiles
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
HK_PICTURES=$pictures TZ=Asia/Shanghai LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen build/test/tests/test_pagewalk \
  everyPage:zh_CN-light-100 everyPage:zh_CN-dark-100 importOfAnOfficesFile
HK_PICTURES=$pictures TZ=Asia/Shanghai LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen build/test/tests/test_conflictwindow howConflictsLook
HK_PICTURES=$pictures TZ=Asia/Shanghai LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen build/test/tests/test_rosterstudentfiles howFilesLook:zh_CN

take() { cp "$pictures/$1.png" "packaging/screenshots/$2.png"; }
take shell.desk-zh_CN-light-100 desk
take roster.students-zh_CN-light-100 students
take roster.students-zh_CN-dark-100 students-dark
take roster.bedMap-zh_CN-light-100 bedmap
take tickets.board-zh_CN-light-100 board
take tickets.board-zh_CN-dark-100 board-dark
take tickets.list-zh_CN-light-100 tickets
take tickets.calendar-zh_CN-light-100 due
take tickets.figures-zh_CN-light-100 figures
take tickets.public-zh_CN-light-100 public
take duty.plan-zh_CN-light-100 duty-plan
take duty.log-zh_CN-light-100 duty-log
take duty.presence-zh_CN-light-100 duty-presence
take mentoring.quota-zh_CN-light-100 quota
take roster.residencies-zh_CN-light-100 residencies
take roster.posts-zh_CN-light-100 posts
take roster.occupancy-zh_CN-light-100 occupancy
take shell.changes-zh_CN-light-100 changes
take shell.calendar-zh_CN-light-100 calendar
take shell.keys-zh_CN-light-100 keys
take shell.appearance-zh_CN-light-100 appearance
take shell.desk-zh_CN-dark-100 desk-dark
take roster.names-zh_CN-light-100 names
take shell.accounts-zh_CN-light-100 accounts
take shell.data-zh_CN-light-100 data
take shell.audit-zh_CN-light-100 audit
take conflicts-zh_CN-light-100 conflicts
take files-zh_CN-light files
take import-zh_CN-light-100 import
