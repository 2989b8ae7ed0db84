# SPDX-License-Identifier: GPL-3.0-or-later
foreach(journey students studentfiles moving bedmap posts history places)
  hk_add_test(test_roster${journey} GUI SOURCES test_roster${journey}.cpp rostersample.h LIBS hkshell hktestgui hki18n)
  hk_test_needs(test_roster${journey} hk_roster hk_rosterui)
endforeach()
