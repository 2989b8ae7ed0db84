# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(tst_xls SOURCES tst_xls.cpp LIBS hksheets)
hk_add_test(tst_biff SOURCES tst_biff.cpp testbiff.cpp LIBS hksheets)
hk_add_test(tst_markupsheets SOURCES tst_markupsheets.cpp LIBS hksheets)
hk_add_test(tst_oldsheetmutation SOURCES tst_oldsheetmutation.cpp LIBS hksheets TIMEOUT 240)
