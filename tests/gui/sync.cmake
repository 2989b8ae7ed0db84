# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_syncwindow GUI TIMEOUT 120 SOURCES test_syncwindow.cpp ../sync/serverline.h LIBS hkshell hktestgui hki18n hksynctest hk_mentoring)
