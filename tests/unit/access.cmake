# SPDX-License-Identifier: GPL-3.0-or-later
hk_add_test(test_accounts ONE_ZONE SOURCES test_accounts.cpp LIBS hkaccess)
hk_add_test(test_audit SOURCES test_audit.cpp LIBS hkaccess)
hk_add_test(test_keychain SOURCES test_keychain.cpp LIBS hkaccess)
hk_add_test(test_recovery ONE_ZONE SOURCES test_recovery.cpp LIBS hkaccess)
hk_add_test(test_schoolkeys SOURCES test_schoolkeys.cpp LIBS hkaccess)
hk_add_test(test_systemkeychain SOURCES test_systemkeychain.cpp LIBS hkaccess)
hk_add_service_test(test_systemkeychain)
