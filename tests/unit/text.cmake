# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(tst_text SOURCES tst_text.cpp LIBS hkbase)
hk_add_test(tst_pinyin SOURCES tst_pinyin.cpp LIBS hkbase)
hk_add_test(tst_log SOURCES tst_log.cpp LIBS hkbase)
