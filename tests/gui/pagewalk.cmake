# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_pagewalk GUI TIMEOUT 240 SOURCES test_pagewalk.cpp LIBS hkshell hki18n hktestgui)
add_dependencies(test_pagewalk hk_roster hk_rosterui)
target_compile_definitions(test_pagewalk PRIVATE HK_PICTURES="${CMAKE_BINARY_DIR}/pictures")
