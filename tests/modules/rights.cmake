# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_rights ONE_ZONE SOURCES test_rights.cpp LIBS hk_roster)
