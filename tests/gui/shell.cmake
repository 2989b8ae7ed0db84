# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(actionregistrytest GUI SOURCES actionregistrytest.cpp LIBS hkwidgets)
hk_add_test(shelltest GUI SOURCES shelltest.cpp shellsample.h LIBS hkshell hktestgui Qt6::Sql)
hk_add_test(settingstest GUI SOURCES settingstest.cpp shellsample.h LIBS hkshell hktestgui Qt6::Sql)
hk_add_test(pagewalktest GUI TIMEOUT 240 SOURCES pagewalktest.cpp LIBS hkshell hktestgui hki18n)
if(TARGET hk_rosterui)
  add_dependencies(pagewalktest hk_rosterui)
endif()
