# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(rosterinvariants_test SOURCES roster/rosterinvariants_test.cpp LIBS hk_roster)
hk_add_test(rostermoves_test SOURCES roster/rostermoves_test.cpp LIBS hk_roster)
hk_add_test(rosterfigures_test SOURCES roster/rosterfigures_test.cpp LIBS hk_roster)
hk_add_test(rosterundo_test SOURCES roster/rosterundo_test.cpp LIBS hk_roster)
hk_add_test(rosterdemo_test SOURCES roster/rosterdemo_test.cpp LIBS hk_roster)
