# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(actionregistrytest GUI SOURCES actionregistrytest.cpp LIBS hkwidgets)
hk_add_test(shelltest GUI SOURCES shelltest.cpp shellsample.h LIBS hkshell hktestgui Qt6::Sql)
hk_add_test(settingstest GUI SOURCES settingstest.cpp shellsample.h LIBS hkshell hktestgui Qt6::Sql)
