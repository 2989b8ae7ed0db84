# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(tst_workcalendar SOURCES tst_workcalendar.cpp LIBS hkcalendar)
hk_add_test(tst_workcalendarics SOURCES tst_workcalendarics.cpp LIBS hkcalendar)
hk_add_test(tst_term SOURCES tst_term.cpp LIBS hkcalendar)
hk_add_test(tst_worktime SOURCES tst_worktime.cpp LIBS hkcalendar)
