# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(tst_numberformat SOURCES tst_numberformat.cpp LIBS hksheets)
hk_add_test(tst_xlsx SOURCES tst_xlsx.cpp testpackage.cpp LIBS hksheets PkgConfig::minizip)
hk_add_test(tst_sheetsamples SOURCES tst_sheetsamples.cpp LIBS hksheets)
hk_add_test(tst_hostilesheets SOURCES tst_hostilesheets.cpp testpackage.cpp LIBS hksheets PkgConfig::minizip TIMEOUT 240)
hk_add_test(tst_csv SOURCES tst_csv.cpp LIBS hksheets)
hk_add_test(tst_xlsxwriter SOURCES tst_xlsxwriter.cpp LIBS hksheets TIMEOUT 180)
hk_add_test(tst_sheetmutation SOURCES tst_sheetmutation.cpp testpackage.cpp LIBS hksheets PkgConfig::minizip TIMEOUT 180)
