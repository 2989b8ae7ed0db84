# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_modulehost SOURCES test_modulehost.cpp LIBS hkmodule)
hk_add_test(test_settingsfile SOURCES test_settingsfile.cpp LIBS hkmodule)
