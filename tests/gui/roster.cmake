# SPDX-License-Identifier: GPL-3.0-or-later
foreach(journey students moving bedmap posts history places)
  hk_add_test(test_roster${journey} GUI SOURCES test_roster${journey}.cpp rostersample.h LIBS hkshell)
  add_dependencies(test_roster${journey} hk_roster hk_rosterui)
endforeach()
