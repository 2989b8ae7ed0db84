# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name test_syncwindow test_conflictwindow)
  hk_add_test(${name} GUI TIMEOUT 120 SOURCES ${name}.cpp syncwindows.cpp syncwindows.h ../sync/serverline.h
    LIBS hkshell hktestgui hki18n hksynctest)
endforeach()
