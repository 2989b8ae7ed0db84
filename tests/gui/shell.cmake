# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_actionregistry GUI SOURCES test_actionregistry.cpp LIBS hkwidgets)
hk_add_test(test_shell GUI SOURCES test_shell.cpp shellsample.h LIBS hkshell hktestgui Qt6::Sql)
hk_add_test(test_settings GUI SOURCES test_settings.cpp shellsample.h LIBS hkshell hktestgui Qt6::Sql)
hk_add_test(test_pagewalk GUI TIMEOUT 240 SOURCES test_pagewalk.cpp LIBS hkshell hktestgui hki18n)
if(TARGET hk_rosterui)
  add_dependencies(test_pagewalk hk_rosterui)
endif()
