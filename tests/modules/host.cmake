# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_modulehost SOURCES test_modulehost.cpp LIBS hkmodule)
