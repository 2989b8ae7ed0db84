# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_xls SOURCES test_xls.cpp LIBS hksheets)
hk_add_test(test_biff SOURCES test_biff.cpp testbiff.cpp LIBS hksheets)
hk_add_test(test_markupsheets SOURCES test_markupsheets.cpp LIBS hksheets)
hk_add_test(test_oldsheetmutation SOURCES test_oldsheetmutation.cpp LIBS hksheets TIMEOUT 240)
