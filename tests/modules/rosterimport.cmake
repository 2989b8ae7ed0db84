# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_place SOURCES test_place.cpp LIBS hk_roster)
hk_add_test(test_cellclean SOURCES test_cellclean.cpp LIBS hk_roster)
hk_add_test(test_sheetlayout SOURCES test_sheetlayout.cpp rosterfile.h LIBS hk_roster)
hk_add_test(test_rosterfields SOURCES test_rosterfields.cpp LIBS hk_roster hki18n)
hk_add_test(test_rosterplan SOURCES test_rosterplan.cpp rosterfile.h LIBS hk_roster)
hk_add_test(test_rosterclaims SOURCES test_rosterclaims.cpp rosterfile.h LIBS hk_roster)
hk_add_test(test_rosterimport SOURCES test_rosterimport.cpp rosterfile.h LIBS hk_roster TIMEOUT 180)
hk_add_test(test_rosterrandom SOURCES test_rosterrandom.cpp rosterfile.h LIBS hk_roster TIMEOUT 180)
