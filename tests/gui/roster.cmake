# SPDX-License-Identifier: GPL-3.0-or-later
foreach(journey students moves bedmap posts)
  hk_add_test(roster${journey}test GUI SOURCES roster${journey}test.cpp rostersample.h LIBS hkshell)
  add_dependencies(roster${journey}test hk_roster hk_rosterui)
endforeach()
