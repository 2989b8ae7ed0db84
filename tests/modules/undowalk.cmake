# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_undowalk ONE_ZONE TIMEOUT 240 SOURCES test_undowalk.cpp LIBS hkmodule)
add_dependencies(test_undowalk hk_roster)
