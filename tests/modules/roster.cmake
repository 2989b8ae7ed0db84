# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_rosterinvariants SOURCES roster/test_rosterinvariants.cpp LIBS hk_roster)
hk_add_test(test_rostermoves SOURCES roster/test_rostermoves.cpp LIBS hk_roster)
hk_add_test(test_rosterfigures SOURCES roster/test_rosterfigures.cpp LIBS hk_roster)
hk_add_test(test_rosterdemo SOURCES roster/test_rosterdemo.cpp LIBS hk_roster)
hk_add_test(test_rosterdepartments SOURCES roster/test_rosterdepartments.cpp LIBS hk_roster)
hk_add_test(test_rosterfiles SOURCES roster/test_rosterfiles.cpp LIBS hk_roster)
hk_add_test(test_rosterstays SOURCES roster/test_rosterstays.cpp LIBS hk_roster)
