# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(place_test SOURCES place_test.cpp LIBS hk_roster)
hk_add_test(cellclean_test SOURCES cellclean_test.cpp LIBS hk_roster)
hk_add_test(sheetlayout_test SOURCES sheetlayout_test.cpp rosterfile.h LIBS hk_roster)
hk_add_test(rosterplan_test SOURCES rosterplan_test.cpp rosterfile.h LIBS hk_roster)
hk_add_test(rosterimport_test SOURCES rosterimport_test.cpp rosterfile.h LIBS hk_roster TIMEOUT 180)
hk_add_test(rosterrandom_test SOURCES rosterrandom_test.cpp rosterfile.h LIBS hk_roster TIMEOUT 180)
