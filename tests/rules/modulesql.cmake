# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(modulesql_test SOURCES modulesql_test.cpp LIBS hkmodule)
add_dependencies(modulesql_test hk_roster)
