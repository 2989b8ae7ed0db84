# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_text SOURCES test_text.cpp LIBS hkbase)
hk_add_test(test_pinyin SOURCES test_pinyin.cpp LIBS hkbase)
hk_add_test(test_log SOURCES test_log.cpp LIBS hkbase)
hk_add_test(test_process SOURCES test_process.cpp LIBS hkbase)
hk_add_test(test_diskprotection SOURCES test_diskprotection.cpp LIBS hkbase)
