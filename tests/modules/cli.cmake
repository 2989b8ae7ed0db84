# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_commandline ONE_ZONE COST 60 SOURCES test_commandline.cpp LIBS Qt6::Sql TIMEOUT 180 DEPENDS hallkeeper-cli hk_roster hk_tickets hk_duty hk_mentoring)
