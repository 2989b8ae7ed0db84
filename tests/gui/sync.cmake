# SPDX-License-Identifier: GPL-3.0-or-later
set(model ../sync/serverline.h ../sync/modelserver.cpp ../sync/modelrows.cpp)
hk_add_test(test_syncwindow GUI TIMEOUT 120 SOURCES test_syncwindow.cpp ${model} LIBS hkshell hktestgui hki18n hk_roster)
