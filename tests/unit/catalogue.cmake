# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_filereference SOURCES test_filereference.cpp LIBS hkcatalogue)
