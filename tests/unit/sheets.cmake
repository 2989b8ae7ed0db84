# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_numberformat SOURCES test_numberformat.cpp LIBS hksheets)
hk_add_test(test_xlsx SOURCES test_xlsx.cpp testpackage.cpp LIBS hksheets PkgConfig::minizip)
hk_add_test(test_sheetsamples SOURCES test_sheetsamples.cpp LIBS hksheets)
hk_add_test(test_hostilesheets ONE_ZONE BARE SOURCES test_hostilesheets.cpp testpackage.cpp LIBS hksheets PkgConfig::minizip TIMEOUT 240)
hk_add_test(test_csv SOURCES test_csv.cpp LIBS hksheets)
hk_add_test(test_xlsxwriter SOURCES test_xlsxwriter.cpp LIBS hksheets TIMEOUT 180)
hk_add_test(test_sheetmutation ONE_ZONE SOURCES test_sheetmutation.cpp testpackage.cpp LIBS hksheets PkgConfig::minizip TIMEOUT 180)
