# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_modulesql SOURCES test_modulesql.cpp LIBS hkmodule DEPENDS hk_roster hk_tickets hk_duty hk_mentoring)
