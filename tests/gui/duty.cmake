# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_dutynight GUI TIMEOUT 120 SOURCES test_dutynight.cpp ticketsample.h rostersample.h LIBS hkshell hktestgui hki18n)
hk_add_test(test_dutyplanning GUI TIMEOUT 120 SOURCES test_dutyplanning.cpp ticketsample.h rostersample.h LIBS hkshell hktestgui hki18n)
hk_test_needs(test_dutyplanning hk_roster hk_rosterui hk_tickets hk_ticketsui hk_duty hk_dutyui)
hk_add_test(test_dutycoverage GUI SOURCES test_dutycoverage.cpp LIBS hk_duty hk_dutyui hktestgui)
hk_test_needs(test_dutynight hk_roster hk_rosterui hk_tickets hk_ticketsui hk_duty hk_dutyui)
