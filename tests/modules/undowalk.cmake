# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_undowalk ONE_ZONE UNSANITIZED COST 60 TIMEOUT 480 SOURCES test_undowalk.cpp LIBS hkmodule DEPENDS hk_roster hk_tickets hk_duty hk_mentoring)
