# SPDX-License-Identifier: GPL-3.0-or-later
foreach(noun signin lock accountspage auditpage accessrecovery accessown accessgiven)
  hk_add_test(test_${noun} GUI TIMEOUT 240 SOURCES test_${noun}.cpp accessdesk.h rostersample.h LIBS hkshell hktestgui hki18n Qt6::PrintSupport)
  hk_test_needs(test_${noun} hk_roster hk_rosterui)
endforeach()
