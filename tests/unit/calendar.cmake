# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_workcalendar SOURCES test_workcalendar.cpp LIBS hkcalendar)
hk_add_test(test_workcalendarics SOURCES test_workcalendarics.cpp LIBS hkcalendar)
hk_add_test(test_term SOURCES test_term.cpp LIBS hkcalendar)
hk_add_test(test_worktime SOURCES test_worktime.cpp LIBS hkcalendar)
