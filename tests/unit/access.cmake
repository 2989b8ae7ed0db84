# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_accounts SOURCES test_accounts.cpp LIBS hkaccess)
hk_add_test(test_audit SOURCES test_audit.cpp LIBS hkaccess)
